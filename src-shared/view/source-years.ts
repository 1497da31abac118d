import type { YearRange } from '../dataset/facts'
import type { NumberColumn, ViewColumn } from './view-data'

/** Of each source of rows with years of their own, the first and last year; empty where rows have none. */
export function yearsOfSources(columns: readonly ViewColumn[]): Readonly<Record<number, YearRange>> {
  const numbers = columns.filter((column): column is NumberColumn => column.type === 'number')
  const years = numbers.filter(({ unit }) => unit === 'year')
  const [year] = years
  // Two years in a row are those of a change, and neither is the source's.
  if (year === undefined || years.length > 1) return {}
  const spans: Record<number, YearRange> = {}
  for (const { behind } of numbers)
    behind?.forEach((ids, row) => {
      const at = year.values[row] ?? NaN
      if (Number.isNaN(at)) return
      for (const id of ids) {
        const { from, to } = spans[id] ?? { from: at, to: at }
        spans[id] = { from: Math.min(from, at), to: Math.max(to, at) }
      }
    })
  return spans
}

/** A column as it leaves the core: without the sources of each row. */
export function withoutBehind<C extends ViewColumn>(column: C): C {
  if (column.type !== 'number' || column.behind === undefined) return column
  const { behind: _, ...rest } = column
  return rest as C
}
