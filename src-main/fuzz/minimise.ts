/** So many tries, and so many milliseconds, for one input. */
const MOST_TRIES = 400
const MOST_TIME = 8_000

/**
 * The shortest bytes that are found by leaving parts out, larger ones first, of which `isSame` still says that they
 * show the same.
 */
export async function minimise(
  bytes: Uint8Array,
  isSame: (shorter: Uint8Array) => Promise<boolean>,
): Promise<Uint8Array> {
  const end = performance.now() + MOST_TIME
  let tries = 0
  let shortest = bytes
  for (let size = Math.ceil(bytes.length / 2); size >= 1; size = Math.floor(size / 2))
    for (let at = 0; at < shortest.length;) {
      if (tries++ >= MOST_TRIES || performance.now() > end) return shortest
      const shorter = Buffer.concat([shortest.subarray(0, at), shortest.subarray(at + size)])
      if (shorter.length > 0 && (await isSame(shorter))) shortest = shorter
      else at += size
    }
  return shortest
}
