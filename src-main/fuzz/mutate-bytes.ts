import type { Draw } from './draw'
import { ODD_TEXTS } from './odd-texts'

const ODD_BYTES: readonly Uint8Array[] = [
  ...[
    '00',
    'fffe',
    'feff',
    'efbbbf',
    'eda080',
    'c080',
    'f4908080',
    'ff',
    '1a',
    '1f8b',
    '504b0304',
    '50415231',
  ].map((hex) => Buffer.from(hex, 'hex')),
  ...[0, 0x20, 0x5b, 0x22, 0x3c].map((byte) => Buffer.alloc(3000, byte)),
]
const ODD_LENGTHS = [0, 1, 0x7f, 0xff, 0xffff, 0x10000, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff]

/** Bytes with one to four faults anywhere; parts of `other` may come in. */
export function mutateBytes(draw: Draw, bytes: Uint8Array, other: Uint8Array = bytes): Uint8Array {
  let made: Uint8Array = Uint8Array.from(bytes)
  for (let count = 1 + draw.below(4); count > 0; count--) made = mutateOnce(draw, made, other)
  return made
}

function mutateOnce(draw: Draw, bytes: Uint8Array, other: Uint8Array): Uint8Array {
  const at = draw.below(bytes.length)
  const before = bytes.subarray(0, at)
  const put = (what: Uint8Array, after = at): Uint8Array =>
    Buffer.concat([before, what, bytes.subarray(after)])
  switch (draw.below(10)) {
    case 0:
      return put(Uint8Array.of((bytes[at] ?? 0) ^ (1 << draw.below(8))), at + 1)
    case 1:
      return put(Uint8Array.of(draw.of([0, 0xff, 0x7f, 0x80, 0x22, 0x3b, 0x3d, 0x28, 0x0a, 0x2c])), at + 1)
    case 2:
      return before
    case 3:
      return put(new Uint8Array(), at + draw.below(64))
    case 4:
      return put(bytes.subarray(at, at + draw.below(200)))
    case 5: {
      const from = draw.below(other.length)
      return put(other.subarray(from, from + draw.below(400)))
    }
    case 6:
      return put(Buffer.from(draw.of(ODD_TEXTS)))
    case 7:
      return put(draw.of(ODD_BYTES))
    case 8:
      return overwriteNumbers(draw, bytes, 1)
    default:
      return Buffer.concat([before, other.subarray(draw.below(other.length))])
  }
}

/** Numbers within bytes changed, as lengths, counts and offsets are; the length of the whole stays. */
export function overwriteNumbers(draw: Draw, bytes: Uint8Array, most: number, from = 0): Uint8Array {
  const made = Uint8Array.from(bytes)
  const view = new DataView(made.buffer)
  for (let count = 1 + draw.below(most); count > 0 && made.length > from + 4; count--) {
    const at = from + draw.below(made.length - from - 3)
    const value = draw.of(ODD_LENGTHS)
    switch (draw.below(4)) {
      case 0:
        view.setUint32(at, value, draw.chance(0.5))
        break
      case 1:
        view.setUint16(at, value & 0xffff, draw.chance(0.5))
        break
      case 2:
        view.setUint8(at, draw.below(256))
        break
      default:
        view.setUint8(at, (made[at] ?? 0) + draw.of([-1, 1]))
    }
  }
  return made
}
