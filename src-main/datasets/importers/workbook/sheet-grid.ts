import type { CellGrid } from '../delimited/list-table'
import { cellText, type SheetLayout } from './sheet-layout'
import { addressOf, type SheetCell, type SheetCells } from '#main/formats/workbook/worksheet-cells'

/** A grid with one row of column names, and where on the sheet each of its cells comes from. */
export interface SheetGrid extends CellGrid {
  readonly addressOf: (row: number, column: number | null) => string
}

/** Names for columns that the sheet leaves without: of the rows' names, of levels of headings, of the figure. */
export interface ColumnNames {
  readonly stub: (number: number) => string
  readonly level: (number: number) => string
  readonly figure: string
}

/**
 * The table of a sheet without what only helps the eye: names that go on from the row above and merged cells are
 * filled in, and several levels of headings become columns of a long list.
 */
export function buildSheetGrid(
  sheet: SheetCells,
  layout: SheetLayout,
  names: ColumnNames,
  notes: readonly string[],
): SheetGrid {
  const { body, left, width, stubs, headings } = layout
  const dimensions = namesInTitle(layout.title, stubs + (isWide(layout) ? headings.length : 0))
  const filled = fillStubs(sheet, layout)
  const stubCell = (i: number, c: number): SheetCell => filled[c]?.[i] ?? null
  const cell = (i: number, c: number): SheetCell =>
    c < filled.length ? stubCell(i, c) : (sheet.rows[body[i] ?? -1]?.[left + c] ?? null)
  const stubNames = Array.from({ length: stubs }, (_, c) => {
    const own = headings.findLast((level) => (level[c] ?? '') !== '')?.[c] ?? ''
    return own === '' ? (dimensions[c] ?? names.stub(c + 1)) : own
  })
  const before: SheetCell[][] = layout.title.map((line) => [line])
  const after: SheetCell[][] = notes.map((line) => [line])
  const [header, count, rowOf, placeOf] =
    headings.length > 1 ? melt() : ([flatHeader(), body.length, flatRow, flatPlace] as const)

  function flatHeader(): SheetCell[] {
    const texts = headings[0] ?? []
    return Array.from({ length: width }, (_, c) => (c < stubs ? (stubNames[c] ?? '') : (texts[c] ?? '')))
  }
  function flatRow(i: number): SheetCell[] {
    return Array.from({ length: width }, (_, c) => cell(i, c))
  }
  function flatPlace(i: number, column: number | null): readonly [number, number] {
    return [body[i] ?? 0, column ?? 0]
  }
  function melt() {
    const columns = Array.from({ length: width - stubs }, (_, k) => stubs + k).filter(
      (c) => (headings.at(-1)?.[c] ?? '') !== '' || (headings[0]?.[c] ?? '') !== '',
    )
    const levels = headings.map((_, k) => dimensions[stubs + k] ?? names.level(k + 1))
    const split = (i: number) =>
      [Math.floor(i / columns.length), columns[i % columns.length] ?? stubs] as const
    return [
      [...stubNames, ...levels, names.figure] as SheetCell[],
      body.length * columns.length,
      (i: number): SheetCell[] => {
        const [row, c] = split(i)
        const said = stubNames.map((_, s) => stubCell(row, s))
        return [...said, ...headings.map((level) => level[c] ?? ''), cell(row, c)]
      },
      (i: number, column: number | null): readonly [number, number] => {
        const [row, c] = split(i)
        return [body[row] ?? 0, column !== null && column < stubs ? column : c]
      },
    ] as const
  }

  const top = before.length
  return {
    rowCount: top + 1 + count + after.length,
    row: (i) =>
      i < top
        ? (before[i] ?? [])
        : i === top
          ? header
          : i <= top + count
            ? rowOf(i - top - 1)
            : (after[i - top - 1 - count] ?? []),
    addressOf: (i, column) => {
      const [row, c] =
        i > top && i <= top + count ? placeOf(i - top - 1, column) : [layout.headingRow, column ?? 0]
      return addressOf(row, left + c)
    },
  }
}

/** Whether headings are values: blank over the rows' names, or on several levels. */
const isWide = ({ headings }: SheetLayout): boolean => headings.length > 1 || (headings[0]?.[0] ?? '') === ''

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
 * The columns whose blank cells go on from the row above, with those filled in: by column, then by row of the body.
 * Under wide headings all of the rows' names but the last; in a plain list the leading columns that have gaps.
 * Merged cells are filled in all of them.
 */
function fillStubs(sheet: SheetCells, layout: SheetLayout): SheetCell[][] {
  const { body, left, stubs, width } = layout
  const merged = spreadMergedDown(sheet, layout)
  const columns: SheetCell[][] = []
  for (let c = 0; c < width; c++) {
    const own = body.map((r) => sheet.rows[r]?.[left + c] ?? merged.get(r * KEY + c) ?? null)
    if (isWide(layout) && c >= stubs) break
    const hasGaps = own.some((cell) => cellText(cell) === '')
    const goesOn = isWide(layout) ? c < stubs - 1 : hasGaps && cellText(own[0]) !== ''
    if (!isWide(layout) && (!goesOn || own.some((cell) => typeof cell === 'number'))) {
      if (c < stubs) columns.push(own)
      break
    }
    columns.push(goesOn ? continueDown(own) : own)
  }
  return columns
}

function continueDown(cells: readonly SheetCell[]): SheetCell[] {
  let above: SheetCell = null
  return cells.map((cell) => {
    if (cellText(cell) !== '') above = cell
    return above
  })
}

/** More than the columns of any sheet. */
const KEY = 32_768
const MOST_SPREAD = 2_000_000

/** Texts of cells that are merged over several rows, by row × `KEY` + column of the table. */
function spreadMergedDown(
  sheet: SheetCells,
  { body, left, width }: SheetLayout,
): ReadonlyMap<number, SheetCell> {
  const spread = new Map<number, SheetCell>()
  const last = body.at(-1) ?? 0
  for (const range of sheet.merged) {
    const text = sheet.rows[range.top]?.[range.left] ?? null
    if (text === null || range.bottom === range.top) continue
    for (let r = range.top; r <= Math.min(range.bottom, last); r++)
      for (let c = Math.max(0, range.left - left); c <= Math.min(range.right - left, width - 1); c++)
        if (spread.size < MOST_SPREAD) spread.set(r * KEY + c, text)
  }
  return spread
}
