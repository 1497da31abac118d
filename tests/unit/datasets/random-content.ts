import fc from 'fast-check'
import type { DatasetContent, SeriesContent } from '#main/datasets/dataset-content'
import type { SeriesDimension } from '#shared/dataset/series'
import { CellStore } from '#shared/table/cell-store'
import { randomFacts } from './random-facts'
import { smallContent } from './small-dataset'

const source = fc.integer({ min: 1, max: 2 })

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
    facts: randomFacts(source),
    series: fc.tuple(series(1), series(2)),
  })
  .map((figures) => ({ ...smallContent(), ...figures }))
