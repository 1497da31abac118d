import type { CellRange, SheetCell } from '#main/formats/workbook/worksheet-cells'
import { swedishCode } from '#shared/table/region-codes'
import { saysFlag, saysKey, saysTime } from '../delimited/heading-words'
import { placeIn } from '../delimited/place-text'
import { cellText, isFigure, isFilled, isTime } from './sheet-view'

type Row = readonly SheetCell[]

export interface MergedCells {
  /** The merged cells that a cell is covered by, without being their first. */
  readonly over: (row: number, column: number) => CellRange | null
  /** The merged cells that begin in a cell. */
  readonly from: (row: number, column: number) => CellRange | null
}

const firstFilled = (row: Row): number => {
  const at = row.findIndex(isFilled)
  return at < 0 ? Infinity : at
}

/**
 * Whether a row is the first of a table's headings. A title can stand in any one cell, but then nothing follows right
 * under it; with its number before it ("Tabell 10"), it has words only and a blank row after it.
 */
export function startsTable(row: Row, number: number, next: number | undefined, below: Row): boolean {
  const [first] = row
  if (typeof first === 'string' && first.trimEnd().endsWith(':')) return false
  const filled = row.filter(isFilled)
  if (firstFilled(row.slice(1)) === Infinity || row.some((cell, c) => c > 0 && isNoHeading(cell, below[c])))
    return false
  if (filled.length > 1 && next !== undefined && next > number + 1 && isTitle(filled, below)) return false
  return filled.length > 1 || next === number + 1
}

/** "202204": a year's month or quarter. */
const YEAR_AND_PART = /^(?:1[5-9]|20|21)\d\d(?:0[1-9]|1[0-2])$/

/** Figures head nothing, unless they are times, codes of places, or written as texts over numbers ("-29"). */
const isNoHeading = (cell: SheetCell | undefined, under: SheetCell | undefined): boolean =>
  isFigure(cell) &&
  !isTime(cell) &&
  !YEAR_AND_PART.test(cellText(cell)) &&
  (cellText(cell).length < 3 || swedishCode(cellText(cell)) === undefined) &&
  (typeof cell === 'number' || typeof under !== 'number')

/** Two cells of words over a wider row of headings. */
const isTitle = (filled: Row, below: Row): boolean =>
  filled.length === 2 &&
  filled.every((cell) => typeof cell === 'string' && !isTime(cell)) &&
  (/^(?:tabell|table|diagram|bilaga)\b/i.test(cellText(filled[0])) ||
    !below.some((cell) => isFigure(cell) && !isTime(cell)))

/** More rows of headings no table has. */
const MOST_HEADINGS = 8

/** The first row behind the headings: they go on until each column has one and the rows are named. */
export function findHeadingEnd(
  numbers: readonly number[],
  start: number,
  rowAt: (r: number) => Row,
  merged: MergedCells,
): number {
  const first = numbers[start] ?? 0
  const widest = Math.max(...numbers.slice(start, start + 6).map((r) => rowAt(r).length))
  const isComplete = (r: number): boolean => {
    const row = rowAt(r)
    const from = 1 + firstFilled(row.slice(1))
    for (let c = from; c < widest; c++) {
      const range = isFilled(row[c]) ? null : merged.over(r, c)
      const goesDown = range !== null && range.left === range.right && range.top >= first && range.top < r
      if (!isFilled(row[c]) && !goesDown) return false
    }
    return true
  }
  const isAnyMerged = (from: number, to: number): boolean =>
    numbers.slice(from, to).some((r) => {
      for (let c = 0; c < widest; c++) if (merged.over(r, c) !== null) return true
      return false
    })
  let end = start + 1
  for (; end < numbers.length && end < start + MOST_HEADINGS; end++) {
    const row = rowAt(numbers[end] ?? 0)
    const next = rowAt(numbers[end + 1] ?? -1)
    if (saysAgainBelow(row, numbers.slice(end + 1, end + 9).map(rowAt))) break
    if (end === start + 1 && hasTimesUnderTime(rowAt(first), row, next)) break
    if (end === start + 1 && hasPlacesUnderKey(rowAt(first), row, next)) break
    if (isOfHeadings(row, next)) continue
    const isNamed = isFilled(row[0])
    if (isNamed && areTimesOver(row, rowAt(first), numbers.slice(end + 1, end + 9).map(rowAt))) continue
    const figures = row.slice(1).some((cell) => isFigure(cell) && !isTime(cell))
    if (figures || (isNamed && isComplete(numbers[end - 1] ?? 0))) break
    if (firstFilled(row.slice(1)) === Infinity) break
    // Years in a row that has a name are figures of a list.
    const hasWords = row.slice(1).some((cell) => typeof cell === 'string' && !isFigure(cell))
    if (isNamed && !hasWords && !isAnyMerged(start, end)) break
  }
  return end
}

