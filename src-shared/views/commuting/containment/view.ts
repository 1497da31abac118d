import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { divideFigures, isKnown, NOT_APPLICABLE, subtractFigures } from '../../../indicators/figure'
import { computeDemandSide, computeSmartIndex, computeSupplySide } from '../../../indicators/self-containment'
import type { LocalizedText } from '../../../messages/language'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import {
  ContainmentFigures,
  placeOfRegion,
  unionOf,
  type PairYear,
  type Place,
  type PlaceYear,
} from './figures'
import { describeContainment, noteMarkets } from './finding'
import { lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import { flagBalance, flagIn, flagOut } from '../flow-commuting'
import { MemberFlows } from '../member-flows'
import type { Filters } from '../../../filters/filters'
import { flagBase } from '../../../view/figure-flags'
import { FIGURE_FLAGS, type EmptyState, type SideTable, type ViewData } from '../../../view/view-data'
import { placesAround, takesOverYears } from '../../../view/rows-behind'
import type { YearAnswer } from '../../../view/reach'
import type { View } from '../../../view/view'
import { containmentReference } from '../commuting-reference'
import { containmentWords } from './words'
import type { sv } from './words.sv'
import { commutingWords } from '../words'

/** The figures of one place over the years. */
export interface ContainedPlace {
  readonly place: Place
  readonly years: readonly PlaceYear[]
}

const TAKES = ['region', 'year', 'sex', 'around', 'reference'] as const

/**
 * How far a place has jobs for its own workers and workers for its own jobs, over the years. Rows: place, then year.
 * For two places (`smart_index` in their rows) a third follows: both taken as one. Side table `pair`: the flows
 * between the two. Last the municipalities that stand behind them. A municipality's figures come from stated commuting totals where there are any, else from flows.
 */
export const commutingContainment: View = {
  id: 'commuting.containment',
  words: containmentWords,
  table: 'commuting-totals',
  alsoFrom: ['commuting-flows'],
  takes: TAKES,
  takesFor: takesOverYears(TAKES),
  maxRegions: 6,
  counties: true,
  years: 'range',
  steady: [
    'supply_side',
    'demand_side',
    'job_ratio',
    'smart_index',
    'net',
    { id: 'sides', columns: ['supply_side', 'demand_side'] },
  ],
  answerYears: answerContainmentYears,
  pictures: ['chart'],
  reference: containmentReference,
  compute: computeContainment,
}

function computeContainment(reader: FactReader, filters: Filters, dataset: DatasetDescription): ViewData {
  const found = contain(new ContainmentFigures(reader, dataset, filters), filters, dataset)
  const { places, pair } = found
  const isUnknown = countRows(found.shown) > 0 && !isKnownAnywhere(found.shown)
  const [shown, behind] = isUnknown ? [[], []] : [found.shown, found.behind]
  const rowCount = countRows([...shown, ...behind])
  const open = shown.some(({ years }) => years.some(({ openOut, openIn }) => openOut || openIn))
  const lastOfPair = pair?.years.at(-1)?.year
  const markets = lastOfPair === undefined ? null : noteMarkets(reader, filters, dataset, places, lastOfPair)
  const say = containmentWords.part((words) => words.notes).say
  return assembleView(commutingContainment, filters, dataset, {
    columns: buildColumns([...shown, ...behind], pair, dataset),
    rowCount,
    behind: countRows(behind),
    sideTables: pair && pair.years.length > 0 ? [buildPairTable(pair.years, shown, dataset)] : [],
    finding: describeContainment(dataset, shown, pair?.years ?? null),
    notes: [
      say((words) => words.method),
      ...(markets ? [markets] : []),
      ...(pair ? [say((words) => (pair.years.length > 0 ? words.smart : words.noSmart))] : []),
      ...(open ? [say((words) => words.open)] : []),
    ],
    tables: ['commuting-totals', 'commuting-flows'],
    empty: isUnknown ? UNKNOWN : rowCount === 0 ? explainNothing(filters, dataset) : null,
  })
}

/** The same figures read by place: twenty matrices of the country take a third of a second. */
function answerContainmentYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  years: readonly number[],
): YearAnswer[] {
  const [from = 0, to = from] = [years[0], years.at(-1)]
  const all = { ...filters, year: { from, to } }
  const flows = new MemberFlows(reader, dataset, { sex: filters.sex, years: all.year })
  const figures = new ContainmentFigures(reader, dataset, all, flows)
  const { shown, behind, pair } = contain(figures, all, dataset)
  const rows = [...shown, ...behind]
  return [{ filters: all, columns: buildColumns(rows, pair, dataset), rowCount: countRows(rows) }]
}

