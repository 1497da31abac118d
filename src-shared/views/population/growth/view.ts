import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader, YearRange } from '../../../dataset/facts'
import { computeGrowth, computeGrowthRate } from '../../../indicators/growth'
import { FEWEST_POINTS, type LineFit } from '../../../indicators/regression'
import { isMetropolitan } from '../../../dataset/metropolitan-areas'
import type { LocalizedText } from '../../../messages/language'
import { formatNumber, formatYears } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn, municipalitiesOf } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { describeMap, describeRelation, noteStatistics } from './finding'
import { buildFitTables, fitGrowth, perYear, type SizeAndGrowth } from './fit'
import { noteComponents } from '../population-components'
import { breaksWithin, noteBreaks } from '../population-breaks'
import { readPopulationEnds, type PopulationEnds } from '../population-figures'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type EmptyState, type ViewData } from '../../../view/view-data'
import { traceGrowth } from './trace'
import type { View } from '../../../view/view'
import { growthReference } from './reference'
import { growthWords } from './words'

/** A place with its population in the first and the last year. */
export interface Grown extends PopulationEnds {
  readonly region: Region
  /** Bits of `FIGURE_FLAGS` of its growth. */
  readonly flags: number
}

/**
 * Population against growth. Rows: every municipality of the dataset, or of the county chosen, largest
 * first; chosen municipalities are highlighted, not filtered; a chosen group is one more place. Each row uses its
 * own first and last available year within the range, so only the rate per year compares between rows. A line is
 * fitted to all municipalities shown, groups left out.
 */
export const populationGrowth: View = {
  id: 'population.growth',
  words: growthWords,
  table: 'population',
  takes: ['region', 'year', 'sex', 'metropolitan', 'reference'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart', 'map'],
  reference: growthReference,
  trace: traceGrowth,
  compute: computeGrowthView,
}

function computeGrowthView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const all = regionsShown(filters, dataset)
  const shown = filters.metropolitan === 'without' ? all.filter((region) => !isMetropolitan(region)) : all
  const population = readPopulationEnds(reader, { regions: shown, sex: filters.sex, years: filters.year })
  const grown: Grown[] = []
  for (const region of shown) {
    const ends = population.get(region.id)
    if (ends && ends.last.year > ends.first.year)
      grown.push({ region, ...ends, flags: flagsOf(region, ends, dataset) })
  }
  grown.sort(
    (a, b) => b.last.persons.value - a.last.persons.value || compareCodes(a.region.code, b.region.code),
  )
  const places = sizesAndRates(grown)
  const fit = fitGrowth(places)
  const sources = new Set(grown.flatMap(({ first, last }) => [first.source, last.source]))
  return assembleView(populationGrowth, filters, dataset, {
    columns: buildColumns(grown, dataset),
    rowCount: grown.length,
    sideTables: fit ? buildFitTables(fit, places, sources, dataset) : [],
    finding: describeRelation(places, fit, yearsOf(grown)),
    mapFinding: describeMap(grown, filters, shown.length, yearsOf(grown)),
    notes: [
      ...noteStatistics(places, fit),
      ...noteMetropolitan(filters, all.length - shown.length),
      ...describeMethod(grown, shown.length),
      ...noteFit(places, fit, grown),
      ...noteBreaks(dataset, grown),
      ...noteComponents(dataset),
    ],
    empty: grown.length === 0 ? explainNoGrowth(population.size > 0, shown, filters, dataset) : null,
  })
}

/** A change across a break of the series, or from fewer persons than a percentage needs. */
const flagsOf = (region: Region, { first, last }: PopulationEnds, dataset: DatasetDescription): number =>
  (breaksWithin(dataset, region, first.year, last.year).length > 0 ? FIGURE_FLAGS.acrossBreak : 0) |
  flagBase(first.persons)

/** Counties chosen stand for their municipalities; municipalities and groups chosen leave all in sight. */
function regionsShown(filters: Filters, dataset: DatasetDescription): readonly Region[] {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const counties = chosen.filter(({ kind }) => kind === 'county')
  const groups = chosen.filter(({ kind }) => kind === 'group')
  return [
    ...(counties.length > 0
      ? counties.flatMap(({ code }) => municipalitiesOf(dataset, code))
      : municipalities),
    ...groups,
  ]
}

