import type { DatasetDescription } from '../dataset/description'
import type { Region } from '../dataset/dimensions'
import type { FactReader } from '../dataset/facts'
import { computeGrowth, computeGrowthPerYear, computeGrowthRate } from '../indicators/growth'
import { computeRankCorrelation, isBeyondChance } from '../indicators/ranking'
import type { LocalizedText } from '../messages/language'
import { formatCoefficient, formatNumber, formatYears } from '../messages/number-format'
import { assembleView } from './assemble-view'
import { CodeColumnBuilder, inEachLanguage, NumberColumnBuilder } from './columns'
import { compareCodes, lookupIn, municipalitiesOf } from './dataset-lookup'
import { buildDefaults } from './default-filters'
import { explainEmpty } from './explain-empty'
import type { Filters } from './filters'
import { readPopulationEnds, type PopulationEnds } from './population-figures'
import type { EmptyState, ViewData } from './view-data'
import type { ViewDefinition } from './view-definition'

/** From this absolute rank correlation on a relation is called clear. */
const CLEAR = 0.6
/** With fewer places a rank correlation says nothing. */
const FEWEST_PLACES = 5

interface Grown extends PopulationEnds {
  readonly region: Region
}

/**
 * Population against growth. Rows: every municipality of the dataset, or of the county chosen, largest
 * first; chosen municipalities are highlighted, not filtered. Each row uses its own first and last
 * available year within the range, so only the rate per year compares between rows.
 */
export const populationGrowth: ViewDefinition = {
  id: 'population.growth',
  table: 'population',
  takes: ['region', 'year', 'sex'],
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart', 'map'],
  defaults: (dataset) => buildDefaults(populationGrowth, dataset),
  compute: computeGrowthView,
}

function computeGrowthView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const shown = regionsShown(filters, dataset)
  const population = readPopulationEnds(reader, { regions: shown, sex: filters.sex, years: filters.year })
  const grown: Grown[] = []
  for (const region of shown) {
    const ends = population.get(region.id)
    if (ends && ends.last.year > ends.first.year) grown.push({ region, ...ends })
  }
  grown.sort(
    (a, b) => b.last.persons.value - a.last.persons.value || compareCodes(a.region.code, b.region.code),
  )
  return assembleView(populationGrowth, filters, dataset, {
    columns: buildColumns(grown, dataset),
    rowCount: grown.length,
    finding: describeRelation(grown),
    notes: describeMethod(grown, shown.length),
    empty: grown.length === 0 ? explainNoGrowth(population.size > 0, filters, dataset) : null,
  })
}

/** Counties chosen stand for their municipalities; municipalities chosen leave all in sight. */
function regionsShown(filters: Filters, dataset: DatasetDescription): readonly Region[] {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const counties = filters.region.filter((code) => regionByCode.get(code)?.kind === 'county')
  return counties.length > 0 ? counties.flatMap((code) => municipalitiesOf(dataset, code)) : municipalities
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
  for (const { region: place, first, last } of grown) {
    const sources = [first.source, last.source]
    region.push(place.code, place.name)
    population.push(last.persons, [last.source])
    populationFirst.push(first.persons, [first.source])
    firstYear.pushNumber(first.year)
    lastYear.pushNumber(last.year)
    growth.push(computeGrowth(first.persons, last.persons), sources)
    growthRate.push(computeGrowthRate(first.persons, last.persons), sources)
    growthPerYear.push(computeGrowthPerYear(first.persons, last.persons, last.year - first.year), sources)
  }
  return [region, population, populationFirst, firstYear, lastYear, growth, growthRate, growthPerYear].map(
    (column) => column.build(dataset),
  )
}

/** "Do large ones grow faster?" in words that claim no more than the rank correlation shows. */
function describeRelation(grown: readonly Grown[]): LocalizedText | null {
  if (grown.length < FEWEST_PLACES) return null
  const pairs = grown.flatMap(({ first, last }) => {
    const rate = computeGrowthPerYear(first.persons, last.persons, last.year - first.year)
    return rate.sign === 0 ? [{ size: first.persons.value, rate: rate.value }] : []
  })
  const rho = computeRankCorrelation(
    pairs.map((pair) => pair.size),
    pairs.map((pair) => pair.rate),
  )
  if (rho === null) return null
  return inEachLanguage((words, language) => {
    const { growthStrong, growthSome, growthNone, growthSomeInverse, growthStrongInverse } = words.findings
    const write = !isBeyondChance(rho, pairs.length)
      ? growthNone
      : rho > 0
        ? rho >= CLEAR
          ? growthStrong
          : growthSome
        : rho <= -CLEAR
          ? growthStrongInverse
          : growthSomeInverse
    return write(formatCoefficient(rho, language), formatNumber(pairs.length, 'persons', language))
  })
}

function describeMethod(grown: readonly Grown[], shownCount: number): LocalizedText[] {
  const notes = [inEachLanguage((words) => words.notes.growthMethod)]
  if (new Set(grown.map(({ first, last }) => formatYears({ from: first.year, to: last.year }))).size > 1)
    notes.push(inEachLanguage((words) => words.notes.growthYears))
  const left = shownCount - grown.length
  if (left > 0)
    notes.push(
      inEachLanguage((words, language) =>
        words.notes.growthTooShort(formatNumber(left, 'persons', language)),
      ),
    )
  return notes
}

function explainNoGrowth(anyYear: boolean, filters: Filters, dataset: DatasetDescription): EmptyState {
  if (!anyYear) return explainEmpty('population', filters, dataset)
  return {
    message: inEachLanguage((words) => words.empty.growthOneYear(formatYears(filters.year))),
    suggestion: inEachLanguage((words) => words.empty.growthNext),
  }
}
