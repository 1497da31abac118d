import type { SqlStatement } from '../engine/sql-engine'
import type { StopCheck } from '../stop-check'

type Column = Int32Array | Float64Array | Uint8Array
type ColumnType = new (length: number) => Column

/** How many rows are read between two looks at the stop flag; a power of two. */
const ROWS_BETWEEN_CHECKS = 1024
const FIRST_CAPACITY = 64

/**
 * Collects the rows of one or several runs of a statement as columns. Statements over facts carry no `order by`:
 * with one, SQLite prepares a statement anew whenever its parameters change (10 µs instead of 1 for each of 290
 * regions). Rows come in the order of the clustered key anyway; `take` makes sure. `types` says how each column of the
 * statement is kept; NULL is kept as 0 (its sign says what it means).
 */
export class ColumnReader<T extends readonly ColumnType[]> {
  private columns: Column[]
  private capacity = FIRST_CAPACITY
  private length = 0

  constructor(
    private readonly types: T,
    private readonly stop: StopCheck,
  ) {
    this.columns = types.map((type) => new type(this.capacity))
  }

  /** Reads all rows of a statement whose parameters are bound. */
  read(statement: SqlStatement): void {
    this.stop()
    const width = this.columns.length
    let { columns, length } = this
    while (statement.step()) {
      if (length === this.capacity) columns = this.grow()
      for (let c = 0; c < width; c++) (columns[c] as Column)[length] = statement.number(c)
      length += 1
      if (length % ROWS_BETWEEN_CHECKS === 0) this.stop()
    }
    this.length = length
    statement.reset()
  }

  private grow(): Column[] {
    this.capacity *= 4
    this.columns = this.columns.map((column, i) => {
      const type = this.types[i] as ColumnType
      const larger = new type(this.capacity)
      larger.set(column)
      return larger
    })
    return this.columns
  }

  /**
   * The columns read, rows ordered by the columns named in `keys` (positions), most important first.
   * Each array has its own buffer, so that it can be transferred.
   */
  take(keys: readonly number[]): {
    [I in keyof T]: T[I] extends new (length: number) => infer C ? C : never
  } {
    const columns = this.columns.map((column) => column.slice(0, this.length))
    const keyColumns = keys.map((key) => columns[key] as Column)
    const ordered = isOrdered(keyColumns, this.length) ? columns : inOrder(columns, keyColumns, this.length)
    return ordered as ReturnType<ColumnReader<T>['take']>
  }
}

function compareRows(keys: readonly Column[], a: number, b: number): number {
  for (const key of keys) {
    const difference = (key[a] as number) - (key[b] as number)
    if (difference !== 0) return difference
  }
  return 0
}

function isOrdered(keys: readonly Column[], length: number): boolean {
  for (let row = 1; row < length; row++) if (compareRows(keys, row - 1, row) > 0) return false
  return true
}

function inOrder(columns: readonly Column[], keys: readonly Column[], length: number): Column[] {
  const order = Uint32Array.from({ length }, (_, i) => i).sort((a, b) => compareRows(keys, a, b))
  return columns.map((column) => {
    const sorted = column.slice()
    for (let row = 0; row < length; row++) sorted[row] = column[order[row] as number] as number
    return sorted
  })
}

/** Where there is a sign there is no number: NaN, never 0. Changes `persons` and returns it. */
export function withoutNumber(persons: Float64Array, sign: Uint8Array): Float64Array {
  for (let row = 0; row < persons.length; row++) if (sign[row] !== 0) persons[row] = NaN
  return persons
}
