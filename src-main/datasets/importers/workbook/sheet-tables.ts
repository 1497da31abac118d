import type { LeftOutPart } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import { messagesIn } from '#shared/messages/messages'
import type { LocalizedText } from '#shared/messages/language'
import { ProblemError } from '#shared/problem/problem'
import { rangeAddress, type CellRange, type SheetCells } from '#main/formats/workbook/worksheet-cells'
import { buildTableFromGrid } from '../delimited/list-table'
import type { ReadOptions, ReadTable } from '../table-reader'
import { findBlocks, type SheetBlock } from './sheet-blocks'
import { buildSheetGrid } from './sheet-grid'
import { findTable, type SheetLayout } from './sheet-layout'
import { noticesOf, noticesOfHidden } from './sheet-notices'
import { cellsIn, countFilled, isTime, onSheet, viewVisible, viewWhole, type SheetView } from './sheet-view'

/** A table of a sheet, and where it stands. */
export interface SheetTable {
  readonly read: ReadTable
  readonly sheet: string
  readonly range: string
  /** Rows and columns that Excel hides are with it. */
  readonly withHidden: boolean
}

export interface SheetTables {
  readonly tables: readonly SheetTable[]
  readonly leftOut: readonly LeftOutPart[]
  readonly problem: ProblemError | null
}

/**
 * The tables of a sheet, from above and from the left, as a reader sees them; those with something hidden once more
 * with it. `name`: what the first is called when it has no title; others have their cells behind it.
 */
export function readSheetTables(sheet: SheetCells, name: string, options: ReadOptions): SheetTables {
  const visible = readView(sheet, viewVisible(sheet), name, options)
  if (sheet.hiddenRows.size === 0 && sheet.hiddenColumns.size === 0) return visible
  const whole = readView(sheet, viewWhole(sheet), name, options, (layout, view) =>
    hidesIn(sheet, layout, view),
  )
  return {
    ...visible,
    tables: [...visible.tables, ...whole.tables.map((table) => ({ ...table, withHidden: true }))],
    // Whatever is hidden alone has its reason in the view of the whole sheet only where that has no table.
    leftOut: visible.tables.length === 0 && whole.tables.length > 0 ? [] : visible.leftOut,
  }
}

function readView(
  sheet: SheetCells,
  view: SheetView,
  name: string,
  options: ReadOptions,
  isWanted: (layout: SheetLayout, view: SheetView) => boolean = () => true,
): SheetTables {
  const blocks = findBlocks(view)
  const tables: SheetTable[] = []
  const leftOut: LeftOutPart[] = []
  const taken: CellRange[] = []
  let problem: ProblemError | null = null
  const leave = (range: CellRange | null, why: LocalizedText): void => {
    const cells =
      range === null ? null : { range: rangeAddress(onSheet(view, range)), filled: countFilled(view, range) }
    leftOut.push({ sheet: sheet.name, cells, why })
  }
  for (const [i, block] of blocks.entries()) {
    options.stop()
    const { rows, left, right, hasFigures } = block
    const range = { top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0, left, right }
    // What a table reaches over is read with it, and no other beside it.
    if (taken.some((one) => holds(one, range))) continue
    // What lies partly in a table is none of its own: the rest of it is not read, which is told.
    if (taken.some((one) => meets(one, range))) {
      if (hasFigures || hasYears(view, block))
        leave(
          range,
          reason((words) => words.noHeadings),
        )
      continue
    }
    const tell = (fraction: number): void => options.tell((i + fraction) / blocks.length)
    try {
      const layout = findTable(view, block)
      if (layout === null) {
        if (hasFigures || hasYears(view, block))
          leave(
            range,
            reason((words) => (hasFigures ? words.noHeadings : words.years)),
          )
      } else if (isWanted(layout, view)) {
        const address = rangeAddress(onSheet(view, layout.range))
        const called = tables.length === 0 ? name : `${name}, ${address}`
        tables.push(readTable(sheet, view, layout, called, { ...options, tell }))
        taken.push(layout.range)
      }
    } catch (error) {
      // Words or somebody's own sums beside the figures must not hinder them.
      if (!(error instanceof ProblemError)) throw error
      problem ??= error
      leave(range, error.problem.message)
    }
  }
  if (tables.length === 0 && leftOut.length === 0)
    leave(
      null,
      reason((words) => (sheet.rows.length > 0 ? words.noFigures : words.empty)),
    )
  return { tables, leftOut, problem }
}

/** Whether numbers that look like years stand in several rows: a measure of about two thousand, perhaps. */
const hasYears = (view: SheetView, { rows, left, right }: SheetBlock): boolean =>
  rows.filter((r) => cellsIn(view, r, left, right).some((cell) => typeof cell === 'number' && isTime(cell)))
    .length > 1

const meets = (one: CellRange, other: CellRange): boolean =>
  one.top <= other.bottom && one.bottom >= other.top && one.left <= other.right && one.right >= other.left

const holds = (outer: CellRange, inner: CellRange): boolean =>
  outer.top <= inner.top &&
  outer.bottom >= inner.bottom &&
  outer.left <= inner.left &&
  outer.right >= inner.right

type Reasons = ReturnType<typeof messagesIn>['imports']['workbooks']['leftOut']

export const reason = (choose: (words: Reasons) => string): LocalizedText =>
  localize(({ imports }) => choose(imports.workbooks.leftOut))

function hidesIn(sheet: SheetCells, layout: SheetLayout, view: SheetView): boolean {
  return (
    layout.columns.some((column) => sheet.hiddenColumns.has(view.columnOnSheet(column))) ||
    layout.body.some((row) => sheet.hiddenRows.has(view.rowOnSheet(row)))
  )
}

function readTable(
  sheet: SheetCells,
  view: SheetView,
  layout: SheetLayout,
  name: string,
  options: ReadOptions,
): SheetTable {
  const names = messagesIn('sv').imports.workbooks.columnNames
  const grid = buildSheetGrid(view, layout, names)
  const read = buildTableFromGrid(grid, {
    name,
    format: 'workbook',
    encoding: null,
    stop: options.stop,
    tell: options.tell,
    ...(options.marks && { marks: options.marks }),
    placeOf: (row, column) => {
      const address = grid.addressOf(row, column)
      return localize(({ imports }) => imports.workbooks.cell(sheet.name, address))
    },
  })
  const range = onSheet(view, layout.range)
  const { notices, unit } = noticesOf(sheet, view, layout)
  const language = read.table.languages[0] ?? 'sv'
  const told = read.table.unit?.[language] === names.figure ? null : read.table.unit
  const hidden = noticesOfHidden(sheet, view, layout)
  return {
    read: {
      ...read,
      table: { ...read.table, unit: told ?? (unit === null ? null : { [language]: unit }) },
      notices: [...read.notices, ...notices, ...hidden],
    },
    sheet: sheet.name,
    range: rangeAddress(range),
    withHidden: false,
  }
}
