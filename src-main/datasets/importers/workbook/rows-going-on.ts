import type { SheetCell } from '#main/formats/workbook/worksheet-cells'
import { saysFlag, saysKey, saysTime } from '../delimited/heading-words'
import { placeIn } from '../delimited/place-text'
import { cellsIn, cellText, isFigure, isFilled, isTime, type SheetView } from './sheet-view'

/** Rows of a table above, or of what may go on with it, and the columns that they stand in. */
interface RowsOfTable {
  readonly rows: readonly number[]
  readonly left: number
  readonly right: number
}

/** Figures, and codes that begin with a nought beside those that do not. */
const isOfDigits = (cell: SheetCell | undefined): boolean =>
  isFigure(cell) || (typeof cell === 'string' && /^\d+$/.test(cell))

const hasFigure = (cells: readonly SheetCell[]): boolean =>
  cells.some((cell) => isFigure(cell) && !isTime(cell))

/** So many rows above are looked at for the words of one that may go on. */
const ROWS_ABOVE = 40

/**
 * Whether a row has the same kinds of cells as the last one above, and says the same in one of them, or a word or time
 * that stands in a row of figures further up.
 */
export function goesOn(
  cells: readonly SheetCell[],
  table: RowsOfTable,
  { rows: own, left, right }: RowsOfTable,
  view: SheetView,
): boolean {
  const rows = table.rows.filter((r) => r < (own[0] ?? 0)).slice(-ROWS_ABOVE)
  const above = rows
    .map((r) => cellsIn(view, r, left, right))
    .filter((one) => one.filter(isFilled).length > 1)
  const before = above.at(-1) ?? []
  for (let c = 0; c < cells.length; c++)
    if (isFilled(cells[c]) && isFilled(before[c]) && isOfDigits(cells[c]) !== isOfDigits(before[c]))
      return false
  // The figures may stand outside of the run's columns, beside a year that stands alone in them.
  const body = rows
    .filter((r) => hasFigure(cellsIn(view, r, table.left, table.right)))
    .map((r) => cellsIn(view, r, left, right))
  return cells.some(
    (cell, c) =>
      isFilled(cell) &&
      (cell === before[c] || ((!isOfDigits(cell) || isTime(cell)) && body.some((one) => one[c] === cell))),
  )
}

/**
 * Whether a row has nothing but figures and one time, within a run's columns and headed as such: a row of headings has
 * more.
 */
export function isFigureOfTime(
  row: number,
  { rows, left, right }: RowsOfTable,
  { left: from, right: to }: RowsOfTable,
  view: SheetView,
): boolean {
  const cells = cellsIn(view, row, left, right)
  const times = cells.flatMap((cell, c) => (isTime(cell) ? [c + left] : []))
  const [at] = times
  return (
    at !== undefined &&
    times.length === 1 &&
    at >= from &&
    at <= to &&
    cells.filter(isFilled).length > 1 &&
    cells.every((cell, c) => !isFilled(cell) || c + left === at || isFigure(cell)) &&
    rows.slice(0, MOST_HEADS).some((r) => saysTime(cellText(view.rows.cell(r, at))))
  )
}

/**
 * Whether a row goes on outside a run's columns, over the whole width of the table above: of empty columns in the midst
 * of a table, figures that look like years must not begin another between them.
 */
export function goesOnAround(
  row: number,
  { rows, left, right }: RowsOfTable,
  { rows: own, left: from, right: to }: RowsOfTable,
  view: SheetView,
): boolean {
  const isAround = (_: SheetCell, c: number): boolean => c + left < from || c + left > to
  const around = (r: number): SheetCell[] => cellsIn(view, r, left, right).filter(isAround)
  const cells = around(row)
  if (!cells.some(isFilled)) return false
  const body = rows
    .filter((r) => r < (own[0] ?? 0))
    .slice(-ROWS_ABOVE)
    .filter((r) => hasFigure(cellsIn(view, r, left, right)))
    .map(around)
  return (
    areOfKinds(cells, body) &&
    cells.some(
      (cell, c) =>
        isFilled(cell) && (!isOfDigits(cell) || isTime(cell)) && body.some((one) => one[c] === cell),
    )
  )
}

/** Whether each cell is of digits where such stand in its column further up, and of words where those do. */
const areOfKinds = (cells: readonly SheetCell[], body: readonly (readonly SheetCell[])[]): boolean =>
  cells.every(
    (cell, c) =>
      !isFilled(cell) || body.some((one) => isFilled(one[c]) && isOfDigits(one[c]) === isOfDigits(cell)),
  )

/** Rows of a block in which its headings are looked for. */
export const MOST_HEADS = 8

/** Whether a row has, in some columns, the times of the headings above or others as far apart: headings of another table. */
export function headsAnew(
  cells: readonly SheetCell[],
  head: readonly SheetCell[],
  columns: readonly number[],
): boolean {
  if (columns.length === 0) return false
  if (columns.every((c) => cellText(cells[c]) === cellText(head[c]))) return true
  const apart = columns.map((c) => (isTime(head[c]) ? Number(cells[c]) - Number(head[c]) : NaN))
  return apart.length > 1 && Number.isFinite(apart[0]) && new Set(apart).size === 1
}

const timesUnderTimes = (cells: readonly SheetCell[], head: readonly SheetCell[]): number[] =>
  cells.flatMap((cell, c) => (isTime(cell) && isTime(head[c]) ? [c] : []))

/**
 * Whether rows go on under a name that stands once, further to the left in the table above: the first has a word that
 * heads nothing, a place or a word from above is named, and in each column stands what stands there above.
 */
export function goesOnUnderOuter(
  lines: readonly (readonly SheetCell[])[],
  { rows, left }: RowsOfTable,
  { rows: own, left: from, right: to }: RowsOfTable,
  view: SheetView,
): boolean {
  const [first = []] = lines
  const words = first.filter((cell) => typeof cell === 'string' && !isOfDigits(cell)).map(cellText)
  const heads = (word: string): boolean => saysKey(word) || saysTime(word) || saysFlag(word)
  if (left >= from || words.length === 0 || words.some(heads)) return false
  const body = rows
    .filter((r) => r < (own[0] ?? 0))
    .slice(-ROWS_ABOVE)
    .map((r) => cellsIn(view, r, from, to))
    .filter((one) => one.some(isFigure))
  const head =
    rows
      .slice(0, MOST_HEADS)
      .map((r) => cellsIn(view, r, from, to))
      .find((one) => one.filter(isFilled).length > 1) ?? []
  const isNamed = (cells: readonly SheetCell[]): boolean =>
    cells.some(
      (cell, c) =>
        isFilled(cell) &&
        !isOfDigits(cell) &&
        (placeIn(cellText(cell)) !== undefined || body.some((one) => one[c] === cell)),
    )
  return (
    lines.some(isNamed) &&
    !lines.some((cells) => headsAnew(cells, head, timesUnderTimes(cells, head))) &&
    lines.every((cells) => areOfKinds(cells, body))
  )
}
