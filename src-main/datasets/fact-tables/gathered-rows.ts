import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, isTextKey } from '#shared/dataset/fact-tables/fact-keys'
import { columnsOf, shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlValue } from '../engine/sql-engine'

const FIRST_CAPACITY = 1024
/** Room that nothing was written to is no memory, and what a column has grown out of is some until it is looked for. */
const GROWTH = 4
const YEARS = [1900, 2100] as const
const ANY = [-Infinity, Infinity] as const
const HIGHEST_SIGN = 3

type Values = Int16Array | Int32Array | Float64Array

/** A growing column of numbers; NULL is NaN. One that says the same in every row takes no memory. */
export class GatheredColumn {
  private values: Values | null = null
  /** What stands for NULL among `values`: the lowest number of their size. */
  private nothing = NaN
  private same = NaN
  private length = 0
  /** Of what is not NULL. */
  lowest = Infinity
  highest = -Infinity
  /** Whether nothing but NULL and whole numbers came that can be told from their neighbours. */
  isWhole = true
  hasNull = false

  push(given: number | null): void {
    const value = given ?? NaN
    const at = this.length++
    if (given === null) this.hasNull = true
    else {
      if (value < this.lowest) this.lowest = value
      if (value > this.highest) this.highest = value
      if (!Number.isSafeInteger(value)) this.isWhole = false
    }
    if (this.values === null) {
      if (at === 0) this.same = value
      if (value === this.same || (given === null && Number.isNaN(this.same))) return
      this.makeRoom(at)
    } else if (at === this.values.length) this.makeRoom(at)
    while (!this.put(value, at)) this.makeRoom(at, wider(this.values))
  }

  at(row: number): number {
    const { values } = this
    if (values === null) return this.same
    const value = values[row] as number
    return value === this.nothing ? NaN : value
  }

  /** False where the number is another among those of this size. */
  private put(value: number, at: number): boolean {
    const { values, nothing } = this
    if (values === null) return false
    values[at] = Number.isNaN(value) ? nothing : value
    return values instanceof Float64Array || Number.isNaN(value) || this.at(at) === value
  }

  /** Moves the numbers before a row to where there is room for it. */
  private makeRoom(
    at: number,
    size: Size = this.values === null ? sizeFor(this.same) : sizeOf(this.values),
  ): void {
    const { room, nothing } = size
    const before = this.values
    const isFull = before === null || before.length === at
    const larger = new room(isFull ? Math.max(FIRST_CAPACITY, (at + 1) * GROWTH) : before.length)
    if (before instanceof room) larger.set(before)
    else
      for (let row = 0; row < at; row++) {
        const value = this.at(row)
        larger[row] = Number.isNaN(value) ? nothing : value
      }
    this.values = larger
    this.nothing = nothing
  }
}

const SIZES = [
  { room: Int16Array, nothing: -(2 ** 15) },
  { room: Int32Array, nothing: -(2 ** 31) },
  { room: Float64Array, nothing: NaN },
] as const
type Size = (typeof SIZES)[number]

const sizeOf = (values: Values | null): Size => SIZES.find(({ room }) => values instanceof room) ?? SIZES[0]
const wider = (values: Values | null): Size => SIZES[SIZES.indexOf(sizeOf(values)) + 1] ?? SIZES[2]
const sizeFor = (value: number): Size =>
  Number.isNaN(value) || (value << 16) >> 16 === value
    ? SIZES[0]
    : value === (value | 0)
      ? SIZES[1]
      : SIZES[2]

const isWithin = (column: GatheredColumn, low: number, high: number): boolean =>
  column.isWhole && !column.hasNull && column.lowest >= low && column.highest <= high

/** Whether all columns of a table are numbers. */
export const isOfNumbers = (table: FactTable): boolean => !shapeOf(table).key.some(isTextKey)

/** Rows of a table whose columns are numbers, by column; a few bytes for each row. */
export class GatheredRows {
  /** In the order of `columnsOf`. */
  readonly columns: readonly GatheredColumn[]
  count = 0

  constructor(readonly table: FactTable) {
    this.columns = columnsOf(table).map(() => new GatheredColumn())
  }

  /** `values`: as `FactSql.valuesOf` gives them. */
  add(values: readonly SqlValue[]): void {
    for (let c = 0; c < this.columns.length; c++) this.columns[c]?.push(values[c] as number | null)
    this.count += 1
  }

  column(name: string): GatheredColumn {
    const column = this.columns[columnsOf(this.table).indexOf(name)]
    if (column === undefined) throw new Error(`${this.table} has no column ${name}`)
    return column
  }

  /** Whether all rows keep the rules that the table's schema states of a single row. */
  get areLawful(): boolean {
    const { key, measures } = shapeOf(this.table)
    const ofKey = key.every((part) => {
      const shape = FACT_KEYS[part]
      const [low, high] =
        shape.stored === 'year' ? YEARS : shape.stored === 'code' ? [0, shape.codes.length - 1] : ANY
      return isWithin(this.column(shape.column), low, high)
    })
    return (
      ofKey &&
      isWithin(this.column('source'), ...ANY) &&
      measures.every(({ column, sign }) => this.isMeasure(this.column(column), this.column(sign.column)))
    )
  }

  private isMeasure(numbers: GatheredColumn, signs: GatheredColumn): boolean {
    if (!numbers.isWhole || numbers.lowest < 0 || !isWithin(signs, 0, HIGHEST_SIGN)) return false
    if (!numbers.hasNull && signs.highest === 0) return true
    for (let row = 0; row < this.count; row++)
      if (Number.isNaN(numbers.at(row)) !== (signs.at(row) !== 0)) return false
    return true
  }

  valuesAt(row: number): SqlValue[] {
    return this.columns.map((column) => {
      const value = column.at(row)
      return Number.isNaN(value) ? null : value
    })
  }
}

/** Goes over gathered rows in an order, as over an answer; NULL is 0. None of the columns is a text. */
export function stepOver(
  rows: GatheredRows,
  order: Uint32Array,
  names: readonly string[],
): { step(): boolean; number(column: number): number; text(column: number): null; reset(): void } {
  const columns = names.map((name) => rows.column(name))
  let i = -1
  let row = 0
  return {
    step() {
      i += 1
      row = order[i] ?? 0
      return i < order.length
    },
    number(c) {
      const value = columns[c]?.at(row) ?? 0
      return Number.isNaN(value) ? 0 : value
    },
    text: () => null,
    reset() {
      i = -1
    },
  }
}
