import { expect, it } from 'vitest'
import { NO_MARKS, type OwnMarks } from '#shared/view/own-marks/own-marks'
import { findMarks, keepMarks } from '../../../src-renderer/state/kept-marks'

const noted = (words: string): OwnMarks => ({
  ...NO_MARKS,
  notes: [{ year: 2020, words, date: '2026-11-30', source: '' }],
})

it('lets go of the goals and notes that were shown longest ago, not of those first written', () => {
  const first = keepMarks(noted('first'))
  const second = keepMarks(noted('second'))
  for (let i = 0; i < 49; i++) {
    keepMarks(noted('first'))
    keepMarks(noted(String(i)))
  }
  expect(findMarks(first)).toEqual(noted('first'))
  expect(findMarks(second)).toBeUndefined()
})
