import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'

/**
 * Rows of the fact tables; absent: none. Iterables, so that a large file can be written without holding all rows at
 * once. Ids refer to `id` of regions, industries, campuses and sources.
 */
export type Facts = { readonly [T in FactTable]?: Iterable<FactRow<T>> }

/** Rows of each table from what `rowsOf` gives for it; null: none. */
export function buildFacts(rowsOf: <T extends FactTable>(table: T) => Iterable<FactRow<T>> | null): Facts {
  const facts: { -readonly [T in FactTable]?: Iterable<FactRow<T>> } = {}
  const put = <T extends FactTable>(table: T): void => {
    const rows = rowsOf(table)
    if (rows !== null) (facts as Record<T, Iterable<FactRow<T>>>)[table] = rows
  }
  FACT_TABLES.forEach(put)
  return facts
}

/** The rows of one table, none where the facts lack it. */
export const rowsIn = <T extends FactTable>(facts: Facts, table: T): Iterable<FactRow<T>> =>
  (facts[table] as Iterable<FactRow<T>> | undefined) ?? []
