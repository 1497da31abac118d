import type { Pixel } from '../../../charts/maps/map-base'

/** How far a flow's curve bends to the right of travel, as a part of its length. */
const BEND = 0.16
const STEPS = 24

/**
 * Outline of an arrow that bends to the right of travel (on a map with y downwards), from the edge of one
 * circle to the edge of another. Points in order, closed by the caller. Empty when the circles touch.
 */
export function computeFlowOutline(
  from: Pixel,
  to: Pixel,
  fromRadius: number,
  toRadius: number,
  width: number,
): Pixel[] {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  const length = Math.hypot(dx, dy)
  const gap = 2
  if (length <= fromRadius + toRadius + 2 * gap + 2) return []
  const control: Pixel = [from[0] + dx / 2 - dy * BEND, from[1] + dy / 2 + dx * BEND]
  const at = (t: number): Pixel => {
    const s = 1 - t
    return [
      s * s * from[0] + 2 * s * t * control[0] + t * t * to[0],
      s * s * from[1] + 2 * s * t * control[1] + t * t * to[1],
    ]
  }
  const headLength = Math.min(width * 0.9 + 7, length * 0.4)
  const headHalf = width * 0.75 + 4
  const begin = (fromRadius + gap) / length
  const tip = 1 - (toRadius + gap) / length
  const neck = Math.max(begin + 0.02, tip - headLength / length)
  const normalAt = (t: number): Pixel => {
    const a = at(Math.max(0, t - 0.01))
    const b = at(Math.min(1, t + 0.01))
    const size = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1
    return [-(b[1] - a[1]) / size, (b[0] - a[0]) / size]
  }
  const beside = (t: number, distance: number): Pixel => {
    const [x, y] = at(t)
    const [nx, ny] = normalAt(t)
    return [x + nx * distance, y + ny * distance]
  }
  const body = Array.from({ length: STEPS + 1 }, (_, i) => begin + ((neck - begin) * i) / STEPS)
  return [
    ...body.map((t) => beside(t, width / 2)),
    beside(neck, headHalf),
    at(tip),
    beside(neck, -headHalf),
    ...body.reverse().map((t) => beside(t, -width / 2)),
  ]
}
