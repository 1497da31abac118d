import type { Pixel } from '../../../charts/maps/map-window'

/**
 * A part of a circle from one place to another: symmetric, and bent alike everywhere (Jenny and others 2016,
 * "Design principles for origin–destination flow maps").
 */
export interface FlowArc {
  readonly from: Pixel
  readonly to: Pixel
  /** Half of the angle that the arc spans, in radians, 0 to π; positive to the right of travel (y downwards). */
  readonly halfAngle: number
}

/** Between the edge of a circle and the flow that begins or ends there, in pixels. */
export const CIRCLE_GAP = 2

/** Straight, for all that is drawn. */
const STRAIGHT = 1e-3

const chordOf = ({ from, to }: FlowArc): number => Math.hypot(to[0] - from[0], to[1] - from[1])

/** Pixels along the arc from centre to centre. */
export function arcLength(arc: FlowArc): number {
  const half = Math.abs(arc.halfAngle)
  return half < STRAIGHT ? chordOf(arc) : (chordOf(arc) * half) / Math.sin(half)
}

/** The point at a part of the arc's length, 0 to 1. */
export function pointOnArc({ from, to, halfAngle }: FlowArc, part: number): Pixel {
  const dx = to[0] - from[0]
  const dy = to[1] - from[1]
  if (Math.abs(halfAngle) < STRAIGHT) return [from[0] + dx * part, from[1] + dy * part]
  // The chord from the beginning to the point: its length, and how far it is turned from the direction of travel.
  const turned = halfAngle * (1 - part)
  const size = Math.sin(halfAngle * part) / Math.sin(halfAngle)
  const cos = Math.cos(turned) * size
  const sin = Math.sin(turned) * size
  return [from[0] + dx * cos - dy * sin, from[1] + dx * sin + dy * cos]
}

/** Unit vector along the arc at a part of its length. */
export function directionOnArc({ from, to, halfAngle }: FlowArc, part: number): Pixel {
  const size = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1
  const dx = (to[0] - from[0]) / size
  const dy = (to[1] - from[1]) / size
  const turned = halfAngle * (1 - 2 * part)
  return [dx * Math.cos(turned) - dy * Math.sin(turned), dx * Math.sin(turned) + dy * Math.cos(turned)]
}

/** The part of the arc's length that lies within so many pixels of its beginning; 1 where all does. */
export function partWithin(arc: FlowArc, radius: number): number {
  const half = Math.abs(arc.halfAngle)
  const chord = chordOf(arc)
  if (chord === 0) return 1
  if (half < STRAIGHT) return Math.min(1, radius / chord)
  const sine = (radius * Math.sin(half)) / chord
  return sine >= 1 ? 1 : Math.min(1, Math.asin(sine) / half)
}

/** Pixels of the arc that are seen outside the circles at its ends. */
export const visibleLength = (arc: FlowArc, fromRadius: number, toRadius: number): number =>
  Math.max(
    0,
    arcLength(arc) * (1 - partWithin(arc, fromRadius + CIRCLE_GAP) - partWithin(arc, toRadius + CIRCLE_GAP)),
  )

/** Points of the arc, ends included. */
export const pointsOfArc = (arc: FlowArc, steps: number): Pixel[] =>
  Array.from({ length: steps + 1 }, (_, i) => pointOnArc(arc, i / steps))
