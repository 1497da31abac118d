import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReadTable } from '#main/datasets/importers/table-reader'
import { writePxFile } from '#main/exporters/px/px-file-writer'
import { coordinatesOf, type StatisticalTable } from '#shared/table/statistical-table'
import { comparable, figuresOf, problemOf, readPx } from './px-support'

/**
 * Real files of statistical offices. What is expected was read from the files with sed, awk and a Python script
 * that splits on blanks, not with the reader.
 */
const folder = new URL('../../../../../shared/data/px/', import.meta.url)
const bytesOf = (name: string) => readFileSync(new URL(name, folder))

interface Expected {
  readonly encoding: string
  readonly sizes: readonly number[]
  readonly sum: number
  readonly signs: Readonly<Record<string, number>>
  readonly first: readonly (number | string)[]
  readonly last: readonly (number | string)[]
  readonly languages: readonly string[]
  readonly notes: number
}
const none = {}
const sixDots = { '.': 1, '..': 1, '...': 1, '....': 1, '.....': 1, '......': 1 }
const files: Readonly<Record<string, Expected>> = {
  'PCAxis.Serializers__LargeFinnishDatasetWithManyValues.px': {
    encoding: 'iso-8859-15',
    sizes: [17, 551, 1, 16],
    sum: 3890865707.68,
    signs: none,
    first: [1431376, 4039944, 2.82, 589448, 2223718, 3.77],
    last: [5846, 1.77, 3835, 6829, 1.78],
    languages: ['fi', 'sv', 'en'],
    notes: 4,
  },
  'PCAxis.Serializers__MultipleContent.px': {
    encoding: 'windows-1252',
    sizes: [276, 65, 3],
    sum: 2145344,
    signs: none,
    first: [1711, 2073, -362, 2071, 1650, 421],
    last: [0, 0, 4, 0, 4],
    languages: ['no'],
    notes: 3,
  },
  'PCAxis.Serializers__TAB2936.px': {
    encoding: 'windows-1252',
    sizes: [3, 7, 1, 3, 3],
    sum: 113288,
    signs: { '..': 37 },
    first: [2382.7, 2134.1, 248.7, 2367.7, 2091.9, 275.8],
    last: ['..', '..', '..', '..', '..'],
    languages: ['en'],
    notes: 4,
  },
  'PCAxis.Serializers__WeeklyStatisticsWithTwoContent.px': {
    encoding: 'windows-1252',
    sizes: [2, 2, 1],
    sum: 18220.7,
    signs: none,
    first: [17898, 92.67, 125, 105.03],
    last: [105.03],
    languages: ['no'],
    notes: 0,
  },
  'PxWebApi__tab4_fewcells.px': {
    encoding: 'utf-8',
    sizes: [1, 1, 1, 1],
    sum: 445,
    signs: none,
    first: [445],
    last: [445],
    languages: ['en', 'sv'],
    notes: 2,
  },
  'PxWeb__BE0101A1hier.px': {
    encoding: 'windows-1252',
    sizes: [312, 4, 2, 4],
    sum: 107510934,
    signs: none,
    first: [2391644, 2411732, 2431699, 2449038, 2064764, 2083777],
    last: [942, 965, 964, 985, 986],
    languages: ['en'],
    notes: 3,
  },
  'PxWeb__BE0101D1.px': {
    encoding: 'windows-1252',
    sizes: [312, 37, 2, 2],
    sum: 1169832,
    signs: none,
    first: [1, 1, 1, 1, 1, 9],
    last: [0, 125, 103, 108, 109],
    languages: ['en'],
    notes: 2,
  },
  'PxWeb__BE0101F1allakw.px': {
    encoding: 'windows-1252',
    sizes: [4, 3, 1, 2, 2],
    sum: 11504,
    signs: sixDots,
    first: [456, '.', 223, 327, 613, '..'],
    last: [42, 20, 23, 33, 35],
    languages: ['en'],
    notes: 22,
  },
  'PxWeb__BE0101F1langensvfiolikacelln.px': {
    encoding: 'windows-1252',
    sizes: [4, 3, 1, 2, 2],
    sum: 17793,
    signs: none,
    first: [456, 938, 223, 327, 613, 948],
    last: [42, 20, 23, 33, 35],
    languages: ['en', 'sv', 'fi'],
    notes: 12,
  },
  'PxWeb__BE0101F1nildotsymbols.px': {
    encoding: 'windows-1252',
    sizes: [4, 3, 1, 2, 2],
    sum: 3164,
    signs: { '-': 8, '.': 2, '..': 2, '...': 2, '....': 1, '......': 1 },
    first: ['-', '.', '..', '...', 0, 0],
    last: [42, 20, 23, 33, 35],
    languages: ['en'],
    notes: 12,
  },
  'PxWeb__BE0101F1symbnotkeys.px': {
    encoding: 'windows-1252',
    sizes: [4, 3, 1, 2, 2],
    sum: 11504,
    signs: sixDots,
    first: [456, '.', 223, 327, 613, '..'],
    last: [42, 20, 23, 33, 35],
    languages: ['en'],
    notes: 12,
  },
  'PxWeb__ENdecround1.px': {
    encoding: 'windows-1252',
    sizes: [3, 3, 3],
    sum: 1387.1511,
    signs: { '..': 3 },
    first: [57.15, 45.25, 72.35, 198.45, 165.55, 238.65],
    last: [11.00014, 28.00015, '..', '..', '..'],
    languages: ['sv'],
    notes: 5,
  },
  'PxWeb__Fotnoter.px': {
    encoding: 'windows-1252',
    sizes: [4, 5, 2, 9, 9],
    sum: 272064,
    signs: none,
    first: [192, 178, 192, 178, 14, 14],
    last: [1, 0, 11, 10, 1],
    languages: ['en'],
    notes: 15,
  },
  'pyaxis__1001.px': {
    encoding: 'utf-8',
    sizes: [7, 3, 24],
    sum: 2303.02,
    signs: none,
    first: [0.86, 0.87, 0.93, 0.86, 1.04, 0.94],
    last: [6.21, 7.23, 6.28, 6.21, 5.95],
    languages: ['und'],
    notes: 0,
  },
}

