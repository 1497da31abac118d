import type { FactTable } from '#shared/dataset/dimensions'
import type { SqlDatabase, SqlStatement, SqlValue } from '../engine/sql-engine'

/** Fact tables in a file: primary key and the columns after it. */
export const FACT_COLUMNS = {
  'commuting-flows': {
    table: 'commuting_flows',
    key: ['sex', 'year', 'home', 'work'],
    rest: ['persons', 'sign', 'source'],
  },
  'commuting-totals': {
    table: 'commuting_totals',
    key: ['sex', 'region', 'year'],
    rest: [
      'source',
      ...['in_commuters', 'in_sign', 'out_commuters', 'out_sign', 'live_and_work', 'live_sign'],
    ],
  },
  employment: {
    table: 'employment',
    key: ['sex', 'basis', 'region', 'level', 'year', 'industry'],
    rest: ['persons', 'sign', 'source'],
  },
  students: {
    table: 'students',
    key: ['sex', 'campus', 'year', 'home'],
    rest: ['persons', 'sign', 'source'],
  },
  population: {
    table: 'population',
    key: ['sex', 'age_group', 'region', 'year'],
    rest: ['persons', 'sign', 'source'],
  },
} as const satisfies Record<FactTable, { table: string; key: readonly string[]; rest: readonly string[] }>

const BATCH_ROWS = 4096

/**
 * All stated rows of a fact table in the order of its key; the sums that the writer added are left out, for they
 * follow from the others. Read in batches, so that rows may be taken at any pace, and twice at once. Columns of
 * `rowOf` are those of `FACT_COLUMNS`, key first.
 */
export function* readFactRows<T>(
  database: SqlDatabase,
  name: FactTable,
  rowOf: (row: SqlStatement) => T,
): Generator<T> {
  const { table, key, rest } = FACT_COLUMNS[name]
  const keys = key.join(', ')
  const select = `select ${[...key, ...rest].join(', ')} from ${table}
    where source not in (select id from sources where sum_of is not null)`
  const limit = `order by ${keys} limit ${String(BATCH_ROWS)}`
  const first = database.prepare(`${select} ${limit}`)
  const next = database.prepare(`${select} and (${keys}) > (${key.map(() => '?').join(', ')}) ${limit}`)
  let last: SqlValue[] | null = null
  for (;;) {
    const statement: SqlStatement = last === null ? first : next
    statement.bind(last ?? [])
    const rows: T[] = []
    while (statement.step()) {
      rows.push(rowOf(statement))
      if (rows.length === BATCH_ROWS) last = key.map((_, column) => statement.value(column))
    }
    statement.reset()
    yield* rows
    if (rows.length < BATCH_ROWS) return
  }
}
