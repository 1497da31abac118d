import type { MultiPolygon, Polygon } from 'geojson'
import type { Box } from '../frame/box'
import type { Rect } from '../frame/plot-parts'
import { edgesBetween } from './edge-bands'
import type { LongLat, Pixel } from './map-window'

/** Rings of an area in pixels; holes are rings, too (even-odd rule). */
export type PixelRings = readonly (readonly Pixel[])[]

/** Rings of an area in the pixels of a window. */
export const pixelRings = (
  { type, coordinates }: Polygon | MultiPolygon,
  toPixel: (point: LongLat) => Pixel,
): PixelRings =>
  (type === 'Polygon' ? [coordinates] : coordinates).flatMap((rings) =>
    rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => toPixel([longitude, latitude]))),
  )

export const boxOf = ({ left, top, width, height }: Rect): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})

export const boxAround = ([x, y]: Pixel, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

/** Whether a box lies in another whole. */
export const within = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

/** The box that holds an area. */
export function boundsOf(rings: PixelRings): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (const [x, y] of ring) {
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = Math.max(bottom, y)
    }
  return { left, top, right, bottom }
}

/** Whether a point is inside an area (even-odd rule). */
export function contains(rings: PixelRings, [x, y]: Pixel): boolean {
  let inside = false
  for (const edges of edgesBetween(rings, y, y))
    for (let at = 0; at < edges.length; at += 4) {
      const [y1, y2] = [edges[at + 1] ?? 0, edges[at + 3] ?? 0]
      if (y1 > y === y2 > y) continue
      const [x1, x2] = [edges[at] ?? 0, edges[at + 2] ?? 0]
      if (x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

/** Whether any edge of an area runs through a box. */
export function crossesEdge(box: Box, rings: PixelRings): boolean {
  for (const edges of edgesBetween(rings, box.top, box.bottom))
    for (let at = 0; at < edges.length; at += 4) {
      const [x1, y1, x2, y2] = [edges[at] ?? 0, edges[at + 1] ?? 0, edges[at + 2] ?? 0, edges[at + 3] ?? 0]
      if (lineMeetsBox(x2, y2, x1, y1, box)) return true
    }
  return false
}

/** Whether a box and an area have a point in common. */
export const touches = (box: Box, rings: PixelRings): boolean =>
  contains(rings, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]) || crossesEdge(box, rings)

/** Pixels that no rounding reaches. */
const SURE = 1e-6

/** Whether a straight line from point to point runs through a box. */
export const meetsBox = ([x1, y1]: Pixel, [x2, y2]: Pixel, box: Box): boolean =>
  lineMeetsBox(x1, y1, x2, y2, box)

/** As above (Liang & Barsky 1984). */
function lineMeetsBox(x1: number, y1: number, x2: number, y2: number, box: Box): boolean {
  const { left, top, right, bottom } = box
  // Most lines lie wholly to one side, farther than any rounding below.
  if ((x1 < left - SURE && x2 < left - SURE) || (x1 > right + SURE && x2 > right + SURE)) return false
  if ((y1 < top - SURE && y2 < top - SURE) || (y1 > bottom + SURE && y2 > bottom + SURE)) return false
  let [from, to] = [0, 1]
  const sides: readonly (readonly [number, number])[] = [
    [x1 - x2, x1 - left],
    [x2 - x1, right - x1],
    [y1 - y2, y1 - top],
    [y2 - y1, bottom - y1],
  ]
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return false
    if (p < 0) from = Math.max(from, q / p)
    if (p > 0) to = Math.min(to, q / p)
  }
  return from <= to
}

/** The point so many pixels from one to another. */
export function towards([x1, y1]: Pixel, [x2, y2]: Pixel, along: number): Pixel {
  const whole = Math.hypot(x2 - x1, y2 - y1) || 1
  return [x1 + ((x2 - x1) * along) / whole, y1 + ((y2 - y1) * along) / whole]
}

/** Whether two lines cross. */
export function cross([a, b]: readonly [Pixel, Pixel], [c, d]: readonly [Pixel, Pixel]): boolean {
  const side = (p: Pixel, q: Pixel, r: Pixel): boolean =>
    (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]) > 0
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
}
