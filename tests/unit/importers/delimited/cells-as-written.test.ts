import { describe, expect, it, test } from 'vitest'
import { readDelimited } from '#main/datasets/importers/delimited/delimited'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { neverStop } from '#main/datasets/stop-check'
import { figuresByCodes } from '../figures-by-codes'

async function read(text: string | Uint8Array): Promise<ReadTable> {
  const options = { name: 'lista.csv', tell: () => undefined, stop: neverStop }
  const [table] = await readDelimited(
    typeof text === 'string' ? new TextEncoder().encode(text) : text,
    options,
  )
  return table ?? expect.fail('no table')
}

const told = ({ notices }: ReadTable): string => notices.map(({ sv }) => sv).join('\n')

describe('figures', () => {
  it('with a plus before them are what they are without', async () => {
    const list = await read(
      'kommun;år;förändring i procent\n0580;2021;+5,2\n0580;2022;-1,4\n0581;2021;+0,3\n',
    )
    expect(figuresByCodes(list)).toEqual({ '0580 2021': 5.2, '0580 2022': -1.4, '0581 2021': 0.3 })
  })

  test.each([
    'n.a.',
    'Ej redovisad',
    'Redovisas ej',
    'ej tillämplig',
    '<100',
    '~95',
    'färre än 5',
    'not applicable',
  ])('that %s stands for are not stated, and said to be', async (word) => {
    const list = await read(`kommun;år;antal elever\n0580;2021;${word}\n0581;2021;40\n0582;2021;50\n`)
    expect(figuresByCodes(list)).toEqual({ '0580 2021': '..', '0581 2021': 40, '0582 2021': 50 })
    expect(told(list)).toContain(`”${word}” (1)`)
  })

  it('of a few, written as a span, are kept back under a heading of figures or of a year', async () => {
    const list = await read('kommun;år;antal elever\n0580;2021;1-4\n0581;2021;40\n0582;2021;50\n')
    expect(figuresByCodes(list)).toEqual({ '0580 2021': '..', '0581 2021': 40, '0582 2021': 50 })
    expect(told(list)).toContain('”1-4” (1)')
    const wide = await read('kommun;2021;2022\n0580;1-4;30\n0581;40;0–4\n')
    expect(figuresByCodes(wide)).toEqual({
      '0580 2021': '..',
      '0580 2022': 30,
      '0581 2021': 40,
      '0581 2022': '..',
    })
  })

  it('but are classes in a column of such', async () => {
    const list = await read(
      'kommun;antal anställda;antal företag\n0580;1-4;12\n0580;5-9;13\n0581;1-4;14\n0581;5-9;15\n',
    )
    expect(figuresByCodes(list)).toEqual({ '0580 1-4': 12, '0580 5-9': 13, '0581 1-4': 14, '0581 5-9': 15 })
  })
})

describe('codes and years that a program wrote as decimals', () => {
  it('are codes and years', async () => {
    const list = await read(
      'kommunkod,år,antal hushåll\n581.0,2020.0,12.0\n581.0,2021.0,13.0\n2510.0,2020.0,14.0\n',
    )
    expect(figuresByCodes(list)).toEqual({ '0581 2020': 12, '0581 2021': 13, '2510 2020': 14 })
    expect(list.table.dimensions.map(({ role }) => role)).toEqual(['geo', 'time'])
  })
})

describe('codes that are kept from being numbers', () => {
  test.each(['="0581"', "'0581"])('%s is the code', async (code) => {
    const list = await read(
      `kommunkod;år;antal hushåll\n${code};2021;12\n${code.replace('0581', '0580')};2021;13\n`,
    )
    expect(figuresByCodes(list)).toEqual({ '0581 2021': 12, '0580 2021': 13 })
  })
})

describe('codes that lost their nought', () => {
  it('before a name are what the name is in the register, which is told', async () => {
    const list = await read('kommun;år;antal hushåll\n581 Norrköping;2021;12\n2510 Jokkmokk;2021;13\n')
    expect(figuresByCodes(list)).toEqual({ '0581 2021': 12, '2510 2021': 13 })
    expect(told(list)).toContain('0581')
  })

  it('stay as they are before a name that is another', async () => {
    const list = await read('enhet;år;antal hushåll\n581 Norra skolan;2021;12\n582 Södra skolan;2021;13\n')
    expect(figuresByCodes(list)).toEqual({ '581 2021': 12, '582 2021': 13 })
  })
})

