import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import { SqlError, type SqlDatabase } from './engine/sql-engine'
import type { SortedTree } from './engine/table-pages'
import type { GatheredColumn, GatheredRows } from './fact-tables/gathered-rows'
import { firstTwins, orderOf } from './fact-tables/row-order'

/** Rows of a table in the order of its key, whose pages are made of them. */
export interface OrderedFacts {
  readonly rows: GatheredRows
  readonly order: Uint32Array
}

/**
 * The rows of a table in the order of its key; null where they must be inserted one by one, because a rule of the schema
 * may be broken or their ids lie too far apart. Throws `SqlError`, as SQLite would, for two rows with one key.
 */
export function orderFacts(rows: GatheredRows): OrderedFacts | null {
  if (!rows.areLawful) return null
  const { table, key } = shapeOf(rows.table)
  const columns = key.map((part) => FACT_KEYS[part].column)
  const order = orderOf(columns.map(columnOf(rows)), rows.count)
  if (order === null) return null
  if (firstTwins(columns.map(columnOf(rows)), order) !== null)
    throw new SqlError(`UNIQUE constraint failed: ${columns.map((name) => `${table}.${name}`).join(', ')}`)
  return { rows, order }
}

const columnOf =
  (rows: GatheredRows) =>
  (name: string): GatheredColumn =>
    rows.column(name)

/** A tree of a table without row numbers: its own or that of an index. */
export interface TreeOfTable {
  /** The number of its first page. */
  readonly root: number
  readonly isOwn: boolean
  /** Of its columns, in the order in which it stores them. */
  readonly names: readonly string[]
}

/** The trees of a table of facts as the database has them. */
export function findTrees(database: SqlDatabase, table: string): TreeOfTable[] {
  const statement = database.prepare(
    `select i.name, i.origin = 'pk', s.rootpage, x.name from pragma_index_list(?) i
     join pragma_index_xinfo(i.name) x join sqlite_schema s on s.name = iif(i.origin = 'pk', ?, i.name)
     order by i.name, x.seqno`,
  )
  statement.bind([table, table])
  const trees = new Map<string, { root: number; isOwn: boolean; names: string[] }>()
  while (statement.step()) {
    const name = statement.text(0) ?? ''
    const tree = trees.get(name) ?? { root: statement.number(2), isOwn: statement.number(1) === 1, names: [] }
    tree.names.push(statement.text(3) ?? '')
    trees.set(name, tree)
  }
  statement.reset()
  return [...trees.values()]
}

/** The trees to be made of rows; indexes hold the key whole. */
export function treesOf(database: SqlDatabase, { rows, order }: OrderedFacts): SortedTree[] {
  return findTrees(database, shapeOf(rows.table).table).map(({ root, isOwn, names }) => {
    const sorted = isOwn ? order : orderByIndex(rows, names, order)
    return { root, columns: names.map(columnOf(rows)), order: sorted }
  })
}

/** Rows with one key are one row: what an index says behind the columns of the key parts none of them. */
function orderByIndex(rows: GatheredRows, names: readonly string[], order: Uint32Array): Uint32Array {
  const key = new Set(shapeOf(rows.table).key.map((part) => FACT_KEYS[part].column as string))
  const last = names.reduce((at, name, i) => (key.has(name) ? i : at), 0)
  const sorted = orderOf(names.slice(0, last + 1).map(columnOf(rows)), rows.count, order)
  if (sorted === null) throw new Error(`an index of ${rows.table} begins with what is no key`)
  return sorted
}
