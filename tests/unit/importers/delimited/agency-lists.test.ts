import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import { readTables } from '#main/datasets/importers/open-file'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { figuresByCodes } from '../figures-by-codes'

const options = (name: string) => ({ name, tell: () => undefined, stop: neverStop })

async function read(text: string, name = 'tabell.csv'): Promise<ReadTable> {
  const [table] = await readDelimited(new TextEncoder().encode(text), options(name))
  return table ?? expect.fail('no table')
}

/** Codes and names of the values of a dimension: "K kvinnor". */
const valuesOf = ({ table }: ReadTable, code: string): readonly string[] =>
  (table.dimensions.find((one) => one.code === code) ?? expect.fail(`no ${code}`)).values.map(
    (value) => `${value.code} ${Object.values(value.label)[0] ?? ''}`,
  )

describe('sexes by their letters and numbers', () => {
  test('Kolada: K, M and T', async () => {
    const list = await read(
      'kpi,municipality_id,year,gender,value\nN1,0580,2022,K,51.2\nN1,0580,2022,M,49.9\nN1,0580,2022,T,50.5\n' +
        'N1,0581,2022,K,47.1\nN1,0581,2022,M,46.3\nN1,0581,2022,T,46.7\n',
    )
    expect(valuesOf(list, 'gender')).toEqual(['K women', 'M men', 'T total'])
    expect(list.notices.map(({ sv }) => sv)).toContainEqual(
      expect.stringContaining('K women, M men, T total'),
    )
  })

  test('SCB: 1 and 2', async () => {
    const list = await read('Region,Kön,Antal\n0580,1,5\n0580,2,6\n0581,1,7\n0581,2,8\n')
    expect(valuesOf(list, 'Kön')).toEqual(['1 män', '2 kvinnor'])
  })

  test('the same letters under another heading, or beside what is no sex, stay as they are', async () => {
    const types = await read('kommun,typ,antal\n0580,K,5\n0580,M,6\n0581,K,7\n0581,M,8\n')
    expect(valuesOf(types, 'typ')).toEqual(['K K', 'M M'])
    const others = await read('kommun,kön,antal\n0580,K,5\n0580,X,6\n0581,K,7\n0581,X,8\n')
    expect(valuesOf(others, 'kön')).toEqual(['K K', 'X X'])
  })
})

describe('Eurostat', () => {
  test('packed keys and marks behind figures', async () => {
    const list = await read(
      'freq,sex,geo\\TIME_PERIOD\t2021 \t2022 \nA,F,SE12\t12.5 b\t13.5 \nA,M,SE12\t: c\t: \n',
      'a.tsv',
    )
    expect(figuresByCodes(list)).toEqual({
      'A F SE12 2021': '12.5 b',
      'A F SE12 2022': 13.5,
      'A M SE12 2021': '..',
      'A M SE12 2022': '..',
    })
    expect(valuesOf(list, 'sex')[0]).toMatch(/^F (?:kvinnor|women)$/)
  })

  const codes =
    'DATAFLOW,LAST UPDATE,freq,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG\nE:X(1.0),12/09/25 23:00:00,A,SE12,2021,12.5,b\n' +
    'E:X(1.0),12/09/25 23:00:00,A,SE21,2021,13.5,\n'
  const withNames =
    'STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,freq,Time frequency,geo,Geopolitical entity,TIME_PERIOD,Time,OBS_VALUE,Observation value,OBS_FLAG,Flag\n' +
    'dataflow,E:X(1.0),Jobs,A,Annual,SE12,Östra Mellansverige,2021,,12.5,,b,break in series\n' +
    'dataflow,E:X(1.0),Jobs,A,Annual,SE21,Småland med öarna,2021,,13.5,,,\n'
  const withColons =
    'DATAFLOW,LAST UPDATE,freq: Time frequency,geo: Geopolitical entity,TIME_PERIOD: Time,OBS_VALUE: Observation value,OBS_FLAG: Flag\n' +
    'E:X(1.0),12/09/25 23:00:00,A: Annual,SE12: Östra Mellansverige,2021,12.5,b\n' +
    'E:X(1.0),12/09/25 23:00:00,A: Annual,SE21: Småland med öarna,2021,13.5,\n'
  test.each([
    ['codes', codes, 'SE12 SE12'],
    ['names in columns of their own', withNames, 'SE12 Östra Mellansverige'],
    ['names behind colons', withColons, 'SE12 Östra Mellansverige'],
  ])('SDMX-CSV with %s', async (_what, text, area) => {
    const list = await read(text)
    expect(list.table.dimensions.map(({ code, role }) => [code, role])).toEqual([
      ['freq', 'other'],
      ['geo', expect.any(String)],
      ['TIME_PERIOD', 'time'],
    ])
    expect(valuesOf(list, 'geo')[0]).toBe(area)
    expect(figuresByCodes(list)).toEqual({ 'A SE12 2021': '12.5 b', 'A SE21 2021': 13.5 })
  })
})

