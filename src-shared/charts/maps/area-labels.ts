import type { Position } from 'geojson'
import polylabel from 'polylabel'
import { overlaps, type Box } from '../frame/box'
import type { Rect } from '../frame/plot-parts'
import { measureWidest } from '../frame/text-width'
import { clipRing, signedDoubleArea } from './clip-ring'
import type { Pixel } from './map-base'
import {
  boundsOf,
  boxAround,
  boxOf,
  contains,
  cross,
  crossesEdge,
  meetsBox,
  touches,
  towards,
  within,
  type PixelRings,
} from './pixel-areas'

export interface AreaLabel {
  readonly code: string
  /** Lines; where they do not fit as they are, they are tried as one line, broken elsewhere, or smaller. */
  readonly text: string
  readonly fontSize: number
  readonly strong: boolean
  /** Never beside its area with a line to it: left out instead. */
  readonly insideOnly?: boolean
  /** Names of what the picture is not about are grey. */
  readonly quiet?: true
}

/** From the edge of a text to a point a little inside its area. */
export type Leader = readonly [Pixel, Pixel]

export interface PlacedAreaLabel {
  /** With the lines and the size that were found to fit. */
  readonly label: AreaLabel
  /** Middle of the text's top edge. */
  readonly at: Pixel
  /** A line from the text to a point of its area; null for a text inside it. */
  readonly leader: Leader | null
}

/** Pixels between two texts, and between a text and its area's edge; more where the edge is a thick outline. */
const APART = 3
const FROM_EDGE = 1.5
const FROM_OUTLINE = 3.5
/** Steps in pixels in which an area is searched for room. */
const STEP = 6
const SMALLEST_LETTERS = 12

/**
 * Finds room for names, those that matter most first: inside their own area, as near as can be to its middle; else
 * outside all the areas of the map, with a line to their own; never in a neighbour's. A name without room is left out,
 * and so is one whose area is not in the frame. `areas` are those that names must not lie in unless they are their
 * own, `taken` parts of the frame to keep free.
 */
export function placeAreaLabels(
  labels: readonly AreaLabel[],
  areas: ReadonlyMap<string, PixelRings>,
  frame: Rect,
  taken: readonly Rect[],
  outlined: ReadonlySet<string> = new Set(),
): PlacedAreaLabel[] {
  const used: Box[] = taken.map(boxOf)
  const room: Box = {
    left: frame.left + 4,
    top: frame.top + 3,
    right: frame.left + frame.width - 4,
    bottom: frame.top + frame.height - 3,
  }
  const boxes = new Map([...areas].map(([code, rings]) => [code, boundsOf(rings)]))
  const lines: Leader[] = []
  const isFree = (box: Box): boolean =>
    within(box, room) &&
    !used.some((other) => overlaps(box, other)) &&
    !lines.some(([from, to]) => meetsBox(from, to, box))
  const placed = new Map<string, PlacedAreaLabel>()
  const outside: { label: AreaLabel; rings: PixelRings; middle: Pixel }[] = []
  const take = (label: AreaLabel, box: Box, leader: Leader | null): void => {
    used.push({ left: box.left - APART, right: box.right + APART, top: box.top, bottom: box.bottom })
    placed.set(label.code, { label, at: [(box.left + box.right) / 2, box.top], leader })
  }
  for (const label of labels) {
    const rings = areas.get(label.code)
    const bounds = boxes.get(label.code)
    if (!rings || !bounds || !overlaps(bounds, room)) continue
    const middle = findMiddle(rings, room)
    const edge = outlined.has(label.code) ? FROM_OUTLINE : FROM_EDGE
    let isPlaced = false
    for (const shape of shapesOf(label)) {
      const box = insideBox(shape, middle, rings, inRoom(bounds, room), edge, isFree)
      if (!box) continue
      take(shape, box, null)
      isPlaced = true
      break
    }
    if (!isPlaced && !label.insideOnly) outside.push({ label, rings, middle })
  }
  const near = (box: Box): (readonly [string, PixelRings])[] =>
    [...areas].filter(([code]) => overlaps(box, boxes.get(code) ?? box))
  const isOpen = (box: Box): boolean => isFree(box) && !near(box).some(([, rings]) => touches(box, rings))
  const isForeign = (code: string, point: Pixel): boolean =>
    near(boxAround(point, 1, 1)).some(([other, rings]) => other !== code && contains(rings, point))
  /** The name without its figure, which the colour tells, too. */
  const nameInside = (label: AreaLabel, rings: PixelRings): { label: AreaLabel; box: Box } | null => {
    const [text = '', ...rest] = label.text.split('\n')
    const bounds = boxes.get(label.code)
    if (rest.length === 0 || !bounds) return null
    for (const shape of shapesOf({ ...label, text })) {
      const box = insideBox(shape, findMiddle(rings, room), rings, inRoom(bounds, room), FROM_EDGE, isFree)
      if (box) return { label: shape, box }
    }
    return null
  }
  for (const { label, rings, middle } of outside) {
    const found = findOutside(label, middle, rings, {
      isOpen,
      isForeign: (point) => isForeign(label.code, point),
      isCrossed: (from, to) =>
        used.some((box) => meetsBox(from, to, box)) || lines.some((line) => cross(line, [from, to])),
    })
    const inside = found && found.cost <= LONG_LINE ? null : nameInside(label, rings)
    if (inside) take(inside.label, inside.box, null)
    else if (found && within(boxAround(found.leader[1], 0, 0), room)) {
      take(label, found.box, found.leader)
      lines.push(found.leader)
    }
  }
  return labels.flatMap(({ code }) => placed.get(code) ?? [])
}

