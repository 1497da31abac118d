import { Delaunay } from 'd3-delaunay'
import type { MultiPolygon, Position } from 'geojson'
import { union } from 'polyclip-ts'
import type { MapPlace } from '#shared/charts/frame/chart-picture'
import { windRings, type Box } from '#shared/charts/maps/clip-ring'
import { boxOf, isBeside } from './boxes'
import {
  clipToConvex,
  closeRing,
  intersectConvex,
  walkArea,
  walkConvex,
  type Outline,
  type Point,
} from './clip-to-convex'
import { ringContains } from './ring-contains'

/** Kilometres in one degree of latitude. */
const KM_PER_DEGREE = 111.2
/** Nobody is counted as living in a place's cell farther away from its seat than this. */
const REACH_KM = 45
/** Around a seat that the coarse coast leaves in the water. */
const SEAT_KM = 3
const CORNERS = 48

const kmToLongitude = (km: number, latitude: number): number =>
  km / (KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180))

/** Counter-clockwise. */
function circleAround({ longitude, latitude }: MapPlace, km: number): Outline {
  const rx = kmToLongitude(km, latitude)
  const ry = km / KM_PER_DEGREE
  return Array.from({ length: CORNERS }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / CORNERS
    return [longitude + rx * Math.cos(angle), latitude + ry * Math.sin(angle)]
  })
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
  const walkedLand = land && walkArea(land.coordinates)
  const cells = new Map<string, MultiPolygon>()
  places.forEach((place, i) => {
    // Null for a second place at the same coordinates, whatever the published type says.
    const polygon = voronoi.cellPolygon(i) as Point[] | null
    if (!polygon) return
    const cell = walkConvex(polygon.map(([x, y]): Point => [x / squeeze, y]))
    const nearest = intersectConvex(cell, circleAround(place, REACH_KM))
    const onLand = walkedLand ? clipToConvex(walkedLand, nearest) : [[closeRing(nearest)]]
    const area = contains(onLand, place)
      ? onLand
      : joinConvex(onLand, intersectConvex(cell, circleAround(place, SEAT_KM)))
    cells.set(place.code, { type: 'MultiPolygon', coordinates: area.map((rings) => windRings(rings)) })
  })
  return cells
}

/** An area with a convex one. Clipping exactly is dear: only with what the convex one may touch. */
function joinConvex(area: readonly Point[][][], convex: Outline): Point[][][] {
  const reach = boxOf(convex)
  const touches = ([outer = []]: readonly Point[][]): boolean => !isBeside(boxOf(outer), reach)
  const near = area.filter(touches)
  return [...area.filter((rings) => !touches(rings)), ...union(near, [[closeRing(convex)]])]
}
