import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Rect } from '../frame/plot-parts'
import { projectMercator, unprojectMercator, type LongLat } from './map-window'

/** One stroke of a hatching, from end to end. */
export type HatchLine = readonly [LongLat, LongLat]

/**
 * Parallel lines through a shape, at 45° or level, `step` apart in the units of `projectMercator`. Holes stay free
 * (even-odd rule).
 */
export function hatchShape(
  shape: Polygon | MultiPolygon,
  step: number,
  lie: 'aslant' | 'level' = 'aslant',
): HatchLine[] {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates
  return polygons.flatMap((rings) => hatchRings(rings, step, lie === 'aslant'))
}

function hatchRings(rings: readonly Position[][], step: number, aslant: boolean): HatchLine[] {
  // Each stroke is a line of equal v (turned by 45° where it lies aslant), and crossings are ordered by u.
  const crossings = new Map<number, number[]>()
  for (const ring of rings) {
    const turned = ring.map(([longitude = 0, latitude = 0]) => {
      const [x, y] = projectMercator([longitude, latitude])
      return aslant ? ([x - y, x + y] as const) : ([x, y] as const)
    })
    for (let i = 0; i < turned.length; i++) {
      const [u1, v1] = turned[i] ?? [0, 0]
      const [u2, v2] = turned[(i + 1) % turned.length] ?? [0, 0]
      const [low, high] = v1 < v2 ? [v1, v2] : [v2, v1]
      for (let k = Math.ceil(low / step); k * step < high; k++) {
        const u = u1 + ((k * step - v1) / (v2 - v1)) * (u2 - u1)
        crossings.set(k, [...(crossings.get(k) ?? []), u])
      }
    }
  }
  return [...crossings].flatMap(([k, list]) => {
    const sorted = list.sort((a, b) => a - b)
    const v = k * step
    const back = (u: number): LongLat => unprojectMercator(aslant ? [(u + v) / 2, (v - u) / 2] : [u, v])
    return Array.from({ length: Math.floor(sorted.length / 2) }, (_, i): HatchLine => [
      back(sorted[i * 2] ?? 0),
      back(sorted[i * 2 + 1] ?? 0),
    ])
  })
}

/** A straight stroke in pixels. */
export interface Stroke {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

/** The part of a stroke inside a frame; null when there is none (Liang & Barsky 1984). */
export function clipStroke({ x1, y1, x2, y2 }: Stroke, { left, top, width, height }: Rect): Stroke | null {
  const [dx, dy] = [x2 - x1, y2 - y1]
  let [from, to] = [0, 1]
  const sides: readonly (readonly [number, number])[] = [
    [-dx, x1 - left],
    [dx, left + width - x1],
    [-dy, y1 - top],
    [dy, top + height - y1],
  ]
  for (const [step, room] of sides) {
    if (step === 0 && room < 0) return null
    if (step < 0) from = Math.max(from, room / step)
    if (step > 0) to = Math.min(to, room / step)
  }
  if (from >= to) return null
  return { x1: x1 + from * dx, y1: y1 + from * dy, x2: x1 + to * dx, y2: y1 + to * dy }
}
