import type { DatasetDescription } from '../dataset/description'
import { SEXES, type Sex } from '../dataset/dimensions'
import type { View } from '../view/view'

/** Years of the view's table; for a view of students' homes those with students by home. Ascending. */
export function coveredYears(
  dataset: DatasetDescription,
  view: Pick<View, 'table' | 'alsoFrom' | 'byHome' | 'takes'>,
): readonly number[] {
  if (view.table === null) return []
  if (view.alsoFrom) {
    const tables = [view.table, ...view.alsoFrom]
    return [...new Set(tables.flatMap((table) => dataset.coverage[table].years))].sort((a, b) => a - b)
  }
  const { years, homeYears } = dataset.coverage[view.table]
  const ofHomes = view.byHome ?? view.takes.includes('campus')
  return ofHomes && homeYears !== undefined && homeYears.length > 0 ? homeYears : years
}

/** Sexes that the view's tables have, in the order of `SEXES`. */
export function coveredSexes(
  dataset: DatasetDescription,
  { table, alsoFrom = [] }: Pick<View, 'table' | 'alsoFrom'>,
): readonly Sex[] {
  const tables = table === null ? [] : [table, ...alsoFrom]
  return SEXES.filter((sex) => tables.some((one) => dataset.coverage[one].sexes.includes(sex)))
}
