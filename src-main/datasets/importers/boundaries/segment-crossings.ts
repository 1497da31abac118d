import type { Position } from 'geojson'

interface Segment {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

interface Box {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

/** So few segments are compared with each other; more are told apart by quarters of their box. */
const FEW = 24
/** Quarters of quarters: beyond this, segments that lie so close are compared all the same. */
const MOST_LEVELS = 16

/** How much may be looked at, shared by all areas of a file; see `countCrossings`. */
export interface Effort {
  left: number
}

/** Asked millions of times: without a detour over signs. */
function cross(p: Segment, q: Segment): boolean {
  const [px, py] = [p.bx - p.ax, p.by - p.ay]
  const first = px * (q.ay - p.ay) - py * (q.ax - p.ax)
  const second = px * (q.by - p.ay) - py * (q.bx - p.ax)
  if (!((first < 0 && second > 0) || (first > 0 && second < 0))) return false
  const [qx, qy] = [q.bx - q.ax, q.by - q.ay]
  const third = qx * (p.ay - q.ay) - qy * (p.ax - q.ax)
  const fourth = qx * (p.by - q.ay) - qy * (p.bx - q.ax)
  return (third < 0 && fourth > 0) || (third > 0 && fourth < 0)
}

/** Whether the point where two lines cross lies in a box: so that each crossing is counted in one box only. */
function meetIn(p: Segment, q: Segment, { west, south, east, north }: Box): boolean {
  const [px, py, qx, qy] = [p.bx - p.ax, p.by - p.ay, q.bx - q.ax, q.by - q.ay]
  const along = ((q.ax - p.ax) * qy - (q.ay - p.ay) * qx) / (px * qy - py * qx)
  const [x, y] = [p.ax + along * px, p.ay + along * py]
  return x >= west && x < east && y >= south && y < north
}

/** Degrees: some centimetres, far more than rounding moves a point. */
const MARGIN = 1e-7

/** Whether a segment has a part in a box; in doubt it has. */
function reaches({ ax, ay, bx, by }: Segment, box: Box): boolean {
  const [west, south] = [box.west - MARGIN, box.south - MARGIN]
  const [east, north] = [box.east + MARGIN, box.north + MARGIN]
  if ((ax < west && bx < west) || (ax > east && bx > east)) return false
  if ((ay < south && by < south) || (ay > north && by > north)) return false
  // An end inside is nearly always there: only long lines can go past.
  if (ax >= west && ax <= east && ay >= south && ay <= north) return true
  if (bx >= west && bx <= east && by >= south && by <= north) return true
  const [dx, dy] = [bx - ax, by - ay]
  const southWest = dx * (south - ay) - dy * (west - ax)
  const southEast = dx * (south - ay) - dy * (east - ax)
  const northWest = dx * (north - ay) - dy * (west - ax)
  const northEast = dx * (north - ay) - dy * (east - ax)
  return !(
    (southWest > 0 && southEast > 0 && northWest > 0 && northEast > 0) ||
    (southWest < 0 && southEast < 0 && northWest < 0 && northEast < 0)
  )
}

/**
 * How often lines of a polygon's rings cross each other, up to a few more than `most`; touching is allowed and not
 * counted. Null when there is no telling within the effort that is left: each comparison takes one.
 */
export function countCrossings(
  rings: readonly (readonly Position[])[],
  most: number,
  effort: Effort,
): number | null {
  const segments: Segment[] = []
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const ring of rings)
    for (let i = 0; i < ring.length; i++) {
      const [bx = 0, by = 0] = ring[i] ?? []
      west = Math.min(west, bx)
      east = Math.max(east, bx)
      south = Math.min(south, by)
      north = Math.max(north, by)
      if (i === 0) continue
      const [ax = 0, ay = 0] = ring[i - 1] ?? []
      segments.push({ ax, ay, bx, by })
    }
  let found = 0
  // Of lines that nearly follow each other, the point where they cross is not certain; that they do is.
  let any = false
  const compare = (some: readonly Segment[], box: Box): void => {
    for (let i = 1; i < some.length && found <= most; i++) {
      effort.left -= i
      if (effort.left < 0) return
      for (let j = 0; j < i; j++) {
        const [p, q] = [some[i], some[j]]
        if (p === undefined || q === undefined || !cross(p, q)) continue
        any = true
        if (meetIn(p, q, box)) found++
      }
    }
  }
  const visit = (some: readonly Segment[], box: Box, level: number): void => {
    if (effort.left < 0 || found > most) return
    if (some.length <= FEW || level >= MOST_LEVELS) {
      compare(some, box)
      return
    }
    effort.left -= 4 * some.length
    const [x, y] = [(box.west + box.east) / 2, (box.south + box.north) / 2]
    for (const quarter of [
      { ...box, east: x, north: y },
      { ...box, west: x, north: y },
      { ...box, east: x, south: y },
      { ...box, west: x, south: y },
    ])
      visit(
        some.filter((segment) => reaches(segment, quarter)),
        quarter,
        level + 1,
      )
  }
  // Nothing crosses on the outer edge itself, but a box is open to the east and north.
  visit(segments, { west, south, east: east + MARGIN, north: north + MARGIN }, 0)
  if (effort.left < 0 && found <= most) return null
  return any ? Math.max(found, 1) : 0
}
