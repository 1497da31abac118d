/** The seed of all example data. Changing it changes every synthetic figure. */
export const SEED = 'regionkikaren-2026-03'

/** FNV-1a over UTF-16 code units, then the finaliser of MurmurHash3: a 32-bit number for a text. */
function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

/**
 * A number from -1 up to 1, always the same for the same key. Drawn from the key and not from a sequence,
 * so that a new municipality or industry leaves all other figures as they were. The mean of four draws, so
 * that small values are more common than large ones.
 */
export function variationFor(key: string): number {
  let sum = 0
  for (let draw = 0; draw < 4; draw++) sum += hashText(`${SEED}|${key}|${draw}`) / 0x100000000
  return sum / 2 - 1
}
