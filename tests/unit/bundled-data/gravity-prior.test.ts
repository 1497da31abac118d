import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { haversineKm, willingness, DETERRENCE } from '#main/bundled-data/gravity-prior'
import { variationFor } from '#main/bundled-data/random'
import { figures } from './bundled-figures'

const place = fc.record({
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
})
const seat = (code: string) => {
  const found = figures.municipalities.find((row) => row.code === code)
  if (found === undefined) throw new Error(`no municipality ${code}`)
  return found
}

describe('great-circle distance', () => {
  it('is about 38 km from Norrköping to Linköping', () => {
    expect(haversineKm(seat('0581'), seat('0580'))).toBeGreaterThan(36)
    expect(haversineKm(seat('0581'), seat('0580'))).toBeLessThan(41)
  })

  it('is the same both ways, nil to itself, and at most half the circumference of the globe', () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        const km = haversineKm(a, b)
        expect(km).toBeCloseTo(haversineKm(b, a), 6)
        expect(haversineKm(a, a)).toBeCloseTo(0, 6)
        expect(km).toBeGreaterThanOrEqual(0)
        expect(km).toBeLessThanOrEqual(20_016)
      }),
    )
  })
})

describe('willingness to travel', () => {
  it('is 1 at no distance and falls with every further kilometre', () => {
    expect(willingness(0, DETERRENCE)).toBe(1)
    for (let km = 0; km < 300; km += 10) {
      expect(willingness(km + 10, DETERRENCE)).toBeLessThan(willingness(km, DETERRENCE))
    }
  })
})

describe('the fixed variation of example data', () => {
  it('depends on the key alone, stays within ± 1 and centres on nil', () => {
    const keys = Array.from({ length: 2000 }, (_, index) => `0581|${index}`)
    const values = keys.map(variationFor)
    expect(values).toEqual(keys.map(variationFor))
    expect(values.every((value) => Math.abs(value) <= 1)).toBe(true)
    expect(Math.abs(values.reduce((a, b) => a + b, 0) / values.length)).toBeLessThan(0.05)
    expect(new Set(values).size).toBeGreaterThan(1990)
  })
})
