import type { EditionEntry } from '../contract/calls'
import { fail, succeed, valueOf, ProblemError, type Result } from '../problem/problem'
import type { DatasetDescription } from '../dataset/description'
import { inEveryLanguage, type LocalizedText } from '../messages/language'
import { formatYears } from '../messages/number-format'
import { localize } from '../messages/localize'
import { startSentence } from '../messages/sentence-case'
import { inComparisonWords, refuseTwice, type Compared, type Comparison } from './comparison'
import { choosableRegions } from '../filters/region'
import { choosableSexes } from '../filters/sex'
import { choosableYears } from '../filters/year'
import { filterNames } from '../filters/filter-names'
import { FilterRefused, refuse } from '../filters/filter-problems'
import type { FilterTexts } from '../filters/filters'
import { NO_REFERENCE } from '../filters/reference'
import { parseFilters } from '../filters/parse-filters'
import type { View } from '../view/view'

/** Where a comparison is made. */
export interface ComparisonScope {
  readonly view: View
  /** The filters that all panels share. */
  readonly filters: FilterTexts
  readonly dataset: DatasetDescription
  /** Editions that can be looked at, of this and other datasets. */
  readonly editions: readonly EditionEntry[]
}

/** One of the questions of a comparison, ready to be asked. */
export interface PanelPlan {
  /** The value in its one true form: a code, a year, a digest. */
  readonly value: string
  /** What sets this panel apart: place, year, edition. */
  readonly heading: LocalizedText
  readonly filters: FilterTexts
  /** Digest of the edition that is asked; null: the one that all share. */
  readonly edition: string | null
}

/** The panels of a comparison, or in words why they cannot be put beside each other. */
export function planComparison(comparison: Comparison, scope: ComparisonScope): Result<readonly PanelPlan[]> {
  try {
    return succeed(planPanels(comparison, scope))
  } catch (error) {
    if (error instanceof FilterRefused || error instanceof ProblemError) return fail(error.problem)
    throw error
  }
}

/** What can be compared in a view of a dataset: only that of which there are at least two. */
export function comparableIn(scope: ComparisonScope): readonly Compared[] {
  const { view, dataset } = scope
  return [
    ...(takesRegion(view) && choosableRegions(view, dataset).length > 1 ? (['region'] as const) : []),
    ...(choosableYears(view, dataset, scope.filters.measure).length > 1 ? (['year'] as const) : []),
    ...(editionsOf(scope).length > 1 ? (['edition'] as const) : []),
    ...(choosableSexes(view, dataset).length > 1 ? (['sex'] as const) : []),
  ]
}

/** Editions of the dataset itself: those of another one answer another question. */
export const editionsOf = ({
  dataset,
  editions,
}: Pick<ComparisonScope, 'dataset' | 'editions'>): readonly EditionEntry[] =>
  editions.filter((one) => one.dataset === dataset.meta.id && one.deleted === undefined)

const takesRegion = (view: View): boolean => view.takes.includes('region') && view.maxRegions > 0

function planPanels(comparison: Comparison, scope: ComparisonScope): readonly PanelPlan[] {
  const { view } = scope
  const { along } = comparison
  const takes = along === 'edition' || (along === 'region' ? takesRegion(view) : view.takes.includes(along))
  if (!takes)
    refuse(
      inComparisonWords((words, language) => words.viewLacks(words.along[along], nameOf(view)[language])),
      inComparisonWords((words) => words.viewLacksNext(comparableIn(scope).join(', '))),
    )
  const panels = comparison.values.map((value) => PLANNERS[along](value, scope))
  const twice = panels.find((one, index) => panels.findIndex(({ value }) => value === one.value) !== index)
  if (twice) refuseTwice(twice.heading.sv)
  // What is compared is seen against each other; a reference in each would be drawn as one more of them.
  return view.takes.includes('reference')
    ? panels.map((panel) => ({ ...panel, filters: { ...panel.filters, reference: NO_REFERENCE } }))
    : panels
}

