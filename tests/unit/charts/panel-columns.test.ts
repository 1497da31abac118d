import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePanelColumns, fitPanelColumns } from '#shared/charts/frame/panel-columns'

describe('columns of panels', () => {
  it.each([
    [2, 1280, 500, 2],
    [3, 1280, 500, 3],
    [4, 1280, 500, 2],
    [2, 600, 800, 1],
    [4, 640, 360, 1],
  ])('%i panels in %i × %i stand in %i columns', (count, width, height, columns) => {
    expect(choosePanelColumns(false, count, width, height)).toBe(columns)
  })

  it('are all in one row for four maps of land that is higher than wide, and two by two for wide land', () => {
    expect(choosePanelColumns(false, 4, 1096, 420, 0.9)).toBe(4)
    expect(choosePanelColumns(false, 4, 1096, 420, 2.5)).toBe(2)
    expect(choosePanelColumns(false, 4, 700, 420, 0.9)).toBe(2)
  })

  it('are fewer where bars have long names', () => {
    expect(choosePanelColumns(true, 3, 1280, 500)).toBe(2)
  })

  it('leave at most one place empty, and at least one column whatever the room', () => {
    const size = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), size, size, (count, width, height) => {
        const columns = choosePanelColumns(false, count, width, height)
        expect(columns).toBeGreaterThanOrEqual(1)
        expect(columns).toBeLessThanOrEqual(count)
        expect(Math.ceil(count / columns) * columns - count).toBeLessThanOrEqual(1)
      }),
    )
  })
})

describe('columns on paper', () => {
  const least = { width: 300, height: 120 }

  it('are those that give each panel its least room, even where another number has a better shape', () => {
    // One column has low panels, three have narrow ones.
    expect(fitPanelColumns(3, { width: 700, height: 420 }, least, 40)).toBe(2)
    expect(fitPanelColumns(4, { width: 560, height: 900 }, least, 40)).toBe(1)
  })

  it('are two by two for four, or all in a row or column', () => {
    for (const width of [300, 600, 900, 1200, 2400])
      expect([1, 2, 4]).toContain(fitPanelColumns(4, { width, height: 500 }, least, 40))
  })
})
