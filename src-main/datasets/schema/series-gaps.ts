/**
 * Where the stated cells of a chunk lie: for each cell but the first, how many cells that are not stated lie
 * between it and the one before, as LEB128 (seven bits a byte, the lowest first, the high bit set on all but
 * the last byte). A gap below 128 takes one byte.
 */

const MOST_BYTES_EACH = 8

/** Null when there is no gap. `positions` ascend. */
export function encodeGaps(positions: Float64Array): Uint8Array | null {
  const count = positions.length
  const first = positions[0] ?? 0
  if ((positions[count - 1] ?? first) - first === count - 1) return null
  const bytes = new Uint8Array(count * MOST_BYTES_EACH)
  let length = 0
  for (let i = 1; i < count; i++) {
    let gap = (positions[i] as number) - (positions[i - 1] as number) - 1
    while (gap >= 0x80) {
      bytes[length++] = (gap % 0x80) | 0x80
      gap = Math.floor(gap / 0x80)
    }
    bytes[length++] = gap
  }
  return bytes.slice(0, length)
}

/** The cells' numbers; null when the bytes are not `count` − 1 gaps or lead beyond the safe whole numbers. */
export function decodeGaps(gaps: Uint8Array, first: number, count: number): Float64Array | null {
  const positions = new Float64Array(count)
  positions[0] = first
  let at = 0
  for (let i = 1; i < count; i++) {
    let gap = 0
    let weight = 1
    for (;;) {
      const byte = gaps[at++]
      if (byte === undefined) return null
      gap += (byte & 0x7f) * weight
      if ((byte & 0x80) === 0) break
      weight *= 0x80
      if (weight > Number.MAX_SAFE_INTEGER) return null
    }
    const position = (positions[i - 1] as number) + gap + 1
    if (!Number.isSafeInteger(position)) return null
    positions[i] = position
  }
  return at === gaps.length ? positions : null
}
