import type { FilterTexts } from '../../../filters/filters'
import { withoutBehind } from '../../../view/rows-behind'
import { rowsOf } from '../../../view/rows'
import { numbers, type ViewData } from '../../../view/view-data'

/**
 * The base year of indices beside each other: the first year that all of them have a figure for, else the earliest of
 * the years that they would have alone. Nothing where it is the same already.
 */
export function agreeOnBaseYear(answers: readonly ViewData[]): FilterTexts {
  const some = answers.map(withoutBehind).filter(({ rowCount }) => rowCount > 0)
  const own = new Set(some.flatMap(({ filters }) => filters.indexYear ?? []))
  if (own.size < 2) return {}
  const [first = [], ...others] = some.map(yearsWithFigure)
  const common = first.find((year) => others.every((years) => years.includes(year)))
  return { 'index-year': String(common ?? Math.min(...own)) }
}

/** Ascending. */
function yearsWithFigure(data: ViewData): readonly number[] {
  const [year, population] = [numbers(data, 'year'), numbers(data, 'population')]
  const known = rowsOf(data).filter((row) => (population.values[row] ?? 0) > 0)
  return known.map((row) => year.values[row] ?? 0).sort((a, b) => a - b)
}
