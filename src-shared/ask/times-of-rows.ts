import { readTime } from '../dataset/time-points'
import type { Language } from '../messages/language'
import { codeAt, nameAt } from '../view/rows'
import type { CodeColumn, NumberColumn, ViewData } from '../view/view-data'

/** When the rows of an answer are: in years, or in months and quarters of them. */
export interface TimesOfRows {
  /** Where a row stands on a time line, in years: March 2024 is two twelfths after 2024. */
  readonly at: (row: number) => number
  readonly year: (row: number) => number
  /** What it is called; null where that is its year. */
  readonly name: (row: number) => string | null
  /** Whether two rows are the same part of their years, so that no season lies between them. */
  readonly isSamePart: (one: number, other: number) => boolean
}

const PARTS: Readonly<Record<string, number>> = { month: 12, quarter: 4, 'half-year': 2 }

/** By the column of years or of times; of an answer of one year that year. */
export function timesOfRows(data: ViewData, language: Language): TimesOfRows {
  const years = data.columns.find(
    (column): column is NumberColumn => column.type === 'number' && column.id === 'year',
  )
  const times = data.columns.find(
    (column): column is CodeColumn => column.type === 'code' && column.id === 'time',
  )
  if (!times || years) {
    const year = (row: number): number => years?.values[row] ?? data.filters.year.to
    return { at: year, year, name: () => null, isSamePart: () => true }
  }
  const timeOf = (row: number) => readTime(codeAt(times, row))
  const year = (row: number): number => timeOf(row)?.year ?? data.filters.year.to
  return {
    year,
    at: (row) => {
      const time = timeOf(row)
      const parts = PARTS[time?.step ?? '']
      return year(row) + (time && parts !== undefined ? (time.part - 1) / parts : 0)
    },
    name: (row) => (timeOf(row)?.step === 'year' ? null : nameAt(times, row)[language]),
    isSamePart: (one, other) => timeOf(one)?.part === timeOf(other)?.part,
  }
}
