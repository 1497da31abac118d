import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  computeDayPopulation,
  computeJobRatio,
  computeNetCommuting,
  computeNightPopulation,
} from '#shared/indicators/commuting'
import { figureOf, KnownSum, missing, sumKnown, type Figure } from '#shared/indicators/figure'
import { computeGrowthPerYear, computeGrowthRate } from '#shared/indicators/growth'
import { computeRankCorrelation, computeRanks, isBeyondChance } from '#shared/indicators/ranking'
import { computePer1000, computeShare, isSmallBase } from '#shared/indicators/shares'
import { SIGN_CODES } from '#shared/dataset/sign'

const nil = missing(SIGN_CODES['-'])
const notApplicable = missing(SIGN_CODES['.'])
const notAvailable = missing(SIGN_CODES['..'])
const anyFigure: fc.Arbitrary<Figure> = fc.oneof(
  fc.nat({ max: 1_000_000 }).map(figureOf),
  fc.constantFrom(nil, notApplicable, notAvailable),
)

describe('commuting', () => {
  const norrkoping = {
    inCommuters: figureOf(10_854),
    outCommuters: figureOf(10_483),
    liveAndWork: figureOf(47_336),
  }

  it('gives the published day and night population of Norrköping 2008 (SCB AM0207)', () => {
    expect(computeDayPopulation(norrkoping).value).toBe(58_190)
    expect(computeNightPopulation(norrkoping).value).toBe(57_819)
    expect(computeNetCommuting(norrkoping).value).toBe(371)
    expect(computeJobRatio(norrkoping).value).toBeCloseTo(58_190 / 57_819)
  })

  it('counts "-" as nil and lets "." and ".." make the result missing', () => {
    expect(computeDayPopulation({ ...norrkoping, inCommuters: nil }).value).toBe(47_336)
    expect(computeNetCommuting({ ...norrkoping, outCommuters: notAvailable }).sign).toBe(3)
    expect(
      computeDayPopulation({ ...norrkoping, inCommuters: notApplicable, liveAndWork: notAvailable }).sign,
    ).toBe(3)
  })

  it('has a day population that exceeds the night population by the net, whatever the figures', () => {
    const totals = fc.record({ inCommuters: anyFigure, outCommuters: anyFigure, liveAndWork: anyFigure })
    fc.assert(
      fc.property(totals, (t) => {
        const [day, night, net] = [computeDayPopulation(t), computeNightPopulation(t), computeNetCommuting(t)]
        if (day.sign === 0 && night.sign === 0) expect(net.value).toBe(day.value - night.value)
        for (const figure of [day, night, net, computeJobRatio(t)])
          expect(Number.isFinite(figure.value)).toBe(figure.sign === 0)
      }),
    )
  })
})

describe('shares and growth', () => {
  it('has no share of nobody and no growth from nobody', () => {
    expect(computeShare(figureOf(5), figureOf(0))).toEqual(notApplicable)
    expect(computeGrowthRate(figureOf(0), figureOf(5))).toEqual(notApplicable)
    expect(computeGrowthPerYear(figureOf(5), figureOf(6), 0)).toEqual(notApplicable)
  })

  it('keeps the sign "-" of a part', () => {
    expect(computeShare(nil, figureOf(10)).sign).toBe(SIGN_CODES['-'])
  })

  it('calls a base below a hundred small, and a missing one not', () => {
    expect([99, 100].map((base) => isSmallBase(figureOf(base)))).toEqual([true, false])
    expect(isSmallBase(notAvailable)).toBe(false)
  })

  it('never gives a number that is not finite', () => {
    fc.assert(
      fc.property(anyFigure, anyFigure, fc.nat({ max: 30 }), (a, b, years) => {
        const results = [
          computeShare(a, b),
          computePer1000(a, b),
          computeGrowthRate(a, b),
          computeGrowthPerYear(a, b, years),
        ]
        for (const figure of results) expect(Number.isFinite(figure.value)).toBe(figure.sign === 0)
      }),
    )
  })

  it('comes back to the last value when growth per year is applied every year', () => {
    const rate = computeGrowthPerYear(figureOf(139_363), figureOf(145_120), 6).value
    expect(139_363 * (1 + rate) ** 6).toBeCloseTo(145_120, 6)
  })

  it('says how many cells a sum had to leave out', () => {
    expect(sumKnown([figureOf(3), nil, notAvailable])).toEqual({ figure: figureOf(3), missingCells: 1 })
  })

  it('adds cells up one by one as it adds a list of them', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyFigure, fc.constant(figureOf(NaN)))), (cells) => {
        const sum = new KnownSum()
        for (const { value, sign } of cells) sum.add(value, sign)
        // A number that is none is read as `..`.
        const figures = cells.map((cell) =>
          Number.isNaN(cell.value) && cell.sign === 0 ? notAvailable : cell,
        )
        expect(sum.take()).toEqual(sumKnown(figures))
      }),
    )
  })
})

describe('ranks', () => {
  it('lets equals share a rank and skips the next', () => {
    expect(computeRanks([10, 30, 20, 20])).toEqual([4, 1, 2, 2])
  })

  it('has a rank correlation of 1 for the same order, −1 for the reverse, none without variation', () => {
    expect(computeRankCorrelation([1, 2, 3, 4], [10, 20, 30, 99])).toBeCloseTo(1)
    expect(computeRankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])).toBeCloseTo(-1)
    expect(computeRankCorrelation([1, 1, 1], [1, 2, 3])).toBeNull()
  })

  it('gives the textbook value: IQ against hours of television, rho = −29/165', () => {
    const iq = [106, 100, 86, 101, 99, 103, 97, 113, 112, 110]
    const hours = [7, 27, 2, 50, 28, 29, 20, 12, 6, 17]
    expect(computeRankCorrelation(iq, hours)).toBeCloseTo(-29 / 165, 10)
  })

  it('takes a weak correlation of few places for chance', () => {
    expect(isBeyondChance(0.31, 6)).toBe(false)
    expect(isBeyondChance(0.6, 22)).toBe(true)
  })
})
