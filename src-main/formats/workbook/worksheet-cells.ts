import { streamXml, type XmlListener } from '../read-xml'
import { decodeEscapes, type SheetPart, type WorkbookParts } from './workbook-parts'
import type { ZipArchive } from '../zip-archive'

export type SheetCell = string | number | null

/** Rows and columns from 0, both ends inclusive. */
export interface CellRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetCells {
  readonly name: string
  /** Rows by their number on the sheet; what is not there is empty. */
  readonly rows: readonly (SheetCell[] | undefined)[]
  readonly merged: readonly CellRange[]
  /** Addresses of formulas without a stored result, and of errors such as #N/A; both are read as "..". */
  readonly formulasWithoutResult: readonly string[]
  readonly errors: readonly string[]
}

/** A sheet is refused when its cells, counted from the left edge, would be more than these. */
const MOST_CELLS = 60_000_000
export class SheetTooLarge extends Error {}

/** "C12" for row 11, column 2. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1)
    letters = String.fromCharCode(65 + (rest % 26)) + letters
  return `${letters}${row + 1}`
}

function readAddress(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address)
  if (!match) return null
  const [, letters = '', digits = ''] = match
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
  return column < 16_384 ? { row: Number(digits) - 1, column } : null
}

function readRange(text: string): CellRange | null {
  const [from = '', to = from] = text.split(':')
  const start = readAddress(from)
  const end = readAddress(to)
  return start && end ? { top: start.row, left: start.column, bottom: end.row, right: end.column } : null
}

/**
 * Reads the cells of a sheet as they were last calculated: formulas are not evaluated. Dates become
 * "2024-05-01"; errors and formulas without a result become the sign "..".
 */
export function readSheetCells(
  zip: ZipArchive,
  sheet: SheetPart,
  book: WorkbookParts,
  watch: (fraction: number) => void,
): SheetCells {
  const rows: (SheetCell[] | undefined)[] = []
  const merged: CellRange[] = []
  const formulasWithoutResult: string[] = []
  const errors: string[] = []
  let row = -1
  let column = -1
  let held = 0
  let type = 'n'
  let style = 0
  let value: string | null = null
  let hasFormula = false
  let taking = false

  const put = (cell: SheetCell): void => {
    if (cell === null || cell === '') return
    const cells = (rows[row] ??= [])
    held += Math.max(0, column + 1 - cells.length)
    if (held > MOST_CELLS || row > 1_048_575) throw new SheetTooLarge()
    while (cells.length < column) cells.push(null)
    cells[column] = cell
  }
  const finishCell = (): void => {
    if (type === 'e') {
      errors.push(addressOf(row, column))
      return put('..')
    }
    // A formula that gives "" has an empty result, and that is a result.
    if (value === null || (value === '' && type !== 'str')) {
      if (hasFormula) {
        formulasWithoutResult.push(addressOf(row, column))
        put('..')
      }
      return
    }
    put(readValue(value, type, book, book.dateStyles[style] ?? false))
  }
  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'row') {
        const number = Number(attributes().r)
        row = Number.isInteger(number) && number > 0 ? number - 1 : row + 1
        column = -1
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
      else if (name === 'v' || (name === 't' && type === 'inlineStr')) {
        value ??= ''
        taking = true
      } else if (name === 'mergeCell') {
        const range = readRange(attributes().ref ?? '')
        if (range) merged.push(range)
      }
    },
    close(name) {
      if (name === 'v' || name === 't') taking = false
      else if (name === 'c') finishCell()
    },
    text(text) {
      if (taking) value = (value ?? '') + text
    },
  }
  const xml = streamXml(listener)
  const found = zip.readText(sheet.part, (text, fraction) => {
    watch(fraction)
    xml.write(text)
  })
  if (found) xml.end()
  return { name: sheet.name, rows, merged, formulasWithoutResult, errors }
}

function readValue(text: string, type: string, book: WorkbookParts, isDate: boolean): SheetCell {
  if (type === 's') return (book.sharedTexts[Number(text)] ?? '').trim()
  if (type === 'n') {
    const number = Number(text)
    if (!Number.isFinite(number)) return text.trim()
    // Excel keeps 15 digits; what stands behind them is the noise of binary fractions.
    return isDate ? dateText(number, book.from1904) : Number(number.toPrecision(15))
  }
  if (type === 'd') return text.replace(/T00:00:00(\.0+)?Z?$/, '')
  return decodeEscapes(text).trim()
}

/** Excel believes that 1900 was a leap year; from March 1900 on, days count from 30 December 1899. */
function dateText(days: number, from1904: boolean): string {
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)
  const moment = new Date(start + Math.round(days * 86_400) * 1000)
  if (Number.isNaN(moment.getTime())) return String(days)
  const [date = '', time = ''] = moment.toISOString().split('T')
  return Number.isInteger(days) ? date : `${date} ${time.slice(0, 5)}`
}
