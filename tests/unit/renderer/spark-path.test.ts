import { describe, expect, it } from 'vitest'
import { sparkPath } from '../../../src-renderer/components/spark-path'

const points = (...values: (number | null)[]) => values.map((value, at) => ({ year: 2000 + at, value }))

describe('a line over the years', () => {
  it('goes from its lowest at the bottom to its highest at the top', () => {
    expect(sparkPath(points(1, 3, 2), 100, 20)).toBe('M0 20L50 0L100 10')
  })

  it('keeps years as far apart as they are', () => {
    const sparse = [
      { year: 2000, value: 1 },
      { year: 2001, value: 2 },
      { year: 2010, value: 3 },
    ]
    expect(sparkPath(sparse, 100, 20)).toBe('M0 20L10 10L100 0')
  })

  it('breaks where a figure is not known, and shows a year alone', () => {
    expect(sparkPath(points(1, null, 3), 100, 20)).toBe('M0 20h1M100 0h1')
    expect(sparkPath(points(1, 2, null, 3), 90, 20)).toBe('M0 20L30 10M90 0h1')
  })

  it('breaks where the series is cut, though both figures are known', () => {
    const cut = points(1, 2, 3).map((point, at) => ({ ...point, isCut: at === 2 }))
    expect(sparkPath(cut, 100, 20)).toBe('M0 20L50 10M100 0h1')
  })

  it('is nothing where nothing is known, and level where nothing changes', () => {
    expect(sparkPath(points(null, null), 100, 20)).toBe('')
    expect(sparkPath(points(5, 5), 100, 20)).toBe('M0 10L100 10')
  })
})
