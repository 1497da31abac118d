import type { DatasetDescription } from '../../../dataset/description'
import type { Region } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { officialMarketOf, type OfficialLabourMarket } from '../../../dataset/official-labour-markets'
import { personsToSingleLimit, personsToTotalLimit } from '../../../indicators/distance-to-limit'
import {
  amountOf,
  figureOf,
  isKnown,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { findMoved } from '../../../indicators/partition-match'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import type { FilterId, Filters } from '../../../filters/filters'
import { placeOf, readLabourMarkets, type LabourMarketYear } from '../../commuting/labour-markets/market-year'
import { readYearCommuting } from '../../commuting/balance/year-commuting'
import { commutingYears } from '../../../dataset/commuting-years'

/** A municipality in SCB's division and in the computed one. */
export interface DividedPlace {
  readonly region: Region
  /** Undefined: LA 2022 does not know the municipality. */
  readonly official: OfficialLabourMarket | undefined
  /** Its place in the computed year; −1 without flows. */
  readonly place: number
  /** Code of the head of its computed market; null without flows. */
  readonly head: string | null
  /** Whether the calculation puts it elsewhere; null where one of the divisions does not know it. */
  readonly differs: boolean | null
}

/** An official area as far as the dataset has it. */
export interface OfficialArea {
  readonly market: OfficialLabourMarket
  readonly members: readonly Region[]
  /** Employed night population of its members in the dataset; `..` where one of them is unknown. */
  readonly night: Figure
  readonly sources: readonly number[]
}

export interface OfficialDivision {
  /** By area, the largest first; in an area the larger municipalities first. Unknown ones last. */
  readonly places: readonly DividedPlace[]
  readonly areas: readonly OfficialArea[]
  /** The computed markets beside; null where the dataset has no flows in the year. */
  readonly computed: LabourMarketYear | null
  /** Year of the areas' employed; null where the dataset has no commuting. */
  readonly employedYear: number | null
}

/** The municipalities of a dataset that SCB's division knows. */
export const officiallyDivided = (dataset: DatasetDescription): readonly Region[] =>
  lookupIn(dataset).municipalities.filter((region) => officialMarketOf(region) !== undefined)

/** Filters that mean something for the official areas: year and sex only where there is a calculation beside. */
export const takesBesideOfficial = (dataset: DatasetDescription): readonly FilterId[] =>
  dataset.coverage['commuting-flows'].years.length > 0 ? ['region', 'year', 'sex'] : ['region']

/** SCB's areas of a dataset's municipalities, with the markets computed for the filters' year beside. */
export function readOfficialDivision(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): OfficialDivision {
  const { municipalities } = lookupIn(dataset)
  const years = dataset.coverage['commuting-flows'].years
  const computed = years.includes(filters.year.to)
    ? readLabourMarkets(reader, filters, dataset, filters.year.to)
    : null
  const employedYear = commutingYears(dataset).at(-1) ?? null
  const employed =
    employedYear === null
      ? new Map<number, never>()
      : readYearCommuting(reader, dataset, { regions: municipalities, sex: filters.sex, year: employedYear })
  const nightOf = ({ id }: Region): Figure => employed.get(id)?.night ?? NOT_AVAILABLE
  const sizeOf = (region: Region): number => (isKnown(nightOf(region)) ? amountOf(nightOf(region)) : 0)
  const membersOf = new Map<OfficialLabourMarket, Region[]>()
  for (const region of municipalities) {
    const market = officialMarketOf(region)
    if (market) membersOf.set(market, [...(membersOf.get(market) ?? []), region])
  }
  const areas = [...membersOf]
    .map(([market, members]): OfficialArea => {
      const nights = members.map(nightOf)
      const known = nights.every(isKnown)
      return {
        market,
        members: members.toSorted((a, b) => sizeOf(b) - sizeOf(a) || compareCodes(a.code, b.code)),
        night: known ? figureOf(nights.reduce((sum, night) => sum + amountOf(night), 0)) : NOT_AVAILABLE,
        sources: known
          ? [...new Set(members.flatMap(({ id }) => [...(employed.get(id)?.sources ?? [])]))]
          : [],
      }
    })
    .toSorted((a, b) => compareAreas(a, b))
  const unknown = municipalities.filter((region) => officialMarketOf(region) === undefined)
  const inOrder = [...areas.flatMap(({ members }) => members), ...unknown]
  return { places: comparePlaces(inOrder, computed), areas, computed, employedYear }
}

/** More employed first, unknown ones after them; then more municipalities, then the code. */
function compareAreas(a: OfficialArea, b: OfficialArea): number {
  const size = ({ night }: OfficialArea): number => (isKnown(night) ? amountOf(night) : -1)
  return (
    size(b) - size(a) || b.members.length - a.members.length || compareCodes(a.market.code, b.market.code)
  )
}

/** Both divisions are compared as far as they know the same municipalities, weighed by their employed. */
function comparePlaces(
  regions: readonly Region[],
  computed: LabourMarketYear | null,
): readonly DividedPlace[] {
  const places = regions.map((region) => {
    const place = computed ? placeOf(computed.markets.codes, region.code) : -1
    const head = computed?.markets.codes[computed.markets.market[place] ?? -1] ?? null
    return { region, official: officialMarketOf(region), place, head }
  })
  const compared = places.flatMap(({ region, official, place, head }) =>
    official && head !== null
      ? [
          {
            region,
            first: official.code,
            second: head,
            weight: computed?.markets.night[place] ?? 0,
            isHead: head === region.code,
          },
        ]
      : [],
  )
  const moved = findMoved(compared)
  const differs = new Map(compared.map(({ region }, index) => [region.id, moved[index] ?? false]))
  return places.map((place) => ({ ...place, differs: differs.get(place.region.id) ?? null }))
}

/**
 * The smaller of the two distances to the limits, in persons: as many more would have to commute for a centre to lose
 * its place; below zero as many fewer for the place to become one. `.` where nobody is employed.
 */
export function personsToLimit(
  { matrix, markets }: LabourMarketYear,
  place: number,
  { totalOut, singleOut }: Pick<Filters, 'totalOut' | 'singleOut'>,
): Figure {
  const n = markets.codes.length
  const night = markets.night[place] ?? 0
  if (!(night > 0)) return NOT_APPLICABLE
  const to = markets.largestTo[place] ?? -1
  const flow = to < 0 ? 0 : (matrix.persons[place * n + to] ?? 0)
  const out = night - (matrix.persons[place * n + place] ?? 0)
  return figureOf(
    Math.min(personsToSingleLimit(flow, night, singleOut), personsToTotalLimit(out, night, totalOut)),
  )
}
