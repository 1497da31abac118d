import type { DatasetDescription } from '../dataset/description'
import { inEachLanguage } from '../messages/in-each-language'
import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { messagesIn, type Messages } from '../messages/messages'
import { readingsOf } from '../table/recognise-series'
import { ageGroupOf, type AgeSpan } from '../table/value-words'
import type { View } from '../view/view'
import type { FilterKind, FilterScope } from './filter'
import { refuse, refuseChoice } from './filter-problems'
import type { FilterId, Filters } from './filters'

/** The ages that most is said of, the best first. */
const USUAL = ['20-64', '16-64', '15-74', '16-74', '20-65']

/** An age group of the series that the view reads, as `20-64`; null in other views. */
export const age: FilterKind<'age', string | null> = {
  id: 'age',
  control: 'choice',
  initial: ({ view, dataset }) => {
    const groups = choosableAges(view, dataset).map(ageGroupOf)
    return USUAL.find((one) => groups.includes(one)) ?? groups[0] ?? null
  },
  parse: (text, { view, dataset }) => {
    if (!view.takes.includes('age')) return null
    const groups = choosableAges(view, dataset).map(ageGroupOf)
    if (groups.length === 0)
      refuse(
        inEachLanguage((words) => words.problems.invalidFilter('age', text)),
        localize(({ filters }) => filters.age.none),
      )
    return groups.find((one) => one === text) ?? refuseChoice('age', text, groups)
  },
  format: (value) => value,
  fit: (text, { view, dataset }) =>
    !view.takes.includes('age') || choosableAges(view, dataset).some((one) => ageGroupOf(one) === text)
      ? text
      : null,
  choices: ({ view, dataset }: FilterScope) =>
    choosableAges(view, dataset).map((one) => ({ code: ageGroupOf(one), name: nameAges(one) })),
  word: (value, { language }) => (value === null ? '' : sayAges(value, messagesIn(language))),
}

/** What is taken of a view of series: where no table tells ages apart there is none to choose. */
export const takesAges =
  (takes: readonly FilterId[]) =>
  ({ age: chosen }: Pick<Filters, 'age'>): readonly FilterId[] =>
    takes.filter((id) => id !== 'age' || chosen !== null)

/** The widest of those that begin alike first; nothing where the series tells no ages apart. */
function choosableAges(
  view: Pick<View, 'takes' | 'ofSeries'>,
  dataset: DatasetDescription,
): readonly AgeSpan[] {
  if (!view.takes.includes('age') || !view.ofSeries) return []
  const found = new Map<string, AgeSpan>()
  for (const { ages } of readingsOf(view.ofSeries, dataset))
    for (const { from, to } of ages) found.set(ageGroupOf({ from, to }), { from, to })
  return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to)
}

const sayAges = (group: string, { filters }: Pick<Messages, 'filters'>): string => {
  const [from = '', to] = group.split('-')
  const words = filters.age
  return to !== undefined
    ? words.span(from, to)
    : group.endsWith('+')
      ? words.andOver(group.slice(0, -1))
      : words.one(group)
}

/** `20–64 år`, `65 år eller äldre`. */
export const nameAges = (span: AgeSpan): LocalizedText =>
  localize((words) => sayAges(ageGroupOf(span), words))
