import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { officialMarketOf } from '../../../dataset/official-labour-markets'
import { amountOf, figureAt, isKnown, NOT_AVAILABLE, type Figure } from '../../../indicators/figure'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import type { Filters } from '../../../filters/filters'
import { focusOf, readLabourMarkets, placeOf, type LabourMarketYear } from '../labour-markets/market-year'
import { readYearCommuting, type PlaceCommuting } from '../balance/year-commuting'
import { commutingYears } from '../../../dataset/commuting-years'

/** A flow with the source that states it. */
export interface SourcedFlow {
  readonly persons: Figure
  readonly sources: readonly number[]
}

/** One of the two in one year. */
export interface PairSide {
  readonly commuting: PlaceCommuting | null
  /** To the other of the two; `..` in years without flows. */
  readonly toOther: SourcedFlow
  /** To the municipality that receives most; null in years without flows. */
  readonly largest: (SourcedFlow & { readonly to: Region }) | null
}

export interface PairYear {
  readonly year: number
  /** In the order of the pair. */
  readonly sides: readonly [PairSide, PairSide]
  /** The markets by the rule; null in years without flows. */
  readonly markets: LabourMarketYear | null
}

/** Two municipalities, the one that is nearer to losing its place as a centre first. */
export type Pair = readonly [Region, Region]

/**
 * The two that the question is about. Of a county or group its two largest; one municipality with the one that
 * receives most of its commuters, or that is the largest other one in its official labour market. Null where there is
 * no other.
 */
export function choosePair(reader: FactReader, filters: Filters, dataset: DatasetDescription): Pair | null {
  const { regionByCode } = lookupIn(dataset)
  const places = focusOf(filters, dataset).flatMap((code) => regionByCode.get(code) ?? [])
  const [a, b] = places.length > 2 ? largestOf(reader, filters, dataset, places) : places
  if (a?.kind !== 'municipality') return null
  const other = b ?? findPartner(reader, filters, dataset, a)
  if (!other) return null
  const pull = (from: Region, to: Region): number => pullOf(reader, filters, dataset, from, to)
  return pull(other, a) > pull(a, other) ? [other, a] : [a, other]
}

/**
 * The figures of a pair in every year of the filter that has any. Without markets, which take the flows between all
 * places of a year, there are its shares alone.
 */
export function readPairYears(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  [a, b]: Pair,
  { withMarkets = true }: { readonly withMarkets?: boolean } = {},
): readonly PairYear[] {
  const years = commutingYears(dataset).filter((year) => year >= filters.year.from && year <= filters.year.to)
  return years.flatMap((year): PairYear[] => {
    const commuting = readYearCommuting(reader, dataset, { regions: [a, b], sex: filters.sex, year })
    const side = (from: Region, to: Region): PairSide => ({
      commuting: commuting.get(from.id) ?? null,
      ...readTargets(reader, filters, dataset, from, to, year),
    })
    const sides = [side(a, b), side(b, a)] as const
    if (sides.every((one) => one.commuting === null && one.largest === null)) return []
    const hasFlows = withMarkets && dataset.coverage['commuting-flows'].years.includes(year)
    return [{ year, sides, markets: hasFlows ? readLabourMarkets(reader, filters, dataset, year) : null }]
  })
}

/** Whether the rule puts both into one market; null where it cannot say. */
export function isOneMarket({ markets }: PairYear, [a, b]: Pair): boolean | null {
  if (!markets) return null
  const { codes, market } = markets.markets
  const [first, second] = [placeOf(codes, a.code), placeOf(codes, b.code)]
  return first < 0 || second < 0 ? null : market[first] === market[second]
}

function readTargets(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  from: Region,
  to: Region,
  year: number,
): Pick<PairSide, 'toOther' | 'largest'> {
  const { regionById } = lookupIn(dataset)
  const rows = reader.flowsOfRegion({
    region: from.id,
    direction: 'out',
    sex: filters.sex,
    years: { from: year, to: year },
  })
  let toOther: SourcedFlow = { persons: NOT_AVAILABLE, sources: [] }
  let largest: PairSide['largest'] = null
  rows.work.forEach((id, row) => {
    const work = regionById.get(id)
    if (!work || work.kind !== 'municipality' || work.id === from.id) return
    const flow = { persons: figureAt(rows.persons, rows.sign, row), sources: [rows.source[row] ?? 0] }
    if (work.id === to.id) toOther = flow
    if (!isKnown(flow.persons) || amountOf(flow.persons) === 0) return
    if (largest === null || amountOf(flow.persons) > amountOf(largest.persons))
      largest = { ...flow, to: work }
  })
  return { toOther, largest }
}

/** The share that leaves for the other in the last year with flows; without flows, the share that leaves at all. */
function pullOf(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  from: Region,
  to: Region,
): number {
  const year = dataset.coverage['commuting-flows'].years.at(-1) ?? commutingYears(dataset).at(-1)
  if (year === undefined) return 0
  const commuting = readYearCommuting(reader, dataset, { regions: [from], sex: filters.sex, year }).get(
    from.id,
  )
  if (!commuting) return 0
  const { toOther } = readTargets(reader, filters, dataset, from, to, year)
  const night = amountOf(commuting.night)
  const share = isKnown(toOther.persons) ? amountOf(toOther.persons) / night : amountOf(commuting.outShare)
  return Number.isFinite(share) ? share : 0
}

function findPartner(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  place: Region,
): Region | null {
  const year = dataset.coverage['commuting-flows'].years.at(-1)
  const target = year === undefined ? null : readTargets(reader, filters, dataset, place, place, year).largest
  if (target) return target.to
  const official = officialMarketOf(place)
  const { municipalities } = lookupIn(dataset)
  const others = municipalities.filter((one) => one.id !== place.id)
  const members = others.filter((one) => official !== undefined && officialMarketOf(one) === official)
  const [largest] = largestOf(reader, filters, dataset, members.length > 0 ? members : others)
  return largest ?? null
}

/** Places by employed night population in the last year, the largest first; ties by code. */
function largestOf(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
  places: readonly Region[],
): readonly Region[] {
  const year = commutingYears(dataset).at(-1)
  if (year === undefined) return []
  const commuting = readYearCommuting(reader, dataset, { regions: places, sex: filters.sex, year })
  const size = (region: Region): number => {
    const night = commuting.get(region.id)?.night
    return night && isKnown(night) ? amountOf(night) : 0
  }
  return [...places].sort((one, other) => size(other) - size(one) || compareCodes(one.code, other.code))
}
