import { highestOf } from '../../indicators/extremes'
import type { Rect } from '../frame/plot-parts'
import { stackSwarm, type PlacedDot, type SwarmPanel, type SwarmRole } from '../specification/swarm-panel'
import { reachOfSpread, spreadSwarm } from './spread-swarm'

/** Where the points of a row may lie, in pixels. */
export interface SwarmBand {
  readonly middle: number
  /** From the middle to its edge. */
  readonly half: number
}

/** A point in its place, in pixels. */
export interface SwarmPoint extends PlacedDot {
  readonly x: number
  readonly y: number
  readonly radius: number
}

export interface SwarmLayout {
  /** As they are drawn (`stackSwarm`). */
  readonly points: readonly SwarmPoint[]
  /** Not all have room beside each other, however small. */
  readonly isCrowded: boolean
}

/** Radii that are tried, largest first; how much larger others are than these; and air between two. */
const RADII = [6, 5, 4.5, 4, 3.5, 3, 2.5, 2, 1.5]
const LARGER: Readonly<Record<SwarmRole, number>> = { chosen: 2.5, beside: 1, other: 0 }
const AIR = 0.25

/**
 * Points as large as lets those of every row lie beside each other within its band, all rows alike. Where even the smallest
 * do not, they are moved together, lie on each other, and `isCrowded` says so: across they stay where their values are.
 */
export function layOutSwarm(
  panel: Pick<SwarmPanel, 'rows'>,
  bands: readonly SwarmBand[],
  xOf: (value: number) => number,
): SwarmLayout {
  const stacked = stackSwarm(panel)
  const rows = bands.map((band, at) => ({ band, dots: stacked.filter((one) => one.at === at) }))
  const tried = RADII.map((radius) => {
    const sizeOf = ({ group }: PlacedDot): number => radius + LARGER[group.role]
    const spread = rows.map(({ band, dots }) => {
      const circles = dots.map((one) => ({ x: xOf(one.dot.value), radius: sizeOf(one) + AIR }))
      const offsets = spreadSwarm(circles)
      return { band, dots, offsets, over: reachOfSpread(circles, offsets) / Math.max(1, band.half) }
    })
    return { sizeOf, spread, over: highestOf(spread.map(({ over }) => over)) }
  })
  const chosen = tried.find(({ over }) => over <= 1) ?? tried.at(-1)
  if (!chosen) return { points: [], isCrowded: false }
  const places = new Map<PlacedDot, number>()
  for (const { band, dots, offsets, over } of chosen.spread)
    dots.forEach((one, i) => places.set(one, band.middle + (offsets[i] ?? 0) / Math.max(1, over)))
  return {
    points: stacked.map((one) => ({
      ...one,
      x: xOf(one.dot.value),
      y: places.get(one) ?? 0,
      radius: chosen.sizeOf(one),
    })),
    isCrowded: chosen.over > 1,
  }
}

/** Bands below each other, each below `head` pixels of words. */
export const bandsIn = (
  { top, height }: Pick<Rect, 'top' | 'height'>,
  heads: readonly number[],
): SwarmBand[] => {
  const each = height / Math.max(1, heads.length)
  return heads.map((head, i) => {
    const half = Math.max(4, (each - head) / 2 - 2)
    return { middle: top + i * each + head + Math.max(4, (each - head) / 2), half }
  })
}
