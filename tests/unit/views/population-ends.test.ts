import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Region } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { FactReader } from '#shared/dataset/facts'
import { readPopulation, readPopulationEnds } from '#shared/views/population/population-figures'

type Row = readonly [region: number, year: number, persons: number, sign: number]

/** A reader of these rows' population; of nothing else. */
const readerOf = (rows: readonly Row[]): FactReader => {
  const population = (q: Parameters<FactReader['population']>[0]): FactColumns<'population'> => {
    const found = rows.filter(
      ([region, year]) => q.regions.includes(region) && year >= q.years.from && year <= q.years.to,
    )
    return {
      year: Int32Array.from(found, (row) => row[1]),
      region: Int32Array.from(found, (row) => row[0]),
      persons: Float64Array.from(found, (row) => (row[3] === 0 ? row[2] : NaN)),
      sign: Uint8Array.from(found, (row) => row[3]),
      source: Int32Array.from(found, () => 1),
    }
  }
  return { population } as Partial<FactReader> as FactReader
}

const regions = [1, 2, 3].map((id): Region => ({
  id,
  code: `058${id}`,
  kind: 'municipality',
  name: { sv: '', en: '' },
  parent: null,
  seat: null,
}))
const anyRow = fc.tuple(
  fc.integer({ min: 1, max: 3 }),
  fc.integer({ min: 2008, max: 2015 }),
  fc.integer({ min: 0, max: 200_000 }),
  fc.constantFrom(0, 0, 0, 1, 2),
)
const anyRows = fc.uniqueArray(anyRow, { selector: (row) => `${row[0]} ${row[1]}`, maxLength: 24 })

test('the ends of a period are the first and last year with a number, whatever years are missing', () => {
  fc.assert(
    fc.property(anyRows, fc.nat(7), fc.nat(7), (rows, a, b) => {
      const years = { from: 2008 + Math.min(a, b), to: 2008 + Math.max(a, b) }
      const question = { regions, sex: 'total', years } as const
      const whole = readPopulation(readerOf(rows), question)
      const expected = [...whole].map(([id, all]) => [id, { first: all[0], last: all.at(-1) }])
      const ends = readPopulationEnds(readerOf(rows), question)
      expect(Object.fromEntries(ends)).toEqual(Object.fromEntries(expected))
    }),
  )
})
