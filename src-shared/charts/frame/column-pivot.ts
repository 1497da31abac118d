import { codes, numbers, type CodeColumn, type NumberColumn, type ViewData } from '../../view/view-data'
import { type LocalizedText, NO_TEXT, type Language } from '../../messages/language'
import { formatMarkedCell } from '../../view/format-cell'
import { OTHERS_CODE } from '../../view/gather-others'
import { codeAt } from '../../view/rows'
import { SIGN_CODES, shownSignOf, type ShownSign } from '../../dataset/sign'

/** A number column of the view, or null where the view's present filters leave it out. */
export function findNumbers(data: ViewData, id: string): NumberColumn | null {
  const column = data.columns.find((c) => c.id === id)
  return column?.type === 'number' ? column : null
}

/** The same where at least one row has a figure: a panel without any would say nothing. */
export function findKnownNumbers(data: ViewData, id: string): NumberColumn | null {
  const column = findNumbers(data, id)
  return column?.values.some(Number.isFinite) === true ? column : null
}

export const valueAt = (column: NumberColumn, row: number): number => column.values[row] ?? Number.NaN

/** The value, or null where a sign stands in its place. */
export function knownValueAt(column: NumberColumn, row: number): number | null {
  const value = valueAt(column, row)
  return Number.isFinite(value) ? value : null
}

export const signAt = (column: NumberColumn, row: number): ShownSign | null =>
  shownSignOf(column.signs[row] ?? 0)

/** The figure as it is read, with the marks of its flags; empty where there is none. */
export const markedAt = (column: NumberColumn, row: number, language: Language): string =>
  knownValueAt(column, row) === null ? '' : formatMarkedCell(column, row, language)

/** Values of one code over all years; NaN and a sign where the view has no row for a year. */
export interface YearSeries {
  readonly code: string
  readonly name: LocalizedText
  readonly rows: readonly (number | null)[]
  values(column: NumberColumn): number[]
  signs(column: NumberColumn): number[]
}

/** The last figure of these rows as it is read, with the marks of its flags; empty where there is none. */
export function lastMarked(
  column: NumberColumn,
  rows: readonly (number | null)[],
  language: Language,
): string {
  const row = rows.findLast((at) => at !== null && knownValueAt(column, at) !== null)
  return row === undefined || row === null ? '' : markedAt(column, row, language)
}

/** All years from first to last in the view, also those without rows: a gap must be seen. */
export function yearsOf(data: ViewData): number[] {
  const { values } = numbers(data, 'year')
  if (values.length === 0) return []
  const first = values.reduce((a, b) => Math.min(a, b))
  const last = values.reduce((a, b) => Math.max(a, b))
  return Array.from({ length: last - first + 1 }, (_, i) => first + i)
}

/** Years that have rows, ascending. */
export const yearsWithRows = (data: ViewData): number[] =>
  [...new Set(numbers(data, 'year').values)].filter(Number.isFinite).sort((a, b) => a - b)

/** Two or three years are compared as bars; a line would pretend to know what lies between. */
export const isGroupedByYear = (data: ViewData): boolean => [2, 3].includes(yearsWithRows(data).length)

/** Rows of the view as one series for each code of a column, in the order in which the codes first appear. */
export function pivotByYear(data: ViewData, by: string): { years: number[]; series: YearSeries[] } {
  const column = codes(data, by)
  const yearColumn = numbers(data, 'year')
  const years = yearsOf(data)
  const first = years[0] ?? 0
  const rowsByIndex = new Map<number, (number | null)[]>()
  for (let row = 0; row < data.rowCount; row++) {
    const index = column.indices[row] ?? -1
    const rows = rowsByIndex.get(index) ?? years.map(() => null)
    rows[valueAt(yearColumn, row) - first] = row
    rowsByIndex.set(index, rows)
  }
  const series = [...rowsByIndex].map(([index, rows]): YearSeries => {
    const name = column.names[index] ?? NO_TEXT
    return {
      code: column.codes[index] ?? '',
      name,
      rows,
      values: (c) => rows.map((row) => (row === null ? Number.NaN : valueAt(c, row))),
      signs: (c) => rows.map((row) => (row === null ? SIGN_CODES['..'] : (c.signs[row] ?? 0))),
    }
  })
  return { years, series }
}

/** True for what is no place like the others: rest of the country, abroad, and the gathered others. */
export const standsApart = (column: CodeColumn, row: number): boolean =>
  codeAt(column, row) === OTHERS_CODE || (column.apart?.includes(column.indices[row] ?? -1) ?? false)

/** The rows of the place by year. */
export function seriesOfPlace(data: ViewData, years: readonly number[]): YearSeries {
  const yearAt = [...numbers(data, 'year').values]
  const rows = years.map((year) => {
    const row = yearAt.indexOf(year)
    return row < 0 ? null : row
  })
  return {
    code: data.filters.region[0] ?? '',
    name: data.regionNames[0] ?? NO_TEXT,
    rows,
    values: (column) => rows.map((row) => (row === null ? Number.NaN : (column.values[row] ?? Number.NaN))),
    signs: (column) =>
      rows.map((row) => (row === null ? SIGN_CODES['..'] : (column.signs[row] ?? SIGN_CODES['..']))),
  }
}
