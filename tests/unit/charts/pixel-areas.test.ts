import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Box } from '#shared/charts/frame/box'
import type { Pixel } from '#shared/charts/maps/map-window'
import { contains, crossesEdge, meetsBox, type PixelRings } from '#shared/charts/maps/pixel-areas'

/** Whole and half pixels, so that points lie on corners, edges and the borders of bands as well. */
const coordinate = fc.integer({ min: -40, max: 160 }).map((half) => half / 2)
const pixel: fc.Arbitrary<Pixel> = fc.tuple(coordinate, coordinate)
const area: fc.Arbitrary<PixelRings> = fc.array(fc.array(pixel, { minLength: 1, maxLength: 12 }), {
  maxLength: 3,
})
const box: fc.Arbitrary<Box> = fc
  .tuple(coordinate, coordinate, fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))

const edgesOf = (rings: PixelRings): [Pixel, Pixel][] =>
  rings.flatMap((ring) =>
    ring.map((point, i): [Pixel, Pixel] => [point, ring[(i + 1) % ring.length] ?? point]),
  )

/** As it is written in books: every edge, one after the other. */
const plainlyContains = (rings: PixelRings, [x, y]: Pixel): boolean =>
  edgesOf(rings).filter(
    ([[x2, y2], [x1, y1]]) => y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1,
  ).length %
    2 ===
  1

describe('an area in pixels', () => {
  it('answers for each point as its edges do one by one, however often it is asked', () => {
    fc.assert(
      fc.property(area, fc.array(pixel, { minLength: 6, maxLength: 20 }), (rings, points) => {
        const plainly = points.map((point) => plainlyContains(rings, point))
        expect(points.map((point) => contains(rings, point))).toEqual(plainly)
        // Now it is sorted into bands.
        expect(points.map((point) => contains(rings, point))).toEqual(plainly)
      }),
      { numRuns: 500 },
    )
  })

  it('has an edge in a box where one of its edges meets it', () => {
    fc.assert(
      fc.property(area, fc.array(box, { minLength: 6, maxLength: 12 }), (rings, boxes) => {
        const plainly = boxes.map((one) => edgesOf(rings).some(([from, to]) => meetsBox(from, to, one)))
        expect(boxes.map((one) => crossesEdge(one, rings))).toEqual(plainly)
      }),
      { numRuns: 500 },
    )
  })

  it('that is wider or lower than a band holds what lies in it, and not what lies in its hole', () => {
    const square = (from: number, to: number): Pixel[] => [
      [from, from],
      [to, from],
      [to, to],
      [from, to],
    ]
    const ring = [square(0, 100), square(40, 60)]
    for (let asked = 0; asked < 4; asked++) {
      expect([50, 39, 61, -1, 101].map((at) => contains(ring, [at, at]))).toEqual([
        false,
        true,
        true,
        false,
        false,
      ])
      expect(contains([square(1, 3)], [2, 2])).toBe(true)
    }
  })
})

describe('a line', () => {
  it('meets a box where a point of it lies in the box', () => {
    fc.assert(
      fc.property(pixel, pixel, box, (from, to, one) => {
        const isIn = ([x, y]: Pixel) => x >= one.left && x <= one.right && y >= one.top && y <= one.bottom
        const along = Array.from({ length: 201 }, (_, i): Pixel => [
          from[0] + ((to[0] - from[0]) * i) / 200,
          from[1] + ((to[1] - from[1]) * i) / 200,
        ])
        if (along.some(isIn)) expect(meetsBox(from, to, one)).toBe(true)
      }),
      { numRuns: 500 },
    )
    expect(meetsBox([0, 0], [10, 10], { left: 6, top: 0, right: 9, bottom: 5 })).toBe(false)
    expect(meetsBox([0, 0], [10, 10], { left: 20, top: 0, right: 30, bottom: 30 })).toBe(false)
  })
})
