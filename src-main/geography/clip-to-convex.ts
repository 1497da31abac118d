import type { Position } from 'geojson'
import { signedDoubleArea, type Box } from '#shared/charts/maps/clip-ring'
import { boxOf, isBeside } from './boxes'
import { ringContains } from './ring-contains'

export type Point = [x: number, y: number]
/** Corners of an outline, the first not repeated. */
export type Outline = readonly Point[]

/** An outline with the area that it bounds to its left, and the boxes that hold it and each of its stretches. */
interface WalkedRing {
  readonly outline: Outline
  readonly reach: Box
  readonly stretches: readonly Box[]
}
/** Sides of an outline that are passed over at once where their box is out of reach. */
const STRETCH = 48
export type WalkedArea = readonly WalkedRing[]

/**
 * A part of an outline that lies inside: where it comes in and goes out is told in sides of the convex area, 2.5 being
 * the middle of its third side.
 */
interface Chain {
  readonly points: Point[]
  readonly entry: number
  exit: number
}

/** Polygons (the outer ring first) that do not overlap, made ready to be clipped many times. */
export const walkArea = (polygons: readonly (readonly (readonly Position[])[])[]): WalkedArea =>
  polygons.flatMap((rings) =>
    rings.map((ring, i) => {
      const open = openRing(ring)
      const outline = isCounterClockwise(open) === (i === 0) ? open : open.toReversed()
      return { outline, reach: boxOf(outline), stretches: stretchesOf(outline) }
    }),
  )

function stretchesOf(outline: Outline): Box[] {
  const stretches: Box[] = []
  for (let first = 0; first < outline.length; first += STRETCH) {
    const corners = outline.slice(first, first + STRETCH)
    // Its last side ends where the next stretch begins.
    stretches.push(boxOf([...corners, at(outline, first + corners.length)]))
  }
  return stretches
}

/** A convex outline, counter-clockwise, as `clipToConvex` wants it. */
export function walkConvex(ring: readonly Position[]): Outline {
  const open = openRing(ring)
  return isCounterClockwise(open) ? open : open.toReversed()
}

/** The common part of two convex outlines that run counter-clockwise; it is convex as well. After Sutherland & Hodgman 1974. */
export function intersectConvex(one: Outline, other: Outline): Outline {
  let left = one
  for (let side = 0; side < other.length && left.length > 0; side++) {
    const kept: Point[] = []
    left.forEach((point, i) => {
      const before = at(left, i - 1)
      const [was, is] = [sideOf(other, side, before), sideOf(other, side, point)]
      if (was >= 0 !== is >= 0) kept.push(between(before, point, was / (was - is)))
      if (is >= 0) kept.push(point)
    })
    left = kept
  }
  return left
}

/**
 * The parts of an area that lie inside a convex outline which runs counter-clockwise, as polygons with closed rings.
 * After Weiler & Atherton 1977: along the area's outline while it is inside, and along the convex one from where it
 * leaves to where it next comes in. In plain numbers: where both meet in a corner, a sliver may stay or go.
 */
export function clipToConvex(area: WalkedArea, convex: Outline): Point[][][] {
  const reach = boxOf(convex)
  const chains: Chain[] = []
  const whole: Outline[] = []
  for (const ring of area) {
    if (isBeside(ring.reach, reach)) continue
    if (!findChains(ring, convex, reach, chains)) whole.push(ring.outline)
  }
  const outer = chains.length > 0 ? joinChains(chains, convex) : holdsCorner(area, convex) ? [convex] : []
  const polygons = [...outer, ...whole.filter(isCounterClockwise)].map((outline) => [closeRing(outline)])
  for (const hole of whole.filter((outline) => !isCounterClockwise(outline))) {
    const [x, y] = at(hole, 0)
    polygons.find(([ring = []]) => ringContains(ring, x, y))?.push(closeRing(hole))
  }
  return polygons
}

/** Adds the parts of a ring that lie inside. False where all of it does, and there are no parts. */
function findChains(
  { outline, stretches }: WalkedRing,
  convex: Outline,
  reach: Box,
  chains: Chain[],
): boolean {
  const isInside = (point: Point): boolean => {
    if (passesBy(reach, point, point)) return false
    for (let side = 0; side < convex.length; side++) if (sideOf(convex, side, point) < 0) return false
    return true
  }
  const start = outline.findIndex((point) => !isInside(point))
  if (start < 0) return false
  let open: Chain | null = null
  let before = at(outline, start)
  let wasInside = false
  for (let step = 1; step <= outline.length; step++) {
    const side = (start + step - 1) % outline.length
    if (!wasInside && side % STRETCH === 0 && isBeside(stretches[side / STRETCH] ?? reach, reach)) {
      step += Math.min(STRETCH, outline.length - side) - 1
      before = at(outline, start + step)
      continue
    }
    const point = at(outline, start + step)
    const inside = isInside(point)
    if (!wasInside || !inside) {
      const cut = cutBy(convex, reach, before, point)
      if (cut !== null && !wasInside && (inside || cut.from < cut.to)) {
        const first = between(before, point, cut.from)
        open = { points: [first], entry: placeOn(convex, cut.entered, first), exit: 0 }
        chains.push(open)
      }
      if (cut !== null && open !== null && !inside) {
        const last = between(before, point, cut.to)
        open.points.push(last)
        open.exit = placeOn(convex, cut.left, last)
        open = null
      }
    }
    if (inside) open?.points.push(point)
    before = point
    wasInside = inside
  }
  return true
}

