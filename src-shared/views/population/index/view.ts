import { highestOf, lowestOf } from '../../../indicators/extremes'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { computeGrowth, computeGrowthRate } from '../../../indicators/growth'
import { computeIndex } from '../../../indicators/index-numbers'
import type { Language, LocalizedText } from '../../../messages/language'
import { formatChange, formatList, formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { noteCountySum } from '../../../view/county-sum'
import { inEachLanguage } from '../../../messages/in-each-language'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { readPlacePopulation, type PlacePopulation, type PlaceYear } from '../place-population'
import { noteComponents } from '../population-components'
import { breaksWithin, noteBreaks } from '../population-breaks'
import { ALL_YEARS } from '../population-figures'
import { placesAround, takesOverYears } from '../../../view/rows-behind'
import { FIGURE_FLAGS, type ViewData } from '../../../view/view-data'
import { traceIndex } from './trace'
import type { View } from '../../../view/view'
import { agreeOnBaseYear } from './common-base'
import { indexReference } from './reference'
import { indexWords } from './words'

const TAKES = ['region', 'year', 'sex', 'index-year', 'around', 'panels', 'reference'] as const

/**
 * The population of up to six places as an index, 100 in the year chosen, which need not be among the years shown.
 * Without a choice it is the first year shown that all places have. Rows: place as chosen, then year; last those of the
 * municipalities behind them.
 */
export const populationIndex: View = {
  id: 'population.index',
  words: indexWords,
  table: 'population',
  takes: TAKES,
  takesFor: takesOverYears(TAKES),
  maxRegions: 6,
  counties: true,
  years: 'range',
  pictures: ['chart'],
  reference: indexReference,
  trace: traceIndex,
  agree: agreeOnBaseYear,
  compute: computeIndexView,
}

const wordsOf = indexWords.say

const hasNumber = ({ persons }: PlaceYear): boolean => persons.sign === 0

function computeIndexView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const { regionByCode } = lookupIn(dataset)
  const places = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const all = readPlacePopulation(reader, dataset, { places, sex: filters.sex, years: ALL_YEARS })
  const { from, to } = filters.year
  const shown = all.map(within(filters))
  const baseYear = filters.indexYear ?? chooseBaseYear(shown) ?? from
  const used: Filters = { ...filters, indexYear: baseYear }
  const chosen = countRows(shown)
  const others = chosen === 0 || from === to ? [] : placesAround(filters, dataset)
  const allBehind = readPlacePopulation(reader, dataset, {
    places: others,
    sex: filters.sex,
    years: ALL_YEARS,
  })
  const behind = allBehind.map(within(filters))
  const rowCount = chosen + countRows(behind)
  return assembleView(populationIndex, used, dataset, {
    columns: buildColumns([...shown, ...behind], [...all, ...allBehind], baseYear, dataset),
    rowCount,
    behind: rowCount - chosen,
    finding: describeDevelopment(shown, all, baseYear),
    notes: rowCount === 0 ? [] : noteIndex(shown, [...all, ...allBehind], baseYear, dataset),
    empty: rowCount === 0 ? explainEmpty('population', filters, dataset) : null,
  })
}

/** The same place in the years shown. */
const within =
  ({ year: { from, to } }: Filters) =>
  (one: PlacePopulation): PlacePopulation => ({
    ...one,
    years: one.years.filter(({ year }) => year >= from && year <= to),
  })

const countRows = (places: readonly PlacePopulation[]): number =>
  places.reduce((sum, { years }) => sum + years.length, 0)

/** The first year that all places with figures have; else the first of the first place that has any. */
function chooseBaseYear(shown: readonly PlacePopulation[]): number | undefined {
  const numbered = shown.map(({ years }) => years.filter(hasNumber)).filter((years) => years.length > 0)
  const first = numbered[0]?.map(({ year }) => year) ?? []
  return first.find((year) => numbered.every((years) => years.some((one) => one.year === year))) ?? first[0]
}

const inYear = (one: PlacePopulation | undefined, year: number): PlaceYear | undefined =>
  one?.years.find((cell) => cell.year === year)

