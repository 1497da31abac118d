/** Words shorter than this are as they are written: a slip in them makes another word. */
const SHORTEST = 5
/** From this length on a letter may be another one: of shorter words that makes words of their own ("skapa", Skara). */
const CHANGEABLE = 6
/** From this length on two slips are forgiven. */
const LONG = 8

/**
 * How many slips of the pen make one word of the other: letters added, left out, changed, or two neighbours that
 * changed places (Damerau 1964, "A technique for computer detection and correction of spelling errors"; the restricted
 * distance). Without `mayChange` no letter may be another one. Stops at `most` + 1.
 */
export function countSlips(a: string, b: string, most: number, mayChange = true): number {
  const [from, to] = [[...a], [...b]]
  if (Math.abs(from.length - to.length) > most) return most + 1
  let before: number[] = []
  let row = Array.from({ length: to.length + 1 }, (_, at) => at)
  for (let i = 1; i <= from.length; i++) {
    const next = [i]
    for (let j = 1; j <= to.length; j++) {
      const change = (row[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : mayChange ? 1 : Infinity)
      const swap =
        i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]
          ? (before[j - 2] ?? 0) + 1
          : Infinity
      next.push(Math.min(change, swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    if (Math.min(...next) > most) return most + 1
    ;[before, row] = [row, next]
  }
  return Math.min(row[to.length] ?? 0, most + 1)
}

/** How many slips make one word of another, of five letters or more and beginning alike; null: it is another word. */
export function slipsFrom(written: string, meant: string): number | null {
  const length = Math.min(written.length, meant.length)
  if (length < SHORTEST || written[0] !== meant[0]) return null
  const most = length < LONG ? 1 : 2
  const slips = countSlips(written, meant, most, length >= CHANGEABLE)
  return slips <= most ? slips : null
}
