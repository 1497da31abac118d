import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createChartContext } from '#shared/charts/frame/chart-context'
import type { ChartLook } from '#shared/charts/frame/chart-picture'
import type { Extent } from '#shared/charts/frame/shared-extents'
import { darkTheme, lightTheme } from '#shared/charts/frame/theme'
import { naturalLimits, roundestBetween } from '#shared/charts/maps/class-limits'
import { divergingClasses, rankClasses, sequentialClasses } from '#shared/charts/maps/color-classes'
import type { ColorClass } from '#shared/charts/maps/region-map'
import { sampleLook } from './sample-look'

const ctx = (change: Partial<ChartLook> = {}): ReturnType<typeof createChartContext> =>
  createChartContext(sampleLook(change))

const classOf = (classes: readonly ColorClass[], value: number): number =>
  classes.findLastIndex(({ from }) => value >= from)

/** Persons in 290 municipalities, as skewed as Sweden's: one of a million, half of them below 16 000. */
const SKEWED = Array.from({ length: 290 }, (_, i) => Math.round(2400 * 1.0209 ** i))

const luminance = (color: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + Number.parseInt(color.slice(at, at + 2), 16), 0)

describe('limits between classes', () => {
  it('parts what lies apart and keeps together what is alike', () => {
    expect(naturalLimits([1, 2, 3, 41, 42, 43, 97, 98], 3)).toEqual([20, 50])
  })

  it('gives the roundest number between two', () => {
    expect(roundestBetween(13.2, 27.9)).toBe(20)
    expect(roundestBetween(0.031, 0.049)).toBe(0.04)
    expect(roundestBetween(99, 101)).toBe(100)
    expect(roundestBetween(-3, 8)).toBe(0)
    expect(roundestBetween(-0.4, -0.2)).toBe(-0.3)
  })

  it('moves no value into another class by rounding', () => {
    const value = fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.double({ min: -1, max: 1, noNaN: true }))
    fc.assert(
      fc.property(value, value, (a, b) => {
        fc.pre(Math.abs(a - b) > 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-3))
        const limit = roundestBetween(Math.min(a, b), Math.max(a, b))
        expect(limit).toBeGreaterThan(Math.min(a, b))
        expect(limit).toBeLessThanOrEqual(Math.max(a, b))
      }),
    )
  })

  it('leaves no class empty, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 40 }), (values) => {
        const limits = naturalLimits(values, 6)
        const counts = [...limits, Number.POSITIVE_INFINITY].map(
          (to, i) => values.filter((value) => value >= (limits[i - 1] ?? -1) && value < to).length,
        )
        expect(Math.min(...counts)).toBeGreaterThan(0)
      }),
    )
  })
})

describe('classes of a map', () => {
  it('tells 290 municipalities of very different size apart', () => {
    const classes = sequentialClasses(ctx(), SKEWED, false)
    const counts = classes.map((_, i) => SKEWED.filter((value) => classOf(classes, value) === i).length)
    expect(classes.length).toBeGreaterThanOrEqual(5)
    expect(Math.max(...counts)).toBeLessThan(SKEWED.length / 2)
  })

  it('makes more always more visible: darker on light, lighter on dark', () => {
    const order = (theme: typeof lightTheme): number[] =>
      sequentialClasses(ctx({ theme }), SKEWED, false).map(({ color }) => luminance(color))
    expect(order(lightTheme)).toEqual(order(lightTheme).toSorted((a, b) => b - a))
    expect(order(darkTheme)).toEqual(order(darkTheme).toSorted((a, b) => a - b))
    const ranks = rankClasses(ctx({ theme: darkTheme }), 290, (from) => String(from))
    expect(luminance(ranks[0]?.color ?? '')).toBeGreaterThan(luminance(ranks.at(-1)?.color ?? ''))
  })

  it('has a zone of its own round zero, and the same distances on both sides', () => {
    const values = [-0.021, -0.012, -0.001, 0.0004, 0.002, 0.011, 0.013, 0.02, 0.024]
    const classes = divergingClasses(ctx(), values, true)
    const zone = classOf(classes, 0)
    expect(classOf(classes, 0.0004)).toBe(zone)
    expect(classOf(classes, -0.001)).toBe(zone)
    expect(classOf(classes, 0.011)).toBeGreaterThan(zone)
    expect(classOf(classes, -0.012)).toBeLessThan(zone)
    const limits = classes.slice(1).map(({ from }) => from)
    const below = limits.filter((limit) => limit < 0).map((limit) => -limit)
    expect(limits.filter((limit) => limit > 0)).toEqual(expect.arrayContaining(below))
  })

  it('has no class for a side that nothing lies on', () => {
    const classes = divergingClasses(ctx(), [0.001, 0.01, 0.03, 0.05], true)
    expect(classOf(classes, 0)).toBe(0)
  })

  it('has the same classes in all panels of a comparison', () => {
    const extents = new Map<string, Extent>()
    const onExtent = (id: string, { low, high }: Extent): void => {
      const known = extents.get(id)
      extents.set(id, { low: Math.min(low, known?.low ?? low), high: Math.max(high, known?.high ?? high) })
    }
    const panels = [
      [3, 8, 40, 80, 300],
      [5, 9, 60, 90, 900],
    ]
    panels.forEach((values) => sequentialClasses(ctx({ onExtent }), values, false))
    const [one, two] = panels.map((values) => sequentialClasses(ctx({ extents }), values, false))
    expect(one).toEqual(two)
  })

  it('writes limits of one legend with as many decimals as the finest of them needs', () => {
    const labels = divergingClasses(ctx(), [-0.03, -0.012, 0.004, 0.013, 0.05], true).map(
      ({ label }) => label,
    )
    const decimals = labels
      .flatMap((label) => [...label.matchAll(/\d+(?:,(\d+))?/g)])
      .map(([, part]) => part?.length ?? 0)
    expect(new Set(decimals).size).toBe(1)
  })
})