function buildColumns(grown: readonly Grown[], dataset: DatasetDescription) {
  const region = new CodeColumnBuilder('region', 'region')
  const population = new NumberColumnBuilder({ id: 'population', unit: 'persons' })
  const populationFirst = new NumberColumnBuilder({ id: 'population_first', unit: 'persons' })
  const firstYear = new NumberColumnBuilder({ id: 'first_year', unit: 'year' })
  const lastYear = new NumberColumnBuilder({ id: 'last_year', unit: 'year' })
  const changed = { derived: true, signed: true }
  const growth = new NumberColumnBuilder({ id: 'growth', unit: 'persons', ...changed })
  const growthRate = new NumberColumnBuilder({ id: 'growth_rate', unit: 'fraction', ...changed })
  const growthPerYear = new NumberColumnBuilder({
    id: 'growth_per_year',
    unit: 'fraction-per-year',
    ...changed,
  })
  for (const { region: place, first, last, flags } of grown) {
    const sources = [first.source, last.source]
    region.push(place.code, place.name)
    population.push(last.persons, [last.source])
    populationFirst.push(first.persons, [first.source])
    firstYear.pushNumber(first.year)
    lastYear.pushNumber(last.year)
    growth.push(computeGrowth(first.persons, last.persons), sources, flags & FIGURE_FLAGS.acrossBreak)
    growthRate.push(computeGrowthRate(first.persons, last.persons), sources, flags)
    growthPerYear.push(perYear({ first, last }), sources, flags)
  }
  return [region, population, populationFirst, firstYear, lastYear, growth, growthRate, growthPerYear].map(
    (column) => column.build(dataset),
  )
}

/** From the first year of any place to the last of any. */
const yearsOf = (grown: readonly Grown[]): YearRange => ({
  from: Math.min(...grown.map(({ first }) => first.year)),
  to: Math.max(...grown.map(({ last }) => last.year)),
})

/** Municipalities with a size and a rate; a group would count its members twice. */
const sizesAndRates = (grown: readonly Grown[]): SizeAndGrowth[] =>
  grown.flatMap((one) => {
    const rate = perYear(one)
    const persons = one.first.persons.value
    return one.region.kind !== 'group' && rate.sign === 0 && persons > 0
      ? [{ persons, rate: rate.value }]
      : []
  })

function describeMethod(grown: readonly Grown[], shownCount: number): LocalizedText[] {
  const notes = [growthWords.say((words) => words.notes.method)]
  if (new Set(grown.map(({ first, last }) => formatYears({ from: first.year, to: last.year }))).size > 1)
    notes.push(growthWords.say((words) => words.notes.years))
  const left = shownCount - grown.length
  if (left > 0)
    notes.push(
      growthWords.say((words, language) => words.notes.tooShort(formatNumber(left, 'persons', language))),
    )
  return notes
}

const wordsOf = growthWords.say

/** How many municipalities the filter leaves out, and by whose delimitation. */
function noteMetropolitan(filters: Filters, left: number): LocalizedText[] {
  if (filters.metropolitan === 'with') return []
  if (left === 0) return [wordsOf((words) => words.noMetropolitan)]
  return [wordsOf((words, language) => words.withoutMetropolitan(formatNumber(left, 'persons', language)))]
}

/** How the line came about, or why there is none; and what is not part of it. */
function noteFit(
  places: readonly SizeAndGrowth[],
  fit: LineFit | null,
  grown: readonly Grown[],
): LocalizedText[] {
  const groups = grown.some(({ region }) => region.kind === 'group')
  return [
    wordsOf((words, language) =>
      fit
        ? words.fitNote
        : places.length < FEWEST_POINTS
          ? words.noFitFew(formatNumber(places.length, 'persons', language), String(FEWEST_POINTS))
          : words.noFitEven,
    ),
    ...(groups ? [wordsOf((words) => words.growthGroup)] : []),
  ]
}

function explainNoGrowth(
  anyYear: boolean,
  shown: readonly Region[],
  filters: Filters,
  dataset: DatasetDescription,
): EmptyState {
  if (shown.length === 0 && filters.metropolitan === 'without')
    return {
      message: wordsOf((words) => words.onlyMetropolitan),
      suggestion: wordsOf((words) => words.onlyMetropolitanNext),
    }
  if (!anyYear) return explainEmpty('population', filters, dataset)
  return {
    message: growthWords.say((words) => words.empty.oneYear(formatYears(filters.year))),
    suggestion: growthWords.say((words) => words.empty.next),
  }
}
