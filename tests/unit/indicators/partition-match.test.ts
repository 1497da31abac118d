import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findMoved } from '#shared/indicators/partition-match'

/** `a1x5`: place a in part 1 of the first and part x of the second partition, with weight 5; `A1x5`: the head of x. */
const movedIn = (...texts: readonly string[]): string[] => {
  const places = texts.map((text) => {
    const [, name = '', first = '', second = '', weight = '0'] = /^(\w)(\d)(\w)(\d+)$/.exec(text) ?? []
    return { name, first, second, weight: Number(weight), isHead: name !== name.toLowerCase() }
  })
  const moved = findMoved(places)
  return places.flatMap(({ name }, index) => (moved[index] ? [name] : []))
}

describe('places that lie elsewhere in another division', () => {
  it('are none when only the names of the parts differ', () => {
    expect(movedIn('A1x5', 'b1x2', 'C2y9')).toEqual([])
  })

  it('are the smaller piece of a part that is split', () => {
    expect(movedIn('A1x5', 'b1x1', 'C1y4')).toEqual(['C'])
  })

  it('are those that were joined to another part, though they be larger', () => {
    expect(movedIn('A1x5', 'b1x1', 'c2x4')).toEqual(['c'])
    expect(movedIn('A1x5', 'b1x1', 'c2x9')).toEqual(['c'])
  })

  it('are only the one that moves from a part to another, though it be larger than those it comes to', () => {
    expect(movedIn('A1x9', 'b1y5', 'C2y3')).toEqual(['b'])
    // Without a head that tells, the weight does.
    expect(movedIn('a1x9', 'b1y5', 'c2y3')).toEqual(['b'])
  })

  it('do not depend on the order of the places', () => {
    const place = fc.record({
      first: fc.constantFrom('1', '2', '3'),
      second: fc.constantFrom('x', 'y', 'z'),
      weight: fc.nat(3),
      isHead: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (places) => {
        const moved = findMoved(places)
        expect(findMoved(places.toReversed())).toEqual(moved.toReversed())
        // Never do two parts of one division stand for the same part of the other.
        const pairs = new Set(
          places.flatMap(({ first, second }, index) => (moved[index] ? [] : [`${first}${second}`])),
        )
        expect(new Set([...pairs].map(([first]) => first)).size).toBe(pairs.size)
        expect(new Set([...pairs].map(([, second]) => second)).size).toBe(pairs.size)
      }),
    )
  })
})