/** The figure of a cell, named by a code of each dimension. */
function figure({ cells, dimensions }: StatisticalTable, ...codes: string[]): number | string {
  for (let i = 0; i < cells.length; i++) {
    const at = coordinatesOf(dimensions, cells.cellAt(i))
    if (dimensions.every(({ values }, d) => values[at[d] ?? 0]?.code === codes[d]))
      return cells.signAt(i) === 0 ? cells.numberAt(i) : 'sign'
  }
  return 'not there'
}

describe.skipIf(!existsSync(folder))('the px files in ../shared/data/px', () => {
  const read = new Map<string, ReadTable>()
  beforeAll(async () => {
    for (const name of Object.keys(files)) read.set(name, await readPx(bytesOf(name)))
  })
  const tableOf = (name: string): StatisticalTable => {
    const found = read.get(name)
    if (found === undefined) throw new Error(`${name} was not read`)
    return found.table
  }

  it('are all tried', () => {
    const valid = readdirSync(folder).filter((name) => name.endsWith('.px') && !name.includes('ERR'))
    expect(valid.sort()).toEqual(Object.keys(files).sort())
  })

  it.each(Object.entries(files))('%s: counts, figures, signs, languages', (name, expected) => {
    const { table, encoding } = read.get(name) as ReadTable
    const figures = figuresOf(table)
    const numbers = figures.filter((one) => typeof one === 'number')
    const signs: Record<string, number> = {}
    for (const one of figures) if (typeof one === 'string') signs[one] = (signs[one] ?? 0) + 1
    expect(table.dimensions.map(({ values }) => values.length)).toEqual(expected.sizes)
    expect(figures).toHaveLength(expected.sizes.reduce((product, size) => product * size, 1))
    expect(numbers.reduce((sum, one) => sum + one, 0)).toBeCloseTo(expected.sum, 1)
    expect(signs).toEqual(expected.signs)
    expect(figures.slice(0, expected.first.length)).toEqual(expected.first)
    expect(figures.slice(-expected.last.length)).toEqual(expected.last)
    expect(table.languages).toEqual(expected.languages)
    expect(table.notes).toHaveLength(expected.notes)
    expect(encoding).toBe(expected.encoding)
  })

  it.each(Object.keys(files))('%s: is the same after writing and reading', async (name) => {
    const table = tableOf(name)
    const again = (await readPx(writePxFile(table))).table
    const order = (one: StatisticalTable) => ({
      ...comparable(one),
      // The writer states some keywords for each content; what is left over may stand in another order.
      other: one.other.map((keyword) => JSON.stringify(keyword)).sort(),
    })
    expect(order(again)).toEqual(order(table))
  })

  it('reads single cells of large tables where they are', () => {
    const moves = tableOf('PCAxis.Serializers__MultipleContent.px')
    expect(figure(moves, '106', '2023K1', 'Netto')).toBe(261)
    expect(figure(moves, '000', '2007K3', 'Utvandring')).toBe(3210)
    const births = tableOf('PxWeb__BE0101D1.px')
    expect(figure(births, '0580', 'tot', '2002', '1')).toBe(782)
    expect(figure(births, '0580', 'tot', '2003', '2')).toBe(744)
    const population = tableOf('PxWeb__BE0101A1hier.px')
    expect(figure(population, '0580', 'OG', '1', '2001')).toBe(38113)
    expect(figure(population, '0580', 'SK', '2', '2004')).toBe(6156)
    const families = tableOf('PCAxis.Serializers__LargeFinnishDatasetWithManyValues.px')
    expect(figure(families, '2022', 'KU020', 'SSS', 'perhkoko')).toBe(2.74)
  })

  it('reads the Finnish table in three languages, with decimals by content', () => {
    const { dimensions, notes, id, nextUpdate, lastUpdated } = tableOf(
      'PCAxis.Serializers__LargeFinnishDatasetWithManyValues.px',
    )
    const [year, area, , facts] = dimensions
    expect([id, nextUpdate, lastUpdated]).toEqual([
      'statfin_perh_pxt_12c1',
      '2024-06-14T08:00',
      '2023-06-16T08:00',
    ])
    expect(dimensions.map(({ role }) => role)).toEqual(['time', 'geo', 'other', 'metric'])
    expect(year?.timeUnit).toBe('year')
    expect(area?.map).toBe('Alue 2023')
    expect(area?.values.at(-1)?.label).toEqual({ fi: 'FI200 Åland', sv: 'FI200 Åland', en: 'FI200 Åland' })
    expect(facts?.values.filter(({ decimals }) => decimals === 2).map(({ code }) => code)).toEqual([
      'perhkoko',
      'perhkoko_a18',
      'a18perperh',
      'a25perperh',
    ])
    expect(notes.at(-1)?.about).toEqual([{ dimension: 'Tiedot', value: 'lapsiperhe' }])
    expect(Object.keys(notes.at(-1)?.text ?? {})).toEqual(['fi', 'sv', 'en'])
  })

  it('keeps notes of cells apart where languages have different ones', () => {
    const { notes } = tableOf('PxWeb__BE0101F1langensvfiolikacelln.px')
    const about = (code: string) => [
      { dimension: 'age', value: '20' },
      { dimension: 'type', value: code },
    ]
    expect(notes.slice(-2)).toEqual([
      {
        text: {
          en: 'Cellnote inmigrated 20 years',
          sv: 'Cellnot inflyttade 20 år.',
          fi: 'Cellnot suomalainen alaviite, tulomuutto, 20.',
        },
        mandatory: true,
        about: about('BE0101F1'),
      },
      {
        text: {
          sv: 'Cellnot för utflyttade 20 år.',
          fi: 'Cellnot suomalainen alaviite, lähtömuuto, 20.',
        },
        mandatory: false,
        about: about('BE0101F2'),
      },
    ])
  })

  it('reads the tree of regions', () => {
    const [region] = tableOf('PxWeb__BE0101A1hier.px').dimensions
    const [tree] = region?.hierarchies ?? []
    expect(tree?.links).toHaveLength(312)
    expect(tree?.links[0]).toEqual({ code: '00', parent: null })
    expect(region?.values.find(({ code }) => code === '0581')?.parent).toBe('05')
    expect(region?.values.find(({ code }) => code === '05')?.parent).toBe('00')
  })

  it('reads marks of cells and the texts of signs', () => {
    const { cells, signTexts } = tableOf('PxWeb__BE0101F1symbnotkeys.px')
    expect(cells.layout).toBe('sparse')
    // (a: the out-movers of age 20, four regions by two sexes; (b: the men of age 21.
    const marks = [...cells.flags.values()]
    expect([
      marks.filter((mark) => mark === ' (a').length,
      marks.filter((mark) => mark === ' (b').length,
    ]).toEqual([8, 4])
    expect([cells.flags.get(2), cells.flags.get(6), cells.flags.get(7)]).toEqual([' (a', ' (b', undefined])
    expect([signTexts['.']?.en, signTexts['......']?.en, signTexts['.......']?.en]).toEqual([
      'n.a.',
      'not used',
      'sum',
    ])
  })

  it('reads units by content, weeks, quarters and months', () => {
    const salmon = tableOf('PCAxis.Serializers__WeeklyStatisticsWithTwoContent.px').dimensions
    expect(salmon[1]?.values.map(({ unit, decimals }) => [unit, decimals])).toEqual([
      [undefined, undefined],
      [{ no: 'kr' }, 2],
    ])
    expect(salmon[2]?.timeUnit).toBe('week')
    expect(tableOf('PCAxis.Serializers__TAB2936.px').dimensions[3]?.timeUnit).toBe('month')
    const fuel = tableOf('PxWeb__ENdecround1.px')
    expect([fuel.dimensions[2]?.timeUnit, fuel.decimals, fuel.shownDecimals]).toEqual(['quarter', 5, 1])
    expect(fuel.other.find(({ keyword }) => keyword === 'TIMEVAL')?.value).toContain('"20012","20013"')
  })

  it('says where CODEPAGE lies and where the last semicolon is missing', () => {
    const words = (name: string) => read.get(name)?.notices.map(({ en }) => en)
    expect(words('PxWebApi__tab4_fewcells.px')).toEqual([
      expect.stringContaining('says iso-8859-1, but the text is utf-8'),
    ])
    expect(words('pyaxis__1001.px')).toEqual([expect.stringContaining('says iso-8859-15')])
    expect(words('PxWeb__BE0101D1.px')).toEqual([expect.stringContaining('lacks its closing semicolon')])
    expect(words('PCAxis.Serializers__TAB2936.px')).toEqual([])
  })

  it('names the line in the broken ones', async () => {
    const values = await problemOf(bytesOf('PxWeb__ERR_BE0101F1errorValues.px'))
    expect([values.code, values.message.sv]).toEqual([
      'file-malformed',
      'Rad 18: efter ett citattecken i VALUES står ”weden”. Ett citattecken är för mycket, eller så saknas ett komma.',
    ])
    const data = await problemOf(bytesOf('PxWeb__ERR_BE0101F1missingData.px'))
    expect([data.code, data.message.sv]).toEqual([
      'file-malformed',
      'Filen slutar på rad 80 utan nyckelordet DATA. Den har inga siffror.',
    ])
  })
})
