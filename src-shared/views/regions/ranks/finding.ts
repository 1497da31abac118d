import { localize } from '../../../messages/localize'
import { amountOf } from '../../../indicators/figure'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatChange, formatList, formatNumber } from '../../../messages/number-format'
import { flagBase, speakFlags } from '../../../view/figure-flags'
import type { Filters } from '../../../filters/filters'
import { describeLevel } from '../../industries/industry-notes'
import { nameMeasure, type RankMeasureId } from '../../../filters/measure'
import { MEASURES, type MeasureReading, type RankMeasure, type RateYears } from './measures'
import type { RankedPlace, RankedSet } from './view'
import { FIGURE_FLAGS } from '../../../view/view-data'
import { ranksWords } from './words'
import { regionsWords } from '../words'

const say = ranksWords.say

/** More names than this no sentence carries. */
const MOST_NAMED = 5

const BOUNDS = FIGURE_FLAGS.upperBound | FIGURE_FLAGS.lowerBound

/** A value of a measure as it is read. */
export function formatMeasure({ unit, signed }: RankMeasure, value: number, language: Language): string {
  return signed ? formatChange(value, unit, language) : formatNumber(value, unit, language)
}

/** The measure, said to be per inhabitant or a change since a year where it is. */
export const nameAsked = (id: RankMeasureId, { per, since }: Pick<Filters, 'per' | 'since'>): LocalizedText =>
  say((words, language) => {
    const name = nameMeasure(id)[language]
    const rate = per === 'inhabitants' ? words.chart.perInhabitants(name) : name
    return since === null ? rate : words.chart.changeSince(rate, String(since))
  })

/** The places of those in focus, then the highest. */
export function describeRanks(
  rows: readonly RankedPlace[],
  id: RankMeasureId,
  median: number | null,
  set: RankedSet,
  filters: Filters,
  { industries }: Pick<MeasureReading, 'industries'> = {},
  asked: RankMeasure = MEASURES[id],
): LocalizedText | null {
  const levels = localize(({ filters: { level } }) => (industries ? level.values[industries.level] : ''))
  const ranked = rows.filter(({ rank }) => rank !== null)
  const top = ranked.filter(({ rank }) => rank === 1)
  const [first] = top
  if (!first || median === null) return null
  const inFocus = ranked.filter(({ region }) => filters.region.includes(region.code))
  return say((words, language) => {
    const valueOf = ({ measured: { figure, flags, to } }: RankedPlace): string => {
      const value = speakFlags(formatMeasure(asked, amountOf(figure), language), flags & BOUNDS, language)
      return to ? `${value} ${words.chart.to(to.name[language])}` : value
    }
    const names = (places: readonly RankedPlace[]): string =>
      formatList(
        places.map(({ region }) => region.name[language]),
        language,
      )
    const where = set.wholes.length === 0 ? '' : words.findings.inPlaces(listWholes(set, language))
    const measure = nameAsked(id, filters)[language]
    const count = formatNumber(ranked.length, 'persons', language)
    const middle = formatMeasure(asked, median, language)
    const own = inFocus.map((row) =>
      (row.tied ? words.findings.placeTied : words.findings.place)(
        row.region.name[language],
        formatNumber(row.rank ?? 0, 'rank', language),
        count,
        valueOf(row),
      ),
    )
    const onlyFirst = inFocus.length === 1 && inFocus[0]?.rank === 1
    const without = rows.length - ranked.length
    const highest =
      top.length > MOST_NAMED
        ? words.findings.manyHighest(formatNumber(top.length, 'persons', language), valueOf(first))
        : words.findings[highestOf(ranked, id, without)](names(top), valueOf(first))
    const sentences = [...own, ...(onlyFirst && top.length === 1 ? [] : [highest])]
    const told = [
      words.findings.about(industries ? `${measure} (${levels[language]})` : measure, where),
      ...sentences,
      words.findings.median(middle),
      // A rank among thirteen reads otherwise when nine more could not be ranked.
      ...(without > 0 ? [words.findings.without(without, formatNumber(without, 'persons', language))] : []),
    ]
    return told.join(' ')
  })
}

