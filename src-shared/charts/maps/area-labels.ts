import { overlaps, type Box } from '../frame/box'
import type { Rect } from '../frame/plot-parts'
import { BoxGrid } from './box-grid'
import { shapesOf, type AreaLabel, type Leader, type PlacedAreaLabel } from './area-label'
import { findMiddle, insideBox } from './label-inside'
import { findOutside } from './label-outside'
import type { Pixel } from './map-window'
import {
  boundsOf,
  boxAround,
  boxOf,
  contains,
  cross,
  meetsBox,
  touches,
  within,
  type PixelRings,
} from './pixel-areas'

/** Pixels between two texts, and between a text and its area's edge; more where the edge is a thick outline. */
const APART = 3
const FROM_EDGE = 1.5
const FROM_OUTLINE = 3.5
/** A line that counts as longer than this says less than a name in its area without a figure. */
const LONG_LINE = { usual: 110, ofFew: 240 } as const
/** Beyond this, or this part of the frame's width, a line says nothing: only what the picture is about is still named. */
const LONGEST_LINE = { usual: 200, ofFew: 480 } as const
const LONGEST_PART = { usual: 0.33, ofFew: 0.4 } as const
/** A line from one end of the frame to the other says nothing of anything. */
const LONGEST_PART_FAR = 0.4
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
  const room: Box = {
    left: frame.left + 4,
    top: frame.top + 3,
    right: frame.left + frame.width - 4,
    bottom: frame.top + frame.height - 3,
  }
  const longestFar = frame.width * LONGEST_PART_FAR
  const longest = (kind: keyof typeof LONGEST_LINE): number =>
    Math.min(LONGEST_LINE[kind], frame.width * LONGEST_PART[kind])
  const boxes = new Map([...areas].map(([code, rings]) => [code, boundsOf(rings)]))
  const used = new BoxGrid<Box>(room)
  for (const box of taken.map(boxOf)) used.add(box, box)
  const lines = new BoxGrid<Leader>(room)
  const isFree = (box: Box): boolean =>
    within(box, room) &&
    !used.some(box, (other) => overlaps(box, other)) &&
    !lines.some(box, ([from, to]) => meetsBox(from, to, box))
  const placed = new Map<string, PlacedAreaLabel>()
  const outside: { label: AreaLabel; rings: PixelRings; middle: Pixel }[] = []
  const take = (label: AreaLabel, box: Box, leader: Leader | null): void => {
    const wider = { left: box.left - APART, right: box.right + APART, top: box.top, bottom: box.bottom }
    used.add(wider, wider)
    placed.set(label.code, { label, at: [(box.left + box.right) / 2, box.top], leader })
  }
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
    if (isPlaced) continue
    if (!label.insideOnly) outside.push({ label, rings, middle })
    else {
      const short = nameInside(label, rings)
      if (short) take(short.label, short.box, null)
    }
  }
  const around = new BoxGrid<{ code: string; rings: PixelRings; bounds: Box }>(room)
  for (const [code, rings] of areas) {
    const bounds = boxes.get(code) ?? boundsOf(rings)
    around.add({ code, rings, bounds }, bounds)
  }
  const isOpen = (box: Box): boolean =>
    isFree(box) && !around.some(box, ({ rings, bounds }) => overlaps(box, bounds) && touches(box, rings))
  const isForeign = (code: string, point: Pixel): boolean => {
    const near = boxAround(point, 1, 1)
    return around.some(
      near,
      (other) => other.code !== code && overlaps(near, other.bounds) && contains(other.rings, point),
    )
  }
  for (const { label, rings, middle } of outside) {
    const kind = label.ofFew ? 'ofFew' : 'usual'
    const found = findOutside(label, middle, rings, {
      isOpen,
      own: taken.filter((one) => isMark(one) && contains(rings, middleOf(one))).map(boxOf),
      isForeign: (point) => isForeign(label.code, point),
      isCrossed: (from, to) => {
        const reach = boundsOf([[from, to]])
        return (
          used.some(reach, (box) => meetsBox(from, to, box)) ||
          lines.some(reach, (line) => cross(line, [from, to]))
        )
      },
    })
    const inside = found && (found.cost <= LONG_LINE[kind] || label.far) ? null : nameInside(label, rings)
    if (inside) take(inside.label, inside.box, null)
    else if (
      found &&
      (label.strong || (label.far ? lengthOf(found.leader) <= longestFar : found.cost <= longest(kind))) &&
      within(boxAround(found.leader[1], 0, 0), room)
    ) {
      take(label, found.box, found.leader)
      lines.add(found.leader, boundsOf([found.leader]))
    }
  }
  return labels.flatMap(({ code }) => placed.get(code) ?? [])
}

/** Sides of the least and the largest mark in an area that a name's line may end at, in pixels. */
const MARK = { least: 10, most: 24 } as const
const isMark = ({ width, height }: Rect): boolean =>
  Math.min(width, height) >= MARK.least && Math.max(width, height) <= MARK.most

const middleOf = ({ left, top, width, height }: Rect): Pixel => [left + width / 2, top + height / 2]

const lengthOf = ([from, to]: Leader): number => Math.hypot(to[0] - from[0], to[1] - from[1])

const inRoom = (box: Box, room: Box): Box => ({
  left: Math.max(box.left, room.left),
  top: Math.max(box.top, room.top),
  right: Math.min(box.right, room.right),
  bottom: Math.min(box.bottom, room.bottom),
})
