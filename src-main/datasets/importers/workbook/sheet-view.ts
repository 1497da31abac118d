import type { CellRows } from '#main/formats/workbook/sheet-rows'
import type { CellPlace, CellRange, SheetCell, SheetCells } from '#main/formats/workbook/worksheet-cells'
import { readFigure } from '../delimited/figure-text'
import { readTime } from '../time-text'

/** The cells of a sheet that are to be read, close together: rows and columns count from 0 without hidden ones. */
export interface SheetView {
  readonly name: string
  readonly rows: CellRows
  readonly merged: readonly CellRange[]
  /** Where a row and a column of the view stand on the sheet. */
  readonly rowOnSheet: (row: number) => number
  readonly columnOnSheet: (column: number) => number
}

export const viewWhole = ({ name, rows, merged }: SheetCells): SheetView => ({
  name,
  rows,
  merged,
  rowOnSheet: (row) => row,
  columnOnSheet: (column) => column,
})

/** What a reader of the sheet sees: without hidden rows and columns. */
export function viewVisible(sheet: SheetCells): SheetView {
  const { hiddenRows, hiddenColumns } = sheet
  if (hiddenRows.size === 0 && hiddenColumns.size === 0) return viewWhole(sheet)
  const { rows: all } = sheet
  const moved = movedTexts(sheet)
  const cellsOf = (r: number): readonly SheetCell[] | undefined => moved.get(r) ?? all.row(r)
  let [length, width] = [all.length, 0]
  for (let r = 0; r < length; r++) width = Math.max(width, all.widthOf(r))
  for (const [r, cells] of moved) {
    length = Math.max(length, r + 1)
    width = Math.max(width, cells.length)
  }
  const rows = shown(length, hiddenRows)
  const columns = shown(width, hiddenColumns)
  const widthOf = (r: number): number => (cellsOf(rows[r] ?? -1) === undefined ? 0 : columns.length)
  return {
    name: sheet.name,
    rows: {
      length: rows.length,
      widthOf,
      cell: (r, c) => cellAt(all, moved, rows[r] ?? -1, columns[c] ?? -1),
      row(r, left = 0, right = Infinity) {
        const row = cellsOf(rows[r] ?? -1)
        return row && columns.slice(left, right + 1).map((c) => row[c] ?? null)
      },
    },
    merged: sheet.merged.flatMap((range) => {
      const [top, bottom] = [rankOf(rows, range.top), rankOf(rows, range.bottom + 1) - 1]
      const [left, right] = [rankOf(columns, range.left), rankOf(columns, range.right + 1) - 1]
      return bottom < top || right < left ? [] : [{ top, left, bottom, right }]
    }),
    rowOnSheet: (row) => rows[row] ?? row,
    columnOnSheet: (column) => columns[column] ?? column,
  }
}

const cellAt = (
  rows: CellRows,
  moved: ReadonlyMap<number, readonly SheetCell[]>,
  row: number,
  column: number,
): SheetCell => {
  const cells = moved.get(row)
  return cells === undefined ? rows.cell(row, column) : (cells[column] ?? null)
}

/** The text of merged cells stands in the first of them that is shown: rows that get one so, by their number. */
function movedTexts(sheet: SheetCells): ReadonlyMap<number, readonly SheetCell[]> {
  const { rows, merged, hiddenRows, hiddenColumns } = sheet
  const moved = new Map<number, SheetCell[]>()
  for (const { top, left, bottom, right } of merged) {
    if (!hiddenRows.has(top) && !hiddenColumns.has(left)) continue
    const text = rows.cell(top, left)
    let [r, c] = [top, left]
    while (r <= bottom && hiddenRows.has(r)) r++
    while (c <= right && hiddenColumns.has(c)) c++
    if (text === null || r > bottom || c > right) continue
    const cells = moved.get(r) ?? rows.row(r) ?? []
    while (cells.length < c) cells.push(null)
    cells[c] = text
    moved.set(r, cells)
  }
  return moved
}

const shown = (count: number, hidden: ReadonlySet<number>): number[] =>
  Array.from({ length: count }, (_, i) => i).filter((i) => !hidden.has(i))

/** How many of the ascending numbers are below one. */
function rankOf(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** A rectangle of a view, both ends inclusive, and where it stands on the sheet. */
export const onSheet = (view: SheetView, { top, left, bottom, right }: CellRange): CellRange => ({
  top: view.rowOnSheet(top),
  left: view.columnOnSheet(left),
  bottom: view.rowOnSheet(bottom),
  right: view.columnOnSheet(right),
})

/** How many cells of a view's rectangle have something in them. */
export function countFilled({ rows }: SheetView, { top, left, bottom, right }: CellRange): number {
  let filled = 0
  for (let r = top; r <= bottom; r++)
    for (const cell of rows.row(r, left, right) ?? []) if (isFilled(cell)) filled++
  return filled
}

export const contains = (range: CellRange, { row, column }: CellPlace): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right

export const cellText = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)

export const isFilled = (cell: SheetCell | undefined): boolean =>
  cell !== null && cell !== undefined && cell !== ''

/** A year, month, quarter or range of years. */
const TIME = /^(1[6-9]|2[01])\d\d([KQMVWHT]\d{1,2}|[-–/](\d\d|\d{4}))?$/i
export const isTime = (cell: SheetCell | undefined): boolean => {
  const text = cellText(cell)
  return TIME.test(text) || (text !== '' && readTime(text) !== null)
}

/** A number, or a sign that stands for one; codes that begin with a nought are none. */
export const isFigure = (cell: SheetCell | undefined): boolean => {
  if (typeof cell === 'number') return true
  if (!isFilled(cell) || /^0\d/.test(cellText(cell))) return false
  const { kind } = readFigure(cell)
  return kind === 'number' || kind === 'sign'
}

/** Cells of a row from one column to another, both inclusive. */
export const cellsIn = (view: SheetView, row: number, left: number, right: number): readonly SheetCell[] =>
  view.rows.row(row, left, right) ?? []
