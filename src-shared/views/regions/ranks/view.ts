import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { amountOf, figureOf, isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import { computeMedian, computeRanks } from '../../../indicators/ranking'
import type { LocalizedText } from '../../../messages/language'
import { localize } from '../../../messages/localize'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { FilterId, Filters } from '../../../filters/filters'
import { measureAsked, measuresIn, tablesOf, type RankMeasureId } from '../../../filters/measure'
import { measurePer } from './measured-per'
import type { MeasuredPlace, MeasureReading, RankMeasure } from './measures'
import { measureAskedFor, unitOfDifference } from './measured-change'
import { describeRanks, nameAsked, noteRanks } from './finding'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type EmptyState, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
import { countsInhabitants } from '../../../filters/per'
import type { View } from '../../../view/view'
import { ranksReference } from './reference'
import { ranksWords } from './words'

/** A municipality and its place. */
export interface RankedPlace {
  readonly region: Region
  readonly measured: MeasuredPlace
  /** Null where there is no number to rank by. */
  readonly rank: number | null
  /** Whether others have the same rank. */
  readonly tied: boolean
}

/** Which municipalities are ranked, and of what wholes they are. */
export interface RankedSet {
  readonly regions: readonly Region[]
  /** Counties and groups chosen; empty: all municipalities. */
  readonly wholes: readonly Region[]
}

const TAKES = ['region', 'year', 'sex', 'measure', 'per', 'since', 'within', 'reference'] as const

/** What views of all municipalities by one measure have in common. */
export const OF_ALL_MUNICIPALITIES = {
  table: 'population',
  alsoFrom: ['commuting-totals', 'commuting-flows', 'employment', 'students'],
  takes: TAKES,
  takesFor: takenFor,
  isAvailable: (dataset) => measuresIn(dataset).length > 0,
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['value'],
  showsAllPlaces: true,
  answerYears: answerRankYears,
  reference: ranksReference,
} as const satisfies Partial<View>

/**
 * Municipalities from highest to lowest by one indicator; equals share a rank and the next is skipped. A chosen
 * municipality is in focus; a chosen county or group, and `within`, restrict the ranking to their municipalities. Those without a
 * number stand last with its sign and no rank.
 */
export const regionsRanks: View = {
  ...OF_ALL_MUNICIPALITIES,
  id: 'regions.ranks',
  words: ranksWords,
  pictures: ['chart', 'map'],
  compute: (reader, filters, dataset) => rankMunicipalities(regionsRanks, reader, filters, dataset),
}

/** Only numbers of persons can be set against inhabitants. */
function takenFor({ measure }: Pick<Filters, 'measure'>, dataset: DatasetDescription): readonly FilterId[] {
  return countsInhabitants(measure, dataset) ? TAKES : TAKES.filter((id) => id !== 'per')
}

/** The figures alone: neither their order nor what is said of them changes the scale. */
function answerRankYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const measure = measureAsked(filters.measure, dataset) ?? 'population'
  const { since } = filters
  const { read, unit } = measureAskedFor(measure, filters)
  const { regions } = chooseRanked(filters, dataset)
  // A change is counted up to later years only.
  const counted = since === null ? years : years.filter((year) => year > since)
  return counted.map((year): YearAnswer => {
    const { places } = read(reader, dataset, { regions, sex: filters.sex, year })
    const value = new NumberColumnBuilder({ id: 'value', unit })
    for (const { id } of regions) value.push(places.get(id)?.figure ?? NOT_AVAILABLE)
    return { filters, columns: [value.build({ sources: [] })], rowCount: regions.length }
  })
}

/** All municipalities with measure, rank and distance to the median, highest first, as the answer of `view`. */
export function rankMunicipalities(
  view: View,
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  const measure = measureAsked(filters.measure, dataset) ?? 'population'
  const set = chooseRanked(filters, dataset)
  const year = filters.year.to
  const asked = measureAskedFor(measure, filters)
  const reading = asked.read(reader, dataset, { regions: set.regions, sex: filters.sex, year })
  const isLate = filters.since !== null && filters.since >= year
  const rows = isLate ? [] : rankPlaces(set.regions, reading)
  const median = computeMedian(
    rows.flatMap(({ rank, measured }) => (rank === null ? [] : [amountOf(measured.figure)])),
  )
  const tables = [...tablesOf(measure), ...(filters.per === 'inhabitants' ? (['population'] as const) : [])]
  const main = tables.find((table) => dataset.coverage[table].years.length > 0) ?? 'population'
  return assembleView(view, { ...filters, measure }, dataset, {
    columns: buildColumns(rows, { ...filters, measure }, asked, reading, median, dataset),
    rowCount: rows.length,
    takes: takenFor({ measure }, dataset),
    finding: describeRanks(rows, measure, median, set, filters, reading, asked),
    notes: rows.length === 0 ? [] : noteRanks(rows, measure, reading, filters),
    tables,
    years: { from: reading.since ?? reading.firstYear ?? year, to: year },
    empty: isLate ? explainLate(filters) : rows.length === 0 ? explainEmpty(main, filters, dataset) : null,
  })
}

