import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeWire, encodeWire } from '#shared/contract/wire-format'

const number = fc.double({ noDefaultInfinity: true }).filter((n) => !Object.is(n, -0))
const leaf = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.string({ unit: 'grapheme' }),
  number,
  fc.integer(),
  fc.float64Array(),
  fc.int32Array(),
  fc.uint8Array(),
)
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value')),
    // msgpack refuses `__proto__`, see below.
    fc.dictionary(
      fc.string({ unit: 'grapheme' }).filter((key) => key !== '__proto__'),
      tie('value'),
      { noNullPrototype: true },
    ),
  ),
}))

/** Node hands out `Buffer`; what counts is the kind of array and what is in it. */
const kinds = (input: unknown): unknown => {
  if (input instanceof Float64Array) return ['f64', ...[...input].map((n) => (Number.isNaN(n) ? 'NaN' : n))]
  if (input instanceof Int32Array) return ['i32', ...input]
  if (input instanceof Uint8Array) return ['u8', ...input]
  if (Array.isArray(input)) return input.map(kinds)
  if (typeof input === 'object' && input !== null) {
    return Object.fromEntries(Object.entries(input).map(([key, inner]) => [key, kinds(inner)]))
  }
  return input
}

describe('the wire format', () => {
  it('brings back what was sent, typed arrays as the same kind of typed array', () => {
    fc.assert(
      fc.property(value, (sent) => {
        expect(kinds(decodeWire(encodeWire(sent)))).toEqual(kinds(sent))
      }),
    )
  })

  it('keeps columns whole when they lie at any place in the message, and when they are views', () => {
    const whole = new Float64Array([1.5, Number.NaN, -3, 57819])
    for (let length = 0; length < 9; length++) {
      const sent = { label: 'x'.repeat(length), values: whole.subarray(1), ids: new Int32Array([7, -1]) }
      const back = decodeWire(encodeWire(sent)) as typeof sent
      expect([...back.values]).toEqual([Number.NaN, -3, 57819])
      expect([...back.ids]).toEqual([7, -1])
    }
  })

  it('leaves out keys without a value', () => {
    expect(decodeWire(encodeWire({ theme: 'dark', language: undefined }))).toEqual({ theme: 'dark' })
  })

  it('refuses bytes that are no message, whatever they are, by throwing and nothing worse', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), (bytes) => {
        try {
          decodeWire(bytes, { maxArrayLength: 100, maxMapLength: 100 })
        } catch (error) {
          expect(error).toBeInstanceOf(Error)
        }
      }),
    )
  })

  it('refuses a message that claims more elements than it may hold', () => {
    const claimsFourBillion = new Uint8Array([0xdd, 0xff, 0xff, 0xff, 0xff])
    expect(() => decodeWire(claimsFourBillion, { maxArrayLength: 1000 })).toThrow()
  })

  it('refuses a message that would change the prototype of an object', () => {
    const key = new TextEncoder().encode('__proto__')
    expect(() => decodeWire(new Uint8Array([0x81, 0xa0 + key.length, ...key, 0x80]))).toThrow()
  })

  it('refuses a column that was cut short', () => {
    const threeBytes = new Uint8Array([0xc7, 3, 1, 0, 0, 0])
    expect(() => decodeWire(threeBytes)).toThrow(RangeError)
  })
})
