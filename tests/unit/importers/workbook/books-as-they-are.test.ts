import { describe, expect, it } from 'vitest'
import { readWorkbook } from '#main/datasets/importers/workbook/workbook'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { coordinatesOf } from '#shared/table/statistical-table'
import { buildWorkbook, workbookParts, zipParts, type Cell, type Sheet } from './build-workbook'

const options = { name: 'bok.xlsx', tell: () => undefined, stop: neverStop }
const readBook = (...sheets: Sheet[]): Promise<readonly ReadTable[]> =>
  readWorkbook(buildWorkbook(...sheets), options)

async function readSheet(
  rows: readonly (readonly Cell[])[],
  more: Partial<Sheet> = {},
): Promise<readonly ReadTable[]> {
  return readBook({ name: 'Data', rows, ...more })
}

/** Each figure with the codes of its place: "Alby 2021: 12". */
function figuresOf(read: ReadTable | undefined): string[] {
  if (read === undefined) return []
  const { dimensions, cells } = read.table
  return Array.from({ length: cells.length }, (_, i) => {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    const codes = dimensions.map(({ values }, d) => values[at[d] ?? 0]?.code ?? '')
    const sign = cells.signAt(i)
    return `${codes.join(' ')}: ${sign === 0 ? String(cells.numberAt(i)) : (CELL_SIGNS[sign] ?? '')}`
  })
}
const namesOf = (read: ReadTable | undefined): string[] =>
  read?.table.dimensions.map(({ code }) => code) ?? []
const titleOf = (read: ReadTable | undefined): string => Object.values(read?.table.title ?? {})[0] ?? ''
const noticesOf = (read: ReadTable | undefined): string => read?.notices.map(({ sv }) => sv).join(' ') ?? ''
const placesOf = (tables: readonly ReadTable[]): string[] => tables.map(({ place }) => place?.label.sv ?? '')
const leftOutOf = ([read]: readonly ReadTable[]): string[] =>
  read?.leftOut?.map(
    ({ sheet, cells, why }) => `${sheet}${cells === null ? '' : ` ${cells.range}`}: ${why.sv}`,
  ) ?? []

