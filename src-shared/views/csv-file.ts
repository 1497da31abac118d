import { shownSignOf } from '../dataset/sign'
import { csvNumber, csvText, writeCsvLines } from '../messages/csv-lines'
import type { Language } from '../messages/language'
import { nameFlags } from './figure-flags'
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
  flag: 0,
  ratio: 6,
  coefficient: 8,
  'fraction-points': 6,
  index: 4,
  kilometres: 1,
  none: 6,
  other: 10,
}

/**
 * The table as a file for spreadsheets: heads are column ids, codes get a second column `<id>_name`.
 * A column with flagged figures gets `<id>_flags`: `small-base`, `across-break`, `upper-bound`, `lower-bound`.
 * Semicolon, decimal comma and byte order mark in Swedish; comma and point in English. Numbers are plain;
 * where one is missing the cell holds SCB's sign. Names that a spreadsheet would run as a formula get an
 * apostrophe; the sign `-` stays, for alone it is text to every spreadsheet.
 */
export function buildCsv(data: ViewData, language: Language): string {
  const { heads, rows } = buildCsvRows(data, language)
  return writeCsvLines([heads, ...rows], language)
}

/** Heads and rows of the file, written cell by cell. */
export function buildCsvRows(
  data: ViewData,
  language: Language,
): { readonly heads: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const shown = gatherOthers(data)
  const heads = shown.columns.flatMap((column) =>
    column.type === 'code'
      ? [column.id, `${column.id}_name`]
      : [column.id, ...(column.flags ? [`${column.id}_flags`] : [])],
  )
  const rows = Array.from({ length: shown.rowCount }, (_, row) =>
    shown.columns.flatMap((column) => writeCells(column, row, language)),
  )
  return { heads, rows }
}

function writeCells(column: ViewColumn, row: number, language: Language): string[] {
  if (column.type === 'number') {
    const flags = column.flags ? [nameFlags(column.flags[row] ?? 0).join(' ')] : []
    return [writeNumber(column, row, language), ...flags]
  }
  const index = column.indices[row] ?? -1
  return [csvText(column.codes[index] ?? ''), csvText(column.names[index]?.[language] ?? '')]
}

function writeNumber(column: NumberColumn, row: number, language: Language): string {
  const sign = shownSignOf(column.signs[row] ?? 0)
  if (sign !== null) return sign
  const value = column.values[row] ?? Number.NaN
  if (!Number.isFinite(value)) return '..'
  return csvNumber(value, DECIMALS[column.unit], language)
}
