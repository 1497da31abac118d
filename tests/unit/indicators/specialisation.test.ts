import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeConcentration, computeKrugman } from '../../../src-shared/indicators/concentration'
import { figureOf, NOT_APPLICABLE } from '../../../src-shared/indicators/figure'
import { computeLocationQuotient } from '../../../src-shared/indicators/location-quotient'
import { computeShiftShare } from '../../../src-shared/indicators/shift-share'

const persons = fc.integer({ min: 0, max: 100_000 })
const some = fc.integer({ min: 1, max: 100_000 })

describe('the location quotient', () => {
  const quotient = (inRegion: number, regionTotal: number, inArea: number, areaTotal: number) =>
    computeLocationQuotient({
      inRegion: figureOf(inRegion),
      regionTotal: figureOf(regionTotal),
      inArea: figureOf(inArea),
      areaTotal: figureOf(areaTotal),
    })

  it('is the published value for the published figures', () => {
    expect(quotient(1714, 79_006, 879_213, 15_593_224).value).toBeCloseTo(0.3847623, 7)
  })

  it('is 1 for the whole against itself', () => {
    fc.assert(
      fc.property(some, some, (part, rest) => {
        expect(quotient(part, part + rest, part, part + rest).value).toBeCloseTo(1, 12)
      }),
    )
  })

  it('averages 1 over the industries, weighted by the comparison area', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(some, some), { minLength: 1, maxLength: 20 }), (industries) => {
        const regionTotal = industries.reduce((sum, [part]) => sum + part, 0)
        const areaTotal = industries.reduce((sum, [, part]) => sum + part, 0)
        const mean = industries.reduce(
          (sum, [own, area]) => sum + quotient(own, regionTotal, area, areaTotal).value * (area / areaTotal),
          0,
        )
        expect(mean).toBeCloseTo(1, 9)
      }),
    )
  })

  it('does not exist for an industry that the comparison area lacks, nor without employed', () => {
    expect(quotient(5, 10, 0, 10).sign).not.toBe(0)
    expect(quotient(0, 0, 5, 10).sign).not.toBe(0)
  })
})

describe('the Herfindahl index', () => {
  it('is the published value for (20, 50, 20, 10)', () => {
    const { herfindahl, normalised, equivalentNumber } = computeConcentration([20, 50, 20, 10])
    expect(herfindahl.value).toBeCloseTo(0.34, 12)
    expect(normalised.value).toBeCloseTo(0.12, 12)
    expect(equivalentNumber.value).toBeCloseTo(2.94, 2)
  })

  it('lies between 1/n and 1', () => {
    fc.assert(
      fc.property(fc.array(persons, { minLength: 1, maxLength: 30 }), (amounts) => {
        const { herfindahl, normalised } = computeConcentration(amounts)
        if (amounts.every((amount) => amount === 0)) {
          expect(herfindahl).toEqual(NOT_APPLICABLE)
          return
        }
        expect(herfindahl.value).toBeGreaterThanOrEqual(1 / amounts.length - 1e-12)
        expect(herfindahl.value).toBeLessThanOrEqual(1 + 1e-12)
        if (amounts.length > 1) expect(normalised.value).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })
})

describe('the Krugman index', () => {
  it('is 2 for areas that share no industry', () => {
    expect(computeKrugman([20, 10, 70, 0, 0], [0, 0, 0, 60, 40]).value).toBeCloseTo(2, 12)
  })

  it('is 0 for an area against itself, whatever its size, and never beyond 2', () => {
    const pairs = fc.array(fc.tuple(persons, persons), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(pairs, fc.integer({ min: 1, max: 9 }), (industries, factor) => {
        const own = industries.map(([part]) => part)
        const area = industries.map(([, part]) => part)
        const index = computeKrugman(own, area)
        if (index.sign === 0) expect(index.value).toBeLessThanOrEqual(2 + 1e-12)
        const self = computeKrugman(
          own,
          own.map((part) => part * factor),
        )
        if (self.sign === 0) expect(self.value).toBeCloseTo(0, 12)
      }),
    )
  })
})

describe('shift-share', () => {
  it('is the published decomposition: 25 = 27 + 1 − 3', () => {
    const found = computeShiftShare([
      { first: 90, last: 100, areaFirst: 400, areaLast: 440 },
      { first: 20, last: 40, areaFirst: 150, areaLast: 210 },
      { first: 10, last: 10, areaFirst: 150, areaLast: 135 },
      { first: 60, last: 55, areaFirst: 400, areaLast: 480 },
    ])
    expect(found?.total.growth).toBe(25)
    expect(found?.total.national).toBeCloseTo(27, 10)
    expect(found?.total.mix).toBeCloseTo(1, 10)
    expect(found?.total.regional).toBeCloseTo(-3, 10)
  })

  it('adds up, for each industry and in total', () => {
    const industry = fc.record({ first: persons, last: persons, areaFirst: some, areaLast: persons })
    fc.assert(
      fc.property(fc.array(industry, { minLength: 1, maxLength: 20 }), (industries) => {
        const found = computeShiftShare(industries)
        for (const part of [...(found?.parts ?? []), ...(found ? [found.total] : [])])
          expect(Math.abs(part.national + part.mix + part.regional - part.growth)).toBeLessThan(1e-3)
        const growth = industries.reduce((sum, { first, last }) => sum + last - first, 0)
        expect(found?.total.growth).toBe(growth)
      }),
    )
  })

  it('gives the area itself neither mix nor regional part', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(some, persons), { minLength: 1, maxLength: 20 }), (industries) => {
        const found = computeShiftShare(
          industries.map(([first, last]) => ({ first, last, areaFirst: first, areaLast: last })),
        )
        expect(found?.total.regional).toBeCloseTo(0, 4)
        expect(found?.total.mix).toBeCloseTo(0, 3)
      }),
    )
  })
})
