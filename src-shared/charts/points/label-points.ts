import { overlaps, type Box } from '../frame/box'
import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import { clipStroke } from '../maps/hatch'

/** A point that wants its name beside it. */
export interface NamedPoint {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fontSize: number
  readonly strong: boolean
  /** Has its place as a strong one has, wherever there is any, and is written as the others. */
  readonly isKept?: true
}

/** A name with the place that was found for it, and the line that leads to its point where it stands apart. */
export interface PlacedName {
  readonly point: NamedPoint
  readonly box: Box
  readonly leader: {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  } | null
}

/** Pixels free at both ends of a name, and between a point and its name. */
const APART = 3
const AWAY = 4
/** How far from its point a name may stand, in pixels. */
const LEADERS = [12, 22, 34, 48, 64, 84]
const DIRECTIONS = Array.from({ length: 16 }, (_, i) => (i * Math.PI) / 8)

/**
 * Places for names, the most important first: beside their points, else, for as many of the first as may have lines,
 * further off with one. No name stands on another, on a point or on an area to keep free; a strong one may cover
 * points, for the picture is about it.
 */
export function placeNames(
  names: readonly NamedPoint[],
  points: readonly Pick<NamedPoint, 'x' | 'y' | 'radius'>[],
  area: Rect,
  taken: readonly Rect[],
  withLeaders: number,
): PlacedName[] {
  const used: Box[] = taken.map(boxOf)
  const placed: PlacedName[] = []
  for (const [at, point] of names.entries()) {
    const found = choose(point, points, area, used, placed, at < withLeaders)
    if (!found) continue
    used.push(widen(found.box))
    placed.push(found)
  }
  return placed
}

const boxOf = ({ left, top, width, height }: Rect): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
})
/** Names that nearly touch read as one. */
const widen = (box: Box): Box => ({ ...box, left: box.left - APART, right: box.right + APART })

const grow = ({ left, top, right, bottom }: Box, by: number): Box => ({
  left: left - by,
  top: top - by,
  right: right + by,
  bottom: bottom + by,
})

function choose(
  point: NamedPoint,
  points: readonly Pick<NamedPoint, 'x' | 'y' | 'radius'>[],
  area: Rect,
  used: readonly Box[],
  placed: readonly PlacedName[],
  withLeaders: boolean,
): PlacedName | null {
  const isOpen = ({ box, leader }: PlacedName): boolean => {
    const wide = widen(box)
    if (wide.left < area.left || wide.right > area.left + area.width) return false
    if (wide.top < area.top || wide.bottom > area.top + area.height) return false
    if (used.some((other) => overlaps(wide, other))) return false
    if (placed.some((other) => other.leader !== null && crossesBox(other.leader, box))) return false
    return leader === null || !placed.some((other) => crossesBox(leader, other.box) || crosses(leader, other))
  }
  // Farther off than a name at the end of its longest line none is asked about.
  const { width, height } = sizeOf(point)
  const reach = point.radius + Math.max(AWAY, ...LEADERS) + Math.max(width, height) + AWAY + APART
  const others = points.filter(
    ({ x, y, radius }) =>
      (x !== point.x || y !== point.y) &&
      Math.abs(x - point.x) < reach + radius &&
      Math.abs(y - point.y) < reach + radius,
  )
  const covered = ({ box }: PlacedName): number => others.filter((other) => covers(box, other)).length
  const isNearOther = ({ box }: PlacedName): boolean => others.some((other) => covers(grow(box, AWAY), other))
  const near = besidePlaces(point).filter(isOpen)
  const beside = near.filter((one) => covered(one) === 0)
  // A name as near to another point is read as its.
  const free = beside.find((one) => !isNearOther(one)) ?? beside[0]
  if (free) return free
  const passed = ({ leader }: PlacedName, by: number): number =>
    leader === null ? 0 : others.filter((other) => passes(leader, other, by)).length
  const isKept = point.strong || point.isKept === true
  const far = (withLeaders || isKept ? LEADERS : [])
    .flatMap((distance) => farPlaces(point, distance))
    .filter((one) => isOpen(one) && covered(one) === 0)
  // A line across other points is read as theirs.
  const clear = far.find((one) => passed(one, APART) === 0) ?? far.find((one) => passed(one, 0) === 0)
  if (clear) return clear
  if (isKept && far[0]) return far[0]
  return point.strong ? (near.toSorted((a, b) => covered(a) - covered(b))[0] ?? null) : null
}

