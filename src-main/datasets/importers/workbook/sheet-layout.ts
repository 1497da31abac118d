import type { CellRange, SheetCell } from '#main/formats/workbook/worksheet-cells'
import { saysKey, saysTime } from '../delimited/heading-words'
import type { SheetBlock } from './sheet-blocks'
import { chooseBody, filledIn, isOfWords, sectionsOf } from './sheet-body'
import { findHeadingEnd, startsTable, type MergedCells } from './sheet-heading-rows'
import { readHeadings, PIVOT_LABEL, type Headings } from './sheet-headings'
import { cellText, isFigure, isFilled, isTime, type SheetView } from './sheet-view'

/** Where the table of a block stands. Rows and columns are those of the sheet's view. */
export interface SheetLayout {
  /** Lines above the table. */
  readonly title: readonly string[]
  /** The table's columns from the left; empty ones, and those without a heading, are none of them. */
  readonly columns: readonly number[]
  readonly headingRow: number
  /** How many of the columns say what a row is about. */
  readonly stubs: number
  /** What those are called; '' where the sheet does not say. */
  readonly stubNames: readonly string[]
  readonly headings: Headings
  /** Whether headings are values: blank over the rows' names, or on several levels. */
  readonly isWide: boolean
  /** Numbers of the rows with figures. */
  readonly body: readonly number[]
  /** Numbers of the rows with figures, among and below them, that are left out. */
  readonly leftOutRows: readonly number[]
  /** Of each of them, the line that it stands under ("Kvinnor"), where such lines tell rows apart; else null. */
  readonly sections: readonly string[] | null
  /** Lines under the table: cells of a row from the left. */
  readonly below: readonly (readonly string[])[]
  readonly range: CellRange
  /** Figures in the block that are not read. */
  readonly leftOut: readonly { readonly why: 'no-heading' | 'no-name'; readonly range: CellRange }[]
}

type Row = readonly SheetCell[]

/** So many rows tell what stands in a column. */
const SAMPLE = 300

/**
 * Finds the table of a block: lines of a title, one or more rows of headings, rows with figures, lines below. Null
 * when there is no such thing.
 */
export function findTable(view: SheetView, block: SheetBlock): SheetLayout | null {
  const { rows: numbers, left } = block
  const rowAt = (r: number): Row => view.rows.row(r, left, block.right) ?? []
  const start = numbers.findIndex((r, i) =>
    startsTable(rowAt(r), r, numbers[i + 1], rowAt(numbers[i + 1] ?? -1)),
  )
  if (start < 0 || skipsHeadings(numbers.slice(0, start).map(rowAt), rowAt(numbers[start] ?? -1))) return null
  const merged = mergedIn(view, block)
  const end = findHeadingEnd(numbers, start, rowAt, merged)
  const headingRows = numbers.slice(start, end)
  const rest = numbers.slice(
    isNumbering(rowAt(numbers[end] ?? -1), rowAt(numbers[end + 1] ?? -1)) ? end + 1 : end,
  )
  const [firstBody] = rest
  const [headingRow] = headingRows
  if (firstBody === undefined || headingRow === undefined) return null

  const sample = rest.slice(0, SAMPLE).map(rowAt)
  const width = Math.max(...headingRows.map((r) => rowAt(r).length), ...sample.map((row) => row.length))
  const texts = headingRows.map((r) => Array.from({ length: width }, (_, c) => headingText(rowAt(r)[c])))
  const isHeaded = (c: number): boolean =>
    texts.some((level) => level[c] !== '') || headingRows.some((r) => merged.over(r, c) !== null)
  const stubs = countStubs(texts, sample, width)
  const all = block.right - left + 1
  const [named, unnamed] = partColumns(all, stubs, isHeaded, sample, (c) =>
    rest.some((r) => isFigure(view.rows.cell(r, left + c))),
  )
  const { body, unnamedRows, passedRows, isOfFiguresFirst } = chooseBody(
    rest,
    rowAt,
    { stubs, width, sample, texts },
    (r, c) => merged.over(r, c) !== null,
  )
  const last = body.at(-1)
  if (last === undefined || named.length <= stubs) return null

  const figures = named.slice(stubs)
  const headings = readHeadings(
    texts.map((level) => figures.map((c) => level[c] ?? '')),
    (level, f) => {
      const range = merged.from(headingRows[level] ?? -1, figures[f] ?? -1)
      if (range === null) return null
      const covered = figures.flatMap((c, at) => (c >= range.left && c <= range.right ? [at] : []))
      return { left: covered[0] ?? f, right: covered.at(-1) ?? f }
    },
  )
  const stubNames = named.slice(0, stubs).map((c) => stubName(texts, c))
  const linesOf = (rows: readonly number[]): string[][] => rows.map((r) => filledIn(rowAt(r)).map(cellText))
  const rangeOf = (rows: readonly number[], columns: readonly number[]): CellRange => ({
    top: Math.min(...[rows[0] ?? headingRow]),
    bottom: rows.at(-1) ?? headingRow,
    left: left + (columns[0] ?? 0),
    right: left + (columns.at(-1) ?? 0),
  })
  return {
    title: [...linesOf(numbers.slice(0, start)).map((cells) => cells.join(' ')), ...headings.over],
    columns: named.map((c) => left + c),
    headingRow,
    stubs,
    stubNames,
    headings,
    isWide: texts.length > 1 || texts[0]?.[0] === '',
    body,
    leftOutRows: [...unnamedRows, ...passedRows].sort((a, b) => a - b),
    sections: sectionsOf(rest, body, rowAt, stubs),
    below: linesOf(numbers.filter((r) => r > last && !unnamedRows.includes(r))),
    range: { ...rangeOf(body, named), top: headingRow },
    leftOut: [
      ...runsOf(unnamed).map((columns) => ({ why: 'no-heading' as const, range: rangeOf(body, columns) })),
      ...runsOf(numbers.slice(0, start).filter((r) => hasOwnFigures(rowAt(r)))).map((rows) => ({
        why: 'no-name' as const,
        range: rangeOf(rows, figures),
      })),
      ...runsOf(unnamedRows).map((rows) => ({
        why: 'no-name' as const,
        range: rangeOf(rows, isOfFiguresFirst ? named : figures),
      })),
      ...runsOf(passedRows).map((rows) => ({ why: 'no-name' as const, range: rangeOf(rows, named) })),
    ],
  }
}

