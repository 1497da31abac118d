import type { CellGrid } from '../delimited/list-table'
import { addressOf, type SheetCell } from '#main/formats/workbook/worksheet-cells'
import type { SheetLayout } from './sheet-layout'
import { areSexes } from './sheet-headings'
import { cellText, isFigure, isFilled, isTime, type SheetView } from './sheet-view'

/** So many rows tell what stands in a column. */
const SAMPLE = 300

/** A grid with one row of column names, and where on the sheet each of its cells comes from. */
export interface SheetGrid extends CellGrid {
  readonly addressOf: (row: number, column: number | null) => string
}

/** Names for columns that the sheet leaves without: of lines between rows, of rows, of levels of headings, of the figure. */
export interface ColumnNames {
  readonly section: string
  readonly stub: (number: number) => string
  readonly time: string
  readonly sex: string
  readonly level: (number: number) => string
  readonly figure: string
}

/**
 * The table of a sheet without what only helps the eye: names that go on from the row above and merged cells are
 * filled in, lines between rows become a column, several levels of headings become columns of a long list.
 */
export function buildSheetGrid(view: SheetView, layout: SheetLayout, names: ColumnNames): SheetGrid {
  const { body, columns, stubs, headings, sections } = layout
  const { levels } = headings
  const isCrossed = levels.length > 1 || headings.names.some((name) => name !== '')
  const dimensions = namesInTitle(layout.title, stubs + (layout.isWide ? levels.length : 0))
  const filled = fillStubs(view, layout)
  const cell = (i: number, c: number): SheetCell =>
    filled[c] === undefined ? view.rows.cell(body[i] ?? -1, columns[c] ?? -1) : (filled[c][i] ?? null)
  // Numbers of rows, and the corner of a matrix, are known by their blank heading.
  const isNumbered = (c: number): boolean => body.slice(0, SAMPLE).every((_, i) => isFigure(cell(i, c)))
  const nameless = (c: number): string => (stubs === 1 || isNumbered(c) ? '' : names.stub(c + 1))
  const stubNames = layout.stubNames.map((own, c) => (own === '' ? (dimensions[c] ?? nameless(c)) : own))
  const before: SheetCell[] = sections === null ? [] : [names.section]
  const sectionOf = (i: number): SheetCell[] => (sections === null ? [] : [sections[i] ?? ''])
  const figures = columns.length - stubs
  const place = (i: number, c: number): string =>
    addressOf(view.rowOnSheet(body[i] ?? 0), view.columnOnSheet(columns[c] ?? columns[0] ?? 0))
  const ownColumn = (column: number | null): number => Math.max(0, (column ?? 0) - before.length)
  let leftOut = 0
  const leftOutBefore = body.map((r) => {
    while ((layout.leftOutRows[leftOut] ?? Infinity) < r) leftOut++
    return leftOut
  })
  const shared = { title: layout.title, below: layout.below }
  if (!isCrossed)
    return {
      ...shared,
      header: [...before, ...stubNames, ...(levels[0] ?? [])],
      rowCount: body.length,
      numberOf: (i) => i + (leftOutBefore[i] ?? 0),
      row: (i) => [...sectionOf(i), ...columns.map((_, c) => cell(i, c))],
      addressOf: (i, column) => place(i, ownColumn(column)),
    }
  const levelNames = levels.map((_, k) => {
    const said = headings.names[k] ?? ''
    if (said !== '') return said
    const level = levels[k] ?? []
    const byValues = level.every(isTime) ? names.time : areSexes(level) ? names.sex : names.level(k + 1)
    return dimensions[stubs + k] ?? byValues
  })
  const split = (i: number): readonly [row: number, figure: number] => [Math.floor(i / figures), i % figures]
  return {
    ...shared,
    header: [...before, ...stubNames, ...levelNames, names.figure],
    rowCount: body.length * figures,
    row: (i) => {
      const [row, f] = split(i)
      const said = stubNames.map((_, s) => cell(row, s))
      return [...sectionOf(row), ...said, ...levels.map((level) => level[f] ?? ''), cell(row, stubs + f)]
    },
    addressOf: (i, column) => {
      const [row, f] = split(i)
      const own = ownColumn(column)
      return place(row, column !== null && own < stubs ? own : stubs + f)
    },
  }
}

/** PxWeb names the dimensions in the title: "Folkmängd efter region, kön och år". Empty when it does not fit. */
export function namesInTitle(title: readonly string[], count: number): string[] {
  const match = /\s(?:efter|by|etter)\s+(.+)$/i.exec(title[0] ?? '')
  if (!match) return []
  const found = (match[1] ?? '')
    .replace(/\.\s*$/, '')
    .split(/\s*,\s*(?:and\s+)?|\s+(?:och|and|og)\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
  return found.length === count ? found : []
}

/**
 * The columns of the rows' names with what a sheet leaves blank for the eye: by column, then by row of the body. Under
 * wide headings the blank cells of all names but the last go on from the row above; a new name begins the names to its
 * right anew. In a plain list only merged cells of words and times are filled: what stands once there is found with its columns
 * (`keys-above.ts`), where the rows tell whether they stay apart.
 */
function fillStubs(view: SheetView, layout: SheetLayout): SheetCell[][] {
  const { body, columns, stubs, isWide } = layout
  const merged = spreadMergedDown(view, layout)
  if (!isWide && merged.size === 0) return []
  const filled: SheetCell[][] = []
  let begins: boolean[] = []
  for (let c = 0; c < (isWide ? stubs : columns.length); c++) {
    const own = body.map((r) => view.rows.cell(r, columns[c] ?? -1) ?? merged.get(r * KEY + c) ?? null)
    const outer = begins
    filled.push(isWide && c < stubs - 1 ? continueDown(own, outer) : own)
    begins = own.map((cell, i) => (outer[i] ?? false) || isFilled(cell))
  }
  return filled
}

/** `begins`: rows in which a name to the left begins. */
function continueDown(cells: readonly SheetCell[], begins: readonly boolean[]): SheetCell[] {
  let above: SheetCell = null
  return cells.map((cell, i) => {
    if (cellText(cell) !== '' || begins[i] === true) above = cell
    return above
  })
}

/** More than the columns of any sheet. */
const KEY = 32_768
const MOST_SPREAD = 2_000_000

/** Texts of cells that are merged over several rows, by row × `KEY` + place of the column in the table. */
function spreadMergedDown(
  view: SheetView,
  { body, columns, isWide }: SheetLayout,
): ReadonlyMap<number, SheetCell> {
  const spread = new Map<number, SheetCell>()
  const last = body.at(-1) ?? 0
  const placeOf = new Map(columns.map((column, c) => [column, c]))
  for (const range of view.merged) {
    const text = view.rows.cell(range.top, range.left)
    if (text === null || range.bottom === range.top || (isFigure(text) && !isTime(text) && !isWide)) continue
    for (let r = range.top; r <= Math.min(range.bottom, last); r++)
      for (let column = range.left; column <= range.right; column++) {
        const c = placeOf.get(column)
        if (c !== undefined && spread.size < MOST_SPREAD) spread.set(r * KEY + c, text)
      }
  }
  return spread
}
