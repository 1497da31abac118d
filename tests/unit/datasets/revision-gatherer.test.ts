import { expect, test } from 'vitest'
import { RevisionGatherer } from '#main/datasets/comparison/revision-gatherer'
import { MOST_LISTED } from '#shared/dataset/difference'

const number = (value: number) => ({ value, sign: 0 })

test('of very many revisions the largest are listed, largest first; all are counted and summed up', () => {
  const gatherer = new RevisionGatherer([{ id: 'row', codes: [], names: [] }])
  const many = 3 * MOST_LISTED
  for (let i = 0; i < many; i++) gatherer.addRevision([i], number(100), number(100 + (i % 2 ? i : -i)))
  const { revisions, change } = gatherer.finish()
  expect(revisions.total).toBe(many)
  expect(revisions.before).toHaveLength(MOST_LISTED)
  const rows = revisions.keys[0]?.indices
  expect([rows?.[0], rows?.[1], rows?.at(-1)]).toEqual([many - 1, many - 2, many - MOST_LISTED])
  expect(change).toEqual({
    net: many / 2,
    absolute: (many * (many - 1)) / 2,
    largest: many - 1,
    largestShare: (many - 1) / 100,
  })
})