describe('blocks on a sheet', () => {
  it('beside each other are tables of their own, the right one under its own names', async () => {
    const tables = await readSheet([
      ['Boende efter region, kön och år'],
      [],
      [null, null, '2021', '2022', null, null, 'Egna summor', '2021'],
      ['1490 Alby', 'män', 10, 11, null, null, 'Alby', 21],
      [null, 'kvinnor', 11, 12, null, null, 'Bryn', 41],
      ['1491 Bryn', 'män', 20, 21],
      [null, 'kvinnor', 21, 22],
      [],
      ['Källa: SCB'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A3:D7', 'Data, G3:H5'])
    expect(figuresOf(tables[0]).slice(0, 4)).toEqual([
      '1490 män 2021: 10',
      '1490 män 2022: 11',
      '1490 kvinnor 2021: 11',
      '1490 kvinnor 2022: 12',
    ])
    expect(figuresOf(tables[1])).toEqual(['Alby 2021: 21', 'Bryn 2021: 41'])
    expect(tables[1]?.table.source).toBeNull()
  })

  it('under each other are tables of their own, each with its title and its source', async () => {
    const tables = await readSheet([
      ['Tabell 1. Boende'],
      ['Ort', '2021', '2022'],
      ['Alby', 10, 11],
      ['Bryn', 20, 21],
      ['Källa: SCB'],
      [],
      ['Tabell 2. Arbetande'],
      ['Ort', '2021', '2022'],
      ['Alby', 5, 6],
      ['Bryn', 7, 8],
    ])
    expect(tables.map(titleOf)).toEqual(['Tabell 1. Boende', 'Tabell 2. Arbetande'])
    expect(figuresOf(tables[1])).toEqual(['Alby 2021: 5', 'Alby 2022: 6', 'Bryn 2021: 7', 'Bryn 2022: 8'])
    expect(tables.map(({ table }) => table.source)).toEqual([{ sv: 'SCB' }, null])
  })

  it('with an empty column between groups of headings are one table', async () => {
    const [read, ...others] = await readSheet([
      ['Ort', 'Män', null, null, 'Kvinnor', null],
      [null, '2021', '2022', null, '2021', '2022'],
      ['Alby', 1, 2, null, 3, 4],
      ['Bryn', 5, 6, null, 7, 8],
    ])
    expect(others).toEqual([])
    expect(figuresOf(read).slice(0, 4)).toEqual([
      'Alby Män 2021: 1',
      'Alby Män 2022: 2',
      'Alby Kvinnor 2021: 3',
      'Alby Kvinnor 2022: 4',
    ])
  })

  it('with a blank row before rows that go on, figures first and keys that stand once, are one table', async () => {
    const tables = await readSheet([
      ['Antal hushåll', 'år', 'kommun'],
      [2, '1990', '1060'],
      [14, '1991', null],
      [],
      [null, '1990', '0617'],
      [33, '1991', null],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:C6'])
    expect(figuresOf(tables[0])).toEqual(['1990 1060: 2', '1991 1060: 14', '1991 0617: 33'])
  })

  it('with an empty column of marks after a blank row are one table, and nothing is offered twice', async () => {
    const tables = await readSheet([
      ['Antal hushåll 1990', 'flagga', 'kommun', 'kommunkod'],
      [30, null, 'Olofström', '1060'],
      [2, null, 'Upplands-Bro', '0139'],
      [],
      [30, null, 'Riket', '00'],
      [30, null, 'Olofström', '1060'],
    ])
    expect(tables).toHaveLength(1)
    expect(figuresOf(tables[0])).toHaveLength(3)
  })

  it('with empty columns of marks between figures that look like years are one table', async () => {
    const tables = await readSheet([
      ['bruttoregion', 'flagga', 'Medelålder', 'flagga', 'antal', 'typ', 'kommun'],
      [783, null, 12.5, null, 5, 'hyresrätt', 581],
      [1781, null, 13.5, null, 6, 'bostadsrätt', 581],
      [],
      [null, null, 2154, null, 7, 'hyresrätt', 1060],
      [2040, null, 133.8, null, 8, 'bostadsrätt', 1060],
      [1611, null, 139.5, null, 9, 'hyresrätt', 2510],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:G7'])
    expect(figuresOf(tables[0])).toContain('hyresrätt 1060 Medelålder: 2154')
    expect(figuresOf(tables[0])).toHaveLength(14)
  })

  it('with a figure like a year under a name that stands once are one table', async () => {
    const tables = await readSheet([
      ['kommun', 'år', 'kön', 'Antal hushåll'],
      ['1060', '1990', 'Kvinnor', 1124],
      [null, null, 'Män', 2182],
      [],
      [null, null, 'Totalt', 1672],
      [null, '1991', 'Kvinnor', 1106],
      [null, null, 'Män', 1972],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:D7'])
    expect(figuresOf(tables[0])).toContain('1060 1990 Totalt: 1672')
    // Names of columns begin a table of its own.
    const below = await readSheet([
      ['län', 'ort', 'typ', 'hus'],
      ['Öst', 'Alby', 'hyresrätt', 12],
      [null, 'Bryn', 'bostadsrätt', 13],
      [],
      [null, null, 'kön', 2021],
      [null, 'Cedra', 'kvinnor', 20],
      [null, 'Dalby', 'män', 21],
    ])
    expect(below.map(({ place }) => place?.range)).toEqual(['A1:D3', 'B5:D7'])
  })

  it.each([
    ['other words under the same years', ['Utbildning', 2019, 2020], ['Gymnasial', 500, 600]],
    ['other words under the next years', ['Utbildning', '2021', '2022'], ['Gymnasial', 500, 600]],
    ['the same places under the same years', ['Kvinnor', 2019, 2020], ['Linköping', 5, 6]],
    ['the same places under the next years', ['Kvinnor', 2021, 2022], ['Linköping', 5, 6]],
  ])('of %s are tables of their own under one that begins further to the left', async (_, head, row) => {
    const tables = await readSheet([
      ['Län', 'Kommun', 2019, 2020],
      ['Östergötland', 'Linköping', 51, 62],
      [null, 'Norrköping', 73, 84],
      ['Södermanland', 'Nyköping', 33, 44],
      [],
      [null, ...head],
      [null, ...row],
      [null, 'Norrköping', 7, 8],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:D4', 'B6:D8'])
  })

  it('of places under a county that stands once are one table, though a figure looks like a year', async () => {
    const tables = await readSheet([
      ['Län', 'Kommun', 'Antal'],
      ['Östergötland', 'Linköping', 51],
      [null, 'Norrköping', 73],
      [],
      [null, 'Kinda', 1998],
      [null, 'Ydre', 33],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:C6'])
  })

  it('with years over other words than the table above are tables of their own under its empty columns, too', async () => {
    const tables = await readSheet([
      ['ort', 'bilar', null, 'ort', 'bussar'],
      ['Alby', 12, null, 'Bryn', 5],
      ['Bryn', 13, null, 'Alby', 6],
      [],
      [null, '2021', null, null, '2022'],
      ['Alby', 20, null, 'Bryn', 30],
      ['Bryn', 21, null, 'Alby', 31],
    ])
    expect(tables.map(({ place }) => place?.range)).toEqual(['A1:B3', 'D1:E3', 'A5:B7', 'D5:E7'])
  })

  it('of numbers that all may be years, behind an empty column, are told to be left out', async () => {
    const tables = await readSheet([
      ['Ort', 'bilar', null, 'bussar'],
      ['Alby', 12, null, 2001],
      ['Bryn', 13, null, 1999],
    ])
    expect(figuresOf(tables[0])).toEqual(['Alby: 12', 'Bryn: 13'])
    expect(leftOutOf(tables)[0]).toMatch(/^Data D1:D3: .*år/)
  })

  it('without a heading or a name are left out and named by their cells', async () => {
    const [read] = await readSheet([
      ['Ort', '2021', '2022'],
      ['Alby', 10, 11, null, 21],
      ['Bryn', 20, 21, null, 41],
      [],
      [null, 30, 32],
    ])
    expect(figuresOf(read)).toHaveLength(4)
    expect(noticesOf(read)).toContain('E2:E3 är inte med (2 ifyllda celler)')
    expect(noticesOf(read)).toContain('B5:C5 är inte med (2 ifyllda celler)')
  })

  it('of figures that nothing heads are listed with the reason', async () => {
    const tables = await readSheet([
      ['Ort', '2021', null, null, null],
      ['Alby', 10, null, 'kvot', 3],
      ['Bryn', 20, null, 'andel', 4],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:B3'])
    expect(tables[0]?.leftOut?.[0]?.cells?.filled).toBe(4)
    expect(leftOutOf(tables)).toEqual(['Data D2:E3: Siffrorna har ingen rad med rubriker ovanför sig.'])
  })
})

describe('headings on several levels', () => {
  it('with a figure like a year behind a blank row are rows of one list', async () => {
    const tables = await readSheet([
      ['home', 'work', 'year', 'sex', 'persons'],
      ['Lekeberg', 'Lekeberg', { number: 40909, format: 'yyyy' }, 'män', '293'],
      [null, null, null, 'kvinnor', '148'],
      [],
      [null, 'Lund', { number: 40909, format: 'yyyy' }, 'män', '2132'],
      [null, null, null, 'kvinnor', '1172'],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:E6'])
  })

  it('with a code that lost no nought over one that has none are rows of one list', async () => {
    const tables = await readSheet([
      ['tal', 'ort', 'kod'],
      [904, 'Vänersborg', 1487],
      [],
      [517, 'Borgholm', { number: 885, format: '0000' }],
      [600, 'Osby', 1273],
    ])
    expect(placesOf(tables)).toEqual(['Data, A1:C5'])
    expect(figuresOf(tables[0])).toHaveLength(3)
  })

  it('that do not cover all columns are joined', async () => {
    const [read] = await readSheet([
      ['Tabell 4', 'Hushåll efter storlek'],
      [],
      ['Län', 'Alla'],
      ['Ort', null, 'därav efter storlek, %'],
      [null, null, '1', '-4', '5-'],
      ['Alby', 100, 20, 70.5, 9.5],
      [null, '  ', '  '],
      ['Bryn', 200, 30, 60, 10],
    ])
    expect(titleOf(read)).toBe('Tabell 4 Hushåll efter storlek')
    expect(figuresOf(read).slice(0, 4)).toEqual([
      'Alby Alla: 100',
      'Alby därav efter storlek, %: 1: 20',
      'Alby därav efter storlek, %: -4: 70.5',
      'Alby därav efter storlek, %: 5-: 9.5',
    ])
    expect(figuresOf(read)).toHaveLength(8)
  })

  it('stand over the columns that are merged under them, on three levels', async () => {
    const [read] = await readSheet(
      [
        ['Ort', 'Bor', null, null, null, 'Arbetar', null, null, null],
        [null, 'Män', null, 'Kvinnor', null, 'Män', null, 'Kvinnor', null],
        [null, 2021, 2022, 2021, 2022, 2021, 2022, 2021, 2022],
        ['Alby', 1, 2, 3, 4, 5, 6, 7, 8],
      ],
      { merged: ['A1:A3', 'B1:E1', 'F1:I1', 'B2:C2', 'D2:E2', 'F2:G2', 'H2:I2'] },
    )
    expect(figuresOf(read)[0]).toBe('Alby Bor Män 2021: 1')
    expect(figuresOf(read)[7]).toBe('Alby Arbetar Kvinnor 2022: 8')
  })

  it('in the middle of their columns go with all of them', async () => {
    const [read] = await readSheet([
      ['Ort', null, 'Män', null, null, 'Kvinnor', null],
      [null, '2021', '2022', '2023', '2021', '2022', '2023'],
      ['Alby', 1, 2, 3, 4, 5, 6],
    ])
    expect(figuresOf(read)).toEqual([
      'Alby Män 2021: 1',
      'Alby Män 2022: 2',
      'Alby Män 2023: 3',
      'Alby Kvinnor 2021: 4',
      'Alby Kvinnor 2022: 5',
      'Alby Kvinnor 2023: 6',
    ])
  })

  it('that stand over all columns name the years or what is counted', async () => {
    const [years] = await readSheet([
      ['Ort', 'År', null],
      [null, '2021', '2022'],
      ['Alby', 1, 2],
    ])
    expect(figuresOf(years)).toEqual(['Alby 2021: 1', 'Alby 2022: 2'])
    const [counted] = await readSheet([
      ['Ort', 'Boende i tätort', null],
      [null, '2021', '2022'],
      ['Alby', 1, 2],
    ])
    expect(JSON.stringify(counted?.table)).toContain('Boende i tätort')
    expect(counted?.table.dimensions.some(({ role }) => role === 'time')).toBe(true)
  })
})

describe('headings that belong together', () => {
  it('are a measure and its unit, not two divisions', async () => {
    const [read] = await readSheet([
      ['Ort', 'Boende', 'Andel i tätort'],
      [null, 'antal', '%'],
      ['Alby', 10, 11],
    ])
    expect(figuresOf(read)).toEqual(['Alby Boende: antal: 10', 'Alby Andel i tätort: %: 11'])
  })

  it('are women and men, whatever else they stand over', async () => {
    const [read] = await readSheet([
      [null, null, 'Män', null],
      ['Kommunkod', 'Kommun', '2021', '2022'],
      [114, 'Upplands Väsby', 1, 2],
      [115, 'Vallentuna', 5, 6],
    ])
    expect(namesOf(read)).toEqual(['Kommun', 'kön', 'år'])
    expect(figuresOf(read)[0]).toBe('0114 Män 2021: 1')
  })
})

describe('rows', () => {
  it('under lines with one name each, which tell them apart, get it as a column', async () => {
    const [read] = await readSheet([
      ['Ort', '2021', '2022'],
      ['Män'],
      ['Alby', 1, 2],
      ['Bryn', 3, 4],
      ['Kvinnor'],
      ['Alby', 5, 6],
      ['Bryn', 7, 8],
    ])
    expect(figuresOf(read)[0]).toBe('Män Alby 2021: 1')
    expect(figuresOf(read).at(-1)).toBe('Kvinnor Bryn 2022: 8')
  })

  it('of a sum for the outer name have no inner one of the row above', async () => {
    const [read] = await readSheet([
      ['Boende efter ort, kön och år'],
      [],
      [null, null, '2021', '2022'],
      ['Alby', 'män', 1, 2],
      [null, 'kvinnor', 3, 4],
      ['Summa', null, 4, 6],
    ])
    expect(figuresOf(read)).toHaveLength(4)
    expect(noticesOf(read)).toContain('C6:D6 är inte med')
  })
})

describe('headings', () => {
  it('stand over one year with a column of marks, whatever their name is like', async () => {
    const [read] = await readSheet([
      [null, 'bruttoregion', null],
      ['kommun', '2021', 'flagga'],
      ['1293', 998, null],
      ['2031', 348, 'p'],
    ])
    expect(figuresOf(read)).toEqual(['1293 bruttoregion 2021: 998', '2031 bruttoregion 2021: 348'])
  })

  it('of years under the name of what is counted are no figures', async () => {
    const [read] = await readSheet([
      [null, null, 'pendlare'],
      ['bor', 'arbetar', 2021],
      ['Alby', 'Alby', 2001044],
      ['Alby', 'Bryn', 3812059],
    ])
    expect(figuresOf(read)).toEqual(['Alby Alby pendlare 2021: 2001044', 'Alby Bryn pendlare 2021: 3812059'])
  })

  it('are never a row with a time under a time, whose figure is empty', async () => {
    const rows: Cell[][] = [
      ['Antal hushåll', 'ort', 'år'],
      [null, 'Alby', '1990'],
      [14, null, '1991'],
    ]
    expect(figuresOf((await readSheet(rows))[0])).toEqual(['Alby 1991: 14'])
    expect(figuresOf((await readSheet(rows.with(2, [': c', null, '1991'])))[0])).toEqual(['Alby 1991: ..'])
    const [levels] = await readSheet([
      ['Län', 'År', null],
      [null, '2020', '2021'],
      ['Väst', 5, 6],
      ['Öst', 7, 8],
    ])
    expect(figuresOf(levels)).toContain('Öst 2021: 8')
  })

  it('of a year over the only figure, which looks like one, stand where all rows below are places', async () => {
    const [read] = await readSheet([
      [null, 'Antal hushåll'],
      ['kommun', '1990'],
      ['1060', 1696],
    ])
    expect(figuresOf(read)).toEqual(['1060 Antal hushåll 1990: 1696'])
    const [sectors] = await readSheet([
      [null, 'Antal anställda'],
      ['kommun', 1990],
      ['stat', 1696],
    ])
    expect(figuresOf(sectors)).toEqual(['kommun: 1990', 'stat: 1696'])
  })

  it('with a month and a column of marks over a single place has them for headings', async () => {
    for (const month of ['199001', 199001]) {
      const [read] = await readSheet([
        [null, 'Antal hushåll', null],
        ['kommun', month, 'flagga'],
        ['1060', 30, null],
      ])
      expect(figuresOf(read)).toEqual(['1060 1990M01: 30'])
    }
  })

  it('of months in six digits under the name of what is counted are no figures', async () => {
    const [read] = await readSheet([
      [null, 'Antal hushåll'],
      ['kommun', '199001'],
      ['1060', 30],
    ])
    expect(figuresOf(read)).toEqual(['1060 1990M01: 30'])
    const [wide] = await readSheet([
      [null, null, 'kvot', 'pris'],
      ['Länkod', 'Län', '201005', '201005'],
      ['07', 'Kronobergs län', 1154.5, 271.6],
      ['08', 'Kalmar län', 56.3, 1502.9],
    ])
    expect(figuresOf(wide)).toContain('08 pris 2010M05: 1502.9')
  })

  it('of which one looks like a figure are not taken for a title, with rows lost under them', async () => {
    await expect(
      readSheet([
        ['Hushåll'],
        ['Period', 'Kön', 'Mått', '24'],
        ['1991', 'Kvinnor', 'kvot', '.'],
        ['1991', 'Kvinnor', 'ålder', 'c'],
        ['1991', 'Kvinnor', 'netto', 4],
      ]),
    ).rejects.toThrow(/no row of headings/)
  })
})

describe('rows that are no figures of the table', () => {
  it('are the columns\u2019 own numbers, and sums that name nothing', async () => {
    const [numbered] = await readSheet([
      ['Ort', 'Bilar', 'Cyklar'],
      [null, 1, 2],
      ['Alby', 10, 11],
    ])
    expect(figuresOf(numbered)).toEqual(['Alby Bilar: 10', 'Alby Cyklar: 11'])
    const [list] = await readSheet([
      ['Ort', 'År', 'Antal'],
      ['Alby', 2021, 11],
      ['Bryn', 2021, 12],
      ['Summa', null, 23],
      [null, null, 23],
    ])
    expect(figuresOf(list)).toEqual(['Alby 2021: 11', 'Bryn 2021: 12'])
    expect(noticesOf(list)).toContain('B4:C5 är inte med')
  })

  it('are sums above the headings, and lines of a source with cells of their own', async () => {
    const [read] = await readSheet([
      ['Summa', 120, 11],
      ['Ort', 2021, 2022],
      ['Alby', 100, 10],
      ['Bryn', 20, 1],
      ['Källa', 'Exempelverket', 2024],
    ])
    expect(figuresOf(read)).toEqual(['Alby 2021: 100', 'Alby 2022: 10', 'Bryn 2021: 20', 'Bryn 2022: 1'])
    expect(noticesOf(read)).toContain('B1:C1 är inte med')
  })

  it('but never those whose first figures are empty, behind a blank row', async () => {
    const [read] = await readSheet([
      ['flagga', 'hushåll', 'flagga', 'småhus', 'år', 'ort'],
      [null, 9600, null, 12, '2011', 'Alby'],
      [],
      [null, null, null, 23940, '2011', 'Bryn'],
      ['p', 96, null, 19, '2012', 'Bryn'],
    ])
    expect(figuresOf(read)).toContain('2011 Bryn småhus: 23940')
    expect(figuresOf(read)).toHaveLength(5)
  })

  it('but those of a list whose figures stand first, also as texts, and with keys that stand once', async () => {
    const [read] = await readSheet([
      ['värde', 'kön', 'år', 'ort'],
      ['12,5', 'kvinnor', 2021, 'Alby'],
      ['13,5', 'män', null, null],
      ['14,5', 'kvinnor', 2022, null],
      ['15,5', 'män', null, null],
      ['16,5', 'kvinnor', 2023, null],
      [],
      ['17,5', 'män', null, null],
    ])
    expect(figuresOf(read)).toEqual([
      'kvinnor 2021 Alby: 12.5',
      'kvinnor 2022 Alby: 14.5',
      'kvinnor 2023 Alby: 16.5',
      'män 2021 Alby: 13.5',
      'män 2022 Alby: 15.5',
      'män 2023 Alby: 17.5',
    ])
  })

  it('but years that stand once within a place that does, where a quarter says the rest', async () => {
    const rows = [
      ['id', 'kommun', 'år', 'kvartal', 'bilar'],
      ['1', '1060', '1990', '1', 30],
      ['2', null, null, '2', 25],
      ['3', null, '1992', '1', 13],
    ]
    const [read] = await readSheet(rows)
    expect(figuresOf(read)).toEqual(['1060 1990K1: 30', '1060 1990K2: 25', '1060 1992K1: 13'])
    // Where nothing else says what a row without a year is about, it is a sum.
    const [summed] = await readSheet([
      ['kommun', 'år', 'bilar'],
      ['1060', '1990', 30],
      [null, '1991', 25],
      [null, null, 55],
    ])
    expect(figuresOf(summed)).toEqual(['1060 1990: 30', '1060 1991: 25'])
    expect(noticesOf(summed)).toContain('är inte med')
  })

  it('and a year that stands once is that of the rows below it, though its own row has no figure', async () => {
    const [read] = await readSheet([
      ['kommun', 'år', 'kön', 'bilar'],
      ['1060', { number: 32874, format: 'yyyy-mm-dd' }, 'kvinnor', 9],
      [null, null, 'män', 17],
      [],
      [null, { number: 33239, format: 'yyyy-mm-dd' }, 'kvinnor', 20],
      [],
      [null, null, 'män', null],
      [null, { number: 33604, format: 'yyyy-mm-dd' }, 'kvinnor', null],
      [null, null, 'män', 37],
    ])
    expect(figuresOf(read)).toContain('1060 1992 män: 37')
    expect(figuresOf(read)).not.toContain('1060 1991 män: 37')
  })

  it('but a row of a place that stands once, behind a blank row, which has its year', async () => {
    const [read] = await readSheet([
      ['X', 'kommun', 'år', 'bilar'],
      ['1', 'Ale', '1990', 30],
      ['2', null, '1991', 25],
      ['3', 'Boden', '1990', 2],
      [],
      ['4', null, '1991', 7],
    ])
    expect(namesOf(read)).toEqual(['kommun', 'år'])
    expect(figuresOf(read)).toContain('Boden 1991: 7')
  })

  it('and are told, also where what they count is called like a code and stands first', async () => {
    const [read] = await readSheet([
      ['poängnivå', 'flagga', 'kommun', 'månad', 'typ'],
      ['12,5', null, 'Ale', 'jan 2021', 'hus'],
      ['13,5', 'p', null, 'feb 2021', 'hus'],
      [],
      ['14,5', null, null, 'mar 2021', 'hus'],
      ['15,5', null, 'Boden', 'jan 2021', 'hus'],
      ['16,5', null, null, 'feb 2021', 'hus'],
    ])
    expect(figuresOf(read)).not.toContain('Ale 2021M03 hus: 14.5')
    expect(noticesOf(read)).toContain('A5:E5 är inte med (3 ifyllda celler)')
  })

  it('but every row of a ratio per area that stands first', async () => {
    const [read] = await readSheet([
      ['kvot_per_område', 'flagga', 'kommun', 'månad', 'typ'],
      ['12,5', null, 'Ale', 'jan 2021', 'hus'],
      ['13,5', 'p', null, 'feb 2021', 'hus'],
      [],
      ['14,5', null, null, 'mar 2021', 'hus'],
      ['15,5', null, 'Boden', 'jan 2021', 'hus'],
      ['16,5', null, null, 'feb 2021', 'hus'],
    ])
    expect(figuresOf(read)).toContain('Ale 2021M03 hus: 14.5')
  })

  it('and are numbered with the others, so that numbers with a gap never tell two figures for one thing apart', async () => {
    const rows = [
      ['X', 'ort', 'kön', 'tal'],
      [1, 'Alby', 'kvinnor', 5],
      [2, 'Bryn', 'kvinnor', 6],
      [],
      [3, null, null, 11],
      [4, 'Alby', 'män', 7],
      [5, 'Alby', 'män', 8],
    ]
    await expect(readSheet(rows)).rejects.toThrow('stands twice')
  })

  it('but a row whose figures happen to be like years, behind a blank row where few are marked', async () => {
    const [read, more] = await readSheet([
      ['flagga', 'småhus', 'flagga', 'index', 'flagga', 'heltid', 'ort', 'kön'],
      [null, 534, null, 1.5, null, 7, 'Alby', 'män'],
      [null, 604, 'b', 2.5, null, 8, 'Alby', 'kvinnor'],
      [],
      [null, 1798, null, 3.5, 'b', 9, 'Bryn', 'män'],
      ['(p)', 672, null, 4.5, 'b', 10, 'Bryn', 'kvinnor'],
    ])
    expect(more).toBeUndefined()
    expect(figuresOf(read)).toContain('Bryn män småhus: 1798')
    expect(figuresOf(read)).toContain('Bryn kvinnor småhus: 672')
  })

  it('but the first row, also where its figures are empty and stand before its names', async () => {
    const [read] = await readSheet([
      ['hushåll', 'flagga', 'kommun', 'år', 'upplåtelseform'],
      [null, null, '1881', '2010', 'hyresrätt'],
      ['315', null, '1881', '2010', 'äganderätt'],
      ['-229', null, '860', '2010', 'hyresrätt'],
      ['14', null, '860', '2010', 'äganderätt'],
    ])
    expect(namesOf(read)).toEqual(['kommun', 'år', 'upplåtelseform'])
    expect(figuresOf(read)).toHaveLength(3)
  })

  it('but a quarter of a year that stands once, also where the figures stand first and one is an error', async () => {
    const [read] = await readSheet([
      ['netto', 'pris', 'län', 'år', 'kvartal'],
      [21984, 754.88, 'Östergötlands län', 1998, 1],
      [13234, 1532.88, null, null, 2],
      [5477, 66.5, null, 2000, 1],
      [14942, 67.5, 'Riket', 1998, 1],
      [{ error: '#N/A' }, 740.87, null, null, 2],
      [-14633, 1026.78, null, 2000, 1],
    ])
    expect(figuresOf(read)).toHaveLength(12)
  })

  it('but names that go on over blank cells are names', async () => {
    const [read] = await readSheet([
      ['Ort', 'År', 'Antal'],
      ['Alby', 2021, 11],
      [null, 2022, 21],
      ['Bryn', 2021, 5],
      [null, 2022, 6],
    ])
    expect(figuresOf(read)).toEqual(['Alby 2021: 11', 'Alby 2022: 21', 'Bryn 2021: 5', 'Bryn 2022: 6'])
  })

  it('may be headings of another table without a blank row before it', async () => {
    const tables = await readSheet([
      ['Ort', '2021', '2022'],
      ['Alby', 1, 2],
      ['Ort', '2023', '2024'],
      ['Alby', 3, 4],
    ])
    expect(tables.map(figuresOf)).toEqual([
      ['Alby 2021: 1', 'Alby 2022: 2'],
      ['Alby 2023: 3', 'Alby 2024: 4'],
    ])
  })
})

describe("Excel's own", () => {
  it('pivot table has the names of its fields, not of its labels', async () => {
    const [read] = await readSheet([
      ['År', '2022'],
      [],
      ['Summa av Antal', 'Kolumnetiketter'],
      ['Radetiketter', 'män', 'kvinnor', 'Totalsumma'],
      ['Alby', 1, 2, 3],
      ['Bryn', 4, 5, 9],
      ['Totalsumma', 5, 7, 12],
    ])
    expect(figuresOf(read).slice(0, 3)).toEqual(['Alby män: 1', 'Alby kvinnor: 2', 'Alby Totalsumma: 3'])
    expect(JSON.stringify(namesOf(read))).not.toContain('etiketter')
  })

  it('list that R wrote, with numbers of rows under a blank heading, is a list', async () => {
    const [read] = await readSheet(
      [
        [null, 'kommun', 'ar', 'varde'],
        ['1', 'Alby', 2021, 10.5],
        ['2', 'Alby', 2022, 11.5],
        ['3', 'Bryn', 2021, 12],
      ],
      { inline: true },
    )
    expect(figuresOf(read)).toEqual(['Alby 2021: 10.5', 'Alby 2022: 11.5', 'Bryn 2021: 12'])
  })

  it('formats make codes, per cent, thousands and dates what a reader sees', async () => {
    const [read] = await readSheet([
      ['kommun', 'period', 'antal', 'andel', 'tkr'],
      [
        { number: 114, format: '0000' },
        { number: 45292, format: 'yyyy\\-mm' },
        { number: 12, format: '#,##0' },
        { number: 0.124, format: '0.0%' },
        { number: 1_234_500, format: '#,##0,' },
      ],
      [
        { number: 581, format: '0000' },
        { number: 45323, format: 'yyyy\\-mm' },
        { number: 1300, format: '#,##0' },
        { number: 0.07, format: '0.0%' },
        { number: 2_000_000, format: '#,##0,' },
      ],
    ])
    expect(figuresOf(read)).toEqual([
      '0114 2024-01 antal: 12',
      '0114 2024-01 andel: 12.4',
      '0114 2024-01 tkr: 1234.5',
      '0581 2024-02 antal: 1300',
      '0581 2024-02 andel: 7',
      '0581 2024-02 tkr: 2000',
    ])
    expect(read?.table.dimensions[1]).toMatchObject({ role: 'time', timeUnit: 'month' })
    expect(noticesOf(read)).toContain('Kolumn D visas i procent')
    expect(noticesOf(read)).toContain('Kolumn E visas i en annan storlek')
  })

  it('years that are dates shown as years are years', async () => {
    const year = (number: number): Cell => ({ number, format: 'yyyy' })
    const [read] = await readSheet([
      ['Ort', year(44561), year(44926)],
      ['Alby', 1, 2],
      ['Bryn', 3, 4],
    ])
    expect(figuresOf(read)[0]).toBe('Alby 2021: 1')
  })

  it('formulas that nothing has calculated are named by their cells, also where 0 stands for all of them', async () => {
    const sum = (result?: number): Cell => ({
      formula: 'SUM(B2:B3)',
      ...(result !== undefined && { result }),
    })
    const rows: Cell[][] = [
      ['Ort', '2021', '2022'],
      ['Alby', 1, sum(0)],
      ['Bryn', 2, sum(0)],
      ['Cedra', 3, sum(0)],
    ]
    const sheet = { name: 'Data', rows }
    const [uncalculated] = await readWorkbook(zipParts(workbookParts([sheet], true)), options)
    expect(figuresOf(uncalculated)[1]).toBe('Alby 2022: ..')
    expect(noticesOf(uncalculated)).toContain('C2:C4')
    const [calculated] = await readWorkbook(zipParts(workbookParts([sheet])), options)
    expect(figuresOf(calculated)[1]).toBe('Alby 2022: 0')
  })

  it('hidden rows and columns are left out in words, and can be had', async () => {
    const tables = await readSheet(
      [
        ['Ort', '2021', '2022', '2023'],
        ['Alby', 1, 2, 3],
        ['Bryn', 4, 5, 6],
        ['Cedra', 7, 8, 9],
      ],
      { hiddenRows: [3], hiddenColumns: ['C'] },
    )
    expect(placesOf(tables)).toEqual(['Data, A1:D4', 'Data, A1:D4, med dolda rader och kolumner'])
    expect(figuresOf(tables[0])).toEqual(['Alby 2021: 1', 'Alby 2023: 3', 'Cedra 2021: 7', 'Cedra 2023: 9'])
    expect(noticesOf(tables[0])).toContain('rad 3 och kolumn C')
    expect(figuresOf(tables[1])).toHaveLength(9)
    expect(noticesOf(tables[1])).not.toContain('dolt')
  })
})

describe('sheets', () => {
  const rows: Cell[][] = [['Elever i gymnasiet'], [], ['Ort', '2021', '2022'], ['Alby', 1, 2]]

  it('are all named: those with a table, and the others with the reason', async () => {
    const tables = await readBook(
      { name: 'Om', rows: [['Om boken'], ['Läs mig']] },
      { name: 'Tjejer', rows },
      { name: 'Killar', rows },
      { name: 'Tomt', rows: [] },
      { name: 'Bild', rows: [], kind: 'chart' },
      { name: 'Dold', rows, state: 'hidden' },
      { name: 'Mycket dold', rows, state: 'veryHidden' },
    )
    expect(tables.map(titleOf)).toEqual(['Elever i gymnasiet, Tjejer', 'Elever i gymnasiet, Killar'])
    expect(leftOutOf(tables).map((text) => text.split(/[.,:]/)[0])).toEqual([
      'Om',
      'Tomt',
      'Bild',
      'Dold',
      'Mycket dold',
    ])
    expect(leftOutOf(tables)[1]).toBe('Tomt: Bladet är tomt.')
    expect(leftOutOf(tables)[2]).toContain('diagram')
    expect(leftOutOf(tables)[4]).toContain('makro')
  })

  it('that cannot be read keep no other away and say why', async () => {
    const tables = await readBook(
      { name: 'Bra', rows },
      {
        name: 'Motsäger sig',
        rows: [
          ['Ort', 'År', 'Antal'],
          ['Alby', '2021', 1],
          ['Alby', '2021', 2],
        ],
      },
    )
    expect(placesOf(tables)).toEqual(['Bra, A3:C4'])
    expect(leftOutOf(tables)[0]).toMatch(/^Motsäger sig A1:C3: .*C?A?2.*3/)
  })

  it('too large to be read are named, and what else there is is read', async () => {
    const parts = workbookParts([
      { name: 'Bra', rows },
      { name: 'Vidsträckt', rows },
    ])
    const far = Array.from({ length: 1_300 }, (_, r) => `<row><c r="XFD${r + 1}"><v>1</v></c></row>`).join('')
    const sheet = `<worksheet><sheetData>${far}</sheetData></worksheet>`
    const tables = await readWorkbook(zipParts({ ...parts, 'xl/worksheets/sheet2.xml': sheet }), options)
    expect(placesOf(tables)).toEqual(['Bra, A3:C4'])
    expect(leftOutOf(tables)).toEqual(['Vidsträckt: Bladet ”Vidsträckt” i bok.xlsx har för många celler.'])
  })
})

describe('a raised mark of a note', () => {
  it.each([true, false])(
    'is no digit of the figure, the year or the name before it (inline: %s)',
    async (inline) => {
      const [read] = await readSheet(
        [
          ['ort', '2020', { text: '2021', raised: '1' }],
          ['Alby', 7, { text: '12', raised: '1' }],
          ['Bryn', { text: '1 234', raised: '2)' }, 9],
        ],
        { inline },
      )
      expect(figuresOf(read)).toEqual(['Alby 2020: 7', 'Alby 2021: 12', 'Bryn 2020: 1234', 'Bryn 2021: 9'])
    },
  )

  it('does not go on in the next cell', async () => {
    const [read] = await readSheet([
      ['ort', 'år', 'yta, km'],
      [{ text: 'Alby', raised: '1' }, '2021', '12'],
      ['Bryn', '2021', '13'],
    ])
    expect(figuresOf(read).map((one) => one.split(': ')[1])).toEqual(['12', '13'])
  })
})

it('an empty column and blank rows within a table part no other table from it', async () => {
  const tables = await readSheet([
    ['antal hushåll', 'flagga', 'kommunkod', 'kommun', 'år'],
    [30, null, '1060', 'Olofström', '1990'],
    [25, null, null, null, '1991'],
    [],
    [13, null, null, null, '1992'],
    [2, null, '1492', 'Åmål', '1990'],
    [0, null, null, null, '1991'],
    [],
    [34, null, null, null, '1992'],
  ])
  expect(placesOf(tables)).toHaveLength(1)
  expect(figuresOf(tables[0]).slice(0, 5)).toEqual([
    '1060 1990: 30',
    '1060 1991: 25',
    '1060 1992: 13',
    '1492 1990: 2',
    '1492 1991: 0',
  ])
})

it('a year that stands alone after a blank row goes on beside names that stand once, and begins no other table', async () => {
  const tables = await readSheet([
    ['antal pendlare', 'bostadskommunkod', 'bostadskommun', 'arbetskommunkod', 'arbetskommun', 'år'],
    [30, '1060', 'Olofström', '1060', 'Olofström', '1990'],
    [25, null, null, null, null, '1991'],
    [],
    [13, null, null, null, null, '1992'],
    [18, null, null, '1492', 'Åmål', '1990'],
    [31, null, null, null, null, '1991'],
    [],
    [9, null, null, null, null, '1992'],
    [2, '1492', 'Åmål', '1060', 'Olofström', '1990'],
    [0, null, null, null, null, '1991'],
  ])
  expect(placesOf(tables)).toEqual(['Data, A1:F11'])
  expect(figuresOf(tables[0])).toHaveLength(8)
})

it('a figure that looks like a year after a blank row goes on under names that stand once', async () => {
  const tables = await readSheet([
    ['kommun', 'år', 'kön', 'Antal hushåll'],
    ['1060', '1990-01-01', 'Kvinnor', 1610],
    [null, null, 'Män', 543],
    [],
    [null, null, 'Totalt', 2143],
    ['00', '1990-01-01', 'Kvinnor', 1363],
    [null, null, 'Män', 162],
    [],
    [null, null, 'Totalt', 1851],
  ])
  expect(placesOf(tables)).toEqual(['Data, A1:D9'])
  expect(figuresOf(tables[0])).toHaveLength(6)
})

it('places under a heading that says so are rows, also where the first has no figure', async () => {
  const tables = await readSheet([
    ['Antal hushåll 1990', 'kommun'],
    [null, '1060 Olofström'],
    [19, '0580 Linköping'],
  ])
  expect(figuresOf(tables[0]).map((one) => one.split(': ')[1])).toEqual(['19'])
  expect(figuresOf(tables[0])[0]).toContain('0580')
  expect(figuresOf(tables[0])[0]).not.toContain('1060')
})
