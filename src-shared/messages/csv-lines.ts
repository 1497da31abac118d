import type { Language } from './language'

/** How a spreadsheet of the language reads a file that is double-clicked. */
const DIALECT: Record<Language, { readonly separator: string; readonly decimal: string }> = {
  sv: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
}
/** Without it Excel takes å, ä and ö for something else. */
const BYTE_ORDER_MARK = '\uFEFF'

/** A plain number with the language's decimal sign, at most so many decimals. */
export const csvNumber = (value: number, decimals: number, language: Language): string =>
  Number(value.toFixed(decimals)).toString().replace('.', DIALECT[language].decimal)

/** A text of somebody else; what a spreadsheet would run as a formula gets an apostrophe. */
export const csvText = (text: string): string => (/^[\s]*[=+\-@]|^[\t\r]/.test(text) ? `'${text}` : text)

/**
 * Rows as a file: semicolon and byte order mark in Swedish, comma in English. Cells are quoted where needed; texts
 * have passed `csvText`, numbers `csvNumber`.
 */
export function writeCsvLines(rows: readonly (readonly string[])[], language: Language): string {
  const { separator } = DIALECT[language]
  const lines = rows.map((cells) => cells.map((cell) => quote(cell, separator)).join(separator))
  return `${language === 'sv' ? BYTE_ORDER_MARK : ''}${lines.join('\r\n')}\r\n`
}

function quote(text: string, separator: string): string {
  const needs = text.includes(separator) || /["\r\n]/.test(text)
  return needs ? `"${text.replaceAll('"', '""')}"` : text
}
