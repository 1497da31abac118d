import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBlock, packBlock, unpackInto } from '#main/datasets/schema/packed-block'

const whole = fc.oneof(
  fc.nat({ max: 3 }),
  fc.nat({ max: 300 }),
  fc.nat({ max: 70_000 }),
  fc.integer(),
  fc.nat({ max: Number.MAX_SAFE_INTEGER }),
  fc.constantFrom(0, 0xff, 0x100, 0xffff, 0x1_0000, 0xffff_ffff, 0x1_0000_0000, -1, Number.MAX_SAFE_INTEGER),
)
/** Columns of one length: with many runs, with few, and an innermost one that differs from row to row. */
const columns = fc
  .integer({ min: 1, max: 60 })
  .chain((rows) =>
    fc
      .tuple(
        fc.array(fc.integer({ min: -3, max: 3 }), { minLength: rows, maxLength: rows }),
        fc.uniqueArray(whole, { minLength: rows, maxLength: rows }),
        fc.array(whole, { minLength: rows, maxLength: rows }),
        whole,
      )
      .map(([few, different, any, one]) => [
        Float64Array.from(few.toSorted((a, b) => a - b)),
        Float64Array.from(different),
        Float64Array.from(any),
        new Float64Array(rows).fill(one),
      ]),
  )
const INNERMOST = 1

function packed(values: readonly Float64Array[]): Uint8Array {
  const block = packBlock(values, INNERMOST)
  if (block === null) throw new Error('these can be packed')
  return block
}

describe('a packed block', () => {
  test('holds exactly the numbers that were packed, wherever it lies in memory', () => {
    fc.assert(
      fc.property(columns, fc.nat({ max: 9 }), (values, offset) => {
        const [first] = values
        const count = first?.length ?? 0
        const block = packed(values)
        const elsewhere = new Uint8Array(block.length + offset).subarray(offset)
        elsewhere.set(block)
        const opened = openBlock(elsewhere, count, values.length, INNERMOST)
        const read = opened?.map((column) => {
          const target = new Float64Array(count)
          unpackInto(column, target, 0, [0, count])
          return target
        })
        expect(read).toEqual(values)
      }),
    )
  })

  test('gives any rows of a column, in their order', () => {
    fc.assert(
      fc.property(columns, fc.infiniteStream(fc.boolean()), (values, kept) => {
        const count = values[0]?.length ?? 0
        const keeps = Array.from({ length: count }, () => kept.next().value === true)
        const rows = [...keeps.keys()].filter((row) => keeps[row])
        const ranges = rows.flatMap((row) => [
          ...(keeps[row - 1] === true ? [] : [row]),
          ...(keeps[row + 1] === true ? [] : [row + 1]),
        ])
        const read = openBlock(packed(values), count, values.length, INNERMOST)?.map((column) => {
          const target = new Float64Array(rows.length + 2)
          unpackInto(column, target, 1, ranges)
          return [...target]
        })
        expect(read).toEqual(values.map((column) => [0, ...rows.map((row) => column[row]), 0]))
      }),
    )
  })

  test('of homes and workplaces takes two to six bytes a flow', () => {
    const places = 290
    const home = Float64Array.from({ length: places * places }, (_, i) => Math.floor(i / places))
    const work = home.map((_, i) => i % places)
    const persons = home.map((_, i) => (i * 7919) % 65_000)
    const zero = home.map(() => 0)
    const block = packBlock([home, work, persons, zero, zero], 1)
    expect((block?.length ?? 0) / home.length).toBeCloseTo(4, 1)
  })

  test('is not made of fractions or of numbers beyond the safe ones', () => {
    for (const odd of [0.5, NaN, Infinity, 2 ** 53])
      expect(packBlock([Float64Array.of(1, 2), Float64Array.of(odd, 1)], 0)).toBeNull()
  })
})

describe('bytes that are no block', () => {
  test('are refused or give as many numbers as there are rows, and no more rows than bytes', () => {
    fc.assert(
      fc.property(
        columns,
        fc.array(fc.tuple(fc.nat(), fc.nat({ max: 255 })), { minLength: 1, maxLength: 4 }),
        fc.oneof(fc.constant(0), fc.integer()),
        (values, changes, more) => {
          const bytes = packed(values)
          for (const [at, byte] of changes) bytes[at % bytes.length] = byte
          const count = (values[0]?.length ?? 0) + more
          const opened = openBlock(bytes, count, values.length, INNERMOST)
          if (opened === null) return
          expect(count).toBeLessThanOrEqual(bytes.length)
          for (const column of opened) unpackInto(column, new Float64Array(count), 0, [0, count])
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a length other than what the headers say', () => {
    const values = [Float64Array.of(1, 1, 2), Float64Array.of(1, 2, 1), Float64Array.of(7, 7, 9)]
    const bytes = packed(values)
    for (let length = 0; length < bytes.length; length++)
      expect(openBlock(bytes.subarray(0, length), 3, 3, INNERMOST)).toBeNull()
    expect(openBlock(Uint8Array.from([...bytes, ...new Uint8Array(8)]), 3, 3, INNERMOST)).toBeNull()
    for (const count of [0, -1, 2.5, 2 ** 31, NaN]) expect(openBlock(bytes, count, 3, INNERMOST)).toBeNull()
  })

  test('runs that do not ascend to the last row', () => {
    const rows = Float64Array.from({ length: 40 }, (_, row) => row)
    const good = packed([rows.map((row) => (row < 20 ? 1 : 2)), rows])
    expect(new DataView(good.buffer).getUint32(4, true)).toBe(2)
    for (const ends of [
      [20, 41],
      [20, 39],
      [40, 40],
      [0, 40],
      [41, 40],
      [20, 2 ** 32 - 1],
    ]) {
      const bytes = good.slice()
      ends.forEach((end, run) => new DataView(bytes.buffer).setUint32(16 + 4 * run, end, true))
      expect(openBlock(bytes, 40, 2, INNERMOST)).toBeNull()
    }
  })

  test('many rows in a few bytes: the innermost column may be neither one number nor runs', () => {
    const constant = new Uint8Array(2 * 16)
    expect(openBlock(constant, 2, 2, 1)).toBeNull()
    expect(openBlock(constant, 1, 2, 1)).not.toBeNull()
    const runs = new Uint8Array(48)
    new DataView(runs.buffer).setUint32(16 + 4, 1, true)
    new DataView(runs.buffer).setUint32(32, 40, true)
    expect(openBlock(runs.subarray(0, 40), 40, 2, 1)).toBeNull()
  })
})
