import { highestOf } from '../../indicators/extremes'

/** A point that stays where it is across, in pixels. */
export interface SwarmCircle {
  readonly x: number
  readonly radius: number
}

/** Rounding of a square root is no overlap. */
const ROUNDING = 1e-9

/**
 * How far each point is moved up (negative) or down from the middle so that no two lie on each other, in the order given:
 * from left to right each takes the place nearest to the middle that is free beside those before it, touching one of them
 * or on the middle itself, above before below. The same points always get the same places. (The "swarm" of Eklund's
 * beeswarm for R.)
 */
export function spreadSwarm(circles: readonly SwarmCircle[]): number[] {
  const offsets = new Array<number>(circles.length).fill(0)
  const widest = highestOf([0, ...circles.map(({ radius }) => radius)])
  const order = circles.map((circle, at) => ({ ...circle, at })).sort((a, b) => a.x - b.x || a.at - b.at)
  order.forEach(({ x, radius, at }, i) => {
    const near: Neighbour[] = []
    for (let j = i - 1; j >= 0; j--) {
      const other = order[j]
      if (!other || x - other.x >= radius + widest) break
      const reach = radius + other.radius
      if (x - other.x < reach) near.push({ across: x - other.x, reach, y: offsets[other.at] ?? 0 })
    }
    offsets[at] = nearestFree(near)
  })
  return offsets
}

interface Neighbour {
  readonly across: number
  /** As near as the two may come. */
  readonly reach: number
  readonly y: number
}

function nearestFree(near: readonly Neighbour[]): number {
  const touching = near.flatMap(({ across, reach, y }) => {
    const apart = Math.sqrt(reach ** 2 - across ** 2)
    return [y - apart, y + apart]
  })
  const isFree = (place: number): boolean =>
    near.every(({ across, reach, y }) => Math.hypot(across, place - y) >= reach - ROUNDING)
  // The outermost is always free.
  return [0, ...touching].sort((a, b) => Math.abs(a) - Math.abs(b) || a - b).find(isFree) ?? 0
}

/** How far the points reach from the middle, with their own size. */
export const reachOfSpread = (circles: readonly SwarmCircle[], offsets: readonly number[]): number =>
  highestOf([0, ...circles.map(({ radius }, i) => Math.abs(offsets[i] ?? 0) + radius)])