/** Where some flows are not known one of them may be the largest: of those known alone a superlative is told. */
function highestOf(
  ranked: readonly RankedPlace[],
  id: RankMeasureId,
  without: number,
): 'highest' | 'highestKnown' | 'highestFlow' {
  const isBound = ranked.some(({ measured }) => (measured.flags & FIGURE_FLAGS.lowerBound) !== 0)
  if (id === 'largest-flow-share' && isBound) return 'highestFlow'
  return without > 0 ? 'highestKnown' : 'highest'
}

const listWholes = (set: RankedSet, language: Language): string =>
  formatList(
    set.wholes.map(({ name }) => name[language]),
    language,
  )

/** How the measure is made, how ties are ranked, and what is missing. */
export function noteRanks(
  rows: readonly RankedPlace[],
  id: RankMeasureId,
  reading: MeasureReading,
  filters: Filters,
): LocalizedText[] {
  const notes = [say((words) => words.measureMethods[id])]
  const { firstYear, since, bases = [], industries } = reading
  const rates = [...reading.places.values()].flatMap(({ rateYears = [] }) => rateYears)
  if (filters.per === 'inhabitants' && rates.length > 0) notes.push(...noteInhabitants(id, rates))
  if (industries) notes.push(describeLevel(industries.level, industries.all))
  if (bases.includes('flows'))
    notes.push(say((words) => words.notes[bases.includes('totals') ? 'someFromFlows' : 'fromFlows']))
  if (since !== undefined)
    notes.push(say((words) => words.notes.changeYears(String(since), String(filters.year.to))))
  if (firstYear !== undefined)
    notes.push(say((words) => words.notes.growthYears(String(firstYear), String(filters.year.to))))
  if (filters.per !== 'inhabitants' && rates.some(isOfTwoYears))
    notes.push(say((words, language) => words.notes.populationYears(listPopulations(rates, language))))
  if (rows.some(({ tied }) => tied)) notes.push(say((words) => words.notes.ties))
  const missing = rows.filter(({ rank }) => rank === null)
  if (missing.length > 0)
    notes.push(say((words, language) => words.notes.missing(nameRegions(missing, language))))
  if (reading.open) notes.push(regionsWords.say((words) => words.open))
  if (id === 'students-per-1000' && rows.some(({ measured: { flags } }) => flags & FIGURE_FLAGS.lowerBound))
    notes.push(say((words) => words.notes.studentsPartial))
  const small = rows.filter(({ measured: { base } }) => flagBase(base) !== 0)
  if (small.length > 0) notes.push(say((words, language) => words.notes.small(nameRegions(small, language))))
  return notes
}

/** Whose inhabitants a rate is per, and where it misleads: of a change both years are judged. */
function noteInhabitants(id: RankMeasureId, rates: readonly RateYears[]): LocalizedText[] {
  const mixed = distinctYears(rates.filter(isOfTwoYears).map(({ counted }) => counted))
  return [
    say((words, language) => words.notes.perInhabitants(listPopulations(rates, language))),
    ...mixed.map((year) => {
      const ofYear = rates.filter(({ counted }) => counted === year)
      return say((words, language) => words.notes.otherYear(String(year), listPopulations(ofYear, language)))
    }),
    ...(COUNTS_OTHERS.includes(id) ? [say((words) => words.notes.othersCounted)] : []),
  ]
}

const isOfTwoYears = ({ counted, inhabitants }: RateYears): boolean => counted !== inhabitants

const distinctYears = (years: readonly number[]): number[] => [...new Set(years)].sort((a, b) => a - b)

const listPopulations = (rates: readonly RateYears[], language: Language): string =>
  formatList(distinctYears(rates.map(({ inhabitants }) => inhabitants)).map(String), language)

/** Counts with people who do not live there. */
const COUNTS_OTHERS: readonly RankMeasureId[] = [
  'net-commuting',
  'net-inside-county',
  'net-across-county',
  'day-population',
  'in-commuters',
]

const nameRegions = (
  rows: readonly { readonly region: RankedPlace['region'] }[],
  language: Language,
): string =>
  rows.length > MOST_NAMED
    ? regionsWords.in(language).municipalities(formatNumber(rows.length, 'persons', language))
    : formatList(
        rows.map(({ region }) => region.name[language]),
        language,
      )
