import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { personsToSingleLimit, personsToTotalLimit } from '#shared/indicators/distance-to-limit'

describe('the distance to a limit of a local labour market', () => {
  it('is 206 persons for Norrköping and Linköping in 2014 (4,381 of 61,156; limit 7.5 per cent)', () => {
    expect(personsToSingleLimit(4381, 61_156, 0.075)).toBe(206)
  })

  it('counts what lies beyond it as negative', () => {
    expect(personsToSingleLimit(80, 1000, 0.075)).toBe(-6)
    expect(personsToTotalLimit(210, 1000, 0.2)).toBe(-10)
  })

  it('lies between the last count within the limit and the first one beyond, and is never 0', () => {
    const night = fc.integer({ min: 1, max: 1_000_000 })
    const limit = fc.integer({ min: 1, max: 999 }).map((tenths) => tenths / 1000)
    fc.assert(
      fc.property(night, limit, fc.double({ min: 0, max: 1, noNaN: true }), (workers, most, part) => {
        const flow = Math.floor(part * workers)
        const thousandths = Math.round(most * 1000)
        // In whole numbers, so that the test does not share the rounding of the code.
        const isBelow = (persons: number): boolean => persons * 1000 < thousandths * workers
        const isWithin = (persons: number): boolean => persons * 1000 <= thousandths * workers
        const single = flow + personsToSingleLimit(flow, workers, most)
        const total = flow + personsToTotalLimit(flow, workers, most)
        expect(single).not.toBe(flow)
        expect(total).not.toBe(flow)
        expect(isBelow(single)).toBe(!isBelow(flow))
        expect(isWithin(total)).toBe(!isWithin(flow))
        // One person nearer, and the answer is still the old one.
        expect(isBelow(single - Math.sign(single - flow))).toBe(isBelow(flow))
        expect(isWithin(total - Math.sign(total - flow))).toBe(isWithin(flow))
      }),
    )
  })
})