/**
 * Whether a row of names, one of which looks like a figure ("24"), is as full as what was taken for the headings: what
 * stands between them would be lost.
 */
const skipsHeadings = (skipped: readonly Row[], headings: Row): boolean =>
  skipped.some((row) => {
    const filled = filledIn(row)
    const figures = filled.filter((cell) => isFigure(cell) && !isTime(cell)).length
    return figures > 0 && 2 * figures < filled.length && filled.length >= filledIn(headings).length
  })

/** Sums above the headings: more than one figure, besides times. */
const hasOwnFigures = (row: Row): boolean =>
  row.filter((cell) => isFilled(cell) && isFigure(cell) && !isTime(cell)).length > 1

/** A row of the columns' own numbers, 1, 2, 3, under their headings. */
function isNumbering(row: Row, next: Row): boolean {
  const filled = filledIn(row)
  const first = Number(filled[0])
  const isCounting = filled.length > 1 && filled.every((cell, i) => Number(cell) === first + i)
  const standsAlone = !isFilled(row[0]) ? isFilled(next[0]) : first === 1 && !isFigure(next[0])
  return isCounting && (first === 1 || first === 2) && standsAlone && filledIn(next).length > 0
}

/** Line breaks in a heading are for the eye. */
const headingText = (cell: SheetCell | undefined): string => cellText(cell).replace(/\s+/g, ' ').trim()

/** More headings than any table has: what is merged below is looked up by itself. */
const MOST_MERGED = 5_000

/** Merged cells with columns that count from the block's left edge. */
function mergedIn(view: SheetView, { left, right }: SheetBlock): MergedCells {
  const ranges = view.merged
    .filter((range) => range.left <= right && range.right >= left)
    .sort((a, b) => a.top - b.top)
    .slice(0, MOST_MERGED)
    .map((range) => ({ ...range, left: Math.max(0, range.left - left), right: range.right - left }))
  const isFirst = (range: CellRange, r: number, c: number): boolean => r === range.top && c === range.left
  const isIn = (range: CellRange, r: number, c: number): boolean =>
    r >= range.top && r <= range.bottom && c >= range.left && c <= range.right
  return {
    over: (r, c) => ranges.find((range) => isIn(range, r, c) && !isFirst(range, r, c)) ?? null,
    from: (r, c) => ranges.find((range) => isFirst(range, r, c)) ?? null,
  }
}

/**
 * The columns from the left that say what a row is about. With one level of headings: those without one, else 1. With
 * several: those of words, codes and times that have no heading under another.
 */
function countStubs(texts: readonly (readonly string[])[], sample: readonly Row[], width: number): number {
  if (texts.length === 1) {
    const blank = texts[0]?.findIndex((text) => text !== '') ?? 0
    return Math.max(1, blank)
  }
  let stubs = 0
  while (stubs < width - 1) {
    const c = stubs
    const said = texts.filter((level) => level[c] !== '')
    const name = said.map((level) => level[c] ?? '').join(' ')
    const isNamed = said.length <= 1 && (saysKey(name) || saysTime(name))
    if (!isNamed && !isOfWords(sample, c)) break
    stubs++
  }
  return Math.max(1, stubs)
}

const stubName = (texts: readonly (readonly string[])[], c: number): string =>
  [...new Set(texts.map((level) => level[c] ?? ''))]
    .filter((text) => text !== '' && !PIVOT_LABEL.test(text))
    .slice(texts.length > 1 ? -2 : 0)
    .join(' ')

/**
 * Columns with something in them; apart those right of the first figures that no heading names. Names may lack theirs
 * (a code's name).
 */
function partColumns(
  width: number,
  stubs: number,
  isHeaded: (c: number) => boolean,
  sample: readonly Row[],
  hasFiguresBelow: (c: number) => boolean,
): [named: number[], unnamed: number[]] {
  const named: number[] = []
  const unnamed: number[] = []
  let afterFigures = false
  for (let c = 0; c < width; c++) {
    const isUsed = sample.some((row) => isFilled(row[c]))
    const hasFigures = sample.some((row) => isFigure(row[c]))
    if (c < stubs || isHeaded(c)) named.push(c)
    else if (isUsed && !hasFigures && !afterFigures) named.push(c)
    else if (isUsed || hasFiguresBelow(c)) unnamed.push(c)
    afterFigures ||= c >= stubs && hasFigures && isHeaded(c)
  }
  return [named, unnamed]
}

/** Numbers that follow each other, together. */
function runsOf(numbers: readonly number[]): number[][] {
  const runs: number[][] = []
  for (const n of numbers) {
    const before = runs.at(-1)
    if (before?.at(-1) === n - 1) before.push(n)
    else runs.push([n])
  }
  return runs
}
