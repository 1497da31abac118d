/**
 * Moves labels apart that would cover each other: each wants to stand at `wanted`, needs `height`, and stays
 * between `low` and `high`. Order is kept. Pools neighbours that collide around their common centre.
 */
export function spreadLabels(wanted: readonly number[], height: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b)
  const pools: { first: number; count: number; sum: number }[] = []
  const centreOf = (pool: { count: number; sum: number }): number => {
    const half = (pool.count * height) / 2
    return Math.min(Math.max(pool.sum / pool.count, low + half), Math.max(high - half, low + half))
  }
  order.forEach((index, position) => {
    pools.push({ first: position, count: 1, sum: wanted[index] ?? 0 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (last === undefined || before === undefined) break
      const bottomOfBefore = centreOf(before) + (before.count * height) / 2
      if (bottomOfBefore <= centreOf(last) - (last.count * height) / 2 + 1e-9) break
      pools.splice(-2, 2, {
        first: before.first,
        count: before.count + last.count,
        sum: before.sum + last.sum,
      })
    }
  })
  const placed = new Array<number>(wanted.length).fill(0)
  for (const pool of pools) {
    const top = centreOf(pool) - (pool.count * height) / 2
    for (let k = 0; k < pool.count; k++) {
      const index = order[pool.first + k]
      if (index !== undefined) placed[index] = top + (k + 0.5) * height
    }
  }
  return placed
}
