import type { Position } from 'geojson'
import polylabel from 'polylabel'
import type { Box } from '../frame/box'
import { sizeOf, type AreaLabel } from './area-label'
import { clipRing, signedDoubleArea } from './clip-ring'
import type { Pixel } from './map-window'
import { boxAround, contains, crossesEdge, type PixelRings } from './pixel-areas'

/** Steps in pixels in which an area is searched for room. */
const STEP = 6

/** The middle of the largest flat ellipse in an area, for texts are wide (Garcia-Castellanos & Lombardo 2007). */
export function findMiddle(rings: PixelRings, room: Box): Pixel {
  const found = middles.get(rings) ?? measureMiddle(rings, room)
  middles.set(rings, found)
  return found
}

const middles = new WeakMap<PixelRings, Pixel>()

function measureMiddle(rings: PixelRings, room: Box): Pixel {
  const cut = rings
    .map((ring) =>
      clipRing(
        ring.map(([x, y]): Position => [x, y]),
        [room.left, room.top, room.right, room.bottom],
      ),
    )
    .filter((ring) => ring.length >= 4)
  const sizeOfRing = (ring: readonly Position[]): number => Math.abs(signedDoubleArea(ring))
  const outer = cut.reduce<Position[]>((a, b) => (sizeOfRing(b) > sizeOfRing(a) ? b : a), [])
  if (outer.length < 4) return [(room.left + room.right) / 2, (room.top + room.bottom) / 2]
  // Holes are rings that begin inside the outer one.
  const holes = cut.filter((ring) => {
    const [x = 0, y = 0] = ring[0] ?? []
    return ring !== outer && contains([outer as unknown as Pixel[]], [x, y])
  })
  const flat = [outer, ...holes].map((ring) => ring.map(([x = 0, y = 0]): [number, number] => [x * FLAT, y]))
  const [x = 0, y = 0] = polylabel(flat, 1.5)
  return [x / FLAT, y]
}
const FLAT = 0.5

/** Where a text of one size can stand in an area, nearest to its middle first; found out as far as it is asked. */
interface Stands {
  readonly at: readonly Pixel[]
  readonly fit: (boolean | undefined)[]
}

/** Remembered for an area as it lies in a window: the next year's names stand in the same areas. */
const kept = new WeakMap<PixelRings, Map<string, Stands>>()

function standsIn(rings: PixelRings, key: string, list: () => readonly Pixel[]): Stands {
  const known = kept.get(rings) ?? new Map<string, Stands>()
  kept.set(rings, known)
  const found = known.get(key) ?? { at: list(), fit: [] }
  known.set(key, found)
  return found
}

/** The place for a text nearest to its area's middle where it lies in the area whole; null where there is none. */
export function insideBox(
  label: AreaLabel,
  middle: Pixel,
  rings: PixelRings,
  bounds: Box,
  edge: number,
  isFree: (box: Box) => boolean,
): Box | null {
  const { width, height } = sizeOf(label)
  const rooms = {
    left: bounds.left + width / 2,
    right: bounds.right - width / 2,
    top: bounds.top + height / 2,
    bottom: bounds.bottom - height / 2,
  }
  if (rooms.left > rooms.right || rooms.top > rooms.bottom) return null
  const far = ([x, y]: Pixel): number => Math.hypot(x - middle[0], (y - middle[1]) * 1.5)
  const stands = standsIn(rings, `${String(width)} ${String(height)} ${String(edge)}`, () => {
    const middles: Pixel[] = [middle]
    for (let y = rooms.top; y <= rooms.bottom; y += STEP)
      for (let x = rooms.left; x <= rooms.right; x += STEP) middles.push([x, y])
    return middles.sort((a, b) => far(a) - far(b))
  })
  for (const [i, at] of stands.at.entries()) {
    const wider = boxAround(at, width + 2 * edge, height + 2 * edge)
    const fits = (stands.fit[i] ??= contains(rings, at) && !crossesEdge(wider, rings))
    const box = boxAround(at, width, height)
    if (fits && isFree(box)) return box
  }
  return null
}
