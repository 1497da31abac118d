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
import type { Filters } from '../../../filters/filters'
import { measureAsked, measuresIn, tablesOf, type RankMeasureId } from '../../../filters/measure'
import { MEASURES, type MeasuredPlace, type MeasureReading, type RankMeasure } from './measures'
import { measureSince, unitOfDifference } from './measured-change'
import { describeRanks, nameChange, noteRanks } from './finding'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type EmptyState, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
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

/**
 * Municipalities from highest to lowest by one indicator; equals share a rank and the next is skipped. A chosen
 * municipality is in focus; a chosen county or group, and `within`, restrict the ranking to their municipalities. Those without a
 * number stand last with its sign and no rank.
 */
export const regionsRanks: View = {
  id: 'regions.ranks',
  words: ranksWords,
  table: 'population',
  alsoFrom: ['commuting-totals', 'commuting-flows', 'employment', 'students'],
  takes: ['region', 'year', 'sex', 'measure', 'since', 'within', 'reference'],
  isAvailable: (dataset) => measuresIn(dataset).length > 0,
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['value'],
  showsAllPlaces: true,
  answerYears: answerRankYears,
  pictures: ['chart', 'map'],
  reference: ranksReference,
  compute: computeRanksView,
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
  const { read, unit } = measureSince(measure, since)
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

function computeRanksView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const measure = measureAsked(filters.measure, dataset) ?? 'population'
  const set = chooseRanked(filters, dataset)
  const year = filters.year.to
  const asked = measureSince(measure, filters.since)
  const reading = asked.read(reader, dataset, { regions: set.regions, sex: filters.sex, year })
  const isLate = filters.since !== null && filters.since >= year
  const rows = isLate ? [] : rankPlaces(set.regions, reading)
  const median = computeMedian(
    rows.flatMap(({ rank, measured }) => (rank === null ? [] : [amountOf(measured.figure)])),
  )
  const tables = tablesOf(measure)
  const main = tables.find((table) => dataset.coverage[table].years.length > 0) ?? 'population'
  return assembleView(regionsRanks, { ...filters, measure }, dataset, {
    columns: buildColumns(rows, measure, asked, reading, median, year, dataset),
    rowCount: rows.length,
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
  id: RankMeasureId,
  { unit, label, signed, stated }: RankMeasure,
  reading: MeasureReading,
  median: number | null,
  inYear: number,
  dataset: DatasetDescription,
): ViewColumn[] {
  const { since } = reading
  const method = ranksWords.say((words) => words.measureMethods[id])
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const tied = new NumberColumnBuilder({ id: 'tied', unit: 'flag' })
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const value = new NumberColumnBuilder({
    id: 'value',
    unit,
    label: since === undefined ? label : nameChange(id, since),
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
  const before = new NumberColumnBuilder({ id: 'before', unit: MEASURES[id].unit })
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
    year.pushNumber(inYear)
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
