import { overlaps, type Box } from '../frame/box'
import { BoxGrid } from './box-grid'
import type { Pixel } from './map-window'
import { boxOf } from './pixel-areas'
import type { Rect } from '../frame/plot-parts'
import { measureWidest } from '../frame/text-width'

export interface PlaceLabel {
  readonly code: string
  readonly text: string
  /** Figures in a line of smaller letters below the name. */
  readonly detail?: string
  readonly at: Pixel
  /** Radius of the circle that the label stands beside. */
  readonly radius: number
  /** Where lines come from: the label prefers the far side. */
  readonly awayFrom: Pixel | null
  readonly fontSize: number
  readonly strong: boolean
}

/** The square that a label's circle takes, whose it is, and what a foreign name beside it weighs. */
interface Circle extends Box {
  readonly code: string
  readonly weight: number
}

/** What a pixel between a name and its circle weighs, against half a pixel of a line's width under it. */
const PER_PIXEL_FARTHER = 0.5

/** The same for a foreign circle so near to a name that the name might be taken for its own. */
const FOREIGN = 20
/** That of one whose name is strong needs the room itself. */
const FOREIGN_STRONG = 70
const NEAR = 10

const widened = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

/** More than this a name without a circle does not cover: nothing is told of its place. */
const MOST_HIDDEN = 10

/** Letters of the line below a name, in parts of the name's; and the height of a line in parts of its letters. */
export const DETAIL = 0.86
export const LINE = 1.15

/** Width and height of a name, with the line below it. */
function sizeOf({ text, detail, fontSize, strong }: PlaceLabel): { width: number; height: number } {
  const lines = text.split('\n')
  const width = measureWidest(lines, fontSize, strong ? 600 : 400)
  const height = fontSize * LINE * lines.length
  if (detail === undefined) return { width, height }
  return {
    width: Math.max(width, measureWidest([detail], fontSize * DETAIL)),
    height: height + fontSize * LINE * DETAIL,
  }
}

/** A name with the place that was found for it. */
export interface PlacedLabel {
  readonly label: PlaceLabel
  /** Top edge, and left edge or middle after `align`. */
  readonly at: Pixel
  readonly align: 'left' | 'center'
  /** From the circle's edge to a name that stands so far off that it might be taken for another's. */
  readonly leader: Leader | null
}

export interface Leader {
  readonly from: Pixel
  readonly to: Pixel
}

/** A point that texts keep clear of by so many pixels. */
export interface Obstacle {
  readonly at: Pixel
  readonly radius: number
}

/** Whether a text's box comes nearer to an obstacle than it may. */
export function covers(box: Box, { at: [x, y], radius }: Obstacle): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return dx * dx + dy * dy < radius * radius
}

/** Where a placed name stands. */
export function boxOfLabel({ label, at: [x, top], align }: PlacedLabel): Box {
  const { width, height } = sizeOf(label)
  const left = align === 'center' ? x - width / 2 : x
  return { left, top, right: left + width, bottom: top + height }
}

/** Pixels kept free at both ends of a name. */
const APART = 3

/** Pixels from a circle to its name; farther off only those that matter most, and only where lines stand in the way. */
const BESIDE = [4] as const
const FARTHER = [4, 10, 16, 26, 38, 52, 70, 90] as const
/** What the line to a name far off weighs, in pixels of a line's width under it. */
const LEADER = 24
/** Letters of this size are meant; larger ones lie over more lines wherever they stand. */
const LETTERS = 12
/** A name farther from its circle than this has a line to it. */
const FAR = 20

/**
 * Finds places for names beside their circles, most important first: right, left, above, below or aslant,
 * whichever is free inside the area; a name without a free place is left out. A strong one may cover circles where it
 * finds no other place, for it is what the picture is about. `taken` are areas to keep free, such as legends; of the
 * `obstacles`, such as lines, a name covers as few as it can.
 */
