import type { Pixel } from '../../../charts/maps/map-window'
import { arcLength, CIRCLE_GAP, directionOnArc, partWithin, pointOnArc, type FlowArc } from './flow-arc'

const STEPS = 24

/**
 * Outline of an arrow along an arc, from the edge of one circle to the edge of another. Points in order, closed by
 * the caller. Empty where nothing of it would be seen.
 */
export function computeFlowOutline(
  arc: FlowArc,
  fromRadius: number,
  toRadius: number,
  width: number,
): Pixel[] {
  const length = arcLength(arc)
  const begin = partWithin(arc, fromRadius + CIRCLE_GAP)
  const tip = 1 - partWithin(arc, toRadius + CIRCLE_GAP)
  if (!(tip > begin) || length === 0) return []
  const seen = (tip - begin) * length
  const headLength = Math.min(width * 0.75 + 7, seen * 0.5)
  const headHalf = width / 2 + Math.min(6, 3.6 + width / 4)
  const neck = tip - headLength / length
  const beside = (part: number, distance: number): Pixel => {
    const [x, y] = pointOnArc(arc, part)
    const [dx, dy] = directionOnArc(arc, part)
    return [x - dy * distance, y + dx * distance]
  }
  const body = Array.from({ length: STEPS + 1 }, (_, i) => begin + ((neck - begin) * i) / STEPS)
  return [
    ...body.map((part) => beside(part, width / 2)),
    beside(neck, headHalf),
    pointOnArc(arc, tip),
    beside(neck, -headHalf),
    ...body.toReversed().map((part) => beside(part, -width / 2)),
  ]
}
