import { inEachLanguage } from '../messages/in-each-language'
import type { FilterKind } from './filter'
import { refuse } from './filter-problems'
import type { Filters } from './filters'
import { choosableYears, nameYear } from './year'

const currentYear = ({ indexYear: chosen, year }: Filters): string => String(chosen ?? year.from)

/** The year that is 100 in an index; null: the first year shown. */
export const indexYear: FilterKind<'index-year', number | null> = {
  id: 'index-year',
  control: 'choice',
  initial: () => null,
  parse: parseIndexYear,
  format: (value) => (value === null ? null : String(value)),
  choices: ({ view, dataset }, filters) => choosableYears(view, dataset, filters.measure).map(nameYear),
  current: currentYear,
  word: (_value, { filters }) => currentYear(filters),
}

function parseIndexYear(text: string): number {
  if (/^\d{4}$/.test(text)) return Number(text)
  return refuse(
    inEachLanguage((words) => words.problems.invalidFilter('index-year', text)),
    inEachLanguage((words) => words.problems.yearNext),
  )
}
