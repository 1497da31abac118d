import { describe, expect, it } from 'vitest'
import { NO_MARKS, type OwnMarks } from '#shared/view/own-marks/own-marks'
import { NumberColumnBuilder } from '#shared/view/columns'
import type { NumberColumn } from '#shared/view/view-data'
import {
  EMPTY_DRAFT,
  draftOfGoal,
  numbersOf,
  putDraft,
  readNumber,
  removeMark,
  type MarkDraft,
  type NumbersOfMeasure,
} from '../../../src-renderer/components/own-mark-draft'

const goal = (change: Partial<MarkDraft> = {}): MarkDraft => ({
  ...EMPTY_DRAFT,
  measure: 'share',
  value: '62,5',
  words: 'Fler stannar',
  ...change,
})
const about = { numbers: { unit: 'fraction' }, today: '2026-11-30' } as const
const put = (draft: MarkDraft, marks: OwnMarks = NO_MARKS): OwnMarks => {
  const made = putDraft(marks, draft, null, about)
  if ('problem' in made) throw new Error(made.problem)
  return made.marks
}
const problemOf = (draft: MarkDraft, numbers: NumbersOfMeasure = about.numbers): string | null => {
  const made = putDraft(NO_MARKS, draft, null, { ...about, numbers })
  return 'problem' in made ? made.problem : null
}

describe('a goal or note in the form', () => {
  it('reads numbers as people write them, and shares in per cent', () => {
    expect(readNumber('14 000', { unit: 'index' })).toBe(14000)
    expect(readNumber('−1,5', { unit: 'index' })).toBe(-1.5)
    expect(readNumber('1.234.5', { unit: 'index' })).toBe('needsValue')
    expect(put(goal()).goals).toEqual([
      { measure: 'share', value: 0.625, from: null, until: null, words: 'Fler stannar', source: '' },
    ])
    expect(draftOfGoal(put(goal()).goals[0] ?? expect.fail(), 'fraction', ',').value).toBe('62,5')
  })

  it('takes thousands of persons with comma or point, and no part of a person or per cent of them', () => {
    for (const text of ['150,000', '150.000', '150 000', '150000'])
      expect(readNumber(text, { unit: 'persons' }), text).toBe(150_000)
    expect(readNumber('−1.250.000', { unit: 'persons' })).toBe(-1_250_000)
    expect(readNumber('150,5', { unit: 'persons' })).toBe('needsWhole')
    expect(readNumber('1.234,567', { unit: 'persons' })).toBe('needsValue')
    for (const unit of ['persons', 'index', 'kilometres', 'per-1000'] as const)
      expect(readNumber('60%', { unit }), unit).toBe('noPercent')
    expect(readNumber('60 %', { unit: 'fraction' })).toBe(60)
    expect(readNumber('0,125', { unit: 'ratio' })).toBe(0.125)
  })

  it('takes thousands of whatever else is counted in whole numbers, and asks where it could be decimals', () => {
    const column = (...values: number[]): NumberColumn => ({
      ...new NumberColumnBuilder({ id: 'value', unit: 'other' }).build({ sources: [] }),
      values: Float64Array.from(values),
      signs: new Uint8Array(values.length),
    })
    const whole = numbersOf(column(149_200, 151_000))
    const decimals = numbersOf(column(149.25, 151))
    for (const text of ['150,000', '150.000', '150 000']) expect(readNumber(text, whole), text).toBe(150_000)
    expect(readNumber('150,5', whole)).toBe(150.5)
    expect(readNumber('150,000', decimals)).toBe('unsureThousands')
    expect(readNumber('150 000', decimals)).toBe(150_000)
    expect(readNumber('1,250,000', decimals)).toBe(1_250_000)
    expect(readNumber('0,125', decimals)).toBe(0.125)
    expect(readNumber('12.125', { unit: 'kilometres' })).toBe(12.125)
    expect(problemOf(goal({ value: '150,000' }), decimals)).toBe('unsureThousands')
    const kept = { measure: 'value', value: 1.125, from: null, until: null, words: 'x', source: '' }
    for (const numbers of [whole, decimals])
      expect(readNumber(draftOfGoal(kept, 'other', ',').value, numbers)).toBe(1.125)
  })

  it('puts pasted text on one line', () => {
    const [one] = put(goal({ words: 'Fler\tstannar\u202e\n', source: ' Vision\r\n2040 ' })).goals
    expect(one).toMatchObject({ words: 'Fler stannar', source: 'Vision 2040' })
  })

  it('says what is missing', () => {
    expect(problemOf(goal({ words: ' ' }))).toBe('needsWords')
    expect(problemOf(goal({ value: 'många' }))).toBe('needsValue')
    expect(problemOf(goal({ from: '20x5' }))).toBe('needsYear')
    expect(problemOf(goal({ from: '2030', until: '2025' }))).toBe('yearsTurned')
    expect(problemOf(goal({ kind: 'note', year: '' }))).toBe('needsYear')
  })

  it('changes one in its place, makes a note of a goal, and removes one', () => {
    const two = put(goal({ words: 'b' }), put(goal({ words: 'a' })))
    const changed = putDraft(two, goal({ words: 'c' }), { kind: 'goal', index: 0 }, about)
    expect('marks' in changed && changed.marks.goals.map(({ words }) => words)).toEqual(['c', 'b'])
    const turned = putDraft(
      two,
      goal({ kind: 'note', year: '2015', words: 'n' }),
      { kind: 'goal', index: 1 },
      about,
    )
    expect('marks' in turned && turned.marks).toMatchObject({
      goals: [{ words: 'a' }],
      notes: [{ year: 2015, words: 'n', date: '2026-11-30' }],
    })
    expect(removeMark(two, 'goal', 0).goals.map(({ words }) => words)).toEqual(['b'])
  })

  it('takes no more than a picture can tell', () => {
    let marks: OwnMarks = NO_MARKS
    for (let i = 0; i < 6; i++) marks = put(goal({ words: String(i) }), marks)
    expect(putDraft(marks, goal(), null, about)).toEqual({ problem: 'tooMany' })
  })
})
