import { describe, expect, test } from 'vitest'
import { MOST_REPORT_ITEMS, type Report, type ReportItem } from '#shared/reports/report'
import {
  draftOf,
  insertItem,
  isFull,
  moveItem,
  placeOf,
  removeItem,
  replaceItem,
  reportOf,
  type ReportDraft,
} from '../../../src-renderer/state/report-draft'

const heading = (text: string): ReportItem => ({ kind: 'heading', text })
const report = (...texts: string[]): Report => ({
  version: 1,
  title: 'Pendling',
  dataset: null,
  region: '0581',
  items: texts.map(heading),
})
const texts = (draft: ReportDraft): string[] =>
  draft.items.map(({ item }) => (item.kind === 'heading' ? item.text : item.kind))

describe('a report that is written', () => {
  test('is the same report again when nothing was changed', () => {
    const whole = report('a', 'b')
    expect(reportOf(draftOf(whole))).toEqual(whole)
  })

  test('keeps the key of an item that moves, and stops at both ends', () => {
    const draft = draftOf(report('a', 'b', 'c'))
    const key = draft.items[2]?.key ?? -1
    const once = moveItem(draft, key, -1)
    expect(texts(once)).toEqual(['a', 'c', 'b'])
    const top = moveItem(moveItem(once, key, -1), key, -1)
    expect(texts(top)).toEqual(['c', 'a', 'b'])
    expect(placeOf(top, key)).toBe(0)
  })

  test('gets a removed item back in its place', () => {
    const draft = draftOf(report('a', 'b', 'c'))
    const key = draft.items[1]?.key ?? -1
    const without = removeItem(draft, key)
    expect(texts(without)).toEqual(['a', 'c'])
    expect(texts(insertItem(without, heading('b'), 1))).toEqual(['a', 'b', 'c'])
  })

  test('never gives two items the same key', () => {
    const draft = removeItem(draftOf(report('a', 'b')), 0)
    const keys = insertItem(insertItem(draft, heading('c')), heading('d'), 0).items.map(({ key }) => key)
    expect(new Set(keys).size).toBe(3)
  })

  test('changes one item and no other', () => {
    const draft = draftOf(report('a', 'b'))
    expect(texts(replaceItem(draft, 1, heading('x')))).toEqual(['a', 'x'])
    expect(texts(draft)).toEqual(['a', 'b'])
  })

  test('takes no more items than a report may have', () => {
    const full = draftOf(report(...Array.from({ length: MOST_REPORT_ITEMS }, String)))
    expect(isFull(full)).toBe(true)
    expect(insertItem(full, heading('x'))).toBe(full)
  })
})
