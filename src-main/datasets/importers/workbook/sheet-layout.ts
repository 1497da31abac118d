import type { CellRange, SheetCell, SheetCells } from '#main/formats/workbook/worksheet-cells'

/** Where the table stands on a sheet. Rows and columns count from 0 on the sheet. */
export interface SheetLayout {
  /** Lines above the table. */
  readonly title: readonly string[]
  /** The table's columns, from the leftmost that is used. */
  readonly left: number
  readonly width: number
  /** The names of the columns: one row, or several levels of headings, topmost first. As wide as the table. */
  readonly headings: readonly (readonly string[])[]
  readonly headingRow: number
  /** How many columns from the left say what a row is about. */
  readonly stubs: number
  /** Numbers of the rows with figures. */
  readonly body: readonly number[]
  /** Lines under the table: cells of a row from the left. */
  readonly below: readonly (readonly string[])[]
}

const TIME = /^(1[6-9]|2[01])\d\d([KQMVWHT]\d{1,2}|[-–/](\d\d|\d{4}))?$/i
const NUMBER = /^[-−–]?\d{1,3}([ .\u00A0\u202F]?\d{3})*([.,]\d+)?\s*%?$/
const SIGN = /^(\.{1,7}|[-–—…*])$/

const isTime = (cell: SheetCell): boolean => TIME.test(String(cell ?? ''))
const isFigure = (cell: SheetCell): boolean =>
  typeof cell === 'number' || (cell !== null && (NUMBER.test(cell) || SIGN.test(cell)))
const isKey = (cell: SheetCell | undefined): boolean =>
  typeof cell === 'string' && cell.trimEnd().endsWith(':')

type Row = readonly SheetCell[]

/**
 * Finds the table on a sheet: the first row with something beside its first column begins the headings; rows with
 * figures follow; lines above are its title, lines below its notes. Null when there is no such thing.
 */
export function findTable(sheet: SheetCells): SheetLayout | null {
  const covered = coverMerged(sheet)
  const numbers = [...sheet.rows.keys()].filter((r) => isFilled(sheet.rows[r]))
  const left = numbers.reduce((least, r) => Math.min(least, firstFilled(sheet.rows[r])), Infinity)
  if (!Number.isFinite(left)) return null
  const rowAt = (r: number): Row => (sheet.rows[r] ?? []).slice(left)
  const start = numbers.findIndex((r, i) => startsTable(rowAt(r), r, numbers[i + 1]))
  if (start < 0) return null
  const headingEnd = findHeadingEnd(numbers, start, rowAt, (r, c) => covered(r, c + left))
  const bodyAndBelow = numbers.slice(headingEnd)
  const headingRows = numbers.slice(start, headingEnd)
  const firstBody = bodyAndBelow[0]
  if (firstBody === undefined) return null
  const width = Math.max(...headingRows.map((r) => rowAt(r).length), rowAt(firstBody).length)
  const own = headingRows.map((r) => Array.from({ length: width }, (_, c) => cellText(rowAt(r)[c])))
  const stubs = countStubs(own, (level, c) => covered(headingRows[level] ?? -1, c + left))
  const body = chooseBody(bodyAndBelow, rowAt, Math.max(1, Math.min(stubs, width - 1)))
  const last = body.at(-1)
  if (last === undefined) return null
  const linesOf = (rows: readonly number[]): string[][] =>
    rows.map((r) =>
      rowAt(r)
        .map(cellText)
        .filter((text) => text !== ''),
    )
  return {
    title: linesOf(numbers.slice(0, start)).map((cells) => cells.join(' ')),
    left,
    width,
    headings: own.map((level, i) => continueHeadings(level, stubs, own.slice(0, i), i === own.length - 1)),
    headingRow: headingRows[0] ?? 0,
    stubs,
    body,
    below: linesOf(numbers.filter((r) => r > last)),
  }
}

export const cellText = (cell: SheetCell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell)

const isFilled = (row: Row | undefined): boolean => row?.some((cell) => cell !== null && cell !== '') ?? false

const firstFilled = (row: Row | undefined): number => {
  const at = row?.findIndex((cell) => cell !== null && cell !== '') ?? -1
  return at < 0 ? Infinity : at
}

/** A title can stand in any one cell, but then nothing follows right under it. */
function startsTable(row: Row, number: number, next: number | undefined): boolean {
  if (isKey(row[0])) return false
  const filled = row.filter((cell) => cell !== null && cell !== '').length
  return firstFilled(row.slice(1)) < Infinity && (filled > 1 || next === number + 1)
}

