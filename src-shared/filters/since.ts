import { inEachLanguage } from '../messages/in-each-language'
import { localize } from '../messages/localize'
import { messagesIn } from '../messages/messages'
import type { FilterChoice, FilterKind, FilterScope } from './filter'
import { refuse } from './filter-problems'
import type { Filters } from './filters'
import { hasChange, measureAsked } from './measure'
import { choosableYears } from './year'
import { readYearRange } from './year-range'

/** The code of no year: the value itself is shown. */
const VALUE = 'value'

/**
 * The year that a change of the measure is counted from; null: the value itself. That it is before the year shown is
 * told by the view, for a year may be any.
 */
export const since: FilterKind<'since', number | null, 'measure'> = {
  id: 'since',
  restsOn: ['measure'],
  control: 'choice',
  initial: () => null,
  parse: (text, scope, chosen) => parseSince(text, scope, chosen),
  format: (value) => (value === null ? VALUE : String(value)),
  fit: (text, scope, texts) => {
    if (text === VALUE) return text
    const measure = measureAsked(texts.measure ?? null, scope.dataset)
    const years = choosableYears(scope.view, scope.dataset, measure)
    const to = readYearRange(texts.year ?? '')?.to ?? years.at(-1) ?? 0
    return measure !== null && hasChange(measure) && years.includes(Number(text)) && Number(text) < to
      ? text
      : null
  },
  choices: (scope, filters) => [
    { code: VALUE, name: localize((words) => words.filters.since.value) },
    ...yearsBefore(scope, filters).map((year): FilterChoice => ({
      code: String(year),
      name: localize((words) => words.filters.since.change(String(year))),
    })),
  ],
  word: (value, { language }) => {
    const words = messagesIn(language).filters.since
    return value === null ? words.value : words.change(String(value))
  },
}

/** Years before the one shown that the measure is known of; none of a measure that has no change. */
function yearsBefore(
  { view, dataset }: FilterScope,
  { measure, year }: Pick<Filters, 'measure' | 'year'>,
): readonly number[] {
  const asked = measureAsked(measure, dataset)
  if (asked === null || !hasChange(asked)) return []
  return choosableYears(view, dataset, asked).filter((one) => one < year.to)
}

function parseSince(
  text: string,
  { dataset }: FilterScope,
  { measure }: Pick<Filters, 'measure'>,
): number | null {
  if (text === VALUE) return null
  if (!/^\d{4}$/.test(text))
    return refuse(
      inEachLanguage((words) => words.problems.invalidFilter('since', text)),
      localize((words) => words.filters.since.next),
    )
  const asked = measureAsked(measure, dataset)
  if (asked === null || !hasChange(asked))
    return refuse(
      localize((words) => words.filters.since.noChange),
      localize((words) => words.filters.since.noChangeNext),
    )
  return Number(text)
}
