import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RollUp } from '#main/datasets/roll-up'
import type { Count } from '#shared/dataset/sign'
import { smallContent } from './small-dataset'

const sumsOf = (parts: readonly { region: number; persons: Count; source?: number }[]) => {
  const sums = RollUp.of('population', smallContent())
  for (const { region, persons, source = 1 } of parts)
    sums?.add({ year: 2008, sex: 'total', ageGroup: 'total', region, persons, source })
  return [...(sums?.missing() ?? [])].map(({ region, persons, source }) => [region, persons, source])
}

describe('sums of municipalities', () => {
  test('a county is the sum of its municipalities', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (a, b) => {
        expect(
          sumsOf([
            { region: 1, persons: a },
            { region: 2, persons: b },
          ]),
        ).toEqual([[4, a + b, 1]])
      }),
    )
  })

  test('not a number where it could not be kept to the unit', () => {
    expect(
      sumsOf([
        { region: 1, persons: Number.MAX_SAFE_INTEGER },
        { region: 2, persons: 32 },
      ]),
    ).toEqual([[4, '..', 1]])
  })

  test('not where a municipality lacks the figure', () => {
    expect(sumsOf([{ region: 1, persons: 5 }])).toEqual([])
  })

  test('a stated county is never replaced', () => {
    const parts = [
      { region: 1, persons: 5 },
      { region: 2, persons: 6 },
      { region: 4, persons: 12 },
    ]
    expect(sumsOf(parts)).toEqual([])
  })

  test('"-" counts as nil; "." and ".." make the sum unknown', () => {
    expect(
      sumsOf([
        { region: 1, persons: 5 },
        { region: 2, persons: '-' },
      ]),
    ).toEqual([[4, 5, 1]])
    expect(
      sumsOf([
        { region: 1, persons: '-' },
        { region: 2, persons: '-' },
      ]),
    ).toEqual([[4, '-', 1]])
    expect(
      sumsOf([
        { region: 1, persons: 5 },
        { region: 2, persons: '.' },
      ]),
    ).toEqual([[4, '..', 1]])
  })

  test('the weakest part names the source', () => {
    const parts = [
      { region: 1, persons: 5, source: 1 },
      { region: 2, persons: 6, source: 2 },
    ]
    expect(sumsOf(parts)).toEqual([[4, 11, 2]])
  })

  test('commuters are never added up: those inside a county do not cross its border', () => {
    expect(RollUp.of('commuting-totals', smallContent())).toBeNull()
    expect(RollUp.of('commuting-flows', smallContent())).toBeNull()
  })

  test('a part of the country is never called the country', () => {
    expect(sumsOf([1, 2, 3].map((region) => ({ region, persons: 1 }))).map(([region]) => region)).toEqual([
      4, 5,
    ])
  })
})
