import type { CsvDialect } from '../export/export-formats'
import type { Language } from '../messages/language'

/** How spreadsheets read a file that is double-clicked. */
const DIALECT: Record<CsvDialect, { readonly separator: string; readonly decimal: string }> = {
  swedish: { separator: ';', decimal: ',' },
  international: { separator: ',', decimal: '.' },
}
/** Without it Excel takes å, ä and ö for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** The dialect that people of a language expect. */
export const dialectOf = (language: Language): CsvDialect => (language === 'sv' ? 'swedish' : 'international')

/** A plain number with the dialect's decimal sign, at most so many decimals. */
export const csvNumber = (value: number, decimals: number, dialect: CsvDialect): string =>
  Number(value.toFixed(decimals)).toString().replace('.', DIALECT[dialect].decimal)

/** A text of somebody else; what a spreadsheet would run as a formula gets an apostrophe. */
export const csvText = (text: string): string => (/^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)

/**
 * Rows as a file: semicolon and byte order mark in the Swedish dialect, comma and none in the international one. Cells are quoted where needed; texts
 * have passed `csvText`, numbers `csvNumber`.
 */
export function writeCsvLines(rows: readonly (readonly string[])[], dialect: CsvDialect): string {
  const { separator } = DIALECT[dialect]
  const lines = rows.map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
  return `${dialect === 'swedish' ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`
}

function quote(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