function sizeOf({ text, fontSize, strong }: NamedPoint) {
  return { width: measureText(text, fontSize, strong ? 600 : 400), height: fontSize * 1.15 }
}

/** Right, left, above, below or aslant. */
function besidePlaces(point: NamedPoint): PlacedName[] {
  const { width, height } = sizeOf(point)
  const { x, y, radius } = point
  const away = radius + AWAY
  const corners = [
    [x + away, y - height / 2],
    [x - away - width, y - height / 2],
    [x - width / 2, y - away - height + 2],
    [x - width / 2, y + away - 2],
    [x - width, y - away - height + 2],
    [x - width, y + away - 2],
    [x, y - away - height + 2],
    [x, y + away - 2],
  ] as const
  return corners.map(([left, top]) => ({
    point,
    box: { left, top, right: left + width, bottom: top + height },
    leader: null,
  }))
}

/** Round the point at a distance from its edge; the line ends at the side of the name that is nearer. */
function farPlaces(point: NamedPoint, distance: number): PlacedName[] {
  const { width, height } = sizeOf(point)
  return DIRECTIONS.map((angle): PlacedName => {
    const [dx, dy] = [Math.cos(angle), Math.sin(angle)]
    const reach = point.radius + distance
    const [endX, endY] = [point.x + dx * reach, point.y + dy * reach]
    const isAbove = Math.abs(dx) < 0.3
    const left = isAbove ? endX - width / 2 : dx > 0 ? endX + 2 : endX - width - 2
    const top = isAbove ? (dy > 0 ? endY + 1 : endY - height - 1) : endY - height / 2
    return {
      point,
      box: { left, top, right: left + width, bottom: top + height },
      leader: {
        x1: point.x + dx * point.radius,
        y1: point.y + dy * point.radius,
        x2: endX,
        y2: endY,
      },
    }
  })
}

function covers(box: Box, { x, y, radius }: Pick<NamedPoint, 'x' | 'y' | 'radius'>): boolean {
  const dx = Math.max(box.left - x, 0, x - box.right)
  const dy = Math.max(box.top - y, 0, y - box.bottom)
  return dx * dx + dy * dy < radius * radius
}

/** Whether a line goes over a point or comes nearer than `by` pixels, its end included. */
function passes(
  { x1, y1, x2, y2 }: NonNullable<PlacedName['leader']>,
  { x, y, radius }: Pick<NamedPoint, 'x' | 'y' | 'radius'>,
  by: number,
): boolean {
  const [dx, dy] = [x2 - x1, y2 - y1]
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)))
  return Math.hypot(x1 + along * dx - x, y1 + along * dy - y) < radius + by
}

const crossesBox = (leader: NonNullable<PlacedName['leader']>, { left, top, right, bottom }: Box): boolean =>
  clipStroke(leader, { left, top, width: right - left, height: bottom - top }) !== null

/** Whether two lines that lead to names cross each other. */
function crosses(one: NonNullable<PlacedName['leader']>, { leader: other }: PlacedName): boolean {
  if (other === null) return false
  const side = (l: typeof one, x: number, y: number): number =>
    (l.x2 - l.x1) * (y - l.y1) - (l.y2 - l.y1) * (x - l.x1)
  return (
    side(one, other.x1, other.y1) * side(one, other.x2, other.y2) < 0 &&
    side(other, one.x1, one.y1) * side(other, one.x2, one.y2) < 0
  )
}

/** Names with a halo, and their lines. */
export const drawPlacedNames = (ctx: ChartContext, placed: readonly PlacedName[]): GraphicElement[] =>
  placed.flatMap(({ point: { text, fontSize, strong }, box, leader }): GraphicElement[] => [
    ...(leader
      ? [
          {
            type: 'line' as const,
            silent: true,
            z: 49,
            info: { kind: 'leader' },
            shape: leader,
            style: { stroke: ctx.theme.textMuted, lineWidth: 1 },
          },
        ]
      : []),
    {
      type: 'text',
      silent: true,
      z: 50,
      info: { kind: 'point-name' },
      x: box.left,
      y: box.top,
      style: {
        text,
        fill: strong ? ctx.theme.text : ctx.theme.textMuted,
        stroke: ctx.theme.surface,
        lineWidth: 3,
        fontSize,
        lineHeight: fontSize * 1.15,
        fontWeight: strong ? 600 : 400,
        verticalAlign: 'top',
      },
    },
  ])
