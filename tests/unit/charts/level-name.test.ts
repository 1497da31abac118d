import { expect, test } from 'vitest'
import type { ChartContext } from '#shared/charts/frame/chart-context'
import { topOfLevelName } from '#shared/charts/points/points-words'

const ctx = { text: { small: 12 } } as ChartContext
const plot = { left: 0, top: 0, width: 400, height: 200 }

test('the name of a reference lies on the side of its line that is away from zero, within the picture', () => {
  // Zero stands at 100.
  expect(topOfLevelName(ctx, { at: 0.001 }, plot, 95) + 16).toBeLessThanOrEqual(95)
  expect(topOfLevelName(ctx, { at: -0.001 }, plot, 105)).toBeGreaterThan(105)
  expect(topOfLevelName(ctx, { at: -0.9 }, plot, 195) + 16).toBeLessThanOrEqual(195)
})
