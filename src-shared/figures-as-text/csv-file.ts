import type { CsvDialect, RowChoice } from '../export/export-formats'
import { shownSignOf } from '../dataset/sign'
import { csvNumber, csvText, dialectOf, writeCsvLines } from './csv-lines'
import type { Language } from '../messages/language'
import { nameFlags } from '../view/figure-flags'
import { gatherOthers } from '../view/gather-others'
import { addQualityColumn } from '../view/row-quality'
import type { MeasureUnit, NumberColumn, ViewColumn, ViewData } from '../view/view-data'
import { OWN_MARKS_TABLE } from '../view/own-marks/attach-own-marks'
import { rowsOf } from '../view/rows'

/** Significant decimals: enough to compute on, few enough to hide the binary fractions. */
const DECIMALS: Record<MeasureUnit, number> = {
  // Counted ones are whole; parts of a change and expected numbers are not.
  persons: 4,
  year: 0,
  rank: 0,
  fraction: 6,
  'fraction-per-year': 8,
  'per-1000': 4,
  'per-100': 4,
  flag: 0,
  ratio: 6,
  coefficient: 8,
  'fraction-points': 6,
  index: 4,
  kilometres: 1,
  none: 6,
  other: 10,
}

/** How a file of figures is written. */
export interface CsvForm {
  /** Of names. */
  readonly language: Language
  /** Of separators and decimal signs. */
  readonly dialect: CsvDialect
  /** `shown`: the rows of the screen's table, the smallest gathered. `all`: every row. */
  readonly rows: RowChoice
}

/** Rows as the screen's table has them, in the dialect of the language. */
export const usualForm = (language: Language): CsvForm => ({
  language,
  dialect: dialectOf(language),
  rows: 'shown',
})

/** Heads and rows of a table, written cell by cell. */
export interface CsvRows {
  readonly heads: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/**
 * The table as a file for spreadsheets: heads are column ids, codes get a second column `<id>_name`.
 * Where rows differ in quality, `quality` says which are official. A column with flagged figures gets `<id>_flags`: `small-base`, `across-break`, `upper-bound`, `lower-bound`.
 * Semicolon, decimal comma and byte order mark in Swedish; comma and point internationally. Numbers are plain;
 * where one is missing the cell holds SCB's sign. Names that a spreadsheet would run as a formula get an
 * apostrophe; the sign `-` stays, for alone it is text to every spreadsheet. With all rows the side tables follow,
 * each with its own heads after an empty line.
 */
export function buildCsv(data: ViewData, language: Language, form: CsvForm = usualForm(language)): string {
  return joinCsvTables(
    [buildCsvRows(data, form), ...buildSideRows(data, form).map(({ table }) => table)],
    form,
  )
}

/** Tables below each other, an empty line between them. */
export function joinCsvTables(tables: readonly CsvRows[], { dialect }: CsvForm): string {
  const lines = tables.flatMap(({ heads, rows }, at) => [...(at === 0 ? [] : [[]]), heads, ...rows])
  return writeCsvLines(lines, dialect)
}

export function buildCsvRows(data: ViewData, form: CsvForm): CsvRows {
  return writeCsvRows(form.rows === 'all' ? data : gatherOthers(data), form)
}

/** The side tables that a file with all rows holds, by id; goals and notes stand in every file. */
export const buildSideRows = (
  { sideTables = [] }: ViewData,
  form: CsvForm,
): readonly { readonly id: string; readonly table: CsvRows }[] =>
  sideTables
    .filter(({ id }) => form.rows === 'all' || id === OWN_MARKS_TABLE)
    .map((table) => ({ id: table.id, table: writeCsvRows(table, form) }))

/** Heads and rows of columns, as they are. */
export function writeCsvRows(stated: Pick<ViewData, 'columns' | 'rowCount'>, form: CsvForm): CsvRows {
  const { columns, rowCount } = addQualityColumn(stated)
  const heads = columns.flatMap((column) =>
    column.type === 'code'
      ? [column.id, `${column.id}_name`]
      : [column.id, ...(column.flags ? [`${column.id}_flags`] : [])],
  )
  const rows = rowsOf({ rowCount }).map((row) => columns.flatMap((column) => writeCells(column, row, form)))
  return { heads, rows }
}

function writeCells(column: ViewColumn, row: number, form: CsvForm): string[] {
  if (column.type === 'number') {
    const flags = column.flags ? [nameFlags(column.flags[row] ?? 0).join(' ')] : []
    return [writeNumber(column, row, form), ...flags]
  }
  const index = column.indices[row] ?? -1
  return [csvText(column.codes[index] ?? ''), csvText(column.names[index]?.[form.language] ?? '')]
}

function writeNumber(column: NumberColumn, row: number, { dialect }: CsvForm): string {
  const sign = shownSignOf(column.signs[row] ?? 0)
  if (sign !== null) return sign
  const value = column.values[row] ?? Number.NaN
  if (!Number.isFinite(value)) return '..'
  return csvNumber(value, DECIMALS[column.unit], dialect)
}
