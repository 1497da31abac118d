import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import {
  columnLetters,
  rangeAddress,
  type CellPlace,
  type SheetCells,
} from '#main/formats/workbook/worksheet-cells'
import type { SheetLayout } from './sheet-layout'
import { contains, countFilled, onSheet, type SheetView } from './sheet-view'

/** What is to be said of a table's cells, and the unit that their format tells. */
export function noticesOf(
  sheet: SheetCells,
  view: SheetView,
  layout: SheetLayout,
): { readonly notices: readonly LocalizedText[]; readonly unit: string | null } {
  const range = onSheet(view, layout.range)
  const here = (places: readonly CellPlace[]): CellPlace[] => places.filter((place) => contains(range, place))
  const notices: LocalizedText[] = []
  const { name } = sheet
  const formulas = here(sheet.formulasWithoutResult)
  if (formulas.length > 0)
    notices.push(
      localize(({ imports }) =>
        imports.workbooks.formulasWithoutResult(name, listCells(formulas), formulas.length),
      ),
    )
  const errors = here(sheet.errors)
  if (errors.length > 0)
    notices.push(
      localize(({ imports }) => imports.workbooks.errorCells(name, listCells(errors), errors.length)),
    )
  for (const { why, range: left } of layout.leftOut) {
    const address = rangeAddress(onSheet(view, left))
    const filled = countFilled(view, left)
    notices.push(localize(({ imports }) => imports.workbooks.figuresLeftOut[why](address, filled)))
  }
  const figures = layout.columns.slice(layout.stubs).map(view.columnOnSheet)
  const scaled = sheet.scaled.filter(
    ({ column, first, last }) => figures.includes(column) && first <= range.bottom && last >= range.top,
  )
  for (const factor of new Set(scaled.map((one) => one.factor))) {
    const columns = scaled.filter((one) => one.factor === factor).map(({ column }) => column)
    const letters = listSome(runs(columns).map(columnRun))
    notices.push(
      localize(({ imports }) =>
        factor === 100 ? imports.workbooks.percent(letters) : imports.workbooks.scaled(letters, factor),
      ),
    )
  }
  const inPercent = scaled.filter(({ factor }) => factor === 100)
  return { notices, unit: inPercent.length === figures.length ? '%' : null }
}

/** What Excel hides within a table and is not read. */
export function noticesOfHidden(sheet: SheetCells, view: SheetView, layout: SheetLayout): LocalizedText[] {
  if (sheet.hiddenRows.size + sheet.hiddenColumns.size === 0) return []
  const { top, ...range } = onSheet(view, layout.range)
  let { left, bottom, right } = range
  while (sheet.hiddenRows.has(bottom + 1)) bottom++
  while (sheet.hiddenColumns.has(left - 1)) left--
  while (sheet.hiddenColumns.has(right + 1)) right++
  const shown = new Set(layout.columns.map(view.columnOnSheet))
  const body = new Set(layout.body.map(view.rowOnSheet))
  const rows = [...sheet.hiddenRows].filter(
    (row) => row >= top && row <= bottom && !body.has(row) && sheet.rows.widthOf(row) > 0,
  )
  const columns = [...sheet.hiddenColumns].filter((c) => c >= left && c <= right && !shown.has(c))
  const withCells = columns.filter((c) =>
    [...body].slice(0, 100).some((row) => sheet.rows.cell(row, c) !== null),
  )
  if (rows.length + withCells.length === 0) return []
  const ascending = (numbers: readonly number[]): number[] => [...numbers].sort((a, b) => a - b)
  const rowRuns = listSome(
    runs(ascending(rows)).map(([from, to]) =>
      from === to ? String(from + 1) : `${String(from + 1)}–${String(to + 1)}`,
    ),
  )
  const columnRuns = listSome(runs(ascending(withCells)).map(columnRun))
  return [localize(({ imports }) => imports.workbooks.hiddenCells(rowRuns, columnRuns))]
}

type NumberRun = readonly [from: number, to: number]

const columnRun = ([from, to]: NumberRun): string =>
  from === to ? columnLetters(from) : `${columnLetters(from)}–${columnLetters(to)}`

/** Ascending numbers that follow each other, as their first and last. */
function runs(numbers: readonly number[]): NumberRun[] {
  const found: [number, number][] = []
  for (const n of numbers) {
    const before = found.at(-1)
    if (before?.[1] === n - 1) before[1] = n
    else found.push([n, n])
  }
  return found
}

const MOST_NAMED = 8
const listSome = (parts: readonly string[]): string =>
  parts.length <= MOST_NAMED ? parts.join(', ') : `${parts.slice(0, MOST_NAMED).join(', ')} …`

/** "C4:C9, D2": cells under each other together. */
function listCells(places: readonly CellPlace[]): string {
  const byColumn = new Map<number, number[]>()
  for (const { row, column } of places) {
    const rows = byColumn.get(column)
    if (rows === undefined) byColumn.set(column, [row])
    else rows.push(row)
  }
  return listSome(
    [...byColumn].flatMap(([column, rows]) =>
      runs(rows).map(([top, bottom]) => rangeAddress({ top, bottom, left: column, right: column })),
    ),
  )
}
