/**
 * A number in [0, 1) that depends on its arguments only (Chris Wellons' 32-bit "lowbias32" mixing, one round
 * for each argument). The same place in the same table is the same on every machine and in any order.
 */
export function fixedNoise(seed: number, ...places: readonly number[]): number {
  let state = seed | 0
  for (const place of places) {
    state ^= place + 0x9e3779b9
    state = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
    state = Math.imul(state ^ (state >>> 15), 0x735a2d97)
    state ^= state >>> 15
  }
  return (state >>> 0) / 4_294_967_296
}