export function placeLabels(
  labels: readonly PlaceLabel[],
  area: Rect,
  taken: readonly Rect[],
  obstacles: readonly Obstacle[] = [],
): PlacedLabel[] {
  const frame = boxOf(area)
  const inUse = new BoxGrid<Box>(frame)
  for (const box of taken.map(boxOf)) inUse.add(box, box)
  const allCircles = new BoxGrid<Circle>(frame)
  for (const circle of labels.map(circleOf)) allCircles.add(circle, circle)
  const inTheWay = new BoxGrid<Obstacle>(frame)
  for (const obstacle of obstacles) inTheWay.add(obstacle, around(obstacle.at, obstacle.radius))
  const placed: PlacedLabel[] = []
  const leaders: Leader[] = []
  for (const label of labels) {
    const { width, height } = sizeOf(label)
    const [x, y] = label.at
    const distances = label.strong && obstacles.length > 0 ? FARTHER : BESIDE
    const choices = distances.flatMap((distance) => choicesAt(label, label.radius + distance))
    // Names that nearly touch read as one.
    const roomOf = (c: { x: number; y: number }): Box => ({
      left: c.x - APART,
      top: c.y,
      right: c.x + width + APART,
      bottom: c.y + height,
    })
    // Nothing farther off than this is asked about: a name at the end of its longest line.
    const longest = label.radius + Math.max(...distances) + APART + NEAR
    const reach = {
      left: x - longest - width,
      top: y - longest - height,
      right: x + longest + width,
      bottom: y + longest + height,
    }
    const used = inUse.near(reach)
    const circles = allCircles.near(reach)
    const [fromX, fromY] = label.awayFrom ?? [x - 1, y]
    const outwards = (choice: { x: number; y: number }): number =>
      (choice.x + width / 2 - x) * (x - fromX) + (choice.y + height / 2 - y) * (y - fromY)
    const ordered = label.awayFrom ? choices.toSorted((a, b) => outwards(b) - outwards(a)) : choices
    const open = ordered.filter((choice) => {
      const box = roomOf(choice)
      if (box.left < area.left + 4 || box.right > area.left + area.width - 4) return false
      if (box.top < area.top + 2 || box.bottom > area.top + area.height - 2) return false
      if (used.some((other) => overlaps(box, other))) return false
      if (leaders.some((leader) => runsThrough(leader, box))) return false
      const leader = leaderTo(label, box, choice.farther)
      if (leader === null) return true
      return (
        !used.some((other) => runsThrough(leader, other)) &&
        !circles.some((circle) => circle.code !== label.code && runsThrough(leader, circle))
      )
    })
    const coversCircle = (choice: { x: number; y: number }) => {
      const box = roomOf(choice)
      return (circle: Circle): boolean => circle.code !== label.code && overlaps(box, circle)
    }
    const covered = (choice: { x: number; y: number }): number =>
      circles.filter(coversCircle(choice)).reduce((sum, { left, right }) => sum + right - left, 0)
    // A wide line hides more of a name, and is hidden more by it, than a thin one.
    const far = label.radius + 16 + width
    const findNear = (): readonly Obstacle[] =>
      inTheWay
        .near(around(label.at, far))
        .filter(({ at, radius }) => Math.abs(at[0] - x) < far + radius && Math.abs(at[1] - y) < far + radius)
    // Most names of a full map have no free place, and ask nothing.
    let near: readonly Obstacle[] | undefined
    const hidden = (choice: { x: number; y: number; farther: number }): number => {
      const box = roomOf(choice)
      near ??= findNear()
      return near.reduce(
        (sum, one) => sum + (covers(box, one) ? one.radius : 0),
        (choice.farther * PER_PIXEL_FARTHER + (choice.farther > FAR ? LEADER : 0)) *
          (label.fontSize / LETTERS) +
          circles.reduce((sum, circle) => sum + (isNear(box, circle) ? circle.weight : 0), 0),
      )
    }
    const isNear = (box: Box, circle: Circle): boolean =>
      circle.code !== label.code && overlaps(box, widened(circle, NEAR))
    const clear = open.filter((choice) => !circles.some(coversCircle(choice)))
    const free =
      leastOf(clear, obstacles.length === 0 ? () => 0 : hidden) ??
      (label.strong ? leastOf(open, covered) : undefined)
    if (!free) continue
    if (label.radius === 0 && hidden(free) > MOST_HIDDEN) continue
    const box = roomOf(free)
    const leader = leaderTo(label, box, free.farther)
    inUse.add(box, box)
    if (leader) leaders.push(leader)
    placed.push({
      label,
      at: [free.align === 'center' ? free.x + width / 2 : free.x, free.y],
      align: free.align,
      leader,
    })
  }
  return placed
}

const circleOf = ({ code, at, radius, strong }: PlaceLabel): Circle => ({
  code,
  weight: strong ? FOREIGN_STRONG : FOREIGN,
  ...around(at, radius),
})

/** So many pixels around a point, to every side. */
const around = ([x, y]: Pixel, by: number): Box => ({
  left: x - by,
  top: y - by,
  right: x + by,
  bottom: y + by,
})

/** The shortest line from a circle's edge to a name that stands far off; null for one that stands beside it. */
function leaderTo({ at: [x, y], radius }: PlaceLabel, box: Box, farther: number): Leader | null {
  if (farther <= FAR) return null
  const to = [Math.min(Math.max(x, box.left), box.right), Math.min(Math.max(y, box.top), box.bottom)] as const
  const part = (radius + 1) / Math.hypot(to[0] - x, to[1] - y)
  return { from: [x + (to[0] - x) * part, y + (to[1] - y) * part], to }
}

/** Whether a line passes a box, looked at so closely that no letter is missed. */
const runsThrough = ({ from, to }: Leader, { left, right, top, bottom }: Box): boolean =>
  Array.from({ length: 17 }, (_, i) => i / 16).some((part) => {
    const [x, y] = [from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part]
    return x > left && x < right && y > top && y < bottom
  })

/** The first of those with the least cost. */
function leastOf<Choice>(choices: readonly Choice[], costOf: (choice: Choice) => number): Choice | undefined {
  let best: { readonly choice: Choice; readonly cost: number } | undefined
  for (const choice of choices) {
    const cost = costOf(choice)
    if (!best || cost < best.cost) best = { choice, cost }
  }
  return best?.choice
}

/** Right, left, above, below and aslant of a circle, those that are read best first. */
function choicesAt(
  label: PlaceLabel,
  away: number,
): readonly {
  readonly x: number
  readonly y: number
  readonly align: 'left' | 'center'
  readonly farther: number
}[] {
  const { width, height } = sizeOf(label)
  const [x, y] = label.at
  const farther = away - label.radius
  const [above, below] = [y - away - height + 2, y + away - 2]
  return [
    { x: x + away, y: y - height / 2, align: 'left', farther },
    { x: x - away - width, y: y - height / 2, align: 'left', farther },
    { x: x - width / 2, y: above, align: 'center', farther },
    { x: x - width / 2, y: below, align: 'center', farther },
    { x: x - width, y: above, align: 'left', farther },
    { x: x - width, y: below, align: 'left', farther },
    { x, y: above, align: 'left', farther },
    { x, y: below, align: 'left', farther },
  ]
}
