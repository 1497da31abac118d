import { describe, expect, it } from 'vitest'
import { stackUpright } from '#shared/charts/frame/place-panels'
import { placeFew } from '#shared/charts/specification/chart-specification'

const pair = [0, 1].map((at) => placeFew(at, 2))

describe('panels beside each other', () => {
  it('stand below each other on an upright page and in a narrow window', () => {
    for (const room of [
      { width: 734, height: 900 },
      { width: 258, height: 280 },
    ])
      expect(stackUpright(room, pair)).toEqual([
        { left: 0, top: 0, width: 1, height: 0.5 },
        { left: 0, top: 0.5, width: 1, height: 0.5 },
      ])
    expect(stackUpright({ width: 1100, height: 460 }, pair)).toEqual(pair)
  })

  it('leave no quarter empty where there are three', () => {
    const area = [0, 1, 2].map((at) => placeFew(at, 3)).reduce((sum, one) => sum + one.width * one.height, 0)
    expect(area).toBe(1)
  })
})
