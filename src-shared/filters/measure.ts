import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'
import { commutingYears } from '../dataset/commuting-years'
import { localize } from '../messages/localize'
import { inEachLanguage } from '../messages/in-each-language'
import type { LocalizedText } from '../messages/language'
import { insideSentence } from '../messages/sentence-case'
import type { FilterChoice, FilterKind, FilterScope } from './filter'
import { refuse } from './filter-problems'
import { isSameText } from './same-text'

/** Id of the indicator that municipalities are ranked by; null in a view that ranks by none. */
export const measure: FilterKind<'measure', string | null> = {
  id: 'measure',
  control: 'choice',
  initial: ({ view, dataset }) => (view.takes.includes('measure') ? (measuresIn(dataset)[0] ?? null) : null),
  parse: parseMeasure,
  format: (value) => value,
  fit: (text, scope) =>
    !scope.view.takes.includes('measure') || choosableMeasures(scope).some(({ code }) => code === text)
      ? text
      : null,
  choices: choosableMeasures,
  word: (value, { language }) => {
    const id = RANK_MEASURES.find((one) => one === value)
    return id === undefined ? '' : nameMeasure(id)[language]
  },
}

/** The indicators that a view can rank by. */
function choosableMeasures({ view, dataset }: FilterScope): readonly FilterChoice[] {
  if (!view.takes.includes('measure')) return []
  return measuresIn(dataset).map((code) => ({ code, name: nameMeasure(code) }))
}

/** By id or by name. */
function parseMeasure(text: string, scope: FilterScope): string {
  const choices = choosableMeasures(scope)
  const found =
    choices.find(({ code }) => code === text) ??
    choices.find(({ name }) => isSameText(name.sv, text) || isSameText(name.en, text))
  return (
    found?.code ??
    refuse(
      inEachLanguage((words) => words.problems.invalidFilter('measure', text)),
      inEachLanguage((words, language) =>
        words.problems.chooseAmong(
          choices.map(({ code, name }) => `${code} (${insideSentence(name[language])})`).join(', '),
        ),
      ),
    )
  )
}

/** Indicators that municipalities can be ranked by. Ids are stable: addresses and the command line carry them. */
export const RANK_MEASURES = [
  'population',
  'population-growth',
  'net-commuting',
  'net-inside-county',
  'net-across-county',
  'job-ratio',
  'out-share',
  'in-share',
  'self-containment',
  'largest-flow-share',
  'distance-to-work',
  'partners',
  'partner-diversity',
  'day-population',
  'night-population',
  'out-commuters',
  'in-commuters',
  'students-per-1000',
  'largest-industry-share',
  'young-share',
  'working-age-share',
  'old-share',
  'dependency-ratio',
] as const
export type RankMeasureId = (typeof RANK_MEASURES)[number]

/** The tables that each rests on, the one that decides its years first. */
const TABLES: Record<RankMeasureId, readonly FactTable[]> = {
  population: ['population'],
  'population-growth': ['population'],
  'net-commuting': ['commuting-totals', 'commuting-flows'],
  'net-inside-county': ['commuting-flows'],
  'net-across-county': ['commuting-flows'],
  'job-ratio': ['commuting-totals', 'commuting-flows'],
  'out-share': ['commuting-totals', 'commuting-flows'],
  'in-share': ['commuting-totals', 'commuting-flows'],
  'self-containment': ['commuting-totals', 'commuting-flows'],
  'largest-flow-share': ['commuting-flows'],
  'distance-to-work': ['commuting-flows'],
  partners: ['commuting-flows'],
  'partner-diversity': ['commuting-flows'],
  'day-population': ['commuting-totals', 'commuting-flows'],
  'night-population': ['commuting-totals', 'commuting-flows'],
  'out-commuters': ['commuting-totals', 'commuting-flows'],
  'in-commuters': ['commuting-totals', 'commuting-flows'],
  'students-per-1000': ['students', 'population'],
  'largest-industry-share': ['employment'],
  'young-share': ['population'],
  'working-age-share': ['population'],
  'old-share': ['population'],
  'dependency-ratio': ['population'],
}

export const tablesOf = (measure: RankMeasureId): readonly FactTable[] => TABLES[measure]

/** Those that are a change themselves, or of which different years tell different things. */
const WITHOUT_CHANGE: readonly RankMeasureId[] = [
  'population-growth',
  'largest-flow-share',
  'largest-industry-share',
]

/** Numbers of persons that can be set against those who live there. */
const COUNTS: readonly RankMeasureId[] = [
  'net-commuting',
  'net-inside-county',
  'net-across-county',
  'day-population',
  'night-population',
  'out-commuters',
  'in-commuters',
]

export const canBePerInhabitant = (measure: RankMeasureId): boolean => COUNTS.includes(measure)

/** Whether the measure can be followed from one year to another. */
export const hasChange = (measure: RankMeasureId): boolean => !WITHOUT_CHANGE.includes(measure)

/** Years for which the dataset can give the measure, ascending. */
export function yearsOfMeasure(measure: RankMeasureId, dataset: DatasetDescription): readonly number[] {
  const { population, students, employment, 'commuting-flows': flows } = dataset.coverage
  switch (measure) {
    case 'population':
      return population.years
    case 'population-growth':
      return population.years.slice(1)
    case 'young-share':
    case 'working-age-share':
    case 'old-share':
    case 'dependency-ratio':
      return population.ageYears ?? []
    case 'students-per-1000':
      return population.years.length > 0 && dataset.campuses.length > 0
        ? (students.homeYears ?? students.years)
        : []
    case 'net-inside-county':
    case 'net-across-county':
      return dataset.regions.some(({ kind, parent }) => kind === 'municipality' && parent !== null)
        ? flows.years
        : []
    case 'largest-flow-share':
    case 'distance-to-work':
    case 'partners':
    case 'partner-diversity':
      return flows.years
    case 'largest-industry-share':
      return dataset.industries.some(({ level }) => level !== 'total') ? employment.years : []
    default:
      return commutingYears(dataset)
  }
}

/** Those that the dataset can give. */
export const measuresIn = (dataset: DatasetDescription): readonly RankMeasureId[] =>
  RANK_MEASURES.filter((id) => yearsOfMeasure(id, dataset).length > 0)

/** The one asked for, else the first that the dataset can give; null when it can give none. */
export const measureAsked = (measure: string | null, dataset: DatasetDescription): RankMeasureId | null =>
  RANK_MEASURES.find((id) => id === measure) ?? measuresIn(dataset)[0] ?? null

export const nameMeasure = (measure: RankMeasureId): LocalizedText =>
  localize((words) => words.analysis.comparedRegions.measures[measure])
