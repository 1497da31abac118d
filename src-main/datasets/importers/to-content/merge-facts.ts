import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { statedKeysOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { Count } from '#shared/dataset/sign'
import { buildFacts, rowsIn, type Facts } from '../../fact-tables/facts'
import { FACT_SQL } from '../../fact-tables/registry'

/** Which of two figures with one key stays. */
export interface MergeRules {
  /** Ids of sources of sums among the added. */
  readonly sumSource: number
  /** Ids of sources of the earlier figures that are official: a sum does not take their place. */
  readonly official: ReadonlySet<number>
}

type Key = string | number

/** What tells a table's rows apart: the parts of their key as a text, or what its SQL knows to be quicker. */
export function keyFunction<T extends FactTable>(table: T): (row: FactRow<T>) => Key {
  const { mergeKey } = FACT_SQL[table]
  if (mergeKey !== undefined) return mergeKey
  const names = statedKeysOf(table).map((key) => FACT_KEYS[key].row)
  return (fact) => {
    const row = fact as unknown as Readonly<Record<string, Count>>
    let text = ''
    for (const name of names) text += `${String(row[name])} `
    return text
  }
}

/**
 * Earlier facts and added ones: of two figures with one key the added stays, but a sum never takes the place of a
 * published figure. Lazy; keys are gathered only when there are earlier facts at all.
 */
export const mergeFacts = (before: Facts, added: Facts, rules: MergeRules): Facts =>
  buildFacts((table) => {
    // Other tables than the target's have nothing to merge, and are not read twice.
    if (added[table] === undefined) return before[table] === undefined ? null : rowsIn(before, table)
    return merge(rowsIn(before, table), rowsIn(added, table), keyFunction(table), rules)
  })

function merge<Row extends { readonly source: number }>(
  before: Iterable<Row>,
  added: Iterable<Row>,
  keyOf: (row: Row) => Key,
  { sumSource, official }: MergeRules,
): Iterable<Row> {
  return {
    *[Symbol.iterator]() {
      const keptKeys = new Set<Key>()
      let stated: Set<Key> | null = null
      let sums: Set<Key> = new Set()
      for (const row of before) {
        if (stated === null) {
          stated = new Set()
          sums = new Set()
          for (const one of added) (one.source === sumSource ? sums : stated).add(keyOf(one))
        }
        const key = keyOf(row)
        if (stated.has(key)) continue
        if (sums.has(key)) {
          if (!official.has(row.source)) continue
          keptKeys.add(key)
        }
        yield row
      }
      for (const row of added) {
        if (row.source === sumSource && keptKeys.size > 0 && keptKeys.has(keyOf(row))) continue
        yield row
      }
    },
  }
}
