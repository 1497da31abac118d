import { swedishCode } from '#shared/table/region-codes'
import type { SheetCell } from '#main/formats/workbook/worksheet-cells'
import { isValueWord, saysFigure, saysFlag, saysKey, saysTime } from '../delimited/heading-words'
import {
  goesOn,
  goesOnAround,
  goesOnUnderOuter,
  headsAnew,
  isFigureOfTime,
  MOST_HEADS,
} from './rows-going-on'
import { cellsIn, cellText, isFigure, isFilled, isTime, type SheetView } from './sheet-view'

/** Cells of a sheet that belong together: a table with its title and notes, own sums beside it, or only words. */
export interface SheetBlock {
  /** Numbers of the rows that have something, ascending. */
  readonly rows: readonly number[]
  readonly left: number
  readonly right: number
  readonly hasFigures: boolean
}

/** Rows with nothing between them, and the columns that stand together in them. */
interface Run {
  readonly rows: readonly number[]
  readonly left: number
  readonly right: number
  /** Names stand before the figures. */
  readonly hasNames: boolean
  readonly hasFigures: boolean
}

interface OpenBlock {
  rows: number[]
  left: number
  right: number
  hasFigures: boolean
  /** How many of its rows have come since its last figures. */
  rowsAfter: number
}

/** So many rows are looked at to tell names from figures. */
const SAMPLE = 400

/**
 * The blocks of a sheet from above and from the left. Empty columns part what stands beside each other, unless the
 * right part has no names of its own; a row of headings over figures begins a new block under another.
 */
