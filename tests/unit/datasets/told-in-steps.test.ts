import { expect, test } from 'vitest'
import { inSteps } from '#main/datasets/database-answers'

test('progress is told where it can be seen, and each step always', () => {
  const told: [step: string, fraction: number][] = []
  const tell = inSteps((step, fraction) => told.push([step, fraction]))
  for (let i = 0; i <= 10_000; i++) tell('reading', (0.3 * i) / 10_000)
  tell('building', 0.3)
  tell('building', 0.3)
  tell('reading', 0)
  expect(told.length).toBeGreaterThan(100)
  expect(told.length).toBeLessThan(200)
  expect(told[0]).toEqual(['reading', 0])
  expect(told.slice(-2)).toEqual([
    ['building', 0.3],
    ['reading', 0],
  ])
})
