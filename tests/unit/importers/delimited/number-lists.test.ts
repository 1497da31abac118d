import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ascendingOrder } from '#main/datasets/importers/delimited/ascending-order'
import { IndexList, NumberList } from '#main/datasets/importers/delimited/number-lists'

/** Long enough for several blocks, with stretches of one kind of number. */
const stretches = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> =>
  fc
    .array(fc.tuple(one, fc.integer({ min: 1, max: 20_000 })), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.flatMap(([value, times]) => Array.from({ length: times }, () => value)))

test('places in a column are given back as they were put in, however large', () => {
  const place = fc.oneof(
    fc.nat(3),
    fc.nat(300),
    fc.nat(70_000),
    fc.constantFrom(255, 256, 65_535, 65_536, 2 ** 32 - 1),
  )
  fc.assert(
    fc.property(stretches(place), (values) => {
      const list = new IndexList()
      for (const value of values) list.push(value)
      expect(list.length).toBe(values.length)
      expect(values.findIndex((value, i) => list.at(i) !== value)).toBe(-1)
    }),
    { numRuns: 30 },
  )
})

test('figures are given back as they were put in: decimals, large ones, and minus nought', () => {
  const figure = fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true }),
    fc.constantFrom(-0, 2 ** 31, 2 ** 53, Infinity, 0.1),
  )
  fc.assert(
    fc.property(stretches(figure), fc.array(figure, { maxLength: 5 }), (values, changes) => {
      const list = new NumberList()
      for (const value of values) list.push(value)
      const expected = [...values]
      for (const [i, value] of changes.entries()) {
        const at = (i * 7_919) % expected.length
        list.set(at, value)
        expected[at] = value
      }
      expect(expected.findIndex((value, i) => !Object.is(list.at(i), value))).toBe(-1)
    }),
    { numRuns: 30 },
  )
})

test('rows are put in order, equal ones as they stand in the file', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 300 }), (values) => {
      const order = ascendingOrder(Float64Array.from(values))
      const places = values.map((_, i) => i)
      expect(Array.from(order ?? places)).toEqual(
        places.toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0) || a - b),
      )
    }),
  )
})
