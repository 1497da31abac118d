import fc from 'fast-check'
import type { Facts } from '#main/datasets/fact-tables/facts'
import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, type FactKeyName } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, statedKeysOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { Count } from '#shared/dataset/sign'

const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 100_000 }) },
  fc.constantFrom('-' as const, '.' as const, '..' as const),
)

/** Ids in `smallContent`: of regions the municipalities, their counties and the country, so that some sums are stated. */
const HIGHEST_ID = { regions: 7, industries: 4, campuses: 2 }

function valueOf(key: FactKeyName): fc.Arbitrary<number | string> {
  const shape = FACT_KEYS[key]
  switch (shape.stored) {
    case 'year':
      return fc.integer({ min: 2000, max: 2004 })
    case 'id':
      return fc.integer({ min: 1, max: HIGHEST_ID[shape.of] })
    case 'code':
      return fc.constantFrom(...shape.codes)
    case 'text':
      return fc.constantFrom('total', '20-24', '85+')
  }
}

/** Rows of any table, made from its shape: no two with one key. */
export function randomRows<T extends FactTable>(
  table: T,
  source: fc.Arbitrary<number>,
): fc.Arbitrary<FactRow<T>[]> {
  const keys = statedKeysOf(table)
  const fields: Record<string, fc.Arbitrary<number | string>> = { source }
  for (const key of keys) fields[FACT_KEYS[key].row] = valueOf(key)
  for (const { row } of shapeOf(table).measures) fields[row] = count
  return fc.uniqueArray(fc.record(fields), {
    selector: (row) => keys.map((key) => row[FACT_KEYS[key].row]).join(' '),
    maxLength: 40,
  }) as unknown as fc.Arbitrary<FactRow<T>[]>
}

/** Rows of every table. */
export const randomFacts = (source: fc.Arbitrary<number>): fc.Arbitrary<Facts> =>
  fc.record(Object.fromEntries(FACT_TABLES.map((table) => [table, randomRows(table, source)])))
