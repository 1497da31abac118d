import type { Position } from 'geojson'

/** West, south, east, north. */
export type Box = readonly [number, number, number, number]

type Inside = (p: Position) => boolean
type Cross = (a: Position, b: Position) => Position

const xOf = (p: Position): number => p[0] ?? 0
const yOf = (p: Position): number => p[1] ?? 0

const crossAtX =
  (x: number): Cross =>
  (a, b) => [x, yOf(a) + ((yOf(b) - yOf(a)) * (x - xOf(a))) / (xOf(b) - xOf(a))]

const crossAtY =
  (y: number): Cross =>
  (a, b) => [xOf(a) + ((xOf(b) - xOf(a)) * (y - yOf(a))) / (yOf(b) - yOf(a)), y]

function clipAgainst(ring: readonly Position[], inside: Inside, cross: Cross): Position[] {
  const kept: Position[] = []
  ring.forEach((current, i) => {
    const previous = ring[(i + ring.length - 1) % ring.length] ?? current
    if (inside(current)) {
      if (!inside(previous)) kept.push(cross(previous, current))
      kept.push(current)
    } else if (inside(previous)) kept.push(cross(previous, current))
  })
  return kept
}

/**
 * A ring (last point may repeat the first) clipped by a rectangle, after Sutherland & Hodgman 1974. Parts
 * that the rectangle cuts off from each other stay joined along its edge. Empty when nothing is left.
 */
export function clipRing(ring: readonly Position[], [west, south, east, north]: Box): Position[] {
  const first = ring[0]
  const last = ring.at(-1)
  const closed = first && last && xOf(first) === xOf(last) && yOf(first) === yOf(last)
  let points: Position[] = closed ? ring.slice(0, -1) : [...ring]
  points = clipAgainst(points, (p) => xOf(p) >= west, crossAtX(west))
  points = clipAgainst(points, (p) => xOf(p) <= east, crossAtX(east))
  points = clipAgainst(points, (p) => yOf(p) >= south, crossAtY(south))
  points = clipAgainst(points, (p) => yOf(p) <= north, crossAtY(north))
  const start = points[0]
  return points.length >= 3 && start ? [...points, start] : []
}

/** Twice the signed area; positive when the ring runs counter-clockwise. */
export function signedDoubleArea(ring: readonly Position[]): number {
  let sum = 0
  ring.forEach((p, i) => {
    const next = ring[(i + 1) % ring.length] ?? p
    sum += xOf(p) * yOf(next) - xOf(next) * yOf(p)
  })
  return sum
}

/** Outer rings clockwise and holes counter-clockwise, as d3-geo and ECharts' projections want them. */
export function windRings(rings: readonly (readonly Position[])[]): Position[][] {
  return rings.map((ring, i) => {
    const clockwise = signedDoubleArea(ring) < 0
    return clockwise === (i === 0) ? [...ring] : ring.toReversed()
  })
}

/** Leaves out points closer than `tolerance` to the one kept before; the ring stays closed. */
export function thinRing(ring: readonly Position[], tolerance: number): Position[] {
  const kept: Position[] = []
  for (const point of ring) {
    const before = kept.at(-1)
    if (before && Math.hypot(xOf(point) - xOf(before), yOf(point) - yOf(before)) < tolerance) continue
    kept.push(point)
  }
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || kept.length < 3) return []
  return xOf(first) === xOf(last) && yOf(first) === yOf(last) ? kept : [...kept, first]
}