/** For each cell of a merged range: the range, except in its own upper left corner. */
function coverMerged(sheet: SheetCells): (row: number, column: number) => CellRange | null {
  return (row, column) =>
    sheet.merged.find(
      ({ top, left, bottom, right }) =>
        row >= top && row <= bottom && column >= left && column <= right && (row > top || column > left),
    ) ?? null
}

/** Headings go on until each column has one, and longer where the columns of the rows' names are blank. */
function findHeadingEnd(
  numbers: readonly number[],
  start: number,
  rowAt: (r: number) => Row,
  covered: (r: number, c: number) => CellRange | null,
): number {
  const first = numbers[start] ?? 0
  const widest = Math.max(...numbers.slice(start, start + 6).map((r) => rowAt(r).length))
  const isComplete = (r: number): boolean => {
    const row = rowAt(r)
    const from = 1 + firstFilled(row.slice(1))
    for (let c = from; c < widest; c++) {
      const range = cellText(row[c]) === '' ? covered(r, c) : null
      const goesDown = range !== null && range.left === range.right && range.top >= first && range.top < r
      if (cellText(row[c]) === '' && !goesDown) return false
    }
    return true
  }
  let end = start + 1
  for (; end < numbers.length; end++) {
    const row = rowAt(numbers[end] ?? 0)
    const figures = row.slice(1).some((cell) => cell !== null && isFigure(cell) && !isTime(cell))
    const named = cellText(row[0]) !== ''
    if (figures || (named && isComplete(numbers[end - 1] ?? 0))) break
    if (firstFilled(row.slice(1)) === Infinity) break
    // Years in a row that has a name are figures of a list.
    if (
      named &&
      !row.slice(1).some((cell) => typeof cell === 'string' && !isFigure(cell)) &&
      !anyMerged(numbers, start, end, covered, widest)
    )
      break
  }
  return end
}

function anyMerged(
  numbers: readonly number[],
  start: number,
  end: number,
  covered: (r: number, c: number) => CellRange | null,
  width: number,
): boolean {
  return numbers
    .slice(start, end)
    .some((r) => Array.from({ length: width }, (_, c) => covered(r, c)).some((range) => range !== null))
}

/**
 * With several levels: the leading columns that have a heading on one level at most and are no part of a heading
 * that spans columns. With one level: the leading columns without a heading, else 1.
 */
function countStubs(
  own: readonly (readonly string[])[],
  covered: (level: number, c: number) => CellRange | null,
): number {
  const width = own[0]?.length ?? 0
  if (own.length === 1) {
    const blank = own[0]?.findIndex((text) => text !== '') ?? 0
    return Math.max(1, blank)
  }
  for (let c = 0; c < width; c++) {
    const filled = own.filter((level) => level[c] !== '').length
    const spans = own.some((level, i) => {
      if (level === own.at(-1)) return false
      const next = covered(i, c + 1)
      const isSpanned = next !== null && next.left <= c && next.right > next.left
      return isSpanned || (level[c] !== '' && own.some((below, j) => j > i && below[c] !== ''))
    })
    if (spans || filled > 1) return Math.max(1, c)
  }
  return Math.max(1, own.at(-1)?.findIndex((text) => text !== '') ?? 1)
}

/** A blank heading goes on with the one to its left, unless a heading above has changed there. */
function continueHeadings(
  level: readonly string[],
  stubs: number,
  above: readonly (readonly string[])[],
  isLowest: boolean,
): string[] {
  const texts = [...level]
  if (isLowest) return texts
  for (let c = stubs + 1; c < texts.length; c++)
    if (texts[c] === '' && !above.some((higher) => higher[c] !== '')) texts[c] = texts[c - 1] ?? ''
  return texts
}

/**
 * Rows with figures, and rows without that stand between them and say more than their first cell. What comes
 * after the last of them is below the table.
 */
function chooseBody(numbers: readonly number[], rowAt: (r: number) => Row, stubs: number): number[] {
  const body: number[] = []
  let before = (numbers[0] ?? 0) - 1
  let broken = false
  for (const r of numbers) {
    const row = rowAt(r)
    broken ||= r > before + 1 || isKey(row[0])
    before = r
    const hasFigure = !isKey(row[0]) && row.slice(stubs).some((cell) => cell !== null && isFigure(cell))
    const saysMore = row.filter((cell) => cell !== null && cell !== '').length > 1
    if (hasFigure || (saysMore && !broken)) {
      body.push(r)
      broken = false
    }
  }
  return body
}
