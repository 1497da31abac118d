import { describe, expect, it } from 'vitest'
import { measureText } from '#shared/charts/frame/text-width'
import { chooseYearTicks, computeLineScale } from '#shared/charts/lines/year-axes'

const spanOf = (values: readonly number[]): { min: number; max: number; span: number } => {
  const { min, max } = computeLineScale(values, 300, false)
  return { min, max, span: max - min }
}

describe('the scale of lines', () => {
  it('makes no plunge of half a per cent: it spans at least a tenth of the value', () => {
    const { min, max, span } = spanOf([100, 101.2, 100.6])
    expect(span).toBeGreaterThanOrEqual(10)
    expect(min).toBeLessThan(97)
    expect(max).toBeGreaterThan(104)
  })

  it('does the same for shares, and below zero', () => {
    expect(spanOf([0.71, 0.72]).span).toBeGreaterThanOrEqual(0.07)
    expect(spanOf([-1010, -1000]).span).toBeGreaterThanOrEqual(100)
  })

  it('lets a change of a fifth fill the height', () => {
    const { min, max } = spanOf([100, 120])
    expect([min, max]).toEqual([100, 120])
  })

  it('begins at zero where the values reach down towards it, and holds zero between gain and loss', () => {
    expect(spanOf([20, 100]).min).toBe(0)
    const { min, max } = spanOf([-30, 500])
    expect(min).toBeLessThanOrEqual(-30)
    expect(max).toBeGreaterThanOrEqual(500)
  })

  it('of an index does not begin at zero, which means nothing there', () => {
    expect(computeLineScale([88, 164], 300, false, true).min).toBeGreaterThanOrEqual(80)
  })

  it('holds every value, whatever the values', () => {
    for (const values of [[0], [5, 5], [-3, -3], [0.001, 0.0011], [99_990, 100_010]]) {
      const { min, max } = spanOf(values)
      expect(min).toBeLessThanOrEqual(Math.min(...values))
      expect(max).toBeGreaterThanOrEqual(Math.max(...values))
      expect(max).toBeGreaterThan(min)
    }
  })
})

describe('years at an axis', () => {
  const years = Array.from({ length: 57 }, (_, i) => 1969 + i)

  it('are round ones between the first and the last where not all have room', () => {
    const ticks = chooseYearTicks(years.slice(0, -2), 900, 11)
    expect([ticks[0], ticks.at(-1)]).toEqual([1969, 2023])
    expect(ticks.slice(1, -1).every((year) => year % 5 === 0)).toBe(true)
    expect(ticks).toContain(2000)
  })

  it('begin with the first, also where every year or every second has room', () => {
    for (const [from, to] of [
      [2004, 2015],
      [2008, 2015],
      [2004, 2024],
    ] as const) {
      const some = years.filter((year) => year >= from && year <= to)
      for (const width of [260, 420, 900]) {
        const ticks = chooseYearTicks(some, width, 12)
        expect([ticks[0], ticks.at(-1)], `${String(from)}, ${String(width)} px`).toEqual([from, to])
        expect(new Set(ticks).size).toBe(ticks.length)
      }
    }
  })

  it('do not touch, whatever the width, and the last is always there', () => {
    for (const width of [60, 130, 220, 400, 700, 1100, 2400]) {
      const ticks = chooseYearTicks(years, width, 11)
      expect(ticks.at(-1)).toBe(2025)
      const apart = ticks.slice(1).map((year, i) => ((year - (ticks[i] ?? 0)) / years.length) * width)
      expect(apart.every((pixels) => pixels > measureText('2000', 11))).toBe(true)
    }
  })
})