/**
 * Times in both rows under the one heading that says so, in a row in which each column has its own, but for those of
 * marks beside figures: rows of a list.
 */
function hasTimesUnderTime(headings: Row, row: Row, next: Row): boolean {
  const texts = headings.map(cellText)
  const own = texts.filter((text) => !saysFlag(text))
  if (texts.includes('') || new Set(own).size < own.length || row.length > texts.length) return false
  return texts.some(
    (text, c) => saysTime(text) && isTime(row[c]) && isTime(next[c]) && typeof row[c] === typeof next[c],
  )
}

/** Places in both rows under a heading that says so: rows of a list, whatever figures the first lacks. */
const hasPlacesUnderKey = (headings: Row, row: Row, next: Row): boolean =>
  headings.some((heading, c) => headsPlaces(heading, [row[c] ?? null, next[c] ?? null]) && isPlace(next[c]))

/** What stands again under itself, in several columns of which one has words, is a row of a list and no heading. */
function saysAgainBelow(row: Row, below: readonly Row[]): boolean {
  const again = row.filter((cell, c) => isFilled(cell) && below.some((one) => one[c] === cell))
  return again.length > 1 && again.some((cell) => typeof cell === 'string' && !isFigure(cell))
}

/**
 * Whether a row names the rows, which the one above left blank, and stands with times over figures that are none:
 * years under the name of what is counted.
 */
function areTimesOver(row: Row, above: Row, below: readonly Row[]): boolean {
  const from = firstFilled(above)
  if (
    from === 0 ||
    from === Infinity ||
    row.slice(0, from).some((cell) => isFigure(cell) && !/^\p{L}/u.test(cellText(cell)))
  )
    return false
  const isTimeOver = (cell: SheetCell | undefined): boolean =>
    isTime(cell) || YEAR_AND_PART.test(cellText(cell))
  // Marks beside the figures are of no time.
  const times = row
    .slice(from)
    .flatMap((cell, c) => (isFilled(cell) && !saysFlag(cellText(cell)) ? [c + from] : []))
  const figures = below.flatMap((one) => times.map((c) => one[c])).filter(isFigure)
  return (
    times.length > 0 &&
    times.every((c) => isTimeOver(row[c])) &&
    (2 * figures.filter((cell) => !isTimeOver(cell)).length > figures.length ||
      row
        .slice(0, from)
        .some((name, c) => headsPlaces(name, below.map((one) => one[c] ?? null).filter(isFilled))))
  )
}

/** "kommun" over codes or names of such; where it is a row's own name ("kommun", "stat"), no places stand under it. */
function headsPlaces(name: SheetCell | undefined, below: Row): boolean {
  const text = cellText(name)
  if (!saysKey(text) || placeIn(text) !== undefined) return false
  return isPlace(below[0]) && 2 * below.filter(isPlace).length >= below.length
}

const isPlace = (cell: SheetCell | undefined): boolean => placeIn(cellText(cell)) !== undefined

/**
 * Texts that look like figures ("-29", "50") over numbers, or numbers of the columns (1, 2, 3), in a row that names
 * nothing while the next does.
 */
function isOfHeadings(row: Row, next: Row): boolean {
  if (isFilled(row[0]) || !isFilled(next[0])) return false
  const filled = row.flatMap((cell, c) => (isFilled(cell) ? [c] : []))
  if (filled.length === 0) return false
  return filled.every(
    (c) => typeof row[c] === 'string' && (typeof next[c] === 'number' || !isFilled(next[c])),
  )
}
