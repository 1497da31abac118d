import fc from 'fast-check'
import type { Position } from 'geojson'
import { intersection } from 'polyclip-ts'
import { expect, test } from 'vitest'
import {
  clipToConvex,
  intersectConvex,
  walkArea,
  walkConvex,
  type Point,
} from '#main/geography/clip-to-convex'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'

type Polygons = readonly (readonly (readonly Position[])[])[]

const box = (west: number, south: number, east: number, north: number): Point[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const clip = (area: Polygons, ring: readonly Position[]) => clipToConvex(walkArea(area), walkConvex(ring))
const sizeOf = (polygons: Polygons): number =>
  polygons.reduce(
    (sum, [outer = [], ...holes]) =>
      sum +
      Math.abs(signedDoubleArea(outer)) / 2 -
      holes.reduce((all, hole) => all + Math.abs(signedDoubleArea(hole)) / 2, 0),
    0,
  )

/** A ring around a middle with a corner in each direction, some near and some far. */
const star = (x: number, y: number, reaches: readonly number[]): Point[] => {
  const corners = reaches.map((reach, i): Point => {
    const angle = (2 * Math.PI * i) / reaches.length
    return [x + reach * Math.cos(angle), y + reach * Math.sin(angle)]
  })
  return [...corners, ...corners.slice(0, 1)]
}

test('a bay that is cut off leaves two parts that do not hang together', () => {
  const comb: Point[] = [
    [0, 0],
    [10, 0],
    [10, 10],
    [7, 10],
    [7, 2],
    [3, 2],
    [3, 10],
    [0, 10],
    [0, 0],
  ]
  const parts = clip([[comb]], box(-1, 5, 11, 8))
  expect(parts.map((part) => sizeOf([part])).sort()).toEqual([9, 9])
})

test('a lake stays a lake, whole or open to the edge', () => {
  const area = [[box(0, 0, 10, 10), box(4, 4, 6, 6)]]
  const whole = clip(area, box(2, 2, 8, 8))
  expect(whole.map((rings) => rings.length)).toEqual([2])
  expect(sizeOf(whole)).toBeCloseTo(32, 10)
  const open = clip(area, box(2, 2, 5, 8))
  expect(open.map((rings) => rings.length)).toEqual([1])
  expect(sizeOf(open)).toBeCloseTo(16, 10)
})

test('what lies wholly on land or wholly in the water is all or nothing', () => {
  const area = [[box(0, 0, 10, 10), box(4, 4, 6, 6)]]
  expect(sizeOf(clip(area, box(1, 1, 2, 2)))).toBeCloseTo(1, 10)
  expect(clip(area, box(4.5, 4.5, 5.5, 5.5))).toEqual([])
  expect(clip(area, box(20, 0, 30, 10))).toEqual([])
})

test('a line that passes through between two of its corners is cut on both sides', () => {
  const wedge: Point[] = [
    [-5, 0],
    [15, 4],
    [15, 6],
    [-5, 10],
    [-5, 0],
  ]
  expect(sizeOf(clip([[wedge]], box(0, 0, 10, 10)))).toBeCloseTo(
    sizeOf(intersection([wedge], [box(0, 0, 10, 10)])),
    10,
  )
})

const REACHES = fc.array(fc.double({ min: 0.5, max: 5, noNaN: true }), { minLength: 3, maxLength: 300 })

test('is what exact clipping gives, of any area and any convex one', () => {
  fc.assert(
    fc.property(
      REACHES,
      REACHES,
      fc.integer({ min: 3, max: 60 }),
      fc.double({ min: -6, max: 6, noNaN: true }),
      fc.double({ min: -6, max: 6, noNaN: true }),
      (reaches, others, corners, x, y) => {
        // Eleven apart: they do not overlap. Moved by what no corner of the other has.
        const area = [[star(0.0123, 0.0456, reaches)], [star(11.0123, 0.0456, others)]]
        const convex = star(
          x,
          y,
          Array.from({ length: corners }, () => 4),
        )
        const exact = sizeOf(intersection(area, [convex]))
        expect(Math.abs(sizeOf(clip(area, convex)) - exact)).toBeLessThan(1e-9)
      },
    ),
  )
})

test('two convex outlines share what exact clipping gives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 3, max: 60 }),
      fc.integer({ min: 3, max: 60 }),
      fc.double({ min: -6, max: 6, noNaN: true }),
      (corners, others, x) => {
        const one = star(
          0,
          0,
          Array.from({ length: corners }, () => 3),
        )
        const other = star(
          x,
          0.321,
          Array.from({ length: others }, () => 2),
        )
        const shared = intersectConvex(walkConvex(one), walkConvex(other))
        expect(Math.abs(sizeOf([[shared]]) - sizeOf(intersection([one], [other])))).toBeLessThan(1e-9)
      },
    ),
  )
})
