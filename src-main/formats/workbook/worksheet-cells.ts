import { streamXml, type XmlListener } from '../read-xml'
import { PLAIN, showNumber, type CellFormat } from './cell-formats'
import { raiseDigits } from './raised-digits'
import { decodeEscapes, isOn, type SheetPart, type WorkbookParts } from './workbook-parts'
import type { ZipArchive } from '../zip-archive'
import { SheetRows, type CellRows, type SheetCell } from './sheet-rows'

export type { SheetCell } from './sheet-rows'

/** Rows and columns from 0, both ends inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetCells {
  readonly name: string
  readonly rows: CellRows
  readonly merged: readonly CellRange[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Formulas without a stored result, and errors such as #N/A; both are read as "..". */
  readonly formulasWithoutResult: readonly CellPlace[]
  readonly errors: readonly CellPlace[]
  /** Numbers that Excel shows larger or smaller than they are stored, by column and factor. */
  readonly scaled: readonly ScaledColumn[]
}

/** Row and column from 0. */
export interface CellPlace {
  readonly row: number
  readonly column: number
}

/** Cells of a column with one factor: 100 in per cent, 0.001 in thousands. `last`: the lowest of their rows. */
export interface ScaledColumn {
  readonly column: number
  readonly factor: number
  readonly first: number
  last: number
}

/** A sheet is refused when its cells, counted from the left edge, would be more than these. */
const MOST_CELLS = 20_000_000
const LAST_COLUMN = 16_383
/** Each may name columns from one to another; Excel names a column once. */
const MOST_HIDES = 10 * LAST_COLUMN
const MOST_MERGED = 200_000
const LAST_ROW = 1_048_575
export class SheetTooLarge extends Error {}

/** "C" for column 2. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return letters
}

/** "C12" for row 11, column 2. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`

/** "B4:F296", or one cell's address. */
export function rangeAddress({ top, left, bottom, right }: CellRange): string {
  const [first, last] = [addressOf(top, left), addressOf(bottom, right)]
  return first === last ? first : `${first}:${last}`
}

function readAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  const [, letters = '', digits = ''] = match
  let column = -1
  for (let i = 0; i < letters.length; i++) column = (column + 1) * 26 + letters.charCodeAt(i) - 65
  return column <= LAST_COLUMN ? { row: Number(digits) - 1, column } : null
}

function readRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':')
  const start = readAddress(from)
  const end = readAddress(to)
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : null
}

/**
 * Reads the cells of a sheet as Excel shows them and they were last calculated: formulas are not evaluated. Dates
 * become "2024-05-01", codes keep their noughts, 0.124 in per cent becomes 12.4; errors and formulas without a result
 * become the sign "..". In a book that nothing has calculated, formulas that all give 0 have no result.
 */
export function readSheetCells(
  zip: ZipArchive,
  sheet: SheetPart,
  book: WorkbookParts,
  watch: (fraction: number) => void,
): SheetCells {
  const rows = new SheetRows()
  const merged: CellRange[] = []
  const hiddenRows = new Set<number>()
  const hiddenColumns = new Set<number>()
  const formulasWithoutResult: CellPlace[] = []
  const errors: CellPlace[] = []
  const scaled = new Map<string, ScaledColumn>()
  const noughts: CellPlace[] = []
  let formulas = 0
  let hides = 0
  let row = -1
  let column = -1
  let type = 'n'
  let style = 0
  let value: string | null = null
  let hasFormula = false
  let taking = false
  let isRaised = false

  const put = (cell: SheetCell): void => {
    if (cell === null || cell === '') return
    if (row < 0) return
    if (row > LAST_ROW || column > LAST_COLUMN) throw new SheetTooLarge()
    rows.put(row, column, cell)
    if (rows.held > MOST_CELLS) throw new SheetTooLarge()
  }
  const finishCell = (): void => {
    if (type === 'e') {
      errors.push({ row, column })
      return put('..')
    }
    // A formula that gives "" has an empty result, and that is a result.
    if (value === null || (value === '' && type !== 'str')) {
      if (hasFormula) {
        formulasWithoutResult.push({ row, column })
        put('..')
      }
      return
    }
    const format = book.formats[style] ?? PLAIN
    const cell = readValue(value, type, book, format)
    if (hasFormula && book.isUncalculated) {
      formulas++
      if (cell === 0) noughts.push({ row, column })
    }
    if (format.kind === 'scaled' && typeof cell === 'number') scale(format.factor)
    put(cell)
  }
  const scale = (factor: number): void => {
    const key = `${String(column)} ${String(factor)}`
    const before = scaled.get(key)
    if (before === undefined) scaled.set(key, { column, factor, first: row, last: row })
    else before.last = row
  }
  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'row') {
        const { r, hidden, ht } = attributes()
        const number = Number(r)
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1
        column = -1
        if (isOn(hidden) || ht === '0') hiddenRows.add(row)
      } else if (name === 'col') {
        const { min, max, hidden, width } = attributes()
        if (!isOn(hidden) && width !== '0') return
        for (let c = Math.max(0, Number(min) - 1); c < Number(max) && c <= LAST_COLUMN; c++) {
          if (++hides > MOST_HIDES) throw new SheetTooLarge()
          hiddenColumns.add(c)
        }
      } else if (name === 'c') {
        const { r = '', t = 'n', s } = attributes()
        const address = readAddress(r)
        if (address) ({ row, column } = address)
        else column++
        type = t
        style = s === undefined ? 0 : Number(s)
        value = null
        hasFormula = false
      } else if (name === 'f') hasFormula = true
      else if (name === 'vertAlign') isRaised = attributes().val === 'superscript'
      else if (name === 'v' || (name === 't' && type === 'inlineStr')) {
        value ??= ''
        taking = true
      } else if (name === 'mergeCell') {
        const range = readRange(attributes().ref ?? '')
        if (range) merged.push(range)
        if (merged.length > MOST_MERGED) throw new SheetTooLarge()
      }
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'c') finishCell()
      if (name === 'r' || name === 'c') isRaised = false
    },
    text(text) {
      if (taking) value = (value ?? '') + (isRaised ? raiseDigits(text) : text)
    },
  }
  const xml = streamXml(listener)
  const found = zip.readText(sheet.part, (text, fraction) => {
    watch(fraction)
    xml.write(text)
  })
  if (found) xml.end()
  if (noughts.length > 0 && noughts.length === formulas)
    for (const { row: r, column: c } of noughts) {
      rows.put(r, c, '..')
      formulasWithoutResult.push({ row: r, column: c })
    }
  return {
    name: sheet.name,
    rows,
    merged,
    hiddenRows,
    hiddenColumns,
    formulasWithoutResult,
    errors,
    scaled: [...scaled.values()],
  }
}

function readValue(text: string, type: string, book: WorkbookParts, format: CellFormat): SheetCell {
  if (type === 's') return (book.sharedTexts[Number(text)] ?? '').trim()
  if (type === 'n') {
    const number = Number(text)
    return Number.isFinite(number) ? showNumber(number, format, book.from1904) : text.trim()
  }
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '')
  return decodeEscapes(text).trim()
}
