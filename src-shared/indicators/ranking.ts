import { median } from 'simple-statistics'

/**
 * Standard competition ranking of values in descending order: equals share a rank and the next rank is
 * skipped (1, 2, 2, 4). Same order as the input.
 */
export function computeRanks(values: readonly number[]): number[] {
  const descending = [...values].sort((a, b) => b - a)
  const rankOf = new Map<number, number>()
  descending.forEach((value, place) => {
    if (!rankOf.has(value)) rankOf.set(value, place + 1)
  })
  return values.map((value) => rankOf.get(value) ?? Number.NaN)
}

/** Mid-ranks in ascending order: equals get the mean of the places that they take. */
function computeMidRanks(values: readonly number[]): number[] {
  const order = values.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value)
  const ranks = new Array<number>(values.length).fill(0)
  for (let start = 0; start < order.length;) {
    let end = start
    while (order[end + 1]?.value === order[start]?.value && end + 1 < order.length) end++
    for (let place = start; place <= end; place++) {
      const entry = order[place]
      if (entry) ranks[entry.index] = (start + end) / 2 + 1
    }
    start = end + 1
  }
  return ranks
}

/**
 * Spearman's rank correlation of two equally long series, −1 to 1: Pearson's correlation of their
 * mid-ranks. Null with fewer than three pairs, or when one series has no variation.
 */
export function computeRankCorrelation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length < 3 || a.length !== b.length) return null
  const ranksA = computeMidRanks(a)
  const ranksB = computeMidRanks(b)
  const mean = (a.length + 1) / 2
  let covariance = 0
  let varianceA = 0
  let varianceB = 0
  ranksA.forEach((rankA, index) => {
    const deviationA = rankA - mean
    const deviationB = (ranksB[index] ?? mean) - mean
    covariance += deviationA * deviationB
    varianceA += deviationA * deviationA
    varianceB += deviationB * deviationB
  })
  if (varianceA === 0 || varianceB === 0) return null
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(varianceA * varianceB)))
}

/** 97.5 per cent of a normal distribution lies below. */
const NORMAL_QUANTILE = 1.96

/**
 * Whether a rank correlation of n pairs is further from 0 than chance gives in 95 of 100 cases:
 * |rho| · √(n − 1) ≥ 1.96, the large-sample test for Spearman's coefficient (Kendall & Gibbons 1990).
 */
export const isBeyondChance = (rho: number, pairs: number): boolean =>
  Math.abs(rho) * Math.sqrt(Math.max(pairs - 1, 0)) >= NORMAL_QUANTILE

/** The middle value, or the mean of the two middle ones; null of none. */
export const computeMedian = (values: readonly number[]): number | null =>
  values.length === 0 ? null : median([...values])
