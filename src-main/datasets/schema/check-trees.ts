import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase } from '../engine/sql-engine'
import { NotPlain, TreeRows } from '../engine/tree-rows'
import { isOfNumbers } from '../fact-tables/gathered-rows'
import { findTrees, type TreeOfTable } from '../paged-facts'
import { RowLaws } from './row-laws'

/** Rows of a table in the order of its key, by the names of their columns. */
export interface PlainTable {
  readonly names: readonly string[]
  /** From the first row on. */
  readonly rows: () => TreeRows
  /** What is known of all of its rows. */
  readonly laws: Pick<RowLaws, 'areKept' | 'covered'>
}

/**
 * The fact tables whose trees say, page by page, what SQLite's own check would find out by looking each row up in each
 * index: rows in strict order of their key, and in each index exactly these, in strict order of its own. Others are not
 * known to be wrong. The pages must have passed SQLite's check of their structure.
 */
export function findOrderedTables(
  database: SqlDatabase,
  bytes: Uint8Array,
): ReadonlyMap<FactTable, PlainTable> {
  const found = new Map<FactTable, PlainTable>()
  for (const table of FACT_TABLES) {
    if (!isOfNumbers(table)) continue
    try {
      const plain = lookAt(database, table, bytes)
      if (plain !== null) found.set(table, plain)
    } catch (error) {
      if (!(error instanceof NotPlain)) throw error
    }
  }
  return found
}

function lookAt(database: SqlDatabase, table: FactTable, bytes: Uint8Array): PlainTable | null {
  const trees = findTrees(database, shapeOf(table).table)
  const own = trees.find(({ isOwn }) => isOwn)
  if (own === undefined) return null
  const key = shapeOf(table).key.map((part) => FACT_KEYS[part].column as string)
  const { names } = own
  if (key.some((name, k) => names[k] !== name)) return null
  const indexes = trees.filter((tree) => tree !== own).map((tree) => planIndex(tree, names, key, bytes))
  if (indexes.some((index) => index === null)) return null
  const rows = (): TreeRows => new TreeRows(bytes, own.root, names.length)
  const laws = new RowLaws(database, table, names)
  const look = (values: Float64Array): void => laws.look(values)
  return areInOrder(rows(), key.length, indexes as IndexInTurn[], look) ? { names, rows, laws } : null
}

/** Goes over the table once, and over each index beside it, as far as their keys begin alike. `look` sees each row. */
function areInOrder(
  rows: TreeRows,
  keyLength: number,
  indexes: readonly IndexInTurn[],
  look: (values: Float64Array) => void,
): boolean {
  const before = new Float64Array(keyLength).fill(-Infinity)
  const { values } = rows
  while (rows.step()) {
    let first = 0
    while (first < keyLength && values[first] === before[first]) first += 1
    // Neither the same key twice nor NULL.
    if (!((values[first] ?? NaN) > (before[first] ?? NaN))) return false
    for (let k = first; k < keyLength; k++) {
      if (Number.isNaN(values[k])) return false
      before[k] = values[k] as number
    }
    look(values)
    for (const index of indexes) {
      if (first < index.alike && !index.compare()) return false
      index.gather(values)
    }
  }
  return indexes.every((index) => index.compare() && index.isAtEnd())
}

/**
 * An index whose key is that of the table with one column further ahead, and which carries all others. Null where it is
 * another.
 */
function planIndex(
  { root, names }: TreeOfTable,
  own: readonly string[],
  key: readonly string[],
  bytes: Uint8Array,
): IndexInTurn | null {
  if (names.length !== own.length || own.some((name) => !names.includes(name))) return null
  let alike = 0
  while (alike < key.length && names[alike] === own[alike]) alike += 1
  const ahead = names[alike]
  const rest = key.slice(alike).filter((name) => name !== ahead)
  if (ahead === undefined || rest.length !== key.length - alike - 1) return null
  if (rest.some((name, k) => names[alike + 1 + k] !== name)) return null
  const places = names.map((name) => own.indexOf(name))
  return new IndexInTurn(new TreeRows(bytes, root, names.length), alike, places)
}

/** Ids that lie further apart are not counted one by one. */
const WIDEST = 2 ** 22
const FIRST_CAPACITY = 1024

/** Compares an index with the rows of its table, those that begin alike at a time. */
class IndexInTurn {
  private columns: Float64Array[]
  private count = 0

  /** `alike`: so many columns are the first of both keys; the next one is ahead. `places`: of its columns in the table. */
  constructor(
    private readonly rows: TreeRows,
    readonly alike: number,
    private readonly places: readonly number[],
  ) {
    this.columns = places.map(() => new Float64Array(FIRST_CAPACITY))
  }

  gather(values: Float64Array): void {
    const at = this.count++
    if (at === (this.columns[0] as Float64Array).length) this.grow()
    for (let c = 0; c < values.length; c++) (this.columns[c] as Float64Array)[at] = values[c] as number
  }

  private grow(): void {
    this.columns = this.columns.map((column) => {
      const larger = new Float64Array(column.length * 2)
      larger.set(column)
      return larger
    })
  }

  /** Whether the index goes on with the rows that were gathered, in its own order; forgets them. */
  compare(): boolean {
    const order = orderBy(this.columns[this.places[this.alike] as number] as Float64Array, this.count)
    if (order === null) return false
    const sorted = this.places.map((place) => this.columns[place] as Float64Array)
    const { values } = this.rows
    for (let i = 0; i < this.count; i++) {
      if (!this.rows.step()) return false
      const row = order[i] as number
      for (let c = 0; c < values.length; c++)
        if (!Object.is((sorted[c] as Float64Array)[row], values[c])) return false
    }
    this.count = 0
    return true
  }

  isAtEnd(): boolean {
    return !this.rows.step()
  }
}

/** The places of numbers in ascending order, equal ones as they stand; null where they lie too far apart. */
function orderBy(values: Float64Array, count: number): Uint32Array | null {
  let [lowest, highest] = [Infinity, -Infinity]
  for (let i = 0; i < count; i++) {
    const value = values[i] as number
    if (value < lowest) lowest = value
    if (value > highest) highest = value
  }
  if (count > 0 && !(highest - lowest <= WIDEST)) return null
  const next = new Uint32Array(Math.max(0, highest - lowest) + 2)
  for (let i = 0; i < count; i++) {
    const place = (values[i] as number) - lowest + 1
    next[place] = (next[place] as number) + 1
  }
  for (let v = 1; v < next.length; v++) next[v] = (next[v] as number) + (next[v - 1] as number)
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    const place = (values[i] as number) - lowest
    const at = next[place] as number
    order[at] = i
    next[place] = at + 1
  }
  return order
}
