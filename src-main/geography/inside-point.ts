import type { MultiPolygon, Polygon, Position } from 'geojson'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import { ringContains } from './schematic-cells'

type Rings = readonly (readonly Position[])[]

interface Cell {
  readonly x: number
  readonly y: number
  readonly half: number
  /** Distance of the middle to the border, negative outside. */
  readonly distance: number
}

/** The search ends when no cell could be better by more than this part of the area's size. */
const PRECISION = 1 / 60
const MOST_STEPS = 400

/**
 * A point well inside an area, for its name and its flows: the middle of the largest circle that fits into its
 * largest polygon (pole of inaccessibility, after Garcia-Castellanos & Lombardo 2007), found by dividing squares.
 */
export function findInsidePoint(geometry: Polygon | MultiPolygon): Position | null {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const areaOf = (rings: Rings): number => Math.abs(signedDoubleArea(rings[0] ?? []))
  const largest = polygons.reduce<Rings>((a, b) => (areaOf(b) > areaOf(a) ? b : a), polygons[0] ?? [])
  const outer = largest[0]
  if (outer === undefined || outer.length < 4) return null
  const ys = outer.map((p) => p[1] ?? 0)
  const [south, north] = [Math.min(...ys), Math.max(...ys)]
  // A degree of longitude is shorter than one of latitude.
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const rings = largest.map((ring) => ring.map(([x = 0, y = 0]): Position => [x * squeeze, y]))
  const xs = (rings[0] ?? []).map((p) => p[0] ?? 0)
  const [west, east] = [Math.min(...xs), Math.max(...xs)]
  const size = Math.min(east - west, north - south)
  if (size <= 0) return null
  const cellAt = (x: number, y: number, half: number): Cell => ({ x, y, half, distance: depth(rings, x, y) })
  const waiting: Cell[] = []
  for (let x = west + size / 2; x < east + size / 2; x += size)
    for (let y = south + size / 2; y < north + size / 2; y += size) waiting.push(cellAt(x, y, size / 2))
  let best = cellAt((west + east) / 2, (south + north) / 2, 0)
  for (let step = 0; step < MOST_STEPS && waiting.length > 0; step++) {
    let next = 0
    waiting.forEach((cell, i) => {
      if (reachOf(cell) > reachOf(waiting[next] ?? cell)) next = i
    })
    const [cell] = waiting.splice(next, 1)
    if (cell === undefined) break
    if (cell.distance > best.distance) best = cell
    if (reachOf(cell) - best.distance <= size * PRECISION) break
    const half = cell.half / 2
    for (const dx of [-half, half])
      for (const dy of [-half, half]) waiting.push(cellAt(cell.x + dx, cell.y + dy, half))
  }
  return best.distance > 0 ? [best.x / squeeze, best.y] : (outer[0] ?? null)
}

const reachOf = ({ distance, half }: Cell): number => distance + half * Math.SQRT2

/** Distance to the nearest border; negative outside the outer ring and in holes. */
function depth(rings: Rings, x: number, y: number): number {
  const [outer, ...holes] = rings
  const inside =
    outer !== undefined && ringContains(outer, x, y) && !holes.some((hole) => ringContains(hole, x, y))
  let nearest = Infinity
  for (const ring of rings)
    for (let i = 1; i < ring.length; i++)
      nearest = Math.min(nearest, squaredDistance(ring[i - 1], ring[i], x, y))
  return (inside ? 1 : -1) * Math.sqrt(nearest)
}

function squaredDistance(a: Position | undefined, b: Position | undefined, x: number, y: number): number {
  const [ax = 0, ay = 0] = a ?? []
  const [bx = 0, by = 0] = b ?? []
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length))
  return (x - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2
}
