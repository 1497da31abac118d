import { describe, expect, it } from 'vitest'
import type { EditionEntry } from '#shared/contract/calls'
import { groupEditions } from '../../../src-renderer/state/edition-groups'

const entry = (dataset: string, edition: string, more: Partial<EditionEntry> = {}): EditionEntry => ({
  dataset,
  digest: `${dataset} ${edition} ${more.takenIn ?? ''}`,
  title: { sv: `${dataset} ${edition}`, en: dataset },
  edition,
  bytes: 1000,
  origin: 'library',
  takenIn: `${edition}T12:00:00Z`,
  current: false,
  ...more,
})

describe('editions by dataset', () => {
  it('keeps the datasets in the order of the list and shows the latest edition first', () => {
    const groups = groupEditions([
      entry('b', '2024-01-01'),
      entry('a', '2026-01-01'),
      entry('b', '2025-01-01'),
    ])
    expect(groups.map(({ dataset }) => dataset)).toEqual(['b', 'a'])
    expect(groups[0]?.editions.map(({ edition }) => edition)).toEqual(['2025-01-01', '2024-01-01'])
    expect(groups[0]?.title.sv).toBe('b 2025-01-01')
  })

  it('puts the one taken in last first where two have the same date', () => {
    const [group] = groupEditions([
      entry('a', '2026-01-01', { takenIn: '2026-02-01T08:00:00Z' }),
      entry('a', '2026-01-01', { takenIn: '2026-02-03T08:00:00Z' }),
      entry('a', '2026-01-01', { takenIn: null, origin: 'bundled' }),
    ])
    expect(group?.editions.map(({ takenIn }) => takenIn)).toEqual([
      '2026-02-03T08:00:00Z',
      '2026-02-01T08:00:00Z',
      null,
    ])
  })

  it('leaves deleted editions out, and datasets of which all are deleted', () => {
    const groups = groupEditions([
      entry('a', '2026-01-01', { deleted: '2026-02-01T08:00:00Z' }),
      entry('b', '2026-01-01'),
    ])
    expect(groups.map(({ dataset }) => dataset)).toEqual(['b'])
  })
})
