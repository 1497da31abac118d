import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeIndex } from '#shared/indicators/index-numbers'
import { figureOf, NOT_APPLICABLE, NOT_AVAILABLE } from '#shared/indicators/figure'
import { fitLine, slopeInterval, valueOnLine, type LineFit } from '#shared/indicators/regression'
import { computeTQuantile } from '#shared/indicators/t-quantile'

/** Anscombe 1973, the first of four sets with the same line. */
const X = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
const Y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
const anscombe = X.map((x, i) => ({ x, y: Y[i] ?? 0 }))

const fitted = (points: readonly { x: number; y: number }[]): LineFit => {
  const fit = fitLine(points)
  if (!fit) throw new Error('no line')
  return fit
}

describe('a line by least squares', () => {
  it('gives the published line of Anscombe’s first set', () => {
    const fit = fitted(anscombe)
    expect(fit.slope).toBeCloseTo(0.5001, 4)
    expect(fit.intercept).toBeCloseTo(3.0001, 4)
    expect(fit.rSquared).toBeCloseTo(0.6665, 4)
    expect(fit.slopeError).toBeCloseTo(0.1179, 4)
    expect(fit.residualError).toBeCloseTo(1.2366, 4)
    expect(fit.count).toBe(11)
  })

  it('has a band that is narrowest at the mean: t · s / √n', () => {
    const fit = fitted(anscombe)
    const middle = valueOnLine(fit, 9)
    expect(middle.value).toBeCloseTo(7.5009, 4)
    expect(middle.upper - middle.value).toBeCloseTo((2.262157 * 1.236603) / Math.sqrt(11), 4)
    expect(valueOnLine(fit, 19).upper - valueOnLine(fit, 19).value).toBeGreaterThan(
      middle.upper - middle.value,
    )
    const [lower, upper] = slopeInterval(fit)
    expect([lower, upper].map((one) => Number(one.toFixed(4)))).toEqual([0.2334, 0.7668])
  })

  it('is none with fewer than five points or without variation', () => {
    expect(fitLine(anscombe.slice(0, 4))).toBeNull()
    expect(fitLine([])).toBeNull()
    expect(fitLine(Y.map((y) => ({ x: 3, y })))).toBeNull()
    expect(fitLine(X.map((x) => ({ x, y: 0.1 })))).toBeNull()
  })

  it('is none where what varies is too small to be squared', () => {
    const points = [0, 0, 0, 0].map((y) => ({ x: 0, y }))
    expect(fitLine([...points, { x: 2e-162, y: -2e-162 }])).toBeNull()
  })

  it('lies inside its band, goes through the means and is finite, whatever the points', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: value, y: value }), { minLength: 5, maxLength: 60 }),
        value,
        (points, x) => {
          const fit = fitLine(points)
          if (!fit) return
          const at = valueOnLine(fit, x)
          expect([at.value, at.lower, at.upper, fit.rSquared].every(Number.isFinite)).toBe(true)
          expect(at.lower).toBeLessThanOrEqual(at.value)
          expect(at.upper).toBeGreaterThanOrEqual(at.value)
          expect(fit.rSquared).toBeGreaterThanOrEqual(0)
          expect(fit.rSquared).toBeLessThanOrEqual(1)
          const meanY = points.reduce((sum, { y }) => sum + y, 0) / points.length
          expect(Math.abs(valueOnLine(fit, fit.meanX).value - meanY)).toBeLessThan(1e-3)
        },
      ),
    )
  })
})

describe('the quantile of Student’s t', () => {
  it.each([
    [1, 12.7062],
    [2, 4.302653],
    [3, 3.182446],
    [9, 2.262157],
    [10, 2.228139],
    [30, 2.042272],
    [120, 1.97993],
    [288, 1.968235],
  ])('with %i degrees of freedom is that of the tables', (freedom, t) => {
    expect(computeTQuantile(0.95, freedom)).toBeCloseTo(t, 4)
  })
})

describe('index numbers', () => {
  it('are 100 in the base year and proportional to it', () => {
    expect(computeIndex(figureOf(139_363), figureOf(139_363)).value).toBe(100)
    expect(computeIndex(figureOf(150), figureOf(120)).value).toBe(125)
  })

  it('have no value without a base', () => {
    expect(computeIndex(figureOf(150), undefined)).toEqual(NOT_APPLICABLE)
    expect(computeIndex(figureOf(150), NOT_AVAILABLE)).toEqual(NOT_APPLICABLE)
    expect(computeIndex(figureOf(150), figureOf(0)).sign).toBe(NOT_APPLICABLE.sign)
    expect(computeIndex(NOT_AVAILABLE, figureOf(120)).sign).toBe(NOT_AVAILABLE.sign)
  })
})
