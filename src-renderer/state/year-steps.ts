import type { YearRange } from '#shared/dataset/facts'

/**
 * The years one step earlier or later among those that have figures. A range moves as a whole and keeps
 * its number of years. Null at the end of the series.
 */
export function moveYears(current: YearRange, step: -1 | 1, years: readonly number[]): YearRange | null {
  const from = years.indexOf(current.from)
  const to = years.indexOf(current.to)
  const nextFrom = years[from + step]
  const nextTo = years[to + step]
  if (from < 0 || to < 0 || nextFrom === undefined || nextTo === undefined) return null
  return { from: nextFrom, to: nextTo }
}
