import type { DatasetDescription } from '../dataset/description'
import { SEXES, type FactTable, type Sex } from '../dataset/dimensions'
import { readingsOf } from '../table/recognise-series'
import type { View } from '../view/view'

/** What of a view tells which years it covers. */
export type YearsOf = Pick<View, 'table' | 'alsoFrom' | 'byHome' | 'byAge' | 'ofSeries' | 'takes'>

/**
 * Years of the view's table; for a view of students' homes or of ages those with homes or ages, and for one of series of
 * a kind those of the series as well. Ascending.
 */
export function coveredYears(dataset: DatasetDescription, view: YearsOf): readonly number[] {
  const { ofSeries, ...others } = view
  if (ofSeries) {
    const ofReadings = readingsOf(ofSeries, dataset).flatMap(({ times }) => times.map(({ year }) => year))
    return [...new Set([...coveredYears(dataset, others), ...ofReadings])].sort((a, b) => a - b)
  }
  if (view.table === null) return []
  if (view.alsoFrom) {
    const tables = [view.table, ...view.alsoFrom]
    return [...new Set(tables.flatMap((table) => dataset.coverage[table].years))].sort((a, b) => a - b)
  }
  const { years, homeYears, ageYears } = dataset.coverage[view.table]
  if (view.byAge) return ageYears ?? []
  const ofHomes = view.byHome ?? view.takes.includes('campus')
  return ofHomes && homeYears !== undefined && homeYears.length > 0 ? homeYears : years
}

/** The last of the years in which most places have figures, else the last; undefined where there is none. */
export const lastFullYear = (
  dataset: DatasetDescription,
  tables: readonly FactTable[],
  years: readonly number[],
): number | undefined => years.findLast((year) => !isThin(dataset, tables, year)) ?? years.at(-1)

/** Whether every table that has the year has it for few places. */
function isThin({ coverage }: DatasetDescription, tables: readonly FactTable[], year: number): boolean {
  const having = tables.filter((table) => coverage[table].years.includes(year))
  return having.length > 0 && having.every((table) => coverage[table].thinYears?.includes(year) ?? false)
}

/** Sexes that the view's tables or series have, in the order of `SEXES`. */
export function coveredSexes(
  dataset: DatasetDescription,
  { table, alsoFrom = [], ofSeries, addsSexes }: Pick<View, 'table' | 'alsoFrom' | 'ofSeries' | 'addsSexes'>,
): readonly Sex[] {
  const tables = table === null ? [] : [table, ...alsoFrom]
  const readings = ofSeries ? readingsOf(ofSeries, dataset) : []
  const has = (sex: Sex): boolean =>
    tables.some((one) => dataset.coverage[one].sexes.includes(sex)) ||
    readings.some(({ sexes }) => sexes[sex] !== undefined)
  return SEXES.filter(
    (sex) => has(sex) || (sex === 'total' && addsSexes === true && has('women') && has('men')),
  )
}