function buildColumns(
  shown: readonly PlacePopulation[],
  all: readonly PlacePopulation[],
  baseYear: number,
  dataset: DatasetDescription,
) {
  const method = wordsOf((words) => words.method(String(baseYear)))
  const summed = shown.some((one) => one.summed > 0)
  const region = new CodeColumnBuilder('region', 'region', 'place')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const population = new NumberColumnBuilder({
    id: 'population',
    unit: 'persons',
    label: 'inhabitants',
    derived: summed,
  })
  const index = new NumberColumnBuilder({ id: 'index', unit: 'index', derived: true, method })
  shown.forEach((one, i) => {
    const base = inYear(all[i], baseYear)
    for (const cell of one.years) {
      const [early, late] = [Math.min(cell.year, baseYear), Math.max(cell.year, baseYear)]
      const broken = breaksWithin(dataset, one.place, early, late).length > 0
      region.push(one.place.code, one.place.name)
      year.pushNumber(cell.year)
      population.push(cell.persons, cell.sources)
      index.push(
        computeIndex(cell.persons, base?.persons),
        [...cell.sources, ...(base?.sources ?? [])],
        broken ? FIGURE_FLAGS.acrossBreak : 0,
      )
    }
  })
  return [region, year, population, index].map((column) => column.build(dataset))
}

interface Change {
  readonly place: Region
  readonly persons: number
  readonly rate: number
}

/** Who grew most between the base year and the last year that all places have, or the first one. */
function describeDevelopment(
  shown: readonly PlacePopulation[],
  all: readonly PlacePopulation[],
  baseYear: number,
): LocalizedText | null {
  const based = shown.filter((one) => all.some((a) => a.place === one.place && hasBase(a, baseYear)))
  const common = (based[0]?.years ?? [])
    .filter(hasNumber)
    .map(({ year }) => year)
    .filter((year) => based.every((one) => one.years.some((cell) => cell.year === year && hasNumber(cell))))
  const last = common.at(-1)
  const other = last === baseYear ? common[0] : last
  if (other === undefined || other === baseYear) return null
  const [from, to] = [Math.min(other, baseYear), Math.max(other, baseYear)]
  const changes = based
    .flatMap(({ place }): Change[] => {
      const one = all.find((a) => a.place === place)
      const [first, end] = [inYear(one, from)?.persons, inYear(one, to)?.persons]
      if (!first || !end) return []
      const [persons, rate] = [computeGrowth(first, end), computeGrowthRate(first, end)]
      return persons.sign === 0 && rate.sign === 0
        ? [{ place, persons: persons.value, rate: rate.value }]
        : []
    })
    .sort((a, b) => b.rate - a.rate)
  const most = changes[0]
  const least = changes.at(-1)
  if (!most || !least) return null
  return wordsOf((words, language) => {
    const nameOf = ({ place }: Change): string => place.name[language]
    const rateOf = ({ rate }: Change): string => formatChange(rate, 'fraction', language)
    const [a, b] = [String(from), String(to)]
    if (changes.length === 1) {
      const rate = formatNumber(Math.abs(most.rate), 'fraction', language)
      const persons = formatNumber(Math.abs(most.persons), 'persons', language)
      if (most.persons === 0) return words.same(nameOf(most), a, b)
      return (most.persons > 0 ? words.grew : words.shrank)(nameOf(most), rate, persons, a, b)
    }
    return words.several(nameOf(most), rateOf(most), nameOf(least), rateOf(least), a, b)
  })
}

const hasBase = (one: PlacePopulation, baseYear: number): boolean => {
  const base = inYear(one, baseYear)
  return base !== undefined && hasNumber(base) && base.persons.value > 0
}

function noteIndex(
  shown: readonly PlacePopulation[],
  all: readonly PlacePopulation[],
  baseYear: number,
  dataset: DatasetDescription,
): LocalizedText[] {
  const without = all.filter((one) => one.years.length > 0 && !hasBase(one, baseYear))
  const absent = shown.filter(({ years }) => years.length === 0)
  const named = (places: readonly PlacePopulation[], language: Language): string =>
    formatList(
      places.map(({ place }) => place.name[language]),
      language,
    )
  const spans = shown.flatMap(({ place, years }) => {
    const all = [...years.map(({ year }) => year), baseYear]
    return years.length > 0
      ? [{ region: place, first: { year: lowestOf(all) }, last: { year: highestOf(all) } }]
      : []
  })
  return [
    wordsOf((words) => words.method(String(baseYear))),
    ...(without.length > 0
      ? [wordsOf((words, language) => words.withoutBase(named(without, language), String(baseYear)))]
      : []),
    ...(absent.length > 0
      ? [inEachLanguage((words, language) => words.notes.noRowsFor(named(absent, language)))]
      : []),
    ...shown
      .filter(({ summed, years }) => summed > 0 && years.length > 0)
      .map(({ place, summed }) => noteCountySum(place, summed)),
    ...noteBreaks(dataset, spans),
    ...noteComponents(dataset),
  ]
}
