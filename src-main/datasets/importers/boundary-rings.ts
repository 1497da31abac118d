import type { Position } from 'geojson'
import { union } from 'polyclip-ts'
import { signedDoubleArea } from '#shared/charts/clip-ring'

/** Five decimals of a degree are about a metre. */
const round = (degrees: number): number => Math.round(degrees * 1e5) / 1e5

/** Rounded, without repeated points, closed. Fewer than four points: nothing is left of the ring. */
export function roundRing(ring: readonly Position[]): Position[] {
  const kept: Position[] = []
  for (const [x = NaN, y = NaN] of ring) {
    const point: Position = [round(x), round(y)]
    const before = kept.at(-1)
    if (before === undefined || before[0] !== point[0] || before[1] !== point[1]) kept.push(point)
  }
  const [first, last] = [kept[0], kept.at(-1)]
  if (first && last && (first[0] !== last[0] || first[1] !== last[1])) kept.push([...first])
  return kept
}

/** Whether a ring encloses something. */
export const isArea = (ring: readonly Position[]): boolean =>
  ring.length >= 4 && Math.abs(signedDoubleArea(ring.slice(0, -1))) > 0

interface Segment {
  readonly ax: number
  readonly ay: number
  readonly bx: number
  readonly by: number
}

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  Math.sign((bx - ax) * (py - ay) - (by - ay) * (px - ax))

const cross = (p: Segment, q: Segment): boolean =>
  side(p.ax, p.ay, p.bx, p.by, q.ax, q.ay) * side(p.ax, p.ay, p.bx, p.by, q.bx, q.by) < 0 &&
  side(q.ax, q.ay, q.bx, q.by, p.ax, p.ay) * side(q.ax, q.ay, q.bx, q.by, p.bx, p.by) < 0

/** Where lines of a polygon's rings cross each other; null when they do not. Touching is allowed. */
export function findCrossing(rings: readonly (readonly Position[])[]): Position | null {
  const segments = rings.flatMap((ring) =>
    ring.slice(1).map(([bx = 0, by = 0], i): Segment => {
      const [ax = 0, ay = 0] = ring[i] ?? []
      return { ax, ay, bx, by }
    }),
  )
  // Only segments in the same cell of a grid are compared with each other.
  const xs = segments.map((s) => s.ax)
  const ys = segments.map((s) => s.ay)
  const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity)
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity)
  const [west, south] = [least(xs), least(ys)]
  const across = Math.max(1, Math.ceil(Math.sqrt(segments.length)))
  const width = (most(xs) - west) / across || 1
  const height = (most(ys) - south) / across || 1
  const cells = new Map<number, Segment[]>()
  const column = (x: number): number => Math.floor((x - west) / width)
  const row = (y: number): number => Math.floor((y - south) / height)
  for (const segment of segments) {
    const { ax, ay, bx, by } = segment
    for (let c = column(Math.min(ax, bx)); c <= column(Math.max(ax, bx)); c++)
      for (let r = row(Math.min(ay, by)); r <= row(Math.max(ay, by)); r++) {
        const key = r * (across + 2) + c
        const others = cells.get(key)
        if (others === undefined) cells.set(key, [segment])
        else {
          if (others.some((other) => cross(other, segment))) return [ax, ay]
          others.push(segment)
        }
      }
  }
  return null
}

type Pair = [number, number]
const pair = (p: Position): Pair => [p[0] ?? 0, p[1] ?? 0]

/** The same area without crossing lines, by the even–odd rule; null when nothing is left of it. */
export function mendPolygon(rings: readonly (readonly Position[])[]): Position[][][] | null {
  const mended = union([rings.map((ring) => ring.map(pair))])
    .map((polygon) => polygon.map(roundRing).filter(isArea))
    .filter((polygon) => polygon.length > 0)
  return mended.length > 0 ? mended : null
}
