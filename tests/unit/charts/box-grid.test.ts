import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overlaps, type Box } from '#shared/charts/frame/box'
import { BoxGrid } from '#shared/charts/maps/box-grid'

const FRAME = { left: 10, top: 20, right: 210, bottom: 170 }
/** Also far outside the frame, and on the borders of squares. */
const box: fc.Arbitrary<Box> = fc
  .tuple(
    fc.integer({ min: -200, max: 500 }),
    fc.integer({ min: -200, max: 500 }),
    fc.integer({ min: 0, max: 90 }),
    fc.integer({ min: 0, max: 90 }),
  )
  .map(([left, top, width, height]) => ({ left, top, right: left + width, bottom: top + height }))

describe('what lies near a name on a map', () => {
  it('is found as by looking at everything, each thing once and in its order', () => {
    fc.assert(
      fc.property(fc.array(box, { maxLength: 25 }), box, (boxes, asked) => {
        const grid = new BoxGrid<number>(FRAME)
        boxes.forEach((one, index) => grid.add(index, one))
        const meets = (index: number): boolean => {
          const one = boxes[index]
          return one !== undefined && overlaps(one, asked)
        }
        const plainly = [...boxes.keys()].filter(meets)
        const near = grid.near(asked)
        expect(near).toEqual([...new Set(near)].sort((a, b) => a - b))
        expect(near.filter(meets)).toEqual(plainly)
        expect(grid.some(asked, meets)).toBe(plainly.length > 0)
      }),
      { numRuns: 500 },
    )
  })
})