/** The places chosen, with two of them both as one, the flows between the two, and the municipalities behind them. */
function contain(figures: ContainmentFigures, filters: Filters, dataset: DatasetDescription) {
  const { regionByCode } = lookupIn(dataset)
  const places = filters.region.flatMap((code) => {
    const region = regionByCode.get(code)
    return region ? [placeOfRegion(region, dataset)] : []
  })
  const [a, b] = places
  const pair = a && b && places.length === 2 ? { a, b, years: figures.between(a, b) } : null
  const shown = [...places, ...(pair && pair.years.length > 0 ? [unionOf(pair.a, pair.b)] : [])].map(
    (place): ContainedPlace => ({ place, years: figures.yearsOf(place) }),
  )
  const others =
    countRows(shown) === 0 || filters.year.from === filters.year.to ? [] : placesAround(filters, dataset)
  const behind = others.map((one): ContainedPlace => {
    const place = placeOfRegion(one, dataset)
    return { place, years: figures.yearsOf(place) }
  })
  return { places, shown, behind, pair }
}

/** Flows within an area do not say who leaves it: neither side has a base. */
const isKnownAnywhere = (shown: readonly ContainedPlace[]): boolean =>
  shown.some(({ years }) =>
    years.some((one) =>
      [computeSupplySide(one), computeDemandSide(one), subtractFigures(one.day, one.night)].some(isKnown),
    ),
  )

const UNKNOWN: EmptyState = {
  message: containmentWords.say((words) => words.empty.unknown),
  suggestion: containmentWords.say((words) => words.empty.unknownNext),
}

const countRows = (shown: readonly ContainedPlace[]): number =>
  shown.reduce((sum, { years }) => sum + years.length, 0)

function buildColumns(
  shown: readonly ContainedPlace[],
  pair: { readonly years: readonly PairYear[] } | null,
  dataset: DatasetDescription,
) {
  const method = (id: 'supply' | 'demand' | 'jobRatio' | 'net' | 'smart' | 'sum'): LocalizedText =>
    containmentWords.say(
      (words, language) => ({ ...commutingWords.in(language).methods, ...words.methods })[id],
    )
  const region = new CodeColumnBuilder('region', 'region')
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const supply = new NumberColumnBuilder({
    id: 'supply_side',
    unit: 'fraction',
    derived: true,
    method: method('supply'),
  })
  const demand = new NumberColumnBuilder({
    id: 'demand_side',
    unit: 'fraction',
    derived: true,
    method: method('demand'),
  })
  const ratio = new NumberColumnBuilder({
    id: 'job_ratio',
    unit: 'ratio',
    derived: true,
    method: method('jobRatio'),
  })
  const net = new NumberColumnBuilder({
    id: 'net',
    unit: 'persons',
    derived: true,
    signed: true,
    method: method('net'),
  })
  const smart = new NumberColumnBuilder({
    id: 'smart_index',
    unit: 'coefficient',
    derived: true,
    method: method('smart'),
  })
  const night = new NumberColumnBuilder({
    id: 'night_population',
    unit: 'persons',
    derived: true,
    method: method('sum'),
  })
  const day = new NumberColumnBuilder({
    id: 'day_population',
    unit: 'persons',
    derived: true,
    method: method('sum'),
  })
  shown.forEach(({ place, years }, index) => {
    for (const one of years) {
      const [ofNight, ofDay] = [flagBase(one.night), flagBase(one.day)]
      region.push(place.code, place.name)
      year.pushNumber(one.year)
      supply.push(computeSupplySide(one), one.sources, ofNight | (one.openOut ? FIGURE_FLAGS.upperBound : 0))
      demand.push(computeDemandSide(one), one.sources, ofDay | (one.openIn ? FIGURE_FLAGS.upperBound : 0))
      ratio.push(divideFigures(one.day, one.night), one.sources, ofNight | flagBalance(one))
      net.push(subtractFigures(one.day, one.night), one.sources, flagBalance(one))
      const found = index < 2 ? pair?.years.find((flows) => flows.year === one.year) : undefined
      if (found) smart.push(smartOf(shown, found), [...one.sources, ...found.sources])
      else smart.push(NOT_APPLICABLE)
      night.push(one.night, one.sources, flagOut(one))
      day.push(one.day, one.sources, flagIn(one))
    }
  })
  const columns = [region, year, supply, demand, ratio, net, ...(pair ? [smart] : []), night, day]
  return columns.map((column) => column.build(dataset))
}