/** Width and height of a text of one or more lines. */
export function sizeOf({ text, fontSize, strong }: AreaLabel): { width: number; height: number } {
  const lines = text.split('\n')
  return {
    width: measureWidest(lines, fontSize, strong ? 600 : 400),
    height: fontSize * 1.15 * lines.length,
  }
}

const inRoom = (box: Box, room: Box): Box => ({
  left: Math.max(box.left, room.left),
  top: Math.max(box.top, room.top),
  right: Math.min(box.right, room.right),
  bottom: Math.min(box.bottom, room.bottom),
})

/** A text as it is, in one line, broken at its spaces, and all of these in smaller letters. */
function shapesOf(label: AreaLabel): AreaLabel[] {
  const lines = label.text.split('\n')
  const texts = [label.text]
  if (lines.length > 1) texts.push(lines.join(' '))
  const [name = '', ...rest] = lines
  const broken = name.replace(/[ ](?=\S{3})/, '\n').replace(/-(?=\S{3})/, '-\n')
  if (broken !== name) texts.push([broken, ...rest].join('\n'))
  const sizes = [label.fontSize]
  for (let size = label.fontSize - 1; size >= SMALLEST_LETTERS; size--) sizes.push(size)
  return sizes.flatMap((fontSize) => texts.map((text) => ({ ...label, text, fontSize })))
}

/** The middle of the largest flat ellipse in an area, for texts are wide (Garcia-Castellanos & Lombardo 2007). */
function findMiddle(rings: PixelRings, room: Box): Pixel {
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

/** The place for a text nearest to its area's middle where it lies in the area whole; null where there is none. */
function insideBox(
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
  const middles: Pixel[] = [middle]
  for (let y = rooms.top; y <= rooms.bottom; y += STEP)
    for (let x = rooms.left; x <= rooms.right; x += STEP) middles.push([x, y])
  const far = ([x, y]: Pixel): number => Math.hypot(x - middle[0], (y - middle[1]) * 1.5)
  for (const at of middles.toSorted((a, b) => far(a) - far(b))) {
    const box = boxAround(at, width, height)
    const wider = boxAround(at, width + 2 * edge, height + 2 * edge)
    if (isFree(box) && contains(rings, at) && !crossesEdge(wider, rings)) return box
  }
  return null
}

interface Surroundings {
  /** Whether a text can stand in a box. */
  readonly isOpen: (box: Box) => boolean
  /** Whether a point lies in another area. */
  readonly isForeign: (point: Pixel) => boolean
  /** Whether a line runs over a text or another line. */
  readonly isCrossed: (from: Pixel, to: Pixel) => boolean
}

/** Pixels from an area's middle to a text beside it. */
const LONGEST_REACH = 190
/** How far into its area a line ends, so that nobody takes it for a neighbour's: a part of the way to its middle, in pixels from … to … */
const END_INSIDE = { part: 0.5, least: 9, most: 24 } as const
/** A line that counts as longer than this says less than a name in its area without a figure. */
const LONG_LINE = 110
/** A pixel of a line through another area counts as so many. */
const FOREIGN = 4

/** The open place beside an area with the shortest line to it, through as little of other areas as can be. */
function findOutside(
  label: AreaLabel,
  middle: Pixel,
  rings: PixelRings,
  { isOpen, isForeign, isCrossed }: Surroundings,
): { readonly box: Box; readonly leader: Leader; readonly cost: number } | null {
  const { width, height } = sizeOf(label)
  let best: { box: Box; leader: Leader; cost: number } | null = null
  for (let reach = 8; reach <= LONGEST_REACH; reach += STEP) {
    if (best && best.cost < reach - END_INSIDE.most) break
    for (let turn = 0; turn < 32; turn++) {
      const angle = (turn * Math.PI) / 16
      const at: Pixel = [
        middle[0] + Math.cos(angle) * (reach + width / 2),
        middle[1] + Math.sin(angle) * (reach + height / 2),
      ]
      const box = boxAround(at, width, height)
      if (!isOpen(box)) continue
      const leader = leadFrom(box, middle, rings)
      const length = Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1])
      if (best && length >= best.cost) continue
      let cost = length
      for (let along = 2; along < length; along += 3)
        if (isForeign(towards(leader[0], leader[1], along))) cost += 3 * FOREIGN
      if ((best && cost >= best.cost) || isCrossed(leader[0], leader[1])) continue
      best = { box, leader, cost }
    }
  }
  return best
}

/** A line from the edge of a text to a little inside an area, on the way to its middle. */
function leadFrom(box: Box, middle: Pixel, rings: PixelRings): Leader {
  const from: Pixel = [
    Math.max(box.left - 2, Math.min(box.right + 2, middle[0])),
    Math.max(box.top - 1, Math.min(box.bottom + 1, middle[1])),
  ]
  const whole = Math.hypot(middle[0] - from[0], middle[1] - from[1])
  for (let along = 0; along < whole; along += 2) {
    if (!contains(rings, towards(from, middle, along))) continue
    const further = Math.max(END_INSIDE.least, Math.min(END_INSIDE.most, (whole - along) * END_INSIDE.part))
    // A spike of the area may end again before the line does.
    for (let end = along + further; end < whole; end += 2)
      if (contains(rings, towards(from, middle, end))) return [from, towards(from, middle, end)]
    return [from, middle]
  }
  return [from, middle]
}
