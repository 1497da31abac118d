import { shownSignOf } from '../dataset/sign'
import type { Language } from '../messages/language'
import { gatherOthers } from './gather-others'
import type { MeasureUnit, NumberColumn, ViewColumn, ViewData } from './view-data'

/** Significant decimals: enough to compute on, few enough to hide the binary fractions. */
const DECIMALS: Record<MeasureUnit, number> = {
  persons: 0,
  year: 0,
  rank: 0,
  fraction: 6,
  'fraction-per-year': 8,
  'per-1000': 4,
  none: 6,
  other: 10,
}

/** How a spreadsheet of the language reads a file that is double-clicked. */
const DIALECT: Record<Language, { readonly separator: string; readonly decimal: string }> = {
  sv: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}
/** Without it Excel takes å, ä and ö for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/**
 * The table as a file for spreadsheets: heads are column ids, codes get a second column `<id>_name`.
 * Semicolon, decimal comma and byte order mark in Swedish; comma and point in English. Numbers are plain;
 * where one is missing the cell holds SCB's sign. Names that a spreadsheet would run as a formula get an
 * apostrophe; the sign `-` stays, for alone it is text to every spreadsheet.
 */
export function buildCsv(data: ViewData, language: Language): string {
  const shown = gatherOthers(data)
  const { separator, decimal } = DIALECT[language]
  const heads = shown.columns.flatMap(({ id, type }) => (type === 'code' ? [id, `${id}_name`] : [id]))
  const rows = Array.from({ length: shown.rowCount }, (_, row) =>
    shown.columns.flatMap((column) => writeCells(column, row, language, decimal)),
  )
  const lines = [heads, ...rows].map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
  return `${language === 'sv' ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`
}

function writeCells(column: ViewColumn, row: number, language: Language, decimal: string): string[] {
  if (column.type === 'number') return [writeNumber(column, row, decimal)]
  const index = column.indices[row] ?? -1
  return [neutralize(column.codes[index] ?? ''), neutralize(column.names[index]?.[language] ?? '')]
}

function writeNumber(column: NumberColumn, row: number, decimal: string): string {
  const sign = shownSignOf(column.signs[row] ?? 0)
  if (sign !== null) return sign
  const value = column.values[row] ?? Number.NaN
  if (!Number.isFinite(value)) return '..'
  const text = Number(value.toFixed(DECIMALS[column.unit])).toString()
  return text.replace('.', decimal)
}

/** What begins with one of these is a formula to a spreadsheet, also after white space that it trims. */
const neutralize = (text: string): string => (/^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)

function quote(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