/** Smart's index of the first two places in the year of the flows between them. */
function smartOf(shown: readonly ContainedPlace[], flows: PairYear) {
  const [a, b] = shown.slice(0, 2).map(({ years }) => years.find(({ year }) => year === flows.year))
  return a && b ? computeSmartIndex(a, b, flows) : NOT_APPLICABLE
}

function buildPairTable(
  years: readonly PairYear[],
  shown: readonly ContainedPlace[],
  dataset: DatasetDescription,
): SideTable {
  const year = new NumberColumnBuilder({ id: 'year', unit: 'year' })
  const label = pairLabels(shown)
  const there = new NumberColumnBuilder({ id: 'there', unit: 'persons', label: label.there })
  const back = new NumberColumnBuilder({ id: 'back', unit: 'persons', label: label.back })
  const share = { unit: 'fraction', derived: true } as const
  const thereShare = new NumberColumnBuilder({ id: 'there_share', ...share, label: label.thereShare })
  const backShare = new NumberColumnBuilder({ id: 'back_share', ...share, label: label.backShare })
  const smart = new NumberColumnBuilder({ id: 'smart_index', unit: 'coefficient', derived: true })
  for (const flows of years) {
    const [a, b] = shown.slice(0, 2).map((one) => one.years.find((at) => at.year === flows.year))
    year.pushNumber(flows.year)
    there.push(flows.there, flows.sources)
    back.push(flows.back, flows.sources)
    thereShare.push(a ? divideFigures(flows.there, a.night) : NOT_APPLICABLE, flows.sources)
    backShare.push(b ? divideFigures(flows.back, b.night) : NOT_APPLICABLE, flows.sources)
    smart.push(smartOf(shown, flows), flows.sources)
  }
  return {
    id: 'pair',
    label: containmentWords.say((words) => words.tables.pair),
    rowCount: years.length,
    columns: [year, there, back, thereShare, backShare, smart].map((column) => column.build(dataset)),
  }
}

/** Columns that say the two by name: "there" and "back" leave the reader to guess which way. */
function pairLabels(shown: readonly ContainedPlace[]) {
  const [first, second] = shown.map(({ place }) => place.name)
  const say = (write: (words: (typeof sv)['pair'], a: string, b: string) => string) =>
    containmentWords.say((words, language) =>
      write(words.pair, first?.[language] ?? '', second?.[language] ?? ''),
    )
  return {
    there: say((words, a, b) => words.outTo(a, b)),
    back: say((words, a, b) => words.inFrom(a, b)),
    thereShare: say((words, a, b) => words.shareOf(words.outTo(a, b), a)),
    backShare: say((words, a, b) => words.shareOf(words.inFrom(a, b), b)),
  }
}

/** A county or group without flows cannot be summed from totals: its inner commuters would count twice. */
function explainNothing(filters: Filters, dataset: DatasetDescription): EmptyState {
  const { regionByCode } = lookupIn(dataset)
  const several = filters.region.some((code) => {
    const kind = regionByCode.get(code)?.kind
    return kind === 'county' || kind === 'group'
  })
  const { coverage } = dataset
  if (
    several &&
    coverage['commuting-flows'].years.length === 0 &&
    coverage['commuting-totals'].years.length > 0
  )
    return {
      message: containmentWords.say((words) => words.empty.onlyTotals),
      suggestion: containmentWords.say((words) => words.empty.onlyTotalsNext),
    }
  return explainEmpty(
    coverage['commuting-totals'].years.length > 0 ? 'commuting-totals' : 'commuting-flows',
    filters,
    dataset,
  )
}
