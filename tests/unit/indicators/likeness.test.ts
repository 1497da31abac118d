import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figureOf, NOT_APPLICABLE, NOT_AVAILABLE } from '#shared/indicators/figure'
import {
  computeCommutingDistance,
  computeCommutingSpread,
  computeIndustryDistance,
  computeLikeness,
  computeSizeDistance,
  type PlaceProfile,
} from '#shared/indicators/likeness'
import { computeMedian, computeRanks } from '#shared/indicators/ranking'

const EQUAL = { size: 1, industries: 1, commuting: 1 }

const profile = (
  population: number | null,
  industries: Readonly<Record<string, number>> | null,
  commuting: readonly [number, number, number] | null,
): PlaceProfile => ({
  population: population === null ? NOT_AVAILABLE : figureOf(population),
  industries: industries && new Map(Object.entries(industries).map(([code, n]) => [code, figureOf(n)])),
  commuting: commuting && {
    outShare: figureOf(commuting[0]),
    inShare: figureOf(commuting[1]),
    jobRatio: figureOf(commuting[2]),
  },
})

const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyProfile = fc
  .record({
    population: fc.option(fc.integer({ min: 0, max: 1_000_000 })),
    industries: fc.option(fc.record({ A: fc.nat(5000), B: fc.nat(5000), C: fc.nat(5000) })),
    commuting: fc.option(fc.tuple(share, share, fc.double({ min: 0, max: 5, noNaN: true }))),
  })
  .map(({ population, industries, commuting }) => profile(population, industries, commuting))
const weights = fc.record({
  size: fc.integer({ min: 0, max: 3 }),
  industries: fc.integer({ min: 0, max: 3 }),
  commuting: fc.integer({ min: 0, max: 3 }),
})

describe('distances between two places', () => {
  it('are those worked out by hand', () => {
    expect(computeSizeDistance(figureOf(20_000), figureOf(10_000)).value).toBeCloseTo(Math.LN2, 12)
    const [a, b] = [profile(1, { A: 50, B: 50 }, null), profile(1, { A: 100, B: 0 }, null)]
    expect(computeIndustryDistance(a.industries, b.industries).value).toBeCloseTo(1, 12)
    // Out-shares 0.2 and 0.4: standard deviation 0.1, so they are two apart; the others do not differ.
    const [c, d] = [profile(1, null, [0.2, 0.3, 1]), profile(1, null, [0.4, 0.3, 1])]
    const spread = computeCommutingSpread([c.commuting, d.commuting])
    expect(computeCommutingDistance(c.commuting, d.commuting, spread).value).toBeCloseTo(2, 12)
  })

  it('are 0 to itself and the same both ways', () => {
    fc.assert(
      fc.property(anyProfile, anyProfile, (a, b) => {
        const spread = computeCommutingSpread([a.commuting, b.commuting])
        for (const measure of [
          (x: PlaceProfile, y: PlaceProfile) => computeSizeDistance(x.population, y.population),
          (x: PlaceProfile, y: PlaceProfile) => computeIndustryDistance(x.industries, y.industries),
          (x: PlaceProfile, y: PlaceProfile) => computeCommutingDistance(x.commuting, y.commuting, spread),
        ]) {
          const itself = measure(a, a)
          if (itself.sign === 0) expect(itself.value).toBe(0)
          const [there, back] = [measure(a, b), measure(b, a)]
          expect(there.sign === 0).toBe(back.sign === 0)
          if (there.sign === 0) expect(there.value).toBeCloseTo(back.value, 12)
        }
      }),
    )
  })

  it('do not exist for a place of nobody, or with a single industry in common', () => {
    expect(computeSizeDistance(figureOf(0), figureOf(10))).toEqual(NOT_APPLICABLE)
    const one = new Map([['A', figureOf(10)]])
    expect(computeIndustryDistance(one, one)).toEqual(NOT_AVAILABLE)
  })

  it('leave out an industry that either place keeps secret', () => {
    const secret = new Map([
      ['A', figureOf(10)],
      ['B', figureOf(10)],
      ['C', NOT_AVAILABLE],
    ])
    const open = new Map([
      ['A', figureOf(5)],
      ['B', figureOf(5)],
      ['C', figureOf(900)],
    ])
    expect(computeIndustryDistance(secret, open).value).toBe(0)
  })
})

describe('likeness', () => {
  it('has a mean of 1 in each component', () => {
    const own = profile(50_000, null, null)
    const others = [10_000, 20_000, 40_000].map((population) => profile(population, null, null))
    const found = computeLikeness(own, others, EQUAL).map(({ scaled }) => scaled.size.value)
    expect(found.reduce((a, b) => a + b, 0) / 3).toBeCloseTo(1, 12)
  })

  it('leaves a missing component out instead of taking it for no difference', () => {
    const own = profile(50_000, { A: 1, B: 1 }, null)
    const [whole, without] = computeLikeness(
      own,
      [profile(10_000, { A: 2, B: 1 }, null), profile(10_000, null, null)],
      EQUAL,
    )
    expect(without?.distance.value).toBeCloseTo(without?.scaled.size.value ?? Number.NaN, 12)
    expect(without?.scaled.industries.sign).not.toBe(0)
    expect(whole?.distance.sign).toBe(0)
  })

  it('is not moved by a component that weighs 0', () => {
    fc.assert(
      fc.property(anyProfile, fc.array(anyProfile, { minLength: 1, maxLength: 8 }), (own, others) => {
        const weighed = computeLikeness(own, others, { ...EQUAL, industries: 0 })
        const bare = (one: PlaceProfile): PlaceProfile => ({ ...one, industries: null })
        const without = computeLikeness(bare(own), others.map(bare), EQUAL)
        expect(weighed.map(({ distance }) => distance)).toEqual(without.map(({ distance }) => distance))
      }),
    )
  })

  it('does not depend on the order of the places', () => {
    fc.assert(
      fc.property(anyProfile, fc.array(anyProfile, { maxLength: 8 }), weights, (own, others, weigh) => {
        const there = computeLikeness(own, others, weigh)
        const back = computeLikeness(own, others.toReversed(), weigh).toReversed()
        expect(there).toEqual(back)
      }),
    )
  })

  it('is a number that is no less than 0, or missing with a sign', () => {
    fc.assert(
      fc.property(anyProfile, fc.array(anyProfile, { maxLength: 8 }), weights, (own, others, weigh) => {
        for (const { distance, scaled } of computeLikeness(own, others, weigh))
          for (const figure of [distance, ...Object.values(scaled)]) {
            expect(Number.isFinite(figure.value)).toBe(figure.sign === 0)
            if (figure.sign === 0) expect(figure.value).toBeGreaterThanOrEqual(0)
          }
      }),
    )
  })
})

describe('ranks', () => {
  it('give equals the same and skip as many: 1, 2, 2, 4', () => {
    expect(computeRanks([7, 5, 5, 1])).toEqual([1, 2, 2, 4])
  })

  it('are one more than the number of larger values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 })), (values) => {
        const larger = values.map((value) => values.filter((other) => other > value).length + 1)
        expect(computeRanks(values)).toEqual(larger)
      }),
    )
  })

  it('have a median in the middle, and none of nobody', () => {
    expect(computeMedian([3, 1, 2])).toBe(2)
    expect(computeMedian([4, 1, 2, 3])).toBe(2.5)
    expect(computeMedian([])).toBeNull()
  })
})
