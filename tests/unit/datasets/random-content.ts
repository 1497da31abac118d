import fc from 'fast-check'
import type { Count, DatasetContent, SeriesContent } from '#main/datasets/dataset-content'
import { BASES, SEXES } from '#shared/dataset/dimensions'
import type { SeriesDimension } from '#shared/dataset/series'
import { CellStore } from '#shared/table/cell-store'
import { smallContent } from './small-dataset'

const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 100_000 }) },
  fc.constantFrom('-' as const, '.' as const, '..' as const),
)
const year = fc.integer({ min: 2000, max: 2004 })
const sex = fc.constantFrom(...SEXES)
const municipality = fc.integer({ min: 1, max: 3 })
/** Municipalities and their counties and country, so that some sums are stated and some are not. */
const region = fc.integer({ min: 1, max: 7 })
const industry = fc.integer({ min: 1, max: 4 })
const source = fc.integer({ min: 1, max: 2 })
const ageGroup = fc.constantFrom('total', '20-24', '85+')

const rows = <T>(row: fc.Arbitrary<T>, keyOf: (row: T) => string): fc.Arbitrary<T[]> =>
  fc.uniqueArray(row, { selector: keyOf, maxLength: 40 })

const dimension = (
  index: number,
  role: SeriesDimension['role'],
  codes: readonly string[],
): SeriesDimension => ({
  code: `d${String(index)}`,
  name: { sv: `Dimension ${String(index)}`, en: `Dimension ${String(index)}` },
  role,
  values: codes.map((code) => ({ code, name: { sv: `värde ${code}`, en: `value ${code}` } })),
  total: codes[0] ?? null,
})

const number = fc.oneof(
  fc.integer({ min: -130, max: 130 }),
  fc.integer({ min: -40_000, max: 40_000 }),
  fc.integer(),
  fc.integer({ min: -10_000, max: 10_000 }).map((n) => n / 100),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (Object.is(n, -0) ? 0 : n)),
)
const cell = fc.record({
  value: fc.oneof({ weight: 4, arbitrary: number }, fc.constantFrom('-', '.', '..', '......')),
  flag: fc.option(fc.constantFrom('p', 'r'), { freq: 5 }),
})
const SIGNS = ['', '-', '.', '..', '...', '....', '.....', '......', '.......']

/** Cells of a store from what each holds; `undefined`: not stated. */
export function storeOf(
  cells: readonly ({ value: number | string; flag: string | null } | undefined)[],
): CellStore {
  const store = new CellStore(cells.includes(undefined) ? 'sparse' : 'dense')
  cells.forEach((stated, i) => {
    if (stated === undefined) return
    if (typeof stated.value === 'number') store.addNumber(stated.value, i)
    else store.addSign(SIGNS.indexOf(stated.value), i)
    if (stated.flag !== null) store.flagLast(stated.flag)
  })
  return store
}

const series = (id: number): fc.Arbitrary<SeriesContent> =>
  fc
    .record({
      sizes: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 })),
      cells: fc.array(fc.option(cell, { nil: undefined, freq: 4 }), { minLength: 20, maxLength: 20 }),
      source,
      decimals: fc.integer({ min: 0, max: 6 }),
    })
    .map(({ sizes: [a, b], cells, source, decimals }) => ({
      series: {
        id,
        code: `serie-${String(id)}`,
        title: { sv: `Serie ${String(id)}`, en: `Series ${String(id)}` },
        unit: id === 1 ? { sv: 'kronor', en: 'kronor' } : null,
        decimals,
        source,
        dimensions: [
          dimension(1, 'region', ['0581', '0580', '0480', '05'].slice(0, a)),
          dimension(2, 'time', ['2000', '2001', '2002', '2003', '2004'].slice(0, b)),
        ],
        notes: [{ text: { sv: 'Reviderat.', en: 'Revised.' }, about: [{ dimension: 'd2', value: null }] }],
      },
      cells: storeOf(cells.slice(0, a * b)),
    }))

/** Datasets with the regions, industries and campuses of `smallContent` and figures of all kinds. */
export const randomContent: fc.Arbitrary<DatasetContent> = fc
  .record({
    flows: rows(fc.record({ sex, year, home: region, work: municipality, persons: count, source }), (row) =>
      [row.sex, row.year, row.home, row.work].join(' '),
    ),
    commutingTotals: rows(
      fc.record({
        sex,
        year,
        region,
        inCommuters: count,
        outCommuters: count,
        liveAndWork: count,
        source,
      }),
      (row) => [row.sex, row.year, row.region].join(' '),
    ),
    employment: rows(
      fc.record({ sex, year, region, basis: fc.constantFrom(...BASES), industry, persons: count, source }),
      (row) => [row.sex, row.year, row.region, row.basis, row.industry].join(' '),
    ),
    students: rows(
      fc.record({ sex, year, campus: fc.constantFrom(1, 2), home: region, persons: count, source }),
      (row) => [row.sex, row.year, row.campus, row.home].join(' '),
    ),
    population: rows(fc.record({ sex, year, region, ageGroup, persons: count, source }), (row) =>
      [row.sex, row.year, row.region, row.ageGroup].join(' '),
    ),
    series: fc.tuple(series(1), series(2)),
  })
  .map((figures) => ({ ...smallContent(), ...figures }))
