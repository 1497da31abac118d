import type { Position } from 'geojson'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import { ringContains } from './ring-contains'

type Polygons = readonly (readonly Position[][])[]

const keyOf = ([x = 0, y = 0]: Position): string => `${String(x)} ${String(y)}`

/**
 * The outline of areas that share their borders point by point: a stretch that two of them have is inside, and what is
 * left is joined to rings again. Rings inside others become their holes. Areas that do not share their points keep
 * their borders.
 */
export function dissolveRings(polygons: Polygons): Position[][][] {
  // Coarse borders may cross: two areas then have a stretch the same way, and both count, else rings stay open.
  const stretches = new Map<string, (readonly [Position, Position])[]>()
  for (const rings of polygons)
    for (const ring of rings)
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1] ?? [], ring[i] ?? []]
        if (stretches.get(`${keyOf(b)}>${keyOf(a)}`)?.pop()) continue
        const there = `${keyOf(a)}>${keyOf(b)}`
        stretches.set(there, [...(stretches.get(there) ?? []), [a, b]])
      }
  const left = [...stretches.values()].flat()
  const from = new Map<string, Position[]>()
  for (const [a, b] of left) {
    const next = from.get(keyOf(a))
    if (next) next.push(b)
    else from.set(keyOf(a), [b])
  }
  const rings: Position[][] = []
  for (const [a] of left) {
    const ring = followFrom(a, from)
    if (ring.length >= 4) rings.push(ring)
  }
  return nestRings(rings)
}

/** Takes stretches until the ring is closed. */
function followFrom(start: Position, from: Map<string, Position[]>): Position[] {
  const ring: Position[] = [start]
  for (let at = start; ;) {
    const next = from.get(keyOf(at))?.pop()
    if (next === undefined) return ring.length > 1 && keyOf(at) === keyOf(start) ? ring : []
    ring.push(next)
    if (keyOf(next) === keyOf(start)) return ring
    at = next
  }
}

/** Outer rings with the holes that lie in them, told by the way they turn. */
function nestRings(rings: readonly Position[][]): Position[][][] {
  const turns = (ring: readonly Position[]): boolean => signedDoubleArea(ring) > 0
  const largest = rings.reduce<Position[]>(
    (a, b) => (Math.abs(signedDoubleArea(b)) > Math.abs(signedDoubleArea(a)) ? b : a),
    [],
  )
  const outwards = turns(largest)
  const polygons = rings.filter((ring) => turns(ring) === outwards).map((ring) => [ring])
  for (const hole of rings.filter((ring) => turns(ring) !== outwards)) {
    const [x = 0, y = 0] = hole[0] ?? []
    polygons.find(([outer]) => outer !== undefined && ringContains(outer, x, y))?.push(hole)
  }
  return polygons
}
