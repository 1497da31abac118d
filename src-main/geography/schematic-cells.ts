import { Delaunay } from 'd3-delaunay'
import type { MultiPolygon, Position } from 'geojson'
import { intersection, union } from 'polyclip-ts'
import type { MapPlace } from '#shared/charts/frame/chart-picture'
import { clipRing, signedDoubleArea, windRings, type Box } from '#shared/charts/maps/clip-ring'

/** Kilometres in one degree of latitude. */
const KM_PER_DEGREE = 111.2
/** Nobody is counted as living in a place's cell farther away from its seat than this. */
const REACH_KM = 45
/** Around a seat that the coarse coast leaves in the water. */
const SEAT_KM = 3
const CORNERS = 48

type Pair = [number, number]
type Ring = Pair[]

const kmToLongitude = (km: number, latitude: number): number =>
  km / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180))

function circleAround({ longitude, latitude }: MapPlace, km: number): Ring {
  const rx = kmToLongitude(km, latitude)
  const ry = km / KM_PER_DEGREE
  return Array.from({ length: CORNERS + 1 }, (_, i): Pair => {
    const angle = (2 * Math.PI * (i % CORNERS)) / CORNERS
    return [longitude + rx * Math.cos(angle), latitude + ry * Math.sin(angle)]
  })
}

const toPairs = (ring: readonly Position[]): Ring => ring.map((p): Pair => [p[0] ?? 0, p[1] ?? 0])

/** Whether a point lies in a ring (even–odd rule). */
export function ringContains(ring: readonly Position[], x: number, y: number): boolean {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi = 0, yi = 0] = ring[i] ?? []
    const [xj = 0, yj = 0] = ring[j] ?? []
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const contains = (area: readonly Position[][][], place: MapPlace): boolean =>
  area.some(
    ([outer, ...holes]) =>
      outer !== undefined &&
      ringContains(outer, place.longitude, place.latitude) &&
      !holes.some((hole) => ringContains(hole, place.longitude, place.latitude)),
  )

/**
 * An area for each place where there are no boundaries: what lies nearer to its seat than to any other
 * (Voronoi 1908), on land and within 45 km. Places with the same coordinates share one cell, held by the
 * first. Always holds its seat.
 */
export function computeSchematicCells(
  places: readonly MapPlace[],
  land: MultiPolygon | null,
  bounds: Box,
): Map<string, MultiPolygon> {
  const middle = (bounds[1] + bounds[3]) / 2
  const squeeze = Math.cos((middle * Math.PI) / 180)
  const delaunay = Delaunay.from(
    places,
    (p) => p.longitude * squeeze,
    (p) => p.latitude,
  )
  const voronoi = delaunay.voronoi([bounds[0] * squeeze, bounds[1], bounds[2] * squeeze, bounds[3]])
  const coasts = land && coastsOf(land)
  const cells = new Map<string, MultiPolygon>()
  places.forEach((place, i) => {
    // Null for a second place at the same coordinates, whatever the published type says.
    const polygon = voronoi.cellPolygon(i) as Pair[] | null
    if (!polygon) return
    const cell: Ring = polygon.map(([x, y]): Pair => [x / squeeze, y])
    const nearest = withinReach(cell, place)
      ? [[cell]]
      : intersection([cell], [circleAround(place, REACH_KM)])
    const onLand = coasts === null ? nearest : keepLand(nearest, coasts)
    const area = contains(onLand, place)
      ? onLand
      : union(onLand, intersection([circleAround(place, SEAT_KM)], [cell]))
    cells.set(place.code, { type: 'MultiPolygon', coordinates: area.map((rings) => windRings(rings)) })
  })
  return cells
}

/** Whether all of a cell lies within the circle that would cut it. */
function withinReach(cell: Ring, place: MapPlace): boolean {
  // The sides of the circle's polygon come nearer to its centre than its corners.
  const inner = Math.cos(Math.PI / CORNERS)
  const rx = kmToLongitude(REACH_KM, place.latitude) * inner
  const ry = (REACH_KM / KM_PER_DEGREE) * inner
  return cell.every(([x, y]) => Math.hypot((x - place.longitude) / rx, (y - place.latitude) / ry) <= 1)
}

/** A ring of the land, and the box that holds it. */
interface Coast {
  readonly ring: readonly Position[]
  readonly reach: Box
}
const coastsOf = (land: MultiPolygon): Coast[][] =>
  land.coordinates.map((rings) => rings.map((ring) => ({ ring, reach: boxOf(toPairs(ring)) })))

/** Whether a box lies wholly to one side of another. */
const isBeside = ([west, south, east, north]: Box, other: Box): boolean =>
  east < other[0] || west > other[2] || north < other[1] || south > other[3]

/** The part of an area that is on land. Clipping is dear: only with the land near it, and not where all is land. */
function keepLand(area: Pair[][][], coasts: readonly (readonly Coast[])[]): Pair[][][] {
  if (area.length === 0) return area
  const box = boxOf(area.flat(2))
  const near = coasts.flatMap((rings) => {
    const clipped = rings.flatMap(({ ring, reach }) => {
      if (isBeside(reach, box)) return []
      const inside = clipRing(ring, box)
      return inside.length >= 4 ? [toPairs(inside)] : []
    })
    return clipped.length > 0 ? [clipped] : []
  })
  return fills(near, box) ? area : intersection(area, near)
}

function boxOf(points: readonly Pair[]): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of points) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** Whether one area without holes is as large as the box that it was clipped by. */
function fills(areas: Pair[][][], [west, south, east, north]: Box): boolean {
  const [only, ...others] = areas
  const [outer, ...holes] = only ?? []
  if (outer === undefined || holes.length > 0 || others.length > 0) return false
  const whole = 2 * (east - west) * (north - south)
  return Math.abs(signedDoubleArea(outer)) >= whole * (1 - 1e-12)
}
