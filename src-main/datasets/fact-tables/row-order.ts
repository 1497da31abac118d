import type { GatheredColumn } from './gathered-rows'

/** Numbers of a column that lie further apart are not counted one by one. */
const WIDEST = 2 ** 22

/**
 * The places of rows in ascending order of the columns, the first above all; rows that are equal in them as they stood
 * before. Counts how often each number stands, column by column from the last: ids, years and codes are few beside
 * rows. Null where a column is not of such numbers.
 */
export function orderOf(
  columns: readonly GatheredColumn[],
  count: number,
  before: Uint32Array | null = null,
): Uint32Array | null {
  let order = before ?? Uint32Array.from({ length: count }, (_, row) => row)
  for (const column of columns.toReversed()) {
    const { lowest, highest, isWhole, hasNull } = column
    if (!isWhole || hasNull || highest - lowest > WIDEST) return null
    if (highest > lowest) order = orderByOne(column, order)
  }
  return order
}

function orderByOne(column: GatheredColumn, before: Uint32Array): Uint32Array {
  const { lowest, highest } = column
  const next = new Uint32Array(highest - lowest + 2)
  for (let row = 0; row < before.length; row++) {
    const place = column.at(row) - lowest + 1
    next[place] = (next[place] as number) + 1
  }
  for (let v = 1; v < next.length; v++) next[v] = (next[v] as number) + (next[v - 1] as number)
  const after = new Uint32Array(before.length)
  for (const row of before) {
    const place = column.at(row) - lowest
    const at = next[place] as number
    after[at] = row
    next[place] = at + 1
  }
  return after
}

/** The first two neighbours in an order that say the same in all columns; null where no two do. */
export function firstTwins(
  columns: readonly GatheredColumn[],
  order: Uint32Array,
): readonly [number, number] | null {
  for (let i = 1; i < order.length; i++) {
    const [before, row] = [order[i - 1] as number, order[i] as number]
    if (columns.every((column) => column.at(before) === column.at(row))) return [before, row]
  }
  return null
}
