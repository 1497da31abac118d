import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase, SqlStatement, SqlValue } from '../engine/sql-engine'
import { IS_STATED, selectRows } from '../fact-tables/fact-sql'
import { FACT_SQL } from '../fact-tables/registry'

const BATCH_ROWS = 4096

/**
 * All rows of a fact table in the order of its key; `stated`: without the sums that the writer added, for they
 * follow from the others. Read in batches, so that rows may be taken at any pace, and twice at once.
 */
export function* readFactRows<T extends FactTable>(
  database: SqlDatabase,
  table: T,
  which: 'stated' | 'all' = 'stated',
): Generator<FactRow<T>> {
  const key = shapeOf(table).key.map((part) => FACT_KEYS[part].column)
  const { rowAt } = FACT_SQL[table]
  const select = `${selectRows(table)} where ${which === 'stated' ? IS_STATED : 'true'}`
  const keys = key.join(', ')
  const limit = `order by ${keys} limit ${String(BATCH_ROWS)}`
  const first = database.prepare(`${select} ${limit}`)
  const next = database.prepare(`${select} and (${keys}) > (${key.map(() => '?').join(', ')}) ${limit}`)
  let last: SqlValue[] | null = null
  for (;;) {
    const statement: SqlStatement = last === null ? first : next
    statement.bind(last ?? [])
    const rows: FactRow<T>[] = []
    while (statement.step()) {
      rows.push(rowAt(statement))
      if (rows.length === BATCH_ROWS) last = key.map((_, column) => statement.value(column))
    }
    statement.reset()
    yield* rows
    if (rows.length < BATCH_ROWS) return
  }
}
