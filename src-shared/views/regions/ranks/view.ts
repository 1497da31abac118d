import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { amountOf, figureOf, isKnown, NOT_AVAILABLE } from '../../../indicators/figure'
import { computeMedian, computeRanks } from '../../../indicators/ranking'
import type { LocalizedText } from '../../../messages/language'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { measureAsked, measuresIn, tablesOf, type RankMeasureId } from '../../../filters/measure'
import { MEASURES, type MeasuredPlace, type MeasureReading } from './measures'
import { describeRanks, noteRanks } from './finding'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type MeasureUnit, type ViewColumn, type ViewData } from '../../../view/view-data'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
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
  takes: ['region', 'year', 'sex', 'measure', 'within'],
  isAvailable: (dataset) => measuresIn(dataset).length > 0,
  maxRegions: 6,
  counties: true,
  years: 'one',
  steady: ['value'],
  showsAllPlaces: true,
  answerYears: answerRankYears,
  pictures: ['chart', 'map'],
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
  const { regions } = chooseRanked(filters, dataset)
  return years.map((year): YearAnswer => {
    const { places } = MEASURES[measure].read(reader, dataset, { regions, sex: filters.sex, year })
    const value = new NumberColumnBuilder({ id: 'value', unit: MEASURES[measure].unit })
    for (const { id } of regions) value.push(places.get(id)?.figure ?? NOT_AVAILABLE)
    return { filters, columns: [value.build({ sources: [] })], rowCount: regions.length }
  })
}

function computeRanksView(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const measure = measureAsked(filters.measure, dataset) ?? 'population'
  const set = chooseRanked(filters, dataset)
  const year = filters.year.to
  const reading = MEASURES[measure].read(reader, dataset, { regions: set.regions, sex: filters.sex, year })
  const rows = rankPlaces(set.regions, reading)
  const median = computeMedian(
    rows.flatMap(({ rank, measured }) => (rank === null ? [] : [amountOf(measured.figure)])),
  )
  const tables = tablesOf(measure)
  const main = tables.find((table) => dataset.coverage[table].years.length > 0) ?? 'population'
  return assembleView(regionsRanks, { ...filters, measure }, dataset, {
    columns: buildColumns(rows, measure, reading, median, year, dataset),
    rowCount: rows.length,
    finding: describeRanks(rows, measure, median, set, filters, reading),
    notes: rows.length === 0 ? [] : noteRanks(rows, measure, reading, filters),
    tables,
    years: { from: reading.firstYear ?? year, to: year },
    empty: rows.length === 0 ? explainEmpty(main, filters, dataset) : null,
  })
}

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

/** A difference between shares is in percentage points. */
const unitOfDeviation = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

function buildColumns(
  rows: readonly RankedPlace[],
  id: RankMeasureId,
  reading: MeasureReading,
  median: number | null,
  inYear: number,
  dataset: DatasetDescription,
): ViewColumn[] {
  const { unit, label, signed, stated } = MEASURES[id]
  const method = ranksWords.say((words) => words.measureMethods[id])
  const rank = new NumberColumnBuilder({ id: 'rank', unit: 'rank' })
  const tied = new NumberColumnBuilder({ id: 'tied', unit: 'flag' })
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const value = new NumberColumnBuilder({
    id: 'value',
    unit,
    label,
    signed,
    ...(!stated && { derived: true, method }),
  })
  const deviation = new NumberColumnBuilder({
    id: 'deviation',
    unit: unitOfDeviation(unit),
    derived: true,
    signed: true,
    method: methodOfMedian(),
  })
  const base = new NumberColumnBuilder({ id: 'base', unit: 'persons' })
  const industry = new CodeColumnBuilder('industry', 'industry')
  const to = new CodeColumnBuilder('work', 'region')
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
    if (row.measured.industry) industry.push(row.measured.industry.code, row.measured.industry.name)
    else industry.pushNone()
    if (row.measured.to) to.push(row.measured.to.code, row.measured.to.name)
    else to.pushNone()
    firstYear.push(reading.firstYear === undefined ? NOT_AVAILABLE : figureOf(reading.firstYear))
  }
  const hasBase = rows.some(({ measured }) => measured.base !== null)
  const columns = [
    rank,
    region,
    year,
    value,
    tied,
    deviation,
    ...(hasBase ? [base] : []),
    ...(id === 'largest-industry-share' ? [industry] : []),
    ...(id === 'largest-flow-share' ? [to] : []),
    ...(reading.firstYear === undefined ? [] : [firstYear]),
  ]
  return columns.map((column) => column.build(dataset))
}

const methodOfMedian = (): LocalizedText => ranksWords.say((words) => words.methods.deviation)