describe('times', () => {
  test.each([
    ['jan-20', 'feb-20', ['2020M01', '2020M02']],
    ['01/2020', '02/2020', ['2020M01', '2020M02']],
    ['1:a kvartalet 2020', '2:a kvartalet 2020', ['2020K1', '2020K2']],
    ['Första kvartalet 2020', 'Andra kvartalet 2020', ['2020K1', '2020K2']],
    ['H1 2020', 'H2 2020', ['2020H1', '2020H2']],
    ['vecka 9 2020', 'vecka 10 2020', ['2020V09', '2020V10']],
    ['2021', '2022p', ['2021', '2022']],
    ['2020-01-01 00:00:00', '2021-01-01 00:00:00', ['2020', '2021']],
    ['2020-01-01T00:00:00Z', '2020-02-01T00:00:00Z', ['2020M01', '2020M02']],
  ])('%s and %s', async (one, other, codes) => {
    const list = await read(`kommun;period;antal hushåll\n0580;${one};12\n0580;${other};13\n0581;${one};14\n`)
    expect(figuresByCodes(list)).toEqual({
      [`0580 ${codes[0] ?? ''}`]: 12,
      [`0580 ${codes[1] ?? ''}`]: 13,
      [`0581 ${codes[0] ?? ''}`]: 14,
    })
    expect(list.table.dimensions.at(-1)?.role).toBe('time')
  })

  it('of two digits are said to be of a century', async () => {
    const list = await read('kommun;månad;antal\n0580;jan-99;12\n0580;jan-20;13\n')
    expect(figuresByCodes(list)).toEqual({ '0580 1999M01': 12, '0580 2020M01': 13 })
    expect(told(list)).toContain('jan-99 är 1999M01')
  })

  it('whose figures are not final say so', async () => {
    const list = await read('kommun;år;antal hushåll\n0580;2021;12\n0580;2022p;13\n')
    expect(list.table.notes.map(({ text }) => text['sv'])).toEqual(['2022: p'])
  })
})

describe('letters of DOS', () => {
  const list = (quoted: string): Uint8Array => Uint8Array.from(Buffer.from(quoted, 'latin1'))

  it('are read as they were written, which is told', async () => {
    const read850 = await read(
      list('kommun;\x86r;m\x84tt;antal\nLink\x94ping;2021;h\x84lft;4\n\x99rebro;2021;h\x84lft;5\n'),
    )
    expect(read850.encoding).toBe('ibm850')
    expect(Object.keys(figuresByCodes(read850))).toEqual(['Linköping 2021 hälft', 'Örebro 2021 hälft'])
    expect(told(read850)).toContain('DOS')
  })

  it('are none where the same bytes are quotation marks of Windows', async () => {
    const windows = await read(
      list('kommun;year;typ;antal\nTrosa;2021;\x84stor\x94;4\nTrosa;2021;\x84liten\x94;5\n'),
    )
    expect(windows.encoding).toBe('windows-1252')
  })
})

describe('columns of SDMX', () => {
  it('whose status is normal leave no mark on a figure, and a multiplier is told', async () => {
    const oecd = await read(
      'REF_AREA;SEX;TIME_PERIOD;OBS_VALUE;OBS_STATUS;UNIT_MULT\nSE12;F;2021;12.5;A;3\nSE12;M;2021;13.5;P;3\n',
    )
    expect(figuresByCodes(oecd)).toEqual({ 'SE12 F 2021 3': 12.5, 'SE12 M 2021 3': '13.5 P' })
    expect(told(oecd)).toContain('”UNIT_MULT”')
  })

  it('a type of places is no place', async () => {
    const list = await read('municipality_id;municipality_type;period;value\n0581;K;2021;5\n0580;K;2021;6\n')
    expect(list.table.dimensions.map(({ code, role }) => `${code} ${role}`)).toContain(
      'municipality_type other',
    )
  })
})
