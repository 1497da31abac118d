import type { MapGeography, MapPlace } from '../../../charts/frame/chart-picture'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import { takeLargest } from '../../../charts/maps/map-focus'
import { projectMercator, unprojectMercator, type LongLat } from '../../../charts/maps/map-window'
import { highestOf, lowestOf } from '../../../indicators/extremes'
import { codeAt, rowsOf } from '../../../view/rows'
import { codes, numbers, sideTable, type ViewData } from '../../../view/view-data'
import { isBetween } from './flow-colors'
import type { FlowRing, RingPersons } from './flow-rings'
import type { SteadyFlow } from './flow-scale'
import type { Flow } from './flow-series'

/** Past these the map is drawn around the flows that most people make. */
const MANY_FLOWS = 12
/** How many times larger a frame may be to hold small flows, too. */
const MOST_SHRUNK = 2.5
/** More places than this make the frame too wide for any of them to be seen. */
const MOST_IN_FRAME = 50

/** A group stands in the middle of its municipalities' seats: its flows are not those of any one of them. */
export function groupPlaces(data: ViewData, geography: MapGeography): MapPlace[] {
  return Object.entries(data.groupMembers ?? {}).flatMap(([code, members]): MapPlace[] => {
    const seats = geography.places.filter((place) => members.includes(place.code))
    const name = data.regionNames[data.filters.region.indexOf(code)]
    if (seats.length === 0 || !name) return []
    const middle = (of: (place: MapPlace) => number): number =>
      seats.reduce((sum, place) => sum + of(place), 0) / seats.length
    return [{ code, name, longitude: middle((p) => p.longitude), latitude: middle((p) => p.latitude) }]
  })
}

/** The flows of all years between places of the map, the largest first; this year's where no more is known. */
export function steadyFlows(
  data: ViewData,
  flows: readonly Flow[],
  places: ReadonlyMap<string, MapPlace>,
): SteadyFlow[] {
  const over = data.flowsOverYears
  if (!over) return flows.map(({ from, to, persons }) => ({ from, to, most: persons }))
  return over.most.flatMap((most, i): SteadyFlow[] => {
    const from = places.get(over.home[i] ?? '')
    const to = places.get(over.work[i] ?? '')
    return from && to ? [{ from, to, most }] : []
  })
}

/**
 * The places that the frame holds, the same in all years: of an area all; of one place those of all flows drawn, or
 * of the flows that most people make where the others would shrink the map (`aspect`: width of the frame per height).
 */
export function placesInFrame(
  data: ViewData,
  steady: readonly SteadyFlow[],
  limit: number,
  aspect: number,
): MapPlace[] {
  const ends = (flows: readonly SteadyFlow[]): MapPlace[] => [
    ...new Set(flows.flatMap(({ from, to }) => [from, to])),
  ]
  const drawn = steady.filter(({ most }) => most >= limit)
  if (!isBetween(data)) {
    const [whole, largest] = [ends(drawn), ends(takeLargest(drawn, ({ most }) => most, MANY_FLOWS))]
    return extentOf(whole, aspect) <= MOST_SHRUNK * extentOf(largest, aspect) ? whole : largest
  }
  const all = ends(steady)
  return all.length > MOST_IN_FRAME ? ends(drawn) : all
}

/** Height of the smallest frame round places, in units of `projectMercator`. */
function extentOf(places: readonly MapPlace[], aspect: number): number {
  return sizeOf(
    boxOf(places.map(({ longitude, latitude }) => projectMercator([longitude, latitude]))),
    aspect,
  )
}

/**
 * How many times larger a frame may be to hold whole areas, not their seats alone: the flows of a few places leave room
 * for that, those of many would be a thicket.
 */
const MOST_FOR_AREAS = { few: 1.8, many: 1.25 } as const
const FEW_PLACES = 8

/**
 * Corners of the frame that holds the areas of its places, or comes as near to that as leaves the flows large enough
 * (`aspect`: width of the frame per height).
 */
