import { expect, it } from 'vitest'
import { contentDigest } from '#shared/saved-view/content-digest'

it('is the same for the same content in any order of its keys, and another for another', () => {
  const one = contentDigest({ a: 1, b: [{ c: 'å', d: null }], e: undefined })
  expect(one).toMatch(/^[0-9a-f]{14}$/)
  expect(contentDigest({ b: [{ d: null, c: 'å' }], a: 1 })).toBe(one)
  for (const other of [
    { a: 1, b: [{ c: 'ä', d: null }] },
    { a: 1 },
    [],
    null,
    { a: '1', b: [{ c: 'å', d: null }] },
  ])
    expect(contentDigest(other)).not.toBe(one)
})

it('tells a hundred thousand texts apart', () => {
  const digests = new Set(Array.from({ length: 100_000 }, (_, i) => contentDigest({ text: String(i) })))
  expect(digests.size).toBe(100_000)
})
