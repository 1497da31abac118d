import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, isTextKey } from '#shared/dataset/fact-tables/fact-keys'
import { columnsOf, shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlValue } from '../engine/sql-engine'

const FIRST_CAPACITY = 1024
const YEARS = [1900, 2100] as const
const ANY = [-Infinity, Infinity] as const
const HIGHEST_SIGN = 3
/** Stands for NULL among numbers of 32 bits. */
const NULL_INT = -(2 ** 31)

/** A growing column of numbers; NULL is NaN. One that says the same in every row takes no memory. */
export class GatheredColumn {
  private values: Int32Array | Float64Array | null = null
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
      this.values = this.roomFor(at, this.same)
      this.values.fill(this.stored(this.same, this.values), 0, at)
    }
    if (at === this.values.length) this.values = this.wider(this.values instanceof Int32Array, at)
    if (this.values instanceof Int32Array && !isShort(value)) this.values = this.wider(false, at)
    this.values[at] = this.stored(value, this.values)
  }

  at(row: number): number {
    const { values } = this
    if (values === null) return this.same
    const value = values[row] as number
    return value === NULL_INT && values instanceof Int32Array ? NaN : value
  }

  /** The numbers of rows in an order; the one that all say where they do. */
  inOrder(order: Uint32Array): Int32Array | Float64Array | number {
    const { values } = this
    if (values === null) return this.same
    const sorted = new (values instanceof Int32Array && !this.hasNull ? Int32Array : Float64Array)(
      order.length,
    )
    for (let i = 0; i < order.length; i++) sorted[i] = this.at(order[i] as number)
    return sorted
  }

  private roomFor(at: number, value: number): Int32Array | Float64Array {
    return new (isShort(value) ? Int32Array : Float64Array)(
      Math.max(FIRST_CAPACITY, Math.ceil((at + 1) * 1.5)),
    )
  }

  private wider(short: boolean, count: number): Int32Array | Float64Array {
    const room = new (short ? Int32Array : Float64Array)(Math.ceil((count + 1) * 1.5))
    if (short && this.values !== null) room.set(this.values)
    else for (let row = 0; row < count; row++) room[row] = this.at(row)
    return room
  }

  private stored(value: number, values: Int32Array | Float64Array): number {
    return Number.isNaN(value) && values instanceof Int32Array ? NULL_INT : value
  }
}

const isShort = (value: number): boolean =>
  Number.isNaN(value) || (value === (value | 0) && value !== NULL_INT)

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
