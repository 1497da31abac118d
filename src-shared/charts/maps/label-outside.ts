import type { Box } from '../frame/box'
import { sizeOf, type AreaLabel, type Leader } from './area-label'
import type { Pixel } from './map-window'
import { boxAround, contains, towards, type PixelRings } from './pixel-areas'

/** Steps in pixels in which the surroundings of an area are searched for room. */
const STEP = 6

export interface Surroundings {
  /** Whether a text can stand in a box. */
  readonly isOpen: (box: Box) => boolean
  /** Whether a point lies in another area. */
  readonly isForeign: (point: Pixel) => boolean
  /** Whether a line runs over a text or another line. */
  readonly isCrossed: (from: Pixel, to: Pixel) => boolean
  /** A mark in the area itself, such as the letter of its labour market: a line may end at it. */
  readonly own: readonly Box[]
}

/** Pixels from an area's middle to a text beside it, and to one that must be there. */
const LONGEST_REACH = 190
const FAR_REACH = 340
/** How far into its area a line ends, so that nobody takes it for a neighbour's: a part of the way to its middle, in pixels from … to … */
const END_INSIDE = { part: 0.5, least: 9, most: 24 } as const
/** A pixel of a line through another area counts as so many. */
const FOREIGN = 4

/** The open place beside an area with the shortest line to it, through as little of other areas as can be. */
export function findOutside(
  label: AreaLabel,
  middle: Pixel,
  rings: PixelRings,
  { isOpen, isForeign, isCrossed, own }: Surroundings,
): { readonly box: Box; readonly leader: Leader; readonly cost: number } | null {
  const { width, height } = sizeOf(label)
  let best: { box: Box; leader: Leader; cost: number } | null = null
  const longest = label.far || label.strong ? FAR_REACH : LONGEST_REACH
  for (let reach = 8; reach <= longest; reach += STEP) {
    if (best && best.cost < reach - END_INSIDE.most) break
    for (let turn = 0; turn < 32; turn++) {
      const angle = (turn * Math.PI) / 16
      const at: Pixel = [
        middle[0] + Math.cos(angle) * (reach + width / 2),
        middle[1] + Math.sin(angle) * (reach + height / 2),
      ]
      const box = boxAround(at, width, height)
      if (!isOpen(box)) continue
      const leader = endAt(leadFrom(box, middle, rings), own)
      const length = Math.hypot(leader[0][0] - leader[1][0], leader[0][1] - leader[1][1])
      if (best && length >= best.cost) continue
      let cost = length
      for (let along = 2; along < length && !(best && cost >= best.cost); along += 3)
        if (isForeign(towards(leader[0], leader[1], along))) cost += 3 * FOREIGN
      if ((best && cost >= best.cost) || isCrossed(leader[0], leader[1])) continue
      best = { box, leader, cost }
    }
  }
  return best
}

/** A line as far as the first of these marks on its way. */
function endAt([from, to]: Leader, marks: readonly Box[]): Leader {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1])
  for (let along = 0; along < length; along++) {
    const [x, y] = towards(from, to, along)
    if (marks.some((one) => x > one.left && x < one.right && y > one.top && y < one.bottom))
      return [from, towards(from, to, Math.max(0, along - 1))]
  }
  return [from, to]
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
