import type { Position } from 'geojson'
import { union } from 'polyclip-ts'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import type { Extent } from './boundary-coordinates'

/** Five decimals of a degree are about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Rounded, without repeated points, closed. Fewer than four points: nothing is left of the ring. */
export function roundRing(ring: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const [x = NaN, y = NaN] of ring) {
    const point: Position = [round(x), round(y)]
    const before = kept.at(-1)
    if (before === undefined || before[0] !== point[0] || before[1] !== point[1]) kept.push(point)
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) kept.push([...first])
  return kept
}

/** Whether a ring encloses something. */
export const isArea = (ring: readonly Position[]): boolean =>
  ring.length >= 4 && Math.abs(signedDoubleArea(ring.slice(0, -1))) > 0

type Pair = [number, number]
const pair = (p: Position): Pair => [p[0] ?? 0, p[1] ?? 0]

/** The same area without crossing lines, by the even–odd rule; null when nothing is left of it. */
export function mendPolygon(rings: readonly (readonly Position[])[]): Position[][][] | null {
  const mended = union([rings.map((ring) => ring.map(pair))])
    .map((polygon) => polygon.map(roundRing).filter(isArea))
    .filter((polygon) => polygon.length > 0)
  return mended.length > 0 ? mended : null
}

/** The box around the outer rings of polygons. */
export function extentOfShapes(polygons: readonly (readonly (readonly Position[])[])[]): Extent {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const rings of polygons)
    for (const [x = NaN, y = NaN] of rings[0] ?? []) {
      west = Math.min(west, x)
      east = Math.max(east, x)
      south = Math.min(south, y)
      north = Math.max(north, y)
    }
  return { west, south, east, north }
}