export function cornersWithin(
  places: readonly MapPlace[],
  corners: readonly LongLat[],
  aspect: number,
): LongLat[] {
  if (places.length === 0 || corners.length === 0) return []
  const seats = boxOf(places.map(({ longitude, latitude }) => projectMercator([longitude, latitude])))
  const areas = boxOf(corners.map(projectMercator))
  const both = boxOf([...cornersOfBox(seats), ...cornersOfBox(areas)])
  const larger = sizeOf(both, aspect) / sizeOf(seats, aspect)
  const most = places.length <= FEW_PLACES ? MOST_FOR_AREAS.few : MOST_FOR_AREAS.many
  const part = larger > most ? (most - 1) / (larger - 1) : 1
  const towards = (from: number, to: number): number => from + (to - from) * part
  return cornersOfBox({
    west: towards(seats.west, both.west),
    east: towards(seats.east, both.east),
    north: towards(seats.north, both.north),
    south: towards(seats.south, both.south),
  }).map(unprojectMercator)
}

/** Edges in units of `projectMercator`. */
interface Edges {
  readonly west: number
  readonly east: number
  readonly north: number
  readonly south: number
}

const boxOf = (points: readonly (readonly [number, number])[]): Edges => {
  const [x, y] = [points.map(([one]) => one), points.map(([, one]) => one)]
  return { west: lowestOf(x), east: highestOf(x), north: lowestOf(y), south: highestOf(y) }
}

const cornersOfBox = ({ west, east, north, south }: Edges): (readonly [number, number])[] => [
  [west, north],
  [east, south],
]

/** Height of the smallest frame round edges; places that lie in one point have some. */
const sizeOf = ({ west, east, north, south }: Edges, aspect: number): number =>
  Math.max((east - west) / aspect, south - north, 1e-4)

/** Rings of the places of all flows that are drawn in any year, and of the chosen ones. */
export function ringsOf(
  data: ViewData,
  flows: readonly Flow[],
  drawn: readonly SteadyFlow[],
  chosen: readonly MapPlace[],
): FlowRing[] {
  const totals = readTotals(data)
  const between = isBetween(data)
  const places = new Set([...chosen, ...drawn.flatMap(({ from, to }) => [from, to])])
  return [...places].map((place): FlowRing => {
    const isChosen = chosen.includes(place)
    const of = (ends: readonly { readonly from: MapPlace; readonly to: MapPlace }[]) =>
      ends.find(({ from, to }) => from === place || to === place)
    const halves = isChosen || between ? (totals.get(place.code) ?? { out: 0, in: 0 }) : null
    const whole = halves ? 0 : (of(flows) as Flow | undefined)?.persons
    return {
      place,
      isChosen,
      halves,
      whole: whole ?? 0,
      most: isChosen
        ? { out: data.flowsOverYears?.mostOfPlace ?? 0, in: 0 }
        : between
          ? {
              out: Math.max(
                halves?.out ?? 0,
                sumMost(drawn, ({ from }) => from === place),
              ),
              in: Math.max(
                halves?.in ?? 0,
                sumMost(drawn, ({ to }) => to === place),
              ),
            }
          : Math.max(whole ?? 0, (of(drawn) as SteadyFlow | undefined)?.most ?? 0),
    }
  })
}

const sumMost = (flows: readonly SteadyFlow[], isOf: (flow: SteadyFlow) => boolean): number =>
  flows.reduce((sum, flow) => sum + (isOf(flow) ? flow.most : 0), 0)

/** Commuters out of places and into them, by code, as far as they are known. */
function readTotals(data: ViewData): ReadonlyMap<string, RingPersons> {
  const table = sideTable(data, 'totals')
  if (!table) return new Map()
  const region = codes(table, 'region')
  const [out, into] = [numbers(table, 'out_commuters'), numbers(table, 'in_commuters')]
  return new Map(
    rowsOf(table).map((row) => [
      codeAt(region, row),
      { out: knownValueAt(out, row) ?? 0, in: knownValueAt(into, row) ?? 0 },
    ]),
  )
}
