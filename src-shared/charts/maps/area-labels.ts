import type { MultiPolygon, Polygon } from 'geojson'
import { overlaps, type Box } from '../frame/box'
import type { Rect } from '../frame/plot-parts'
import { measureWidest } from '../frame/text-width'
import type { LongLat, Pixel } from './map-base'

/** Rings of an area in pixels; holes are rings, too (even-odd rule). */
export type PixelRings = readonly (readonly Pixel[])[]

export interface AreaLabel {
  readonly code: string
  readonly text: string
  /** Well inside the area. */
  readonly at: Pixel
  readonly fontSize: number
  readonly strong: boolean
}

export interface PlacedAreaLabel {
  readonly label: AreaLabel
  /** Middle of the text's top edge. */
  readonly at: Pixel
  /** Where a line from the text ends in its area; null for a text inside it. */
  readonly leader: Pixel | null
}

/** Pixels between two texts, and between a text and its area's edge. */
const APART = 3
const FROM_EDGE = 1
/** Steps in pixels in which an area is searched for room. */
const STEP = 6
/** How far from its area a text may stand. */
const LONGEST_LEADER = 130

/**
 * Finds room for names, those that matter most first: inside their own area, as near as can be to its middle; else
 * outside all the areas of the map, with a line to their own; never in a neighbour's. A name without room is left out.
 * `areas` are those that names must not lie in unless they are their own, `taken` parts of the frame to keep free.
 */
export function placeAreaLabels(
  labels: readonly AreaLabel[],
  areas: ReadonlyMap<string, PixelRings>,
  frame: Rect,
  taken: readonly Rect[],
): PlacedAreaLabel[] {
  const used: Box[] = taken.map(({ left, top, width, height }) => ({
    left,
    top,
    right: left + width,
    bottom: top + height,
  }))
  const room: Box = {
    left: frame.left + 4,
    top: frame.top + 3,
    right: frame.left + frame.width - 4,
    bottom: frame.top + frame.height - 3,
  }
  const boxes = new Map([...areas].map(([code, rings]) => [code, boundsOf(rings)]))
  const isFree = (box: Box): boolean => within(box, room) && !used.some((other) => overlaps(box, other))
  const placed = new Map<string, PlacedAreaLabel>()
  const outside: AreaLabel[] = []
  const take = (label: AreaLabel, box: Box, leader: Pixel | null): void => {
    used.push({ left: box.left - APART, right: box.right + APART, top: box.top, bottom: box.bottom })
    placed.set(label.code, { label, at: [(box.left + box.right) / 2, box.top], leader })
  }
  for (const label of labels) {
    const rings = areas.get(label.code)
    const inside = rings && insideBox(label, rings, boxes.get(label.code) ?? boundsOf(rings), isFree)
    if (inside) take(label, inside, null)
    else outside.push(label)
  }
  const isOpen = (box: Box): boolean =>
    isFree(box) &&
    ![...areas].some(([code, rings]) => {
      const bounds = boxes.get(code)
      return bounds !== undefined && overlaps(box, bounds) && touches(box, rings)
    })
  for (const label of outside) {
    const box = outsideBox(label, isOpen)
    if (box) take(label, box, label.at)
  }
  return labels.flatMap(({ code }) => placed.get(code) ?? [])
}

/** Rings of an area in the pixels of a window. */
export const pixelRings = (
  { type, coordinates }: Polygon | MultiPolygon,
  toPixel: (point: LongLat) => Pixel,
): PixelRings =>
  (type === 'Polygon' ? [coordinates] : coordinates).flatMap((rings) =>
    rings.map((ring) => ring.map(([longitude = 0, latitude = 0]) => toPixel([longitude, latitude]))),
  )

/** Width and height of a text of one or more lines. */
export function sizeOf({ text, fontSize, strong }: AreaLabel): { width: number; height: number } {
  const lines = text.split('\n')
  return {
    width: measureWidest(lines, fontSize, strong ? 600 : 400),
    height: fontSize * 1.15 * lines.length,
  }
}

/** The place for a text nearest to its area's middle where it lies in the area whole; null where there is none. */
function insideBox(
  label: AreaLabel,
  rings: PixelRings,
  bounds: Box,
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
  const middles: Pixel[] = [label.at]
  for (let y = rooms.top; y <= rooms.bottom; y += STEP)
    for (let x = rooms.left; x <= rooms.right; x += STEP) middles.push([x, y])
  const far = ([x, y]: Pixel): number => Math.hypot(x - label.at[0], (y - label.at[1]) * 1.5)
  for (const middle of middles.toSorted((a, b) => far(a) - far(b))) {
    const box = boxAround(middle, width, height)
    const wider = boxAround(middle, width + 2 * FROM_EDGE, height + 2 * FROM_EDGE)
    if (isFree(box) && contains(rings, middle) && !crossesEdge(wider, rings)) return box
  }
  return null
}

/** The open place nearest to a label's area. */
function outsideBox(label: AreaLabel, isOpen: (box: Box) => boolean): Box | null {
  const { width, height } = sizeOf(label)
  const [x, y] = label.at
  for (let reach = 14; reach <= LONGEST_LEADER; reach += STEP * 1.5)
    for (let turn = 0; turn < 16; turn++) {
      // To the sides first: texts are wide.
      const angle = (Math.ceil(turn / 2) * (turn % 2 === 0 ? 1 : -1) * Math.PI) / 8
      const middle: Pixel = [
        x + Math.cos(angle) * (reach + width / 2),
        y + Math.sin(angle) * (reach + height / 2),
      ]
      const box = boxAround(middle, width, height)
      if (isOpen(box)) return box
    }
  return null
}

const boxAround = ([x, y]: Pixel, width: number, height: number): Box => ({
  left: x - width / 2,
  top: y - height / 2,
  right: x + width / 2,
  bottom: y + height / 2,
})

const within = (a: Box, b: Box): boolean =>
  a.left >= b.left && a.right <= b.right && a.top >= b.top && a.bottom <= b.bottom

function boundsOf(rings: PixelRings): Box {
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
  for (const ring of rings)
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [x1, y1] = ring[i] ?? [0, 0]
      const [x2, y2] = ring[j] ?? [0, 0]
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside
    }
  return inside
}

/** Whether any edge of an area runs through a box. */
function crossesEdge(box: Box, rings: PixelRings): boolean {
  return rings.some((ring) =>
    ring.some((point, i) => meetsBox(point, ring[(i + 1) % ring.length] ?? point, box)),
  )
}

/** Whether a box and an area have a point in common. */
const touches = (box: Box, rings: PixelRings): boolean =>
  contains(rings, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]) || crossesEdge(box, rings)

/** Whether a straight line from point to point runs through a box (Liang & Barsky 1984). */
function meetsBox([x1, y1]: Pixel, [x2, y2]: Pixel, { left, top, right, bottom }: Box): boolean {
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
