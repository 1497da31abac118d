/** A name that differs in more than this share of its letters is another name, not a slip. */
const LARGEST_SHARE = 0.4

/** The name in a list that was probably meant, or null. */
export function closestName<T extends string>(given: string, names: readonly T[]): T | null {
  const ranked = names
    .map((name) => ({ name, slips: countSlips(given.toLowerCase(), name) }))
    .sort((a, b) => a.slips - b.slips)
  const [best] = ranked
  return best !== undefined && best.slips <= best.name.length * LARGEST_SHARE ? best.name : null
}

/** Levenshtein distance: letters to add, take away or change. */
function countSlips(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1]
    for (let j = 0; j < b.length; j++) {
      const change = (row[j] ?? 0) + (letter === b[j] ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}
