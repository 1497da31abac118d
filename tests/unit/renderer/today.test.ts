import { expect, it } from 'vitest'
import { today } from '#shared/messages/today'

it('is the day of the own calendar after midnight in Sweden', () => {
  const now = new Date('2026-11-30T23:30:00Z')
  now.getTimezoneOffset = () => -60
  expect(today(now)).toBe('2026-12-01')
})
