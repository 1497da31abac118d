import type { DatasetDescription } from '../dataset/description'
import type { YearRange } from '../dataset/facts'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import { formatYears } from '../messages/number-format'
import type { View } from '../view/view'
import { coveredYears, lastFullYear, type YearsOf } from './covered-facts'
import type { FilterChoice, FilterKind, FilterScope } from './filter'
import { refuse } from './filter-problems'
import type { Filters } from './filters'
import { measureAsked, tablesOf, yearsOfMeasure } from './measure'
import { readYearRange } from './year-range'
import { inEveryLanguage } from '../messages/language'

/** `2008` or `2004-2015`; a view of one year has `from === to`. */
export const year: FilterKind<'year', YearRange, 'measure'> = {
  id: 'year',
  restsOn: ['measure'],
  control: 'years',
  initial: ({ view, dataset }, { measure }) => initialYears(view, dataset, measure),
  parse: (text, { view }) => parseYears(text, view.years),
  format: ({ from, to }) => writeYear(from) + (from === to ? '' : `-${writeYear(to)}`),
  fit: (text, scope, { measure }) => (fitsYear(text, scope, measure ?? null) ? text : null),
  choices: ({ view, dataset }, filters) => choosableYears(view, dataset, filters.measure).map(nameYear),
  current: (filters) => String(filters.year.to),
  word: formatYears,
}

const writeYear = (one: number): string => String(one).padStart(4, '0')

export const nameYear = (one: number): FilterChoice => ({
  code: String(one),
  name: inEveryLanguage(String(one)),
})

/**
 * The last year in which most places have figures, of the measure where the view ranks by one; or the whole range.
 * Year 0 when the dataset has no such facts.
 */
function initialYears(view: View, dataset: DatasetDescription, measure: string | null): YearRange {
  const { years, full } = lastYears(view, dataset, measure)
  const covered = years.length > 0 ? years : coveredYears(dataset, view)
  const last = covered.at(-1) ?? 0
  if (view.years === 'range') return { from: covered[0] ?? 0, to: last }
  const to = full ?? last
  return { from: to, to }
}

/** Years that can be chosen, and the last of them in which most places have figures. */
function lastYears(
  view: YearsOf,
  dataset: DatasetDescription,
  measure: string | null,
): { readonly years: readonly number[]; readonly full: number | undefined } {
  const years = choosableYears(view, dataset, measure)
  const asked = view.takes.includes('measure') ? measureAsked(measure, dataset) : null
  const own = view.table === null ? [] : [view.table, ...(view.alsoFrom ?? [])]
  return { years, full: lastFullYear(dataset, asked === null ? own : tablesOf(asked), years) }
}

/** Later years than the one shown, which it is shown before because few places have figures in them. */
export function thinYearsAfter(
  view: YearsOf & Pick<View, 'years'>,
  dataset: DatasetDescription,
  filters: Pick<Filters, 'year' | 'measure'>,
): readonly number[] {
  if (view.years !== 'one') return []
  const { years, full } = lastYears(view, dataset, filters.measure)
  return full === filters.year.to ? years.filter((one) => one > full) : []
}

/**
 * Years that the view's table covers, ascending; empty when the view asks for no year. Of a view that ranks by a
 * measure those of the measure.
 */
export const choosableYears = (
  view: YearsOf,
  dataset: DatasetDescription,
  measure: string | null | undefined = null,
): readonly number[] => {
  if (!view.takes.includes('year')) return []
  const asked = view.takes.includes('measure') ? measureAsked(measure ?? null, dataset) : null
  return asked === null ? coveredYears(dataset, view) : yearsOfMeasure(asked, dataset)
}

/** A period where one year is wanted means its last year. */
function parseYears(text: string, years: View['years']): YearRange {
  const range = readYearRange(text)
  if (!range)
    return refuse(
      inEachLanguage((words) => words.problems.invalidFilter('year', text)),
      inEachLanguage((words) => words.problems.yearNext),
    )
  const { from, to } = range
  if (to < from)
    refuse(
      localize((words) => words.filters.year.reversed(text)),
      inEachLanguage((words) => words.problems.yearNext),
    )
  return years === 'one' ? { from: to, to } : range
}

/** Years that the view's table or measure has, and no single one where a development is asked for. */
function fitsYear(text: string, { view, dataset }: FilterScope, measure: string | null): boolean {
  if (!view.takes.includes('year')) return true
  const range = readYearRange(text.trim())
  if (!range) return true
  const { to } = range
  const from = view.years === 'one' ? to : range.from
  if (view.years === 'range' && from === to) return false
  return choosableYears(view, dataset, measure).some((one) => one >= from && one <= to)
}
