import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeDistance,
  computeWeightedMedian,
  DISTANCE_LIMITS,
  EARTH_RADIUS_KM,
  findBand,
  type Position,
} from '#shared/indicators/distance'

const place: fc.Arbitrary<Position> = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
})

describe('great-circle distance', () => {
  it('is a quarter of the circumference from the equator to the pole', () => {
    const quarter = (Math.PI / 2) * EARTH_RADIUS_KM
    expect(computeDistance({ longitude: 16, latitude: 0 }, { longitude: 16, latitude: 90 })).toBeCloseTo(
      quarter,
      6,
    )
    expect(computeDistance({ longitude: 0, latitude: 0 }, { longitude: 1, latitude: 0 })).toBeCloseTo(
      111.195,
      3,
    )
  })

  it('is about 40 km between Norrköping and Linköping, 136 to Stockholm', () => {
    const norrkoping = { longitude: 16.183, latitude: 58.594 }
    expect(computeDistance(norrkoping, { longitude: 15.621, latitude: 58.411 })).toBeCloseTo(38.4, 0)
    expect(Math.round(computeDistance(norrkoping, { longitude: 18.0686, latitude: 59.3293 }))).toBe(136)
  })

  it('is symmetric, nil to itself and never more than half the circumference', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(computeDistance(a, a)).toBe(0)
        expect(computeDistance(a, b)).toBeCloseTo(computeDistance(b, a), 6)
        expect(computeDistance(a, b)).toBeLessThanOrEqual(Math.PI * EARTH_RADIUS_KM + 1e-6)
      }),
    )
  })
})

describe('distance bands', () => {
  it('take a limit to the outer band', () => {
    expect([0, 24.9, 25, 50, 99.9, 399, 400, 5000].map(findBand)).toEqual([0, 0, 1, 2, 2, 4, 5, 5])
    expect(DISTANCE_LIMITS).toEqual([25, 50, 100, 200, 400])
  })
})

describe('the weighted median', () => {
  it('is where half of the weight is reached', () => {
    const items = [
      { value: 30, weight: 2 },
      { value: 0, weight: 3 },
      { value: 100, weight: 1 },
    ]
    expect(computeWeightedMedian(items)).toBe(0)
    expect(computeWeightedMedian([...items, { value: 90, weight: 1 }])).toBe(30)
  })

  it('is none of nobody', () => {
    expect(computeWeightedMedian([])).toBeNull()
    expect(computeWeightedMedian([{ value: 10, weight: 0 }])).toBeNull()
  })
})