const explainLate = ({ since, year }: Filters): EmptyState => ({
  message: localize((words) => words.filters.since.late(String(since), String(year.to))),
  suggestion: localize((words) => words.filters.since.lateNext(String(year.to))),
})

function chooseRanked(filters: Filters, dataset: DatasetDescription): RankedSet {
  const { regionByCode, municipalities } = lookupIn(dataset)
  const chosen = filters.region.flatMap((code) => regionByCode.get(code) ?? [])
  const wholes = chosen.filter(({ kind }) => kind === 'county' || kind === 'group')
  const border = filters.within === null ? undefined : regionByCode.get(filters.within)
  const inside = border ? municipalities.filter(({ parent }) => parent === border.code) : municipalities
  if (wholes.length === 0) return { regions: inside, wholes: border ? [border] : [] }
  const ids = new Set(chosen.flatMap((region) => municipalityIdsOf(dataset, region)))
  return { regions: inside.filter(({ id }) => ids.has(id)), wholes }
}

/** A municipality that the source does not name that year. */
const WITHOUT_ROW: MeasuredPlace = { figure: NOT_AVAILABLE, base: null, sources: [], flags: 0 }

function rankPlaces(regions: readonly Region[], { places }: MeasureReading): readonly RankedPlace[] {
  const some = [...places.values()].some(({ figure }) => isKnown(figure))
  const measured = some
    ? regions.map((region) => ({ region, measured: places.get(region.id) ?? WITHOUT_ROW }))
    : []
  const known = measured.filter(({ measured: { figure } }) => isKnown(figure))
  const ranks = computeRanks(known.map(({ measured: { figure } }) => amountOf(figure)))
  const rankOf = new Map(known.map(({ region }, index) => [region.id, ranks[index] ?? null]))
  const times = new Map<number, number>()
  for (const rank of ranks) times.set(rank, (times.get(rank) ?? 0) + 1)
  return measured
    .map((one): RankedPlace => {
      const rank = rankOf.get(one.region.id) ?? null
      return { ...one, rank, tied: rank !== null && (times.get(rank) ?? 0) > 1 }
    })
    .sort((a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || compareCodes(a.region.code, b.region.code))
}

function buildColumns(
  rows: readonly RankedPlace[],
  filters: Filters & { readonly measure: RankMeasureId },
  { unit, label, signed, stated }: RankMeasure,
  reading: MeasureReading,
  median: number | null,
  dataset: DatasetDescription,
): ViewColumn[] {
  const { measure: id, per, year: shown } = filters
  const { since } = reading
  const method = ranksWords.say((words) => words.measureMethods[id])
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const tied = new NumberColumnBuilder({ id: 'tied', unit: 'flag' })
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const value = new NumberColumnBuilder({
    id: 'value',
    unit,
    label: since === undefined && per === 'number' ? label : nameAsked(id, filters),
    signed,
    ...(!stated && { derived: true, method }),
  })
  const deviation = new NumberColumnBuilder({
    id: 'deviation',
    unit: unitOfDifference(unit),
    derived: true,
    signed: true,
    method: methodOfMedian(),
  })
  const base = new NumberColumnBuilder({ id: 'base', unit: 'persons' })
  const before = new NumberColumnBuilder({ id: 'before', unit: measurePer(id, per).unit })
  const industry = new CodeColumnBuilder('industry', 'industry')
  const to = new CodeColumnBuilder('work', 'region')
  const first = since ?? reading.firstYear
  const firstYear = new NumberColumnBuilder({ id: 'first_year', unit: 'year' })
  for (const row of rows) {
    const { figure, sources, flags } = row.measured
    const small = flagBase(row.measured.base)
    rank.push(row.rank === null ? NOT_AVAILABLE : figureOf(row.rank))
    tied.push(row.rank === null ? NOT_AVAILABLE : figureOf(row.tied ? 1 : 0))
    region.push(row.region.code, row.region.name)
    year.pushNumber(shown.to)
    value.push(figure, sources, flags | small)
    deviation.push(
      median === null || !isKnown(figure) ? figure : figureOf(amountOf(figure) - median),
      sources,
      // The median is a bound as well: their difference is none.
      (flags & FIGURE_FLAGS.acrossBreak) | small,
    )
    base.push(row.measured.base ?? NOT_AVAILABLE, sources)
    before.push(row.measured.before ?? NOT_AVAILABLE, sources)
    if (row.measured.industry) industry.push(row.measured.industry.code, row.measured.industry.name)
    else industry.pushNone()
    if (row.measured.to) to.push(row.measured.to.code, row.measured.to.name)
    else to.pushNone()
    firstYear.push(first === undefined ? NOT_AVAILABLE : figureOf(first))
  }
  const hasBase = rows.some(({ measured }) => measured.base !== null)
  const columns = [
    rank,
    region,
    year,
    value,
    tied,
    deviation,
    ...(since === undefined ? [] : [before]),
    ...(hasBase ? [base] : []),
    ...(id === 'largest-industry-share' ? [industry] : []),
    ...(id === 'largest-flow-share' ? [to] : []),
    ...(first === undefined ? [] : [firstYear]),
  ]
  return columns.map((column) => column.build(dataset))
}

const methodOfMedian = (): LocalizedText => ranksWords.say((words) => words.methods.deviation)
