import type { Pixel } from './map-window'

type Rings = readonly (readonly Pixel[])[]
/** Edges as x and y of a point, x and y of the one before it, and so on. */
type Edges = Float64Array

/** The edges of an area by the bands of the window that they run through, the highest band first. */
interface Bands {
  readonly top: number
  readonly bands: readonly Edges[]
}

/** Pixels of one band. */
const HEIGHT = 8
/** An area that is asked about more often than this is worth being sorted into bands. */
const SELDOM = 2
/** Pixels that no rounding reaches: edges that end at a band's edge are in both. */
const MARGIN = 1e-3
const NONE: readonly Edges[] = []

/** How often an area was asked about, then its bands. It is known by its rings, which never change. */
const known = new WeakMap<Rings, number | Bands>()

/**
 * The edges of an area that may have a point between two heights, four numbers each; an edge of several bands comes
 * in each of them. Names ask thousands of times about the same areas, and of most edges they want to know nothing.
 */
export function edgesBetween(rings: Rings, from: number, to: number): readonly Edges[] {
  let found = known.get(rings) ?? 0
  if (typeof found === 'number') {
    known.set(rings, found + 1)
    if (found < SELDOM) return [everyEdge(rings)]
    found = bandsOf(everyEdge(rings))
    known.set(rings, found)
  }
  const { top, bands } = found
  const first = Math.max(0, Math.floor((from - top) / HEIGHT))
  const last = Math.min(bands.length - 1, Math.floor((to - top) / HEIGHT))
  return first > last ? NONE : bands.slice(first, last + 1)
}

function everyEdge(rings: Rings): Edges {
  const edges = new Float64Array(4 * rings.reduce((sum, ring) => sum + ring.length, 0))
  let at = 0
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const point of ring) {
      edges.set(point, at)
      edges.set(before ?? point, at + 2)
      before = point
      at += 4
    }
  }
  return edges
}

function bandsOf(edges: Edges): Bands {
  let [top, bottom] = [Infinity, -Infinity]
  for (let at = 1; at < edges.length; at += 2) {
    top = Math.min(top, (edges[at] ?? 0) - MARGIN)
    bottom = Math.max(bottom, (edges[at] ?? 0) + MARGIN)
  }
  const bandAt = (y: number): number => Math.floor((y - top) / HEIGHT)
  const bands = Array.from({ length: edges.length === 0 ? 0 : bandAt(bottom) + 1 }, (): number[] => [])
  for (let at = 0; at < edges.length; at += 4) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = edges.subarray(at, at + 4)
    const last = bandAt(Math.max(y1, y2) + MARGIN)
    for (let band = bandAt(Math.min(y1, y2) - MARGIN); band <= last; band++) bands[band]?.push(x1, y1, x2, y2)
  }
  return { top, bands: bands.map((band) => Float64Array.from(band)) }
}