describe('PxWebApi 2', () => {
  const wanted = { '0580 1 2022': 10, '0580 1 2023': 11, '0580 2 2022': 12, '0580 2 2023': 13 }
  const wide = (header: string, place: string, men: string, women: string): string =>
    `${header}\n"${place}","${men}",10,11\n"${place}","${women}",12,13\n`

  test.each([
    ['UseCodes', wide('"Region","Kon","BE0101N1 2022","BE0101N1 2023"', '0580', '1', '2')],
    [
      'UseCodesAndTexts',
      wide(
        '"region","kön","BE0101N1 Folkmängd 2022 2022","BE0101N1 Folkmängd 2023 2023"',
        '0580 Linköping',
        '1 män',
        '2 kvinnor',
      ),
    ],
    [
      'UseCodesAndTexts with dashes',
      wide(
        '"region","kön","BE0101N1 Folkmängd 2022","BE0101N1 Folkmängd 2023"',
        '0580 - Linköping',
        '1 - män',
        '2 - kvinnor',
      ),
    ],
  ])('%s', async (_what, text) => {
    const list = await read(text)
    const [region, sex, contents, time] = list.table.dimensions
    expect([region?.values[0]?.code, contents?.values[0]?.code, time?.role]).toEqual([
      '0580',
      'BE0101N1',
      'time',
    ])
    expect(sex?.values.map(({ code, label }) => [code, Object.values(label)[0]])).toEqual([
      ['1', 'män'],
      ['2', 'kvinnor'],
    ])
    const found = figuresByCodes(list)
    expect(
      Object.fromEntries(Object.entries(found).map(([key, value]) => [key.replace(' BE0101N1', ''), value])),
    ).toEqual(wanted)
  })

  test('UseTexts', async () => {
    const list = await read(
      wide('"region","kön","Folkmängd 2022","Folkmängd 2023"', 'Linköping', 'män', 'kvinnor'),
    )
    expect(Object.values(figuresByCodes(list))).toEqual([10, 11, 12, 13])
  })

  test('its Parquet: signs in the places of figures, the time told once', async () => {
    const years = [2021, 2022, 2021, 2022]
    const bytes = new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'Region', data: ['0580', '0580', '0581', '0581'], type: 'STRING' },
          { name: 'Tid', data: years.map(String), type: 'STRING' },
          { name: 'timestamp', data: years.map((year) => new Date(Date.UTC(year, 0, 1))), type: 'TIMESTAMP' },
          { name: 'value', data: [1.5, null, 2.5, null], type: 'DOUBLE' },
          { name: 'value_symbol', data: [null, '..', 'p', '.'], type: 'STRING' },
        ],
      }),
    )
    const [list] = await readTables('parquet', bytes, options('tab.parquet'))
    expect(figuresByCodes(list ?? expect.fail('no table'))).toEqual({
      '0580 2021': 1.5,
      '0580 2022': '..',
      '0581 2021': '2.5 p',
      '0581 2022': '.',
    })
  })
})
