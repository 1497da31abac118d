import { describe, expect, it } from 'vitest'
import { sayInClass } from '#shared/charts/maps/say-in-class'
import { formatNumber } from '#shared/messages/number-format'
import type { MeasureUnit } from '#shared/view/view-data'

/** What a map writes in an area whose class lies between limits. */
const written = (value: number, limits: readonly number[], unit: MeasureUnit): string =>
  sayInClass(
    {
      classes: [Number.NEGATIVE_INFINITY, ...limits].map((from) => ({ from, label: '', color: '' })),
      column: { unit },
      format: (number, finer) => formatNumber(number, unit, 'sv', finer),
    },
    value,
  )

describe('figures in the areas of a map', () => {
  it('never read as what lies in another class', () => {
    expect(written(14.9, [15, 20], 'kilometres')).toBe('14,9')
    expect(written(14.96, [15, 20], 'kilometres')).toBe('14,96')
    expect(written(0.14996, [0.15], 'fraction')).toBe('14,996\u00a0%')
    expect(written(-0.0002, [0], 'fraction-per-year')).toBe('−0,02\u00a0%')
    expect(written(14.48, [14.45], 'per-1000')).toBe('14,5')
    expect(written(14.42, [14.41], 'per-100')).toBe('14,42')
  })

  it('have no more decimals than others where rounding keeps them in their class', () => {
    expect(written(14.4, [15, 20], 'kilometres')).toBe('14')
    expect(written(15.3, [15, 20], 'kilometres')).toBe('15')
    expect(written(0.1494, [0.15], 'fraction')).toBe('14,9\u00a0%')
  })
})