export function findBlocks(view: SheetView): SheetBlock[] {
  const blocks: OpenBlock[] = []
  let open: OpenBlock[] = []
  for (const band of bandsOf(view)) {
    for (const run of runsOf(view, band)) {
      const met = open.filter(({ left, right }) => left <= run.right && right >= run.left)
      const tables = met.filter(({ hasFigures }) => hasFigures)
      if (tables.length > 0 && beginsTable(view, run, tables)) {
        open = open.filter((block) => !met.includes(block))
        const begun = openBlock(run)
        begun.rows.unshift(...takeTitle(view, tables))
        blocks.push(begun)
        open.push(begun)
      } else if (tables.length > 1) {
        for (const block of tables) append(block, run)
      } else if (met[0] === undefined) {
        const begun = openBlock(run)
        blocks.push(begun)
        open.push(begun)
      } else {
        const [into = met[0]] = tables
        for (const other of met) if (other !== into) merge(into, other)
        const gone = new Set(met.filter((block) => block !== into))
        open = open.filter((block) => !gone.has(block))
        for (const block of gone) blocks.splice(blocks.indexOf(block), 1)
        append(into, run)
        into.left = Math.min(into.left, run.left)
        into.right = Math.max(into.right, run.right)
      }
    }
  }
  return blocks
    .map(({ rows, left, right, hasFigures }) => ({ rows, left, right, hasFigures }))
    .sort((a, b) => (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || a.left - b.left)
}

const openBlock = ({ rows, left, right, hasFigures }: Run): OpenBlock => ({
  rows: [...rows],
  left,
  right,
  hasFigures,
  rowsAfter: 0,
})

function append(block: OpenBlock, { rows, hasFigures }: Run): void {
  // Rows of the band that another run of it has brought already, and those between them.
  let from = block.rows.length
  while (from > 0 && (block.rows[from - 1] ?? -1) >= (rows[0] ?? Infinity)) from--
  const brought = block.rows.splice(from)
  const all = brought.length === 0 ? rows : [...new Set([...brought, ...rows])].sort((a, b) => a - b)
  for (const row of all) block.rows.push(row)
  block.rowsAfter = hasFigures ? 0 : block.rowsAfter + rows.length
  block.hasFigures ||= hasFigures
}

function merge(into: OpenBlock, other: OpenBlock): void {
  into.rows = [...new Set([...into.rows, ...other.rows])].sort((a, b) => a - b)
  into.left = Math.min(into.left, other.left)
  into.right = Math.max(into.right, other.right)
  into.hasFigures ||= other.hasFigures
}

/** Runs of rows that have something, the headings of another table under one beginning a run of their own. */
function* bandsOf({ rows }: SheetView): Generator<readonly number[]> {
  let band: number[] = []
  let above: readonly SheetCell[] = []
  let row = rows.row(0) ?? []
  for (let r = 0; r < rows.length; r++) {
    const below = rows.row(r + 1) ?? []
    const isEmpty = !row.some(isFilled)
    if (band.length > 0 && (isEmpty || isHeadedAnew(above, row, below))) {
      yield band
      band = []
    }
    if (!isEmpty) {
      band.push(r)
      above = row
    }
    row = below
  }
  if (band.length > 0) yield band
}

/** Whether years as text, or words, stand between numbers: in each of at least two columns. */
function isHeadedAnew(
  above: readonly SheetCell[],
  row: readonly SheetCell[],
  below: readonly SheetCell[],
): boolean {
  const isNumber = (cell: SheetCell | undefined): boolean => typeof cell === 'number' && !isTime(cell)
  let headed = 0
  for (let c = 1; c < row.length; c++) {
    if (!isFilled(row[c])) continue
    if (typeof row[c] !== 'string' || (isFigure(row[c]) && !isTime(row[c]))) return false
    if (isNumber(above[c]) && isNumber(below[c])) headed++
  }
  return headed > 1 && headed * 2 > row.slice(1).filter(isFilled).length
}

function runsOf(view: SheetView, band: readonly number[]): Run[] {
  const used: boolean[] = []
  for (const r of band) {
    const width = view.rows.widthOf(r)
    for (let c = 0; c < width; c++) if (isFilled(view.rows.cell(r, c))) used[c] = true
  }
  const parts: { left: number; right: number }[] = []
  for (let c = 0; c < used.length; c++) {
    if (used[c] !== true) continue
    const before = parts.at(-1)
    if (before?.right === c - 1) before.right = c
    else parts.push({ left: c, right: c })
  }
  const runs: Run[] = []
  for (const { left, right } of parts) {
    const run = lookAt(view, band, left, right)
    const before = runs.at(-1)
    if (before !== undefined && run.hasFigures && !run.hasNames && standsBeside(view, run, before))
      runs[runs.length - 1] = {
        ...run,
        rows: band.filter((r) => hasAny(view, r, before.left, right)),
        left: before.left,
        hasNames: true,
      }
    else runs.push(run)
  }
  return runs
}

function lookAt(view: SheetView, band: readonly number[], left: number, right: number): Run {
  const rows = band.filter((r) => hasAny(view, r, left, right))
  let [withFigures, named] = [0, 0]
  const first: SheetCell[] = []
  for (const r of rows.slice(0, SAMPLE)) {
    const cells = cellsIn(view, r, left, right)
    if (!cells.some((cell) => isFigure(cell) && !isTime(cell))) continue
    withFigures++
    first.push(cells[0] ?? null)
    const last = cells.findLastIndex(isFigure)
    if (cells.some((cell, c) => c < last && isFilled(cell) && !isFigure(cell))) named++
  }
  const areTimes = left < right && first.length > 1 && first.every(isTime)
  return { rows, left, right, hasFigures: withFigures > 0, hasNames: areTimes || named * 2 > withFigures }
}

/** Figures without names are of the rows that they stand in, where those have names or figures of their own. */
function standsBeside(view: SheetView, run: Run, before: Run): boolean {
  const rows = new Set(before.rows)
  const figures = run.rows.filter((r) => cellsIn(view, r, run.left, run.right).some(isFigure))
  return figures.length > 0 && figures.filter((r) => rows.has(r)).length * 2 > figures.length
}

function hasAny(view: SheetView, row: number, left: number, right: number): boolean {
  const width = view.rows.widthOf(row)
  for (let c = left; c <= right && c < width; c++) if (isFilled(view.rows.cell(row, c))) return true
  return false
}

/**
 * Whether words or times stand over more than half of the first figures of a run: headings of another table. A row of
 * numbers that all look like years is one of figures, unless it begins or goes on as the headings above do.
 */
function beginsTable(view: SheetView, run: Run, above: readonly OpenBlock[]): boolean {
  const { rows, left, right } = run
  const first = rows.findIndex((r) =>
    cellsIn(view, r, left, right).some((cell) => isFigure(cell) && !isTime(cell)),
  )
  if (first < 1) return false
  const firstFigures = cellsIn(view, rows[first] ?? 0, left, right)
  const figures = firstFigures.flatMap((cell, c) => (isFigure(cell) && c > 0 ? [c] : []))
  const heads = above.map((block) => {
    const lines = block.rows.slice(0, MOST_HEADS).map((r) => cellsIn(view, r, left, right))
    return lines.find((cells) => cells.filter(isFilled).length > 1) ?? []
  })
  // Marks on figures name no row.
  const areMarks = heads.some(([head]) => saysFlag(cellText(head)))
  const isNameless = areMarks || rows.every((r) => !isFilled(view.rows.cell(r, left)))
  const over = rows
    .slice(Math.max(0, first - 4), first)
    .filter(
      (r) => !above.some((block) => goesOnAround(r, block, run, view) || isFigureOfTime(r, block, run, view)),
    )
    .map((r) => cellsIn(view, r, left, right))
    .filter(
      (cells) =>
        !isOfYearlikeFigures(cells, heads, isNameless) &&
        !above.some(
          (block) =>
            goesOn(cells, block, run, view) || goesOnUnderOuter([cells, firstFigures], block, run, view),
        ),
    )
  const headed = figures.filter((c) =>
    over.some(
      (cells) =>
        isFilled(cells[c]) &&
        (!isFigure(cells[c]) || isTime(cells[c])) &&
        !areCodesOfPlaces(cells[c], firstFigures[c]),
    ),
  )
  return headed.length * 2 > figures.length
}

/** "0885" over 1273: two places of a list, of which one code begins with a nought. */
const areCodesOfPlaces = (over: SheetCell | undefined, under: SheetCell | undefined): boolean =>
  [over, under].every((cell) => /^\d{4}$/.test(cellText(cell)) && swedishCode(cellText(cell)) !== undefined)

/** So many years in a row are no counts. */
const FEWEST_YEARS = 3

function isOfYearlikeFigures(
  cells: readonly SheetCell[],
  heads: readonly (readonly SheetCell[])[],
  isNameless: boolean,
): boolean {
  const [name] = cells
  const times = cells.flatMap((cell, c) => (c > 0 && typeof cell === 'number' && isTime(cell) ? [c] : []))
  const hasWords = cells.some((cell, c) => c > 0 && typeof cell === 'string' && !isFigure(cell))
  if (times.length === 0 || (hasWords && times.length > 1 && isCounting(cells, times))) return false
  if (!isFilled(name) && hasWords && isUnderFigures(cells, heads, times)) return true
  if (isNameless || !isFilled(name)) return isNameless
  const isHead = heads.some((head) => head[0] === name || headsAnew(cells, head, times))
  return !isHead && !(times.length >= FEWEST_YEARS && isCounting(cells, times))
}

/** Numbers under headings of figures, beside words that name no column: a row whose outer names stand further up. */
const isUnderFigures = (
  cells: readonly SheetCell[],
  heads: readonly (readonly SheetCell[])[],
  columns: readonly number[],
): boolean =>
  !cells.some((cell) => typeof cell === 'string' && namesColumn(cell)) &&
  heads.some((head) => columns.every((c) => saysFigure(cellText(head[c])) || isValueWord(cellText(head[c]))))

const namesColumn = (word: string): boolean =>
  saysKey(word) || saysTime(word) || saysFlag(word) || isValueWord(word)

const isCounting = (cells: readonly SheetCell[], columns: readonly number[]): boolean =>
  columns.every((c, i) => i === 0 || Number(cells[c]) === Number(cells[columns[i - 1] ?? 0]) + 1)

/** A line in one cell behind a table, after a blank row and last before the next, is that one's title. */
function takeTitle(view: SheetView, tables: readonly OpenBlock[]): number[] {
  for (const block of tables) {
    const last = block.rows.at(-1)
    if (block.rowsAfter === 0 || last === undefined || hasAny(view, last - 1, block.left, block.right))
      continue
    const cells = cellsIn(view, last, block.left, block.right).filter(isFilled)
    const [text] = cells
    if (
      cells.length !== 1 ||
      typeof text !== 'string' ||
      /^(?:källa|source|kilde|not|\*|\d\))|:\s*$/i.test(text)
    )
      continue
    block.rows.pop()
    return [last]
  }
  return []
}
