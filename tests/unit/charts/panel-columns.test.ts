import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choosePanelColumns } from '#shared/charts/panel-columns'

describe('columns of panels', () => {
  it.each([
    [2, 1280, 500, 2],
    [3, 1280, 500, 3],
    [4, 1280, 500, 2],
    [2, 600, 800, 1],
    [4, 640, 360, 1],
  ])('%i panels in %i × %i stand in %i columns', (count, width, height, columns) => {
    expect(choosePanelColumns('commuting.flows', count, width, height)).toBe(columns)
  })

  it('are fewer where bars have long names', () => {
    expect(choosePanelColumns('industries.largest', 3, 1280, 500)).toBe(2)
  })

  it('leave at most one place empty, and at least one column whatever the room', () => {
    const size = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4 }), size, size, (count, width, height) => {
        const columns = choosePanelColumns('commuting.balance', count, width, height)
        expect(columns).toBeGreaterThanOrEqual(1)
        expect(columns).toBeLessThanOrEqual(count)
        expect(Math.ceil(count / columns) * columns - count).toBeLessThanOrEqual(1)
      }),
    )
  })
})