/** Between which parts of its length a line from `a` to `b` lies inside, and through which sides it goes; null: it does not. */
function cutBy(convex: Outline, reach: Box, a: Point, b: Point) {
  if (passesBy(reach, a, b)) return null
  let [from, to, entered, left] = [0, 1, 0, 0]
  for (let side = 0; side < convex.length; side++) {
    const [atA, atB] = [sideOf(convex, side, a), sideOf(convex, side, b)]
    if (atA < 0 && atB < 0) return null
    if (atA >= 0 && atB >= 0) continue
    const part = atA / (atA - atB)
    if (atA < 0 && part >= from) [from, entered] = [part, side]
    if (atB < 0 && part <= to) [to, left] = [part, side]
  }
  return { from, to, entered, left }
}

/** Closes the parts along the convex outline, which has the area to its left from where a part leaves. */
function joinChains(chains: Chain[], convex: Outline): Outline[] {
  const sides = convex.length
  const waiting = new Set(chains)
  return chains.flatMap((first) => {
    if (!waiting.has(first)) return []
    const outline: Point[] = []
    let chain = first
    do {
      waiting.delete(chain)
      outline.push(...chain.points)
      const { exit } = chain
      const ahead = ({ entry }: Chain): number => (entry >= exit ? entry : entry + sides) - exit
      let next = first
      for (const other of waiting) if (ahead(other) < ahead(next)) next = other
      const end = exit + ahead(next)
      for (let corner = Math.floor(exit) + 1; corner < end; corner++) outline.push(at(convex, corner))
      chain = next
    } while (chain !== first)
    return outline.length >= 3 ? [outline] : []
  })
}

/** Whether the first corner lies in the area (even–odd rule). */
function holdsCorner(area: WalkedArea, convex: Outline): boolean {
  const [x, y] = at(convex, 0)
  let inside = false
  for (const { outline, reach, stretches } of area) {
    if (x < reach[0] || x > reach[2] || y < reach[1] || y > reach[3]) continue
    stretches.forEach(([, south, east, north], stretch) => {
      // No side of it lies to the east of the corner.
      if (y < south || y > north || x > east) return
      const end = Math.min(outline.length, (stretch + 1) * STRETCH)
      for (let side = stretch * STRETCH; side < end; side++) {
        const [ax, ay] = at(outline, side)
        const [bx, by] = at(outline, side + 1)
        if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside
      }
    })
  }
  return inside
}

/** Positive to the left of a side, negative to its right. */
function sideOf(convex: Outline, side: number, [x, y]: Point): number {
  const [ax, ay] = at(convex, side)
  const [bx, by] = at(convex, side + 1)
  return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
}

/** Where on the outline a point of a side lies, in sides. */
function placeOn(convex: Outline, side: number, [x, y]: Point): number {
  const [ax, ay] = at(convex, side)
  const [bx, by] = at(convex, side + 1)
  const part = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)
  return side + Math.min(1, Math.max(0, part))
}

const between = ([ax, ay]: Point, [bx, by]: Point, part: number): Point => [
  ax + (bx - ax) * part,
  ay + (by - ay) * part,
]

/** A corner by its number, which may go round. */
const at = (outline: Outline, index: number): Point =>
  outline[index < 0 ? index + outline.length : index % outline.length] ?? [0, 0]

export const closeRing = (outline: Outline): Point[] => [...outline, at(outline, 0)]
const isCounterClockwise = (outline: Outline): boolean => signedDoubleArea(outline) > 0

const toPoints = (ring: readonly Position[]): Point[] => ring.map(([x = 0, y = 0]): Point => [x, y])

function openRing(ring: readonly Position[]): Outline {
  const points = toPoints(ring)
  const [first, last] = [at(points, 0), at(points, -1)]
  return points.length > 1 && first[0] === last[0] && first[1] === last[1] ? points.slice(0, -1) : points
}

/** Whether a line lies wholly to one side of a box: nearly all do, so nothing is made for them. */
const passesBy = ([west, south, east, north]: Box, [ax, ay]: Point, [bx, by]: Point): boolean =>
  (ax < west && bx < west) ||
  (ax > east && bx > east) ||
  (ay < south && by < south) ||
  (ay > north && by > north)