const nameOf = (view: View): LocalizedText => view.words.say(({ name }) => name)

const PLANNERS: Record<Compared, (value: string, scope: ComparisonScope) => PanelPlan> = {
  region: planRegion,
  year: planYear,
  edition: planEdition,
  sex: planSex,
}

/** By code or name, as the filter takes it. */
function planRegion(text: string, { view, filters, dataset }: ComparisonScope): PanelPlan {
  const parsed = valueOf(parseFilters(view, { ...filters, region: text }, dataset))
  const value = parsed.region.join(',')
  const heading = filterNames(view, parsed, dataset).regionNames[0] ?? inEveryLanguage(text)
  return { value, heading, filters: { ...filters, region: value }, edition: null }
}

/** A year, or a period where the view shows a development. Both ends must have figures. */
function planYear(text: string, { view, filters, dataset }: ComparisonScope): PanelPlan {
  const { year } = valueOf(parseFilters(view, { ...filters, year: text }, dataset))
  const years = choosableYears(view, dataset, filters.measure)
  const lacking = [year.from, year.to].find((end) => !years.includes(end))
  if (lacking !== undefined)
    refuse(
      inComparisonWords((words) => words.noSuchYear(String(lacking))),
      inComparisonWords((words) =>
        years.length === 0 ? words.noYears : words.noSuchYearNext(nameYears(years)),
      ),
    )
  const value = year.from === year.to ? String(year.to) : `${String(year.from)}-${String(year.to)}`
  const words = formatYears(year)
  return { value, heading: inEveryLanguage(words), filters: { ...filters, year: value }, edition: null }
}

/** `2004–2015`, or each year where some between have no figures. */
function nameYears(years: readonly number[]): string {
  const [from = 0, to = from] = [years[0], years.at(-1)]
  return to - from === years.length - 1 ? formatYears({ from, to }) : years.join(', ')
}

function planSex(text: string, { view, filters, dataset }: ComparisonScope): PanelPlan {
  const { sex } = valueOf(parseFilters(view, { ...filters, sex: text }, dataset))
  const sexes = choosableSexes(view, dataset)
  if (!sexes.includes(sex))
    refuse(
      inComparisonWords((words, language) => words.noSuchSex(sexWords(sex)[language])),
      inComparisonWords((words) => words.noSuchSexNext(sexes.join(', '))),
    )
  return { value: sex, heading: sexWords(sex), filters: { ...filters, sex }, edition: null }
}

const sexWords = (sex: 'total' | 'women' | 'men'): LocalizedText =>
  localize((words) => startSentence(words.filters.sex.values[sex]))

/** Digits of a digest that are enough to name an edition. */
const FEWEST_DIGITS = 6

/** By the beginning of its digest, or by what the edition is called, often a date. */
function planEdition(text: string, scope: ComparisonScope): PanelPlan {
  const editions = editionsOf(scope)
  const byDigest = editions.filter(
    ({ digest }) => text.length >= FEWEST_DIGITS && digest.startsWith(text.toLowerCase()),
  )
  const named = byDigest.length > 0 ? byDigest : editions.filter(({ edition }) => edition === text)
  const [found] = named
  if (found === undefined || named.length > 1)
    return refuse(
      inComparisonWords((words) => (found ? words.severalEditions(text) : words.noSuchEdition(text))),
      inComparisonWords((words) =>
        words.noSuchEditionNext(
          editions.map(({ edition, digest }) => `${edition} (${digest.slice(0, 12)})`).join(', '),
        ),
      ),
    )
  const alone = editions.filter(({ edition }) => edition === found.edition).length === 1
  const heading = inComparisonWords((words) =>
    words.editionHeading(alone ? found.edition : `${found.edition} (${found.digest.slice(0, 8)})`),
  )
  return { value: found.digest, heading, filters: scope.filters, edition: found.digest }
}
