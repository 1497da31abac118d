import type { SqlStatement } from '../engine/sql-engine'
import type { StopCheck } from '../stop-check'

type Column = Int32Array | Float64Array | Uint8Array
export type ColumnType = new (values: ArrayLike<number>) => Column

/** How many rows are read between two looks at the stop flag; a power of two. */
const ROWS_BETWEEN_CHECKS = 1024
const FIRST_CAPACITY = 64

/**
 * Collects the rows of one or several runs of a statement as columns. Statements over facts carry no `order by`:
 * with one, SQLite prepares a statement anew whenever its parameters change (10 µs instead of 1 for each of 290
 * regions). Rows come in the order of the clustered key anyway; `take` makes sure. `types` says how each column of the
 * statement is kept; NULL is kept as 0 (its sign says what it means).
 */
export class ColumnReader {
  /** All doubles while reading: storing into arrays of one kind is several times faster than into mixed ones. */
  private columns: Float64Array[]
  private capacity = FIRST_CAPACITY
  private length = 0

  constructor(
    private readonly types: readonly ColumnType[],
    private readonly stop: StopCheck,
  ) {
    this.columns = types.map(() => new Float64Array(this.capacity))
  }

  /** Reads all rows of a statement whose parameters are bound. */
  read(statement: SqlStatement): void {
    this.stop()
    const width = this.columns.length
    let { columns, length } = this
    while (statement.step()) {
      if (length === this.capacity) columns = this.grow()
      for (let c = 0; c < width; c++) (columns[c] as Float64Array)[length] = statement.number(c)
      length += 1
      if (length % ROWS_BETWEEN_CHECKS === 0) this.stop()
    }
    this.length = length
    statement.reset()
  }

  private grow(): Float64Array[] {
    this.capacity *= 4
    this.columns = this.columns.map((column) => {
      const larger = new Float64Array(this.capacity)
      larger.set(column)
      return larger
    })
    return this.columns
  }

  /**
   * The columns read, rows ordered by the columns named in `keys` (positions), most important first; keys are
   * whole numbers. Each array has its own buffer, so that it can be transferred.
   */
  take(keys: readonly number[]): Column[] {
    const read = this.columns.map((column) => column.subarray(0, this.length))
    const order = orderOf(keys.map((key) => read[key] as Float64Array))
    return read.map((column, i) => {
      const type = this.types[i] as ColumnType
      return new type(order === null ? column : inOrder(column, order))
    })
  }
}

/** The rows' positions in ascending order of the keys; null when they stand in that order already. */
function orderOf(keys: readonly Float64Array[]): Uint32Array | null {
  const length = keys[0]?.length ?? 0
  if (isOrdered(keys, length)) return null
  let order = new Uint32Array(length)
  for (let row = 0; row < length; row++) order[row] = row
  // From the least important key to the most: a stable sort keeps the order of the ones before.
  for (const key of keys.toReversed()) order = sortedBy(key, order)
  return order
}

function isOrdered(keys: readonly Float64Array[], length: number): boolean {
  for (let row = 1; row < length; row++) {
    for (const key of keys) {
      const difference = (key[row] as number) - (key[row - 1] as number)
      if (difference < 0) return false
      if (difference > 0) break
    }
  }
  return true
}

/** Above this many different values counting them costs more than comparing. */
const MOST_COUNTED = 65_536

/** A stable sort of positions by a column: years and ids lie close together, so they are counted. */
function sortedBy(column: Float64Array, order: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const length = order.length
  let low = Infinity
  let high = -Infinity
  for (let row = 0; row < length; row++) {
    const value = column[row] as number
    if (value < low) low = value
    if (value > high) high = value
  }
  if (high - low > MOST_COUNTED) {
    return order.slice().sort((a, b) => (column[a] as number) - (column[b] as number))
  }
  const starts = new Uint32Array(high - low + 2)
  for (let row = 0; row < length; row++) {
    const after = (column[row] as number) - low + 1
    starts[after] = (starts[after] as number) + 1
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number)
  const sorted = new Uint32Array(length)
  for (let i = 0; i < length; i++) {
    const position = order[i] as number
    const value = (column[position] as number) - low
    const place = starts[value] as number
    sorted[place] = position
    starts[value] = place + 1
  }
  return sorted
}

function inOrder(column: Float64Array, order: Uint32Array): Float64Array {
  const sorted = new Float64Array(order.length)
  for (let row = 0; row < order.length; row++) sorted[row] = column[order[row] as number] as number
  return sorted
}

/** Where there is a sign there is no number: NaN, never 0. Changes `persons` and returns it. */
export function withoutNumber(persons: Float64Array, sign: Uint8Array): Float64Array {
  for (let row = 0; row < persons.length; row++) if (sign[row] !== 0) persons[row] = NaN
  return persons
}
