import { coverSweden } from '../../../dataset/country-coverage'
import { lookupIn } from '../../../dataset/dataset-lookup'
import type { DatasetDescription } from '../../../dataset/description'
import type { Region, Sex } from '../../../dataset/dimensions'
import type { FactReader } from '../../../dataset/facts'
import { choosePoints, type PlacePoints } from '../../../dataset/municipality-centres'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { computeDistance } from '../../../indicators/distance'
import {
  divideFigures,
  figureOf,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  type Figure,
} from '../../../indicators/figure'
import { computeDiversity, computeMeanDistance, LEAST_PARTNER } from '../../../indicators/ties'
import { SourcesOfCells } from '../../../view/matrix-sources'
import { readFlowMatrix, type ReadMatrix } from '../../../view/read-flow-matrix'
import { placesIn } from '../flow-commuting'

/** How those who commute out of a place spread over the other places of the dataset, in one year. */
export interface PlaceTies {
  /** Kilometres as the crow flies between seats or middles of municipalities (`pointsOf`), mean of those in `placed`; `..` where these are not half of `leaving`. */
  readonly distance: Figure
  /** Municipalities that at least five persons commute to. */
  readonly partners: Figure
  /** There may be more partners: flows are hidden, or go to somewhere beyond the dataset. */
  readonly hasMore: boolean
  /** 0 to 1. */
  readonly diversity: Figure
  /** Persons who commute out to places of the dataset; who all are known to commute out; and of the first those whose distance is known. */
  readonly inside: Figure
  readonly leaving: Figure
  readonly placed: Figure
  /** Flows out of the place are stated without a number: distance and diversity are of the others. */
  readonly hidden: boolean
  readonly sources: readonly number[]
}

/** Below this part of those who leave, a mean of the others says nothing of them. */
const LEAST_PLACED = 0.5

/**
 * Ties of each place in one year, by region id. A county or group is one place: those between its municipalities do
 * not leave it, and distances are from each of them. Places without all of their municipalities as homes are left out.
 */
export function readTies(
  reader: FactReader,
  dataset: DatasetDescription,
  { regions, sex, year }: { readonly regions: readonly Region[]; readonly sex: Sex; readonly year: number },
): ReadonlyMap<number, PlaceTies> {
  const read = readFlowMatrix(reader, dataset, year, sex)
  if (!read) return new Map()
  const { regionByCode } = lookupIn(dataset)
  const points = pointsOf(dataset)
  const seats = read.matrix.codes.map((code) => {
    const region = regionByCode.get(code)
    return region ? points.of(region) : null
  })
  const isWhole = coverSweden(read.matrix.codes, year)
  return new Map(
    regions.flatMap((region): [number, PlaceTies][] => {
      const members = municipalityIdsOf(dataset, region)
      const places = placesIn(read, members)
      if (!places || !members.every((id) => read.homes.has(id))) return []
      return [[region.id, tiesOf(read, places, { members, seats, isWhole })]]
    }),
  )
}

/** Where distances between the municipalities of a dataset are measured. */
export const pointsOf = (dataset: DatasetDescription): PlacePoints =>
  choosePoints(lookupIn(dataset).municipalities)

interface Surroundings {
  readonly members: readonly number[]
  readonly seats: readonly Region['seat'][]
  /** No municipality of the country lies beyond the dataset. */
  readonly isWhole: boolean
}

function tiesOf(
  { matrix, hiddenBeyond, sourcesAt }: ReadMatrix,
  homes: readonly number[],
  { members, seats, isWhole }: Surroundings,
): PlaceTies {
  const n = matrix.codes.length
  const own = new Set(homes)
  const others = [...matrix.codes.keys()].filter((place) => !own.has(place))
  const sources = new SourcesOfCells()
  const trips: { persons: number; kilometres: number }[] = []
  let hidden = members.some((id) => hiddenBeyond.out.has(id))
  const persons = others.map((work) =>
    homes.reduce((sum, home) => {
      if (matrix.unknown[home * n + work] === 1) hidden = true
      const amount = matrix.persons[home * n + work] ?? 0
      // A sum that the source states by itself vouches for no single flow.
      if (amount > 0) sources.add(sourcesAt.ofCell(home, work))
      const [from, to] = [seats[home], seats[work]]
      if (amount > 0 && from && to) trips.push({ persons: amount, kilometres: computeDistance(from, to) })
      return sum + amount
    }, 0),
  )
  const inside = persons.reduce((sum, one) => sum + one, 0)
  const beyond = homes.reduce((sum, home) => sum + (matrix.outBeyond[home] ?? 0), 0)
  const placed = trips.reduce((sum, trip) => sum + trip.persons, 0)
  const leaving = inside + beyond
  const isKnown = others.length > 0
  return {
    distance:
      leaving > 0 && placed < LEAST_PLACED * leaving
        ? NOT_AVAILABLE
        : isKnown
          ? computeMeanDistance(trips)
          : NOT_APPLICABLE,
    partners: isKnown ? figureOf(persons.filter((one) => one >= LEAST_PARTNER).length) : NOT_APPLICABLE,
    hasMore: hidden || (!isWhole && (!matrix.statesOutBeyond || beyond > 0)),
    diversity: computeDiversity(persons, others.length),
    inside: figureOf(inside),
    leaving: figureOf(leaving),
    placed: figureOf(placed),
    hidden,
    sources:
      sources.ids.size > 0
        ? [...sources.ids]
        : [...new Set(homes.flatMap((home) => [...sourcesAt.ofHome(home)]))],
  }
}

/** Which part of those known to commute out the mean distance is of. */
export const placedShare = ({ placed, leaving }: PlaceTies): Figure => divideFigures(placed, leaving)
