/** The value below which the fraction `share` (0–1) of the values lies, nearest rank. NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN
}

export const median = (values: readonly number[]): number => percentile(values, 0.5)

/** Milliseconds that each of `count` runs took, after as many runs to warm up as `warmUp` says. */
export async function timeRuns(
  count: number,
  warmUp: number,
  run: (index: number) => unknown,
): Promise<number[]> {
  for (let index = 0; index < warmUp; index++) await run(index)
  const times: number[] = []
  for (let index = 0; index < count; index++) {
    const start = performance.now()
    await run(index)
    times.push(performance.now() - start)
  }
  return times
}
