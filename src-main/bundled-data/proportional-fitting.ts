/** A table of non-negative numbers, row by row; all rows of the same length. */
export type Table = readonly (readonly number[])[]

/** `null`: this row or column is free and takes the sum that the fit gives it. */
export type Margins = readonly (number | null)[]

export interface FitLimits {
  /** Stop when no margin is off by more than this many persons. */
  readonly tolerance: number
  readonly maximumRounds: number
}
const DEFAULT_LIMITS: FitLimits = { tolerance: 1e-7, maximumRounds: 2000 }

export const sum = (values: Iterable<number>): number => {
  let total = 0
  for (const value of values) total += value
  return total
}
export const rowSums = (table: Table): number[] => table.map((row) => sum(row))
export const columnSums = (table: Table): number[] =>
  (table[0] ?? []).map((_, column) => sum(table.map((row) => row[column] ?? 0)))

/**
 * Iterative proportional fitting (Deming & Stephan 1940): scales the rows and columns of `prior` in turn
 * until they sum to the margins. Cells that are 0 stay 0. Gives the last round when the margins cannot be
 * met; `roundToMargins` then says so.
 */
export function fitToMargins(
  prior: Table,
  rows: Margins,
  columns: Margins,
  limits: FitLimits = DEFAULT_LIMITS,
): number[][] {
  const fitted = prior.map((row) => [...row])
  for (let round = 0; round < limits.maximumRounds; round++) {
    for (const [r, row] of fitted.entries()) {
      const wanted = rows[r] ?? null
      const factor = wanted === null ? 1 : scale(wanted, sum(row))
      for (let c = 0; c < row.length; c++) row[c] = (row[c] ?? 0) * factor
    }
    const sums = columnSums(fitted)
    const factors = sums.map((have, c) => {
      const wanted = columns[c] ?? null
      return wanted === null ? 1 : scale(wanted, have)
    })
    for (const row of fitted) for (let c = 0; c < row.length; c++) row[c] = (row[c] ?? 0) * (factors[c] ?? 1)
    // The columns are met exactly now; the rows tell how far the fit has come.
    const off = fitted.map((row, r) => Math.abs((rows[r] ?? sum(row)) - sum(row)))
    if (Math.max(0, ...off) <= limits.tolerance) break
  }
  return fitted
}

const scale = (wanted: number, have: number): number => (have > 0 ? wanted / have : 0)

/**
 * Whole numbers near `weights` × `total` / sum of weights that add up to `total` (largest remainder; ties go
 * to the first). Weights of 0 get 0. Throws when all weights are 0 and the total is not.
 */
export function shareOut(weights: readonly number[], total: number): number[] {
  const all = sum(weights)
  if (total === 0) return weights.map(() => 0)
  if (all <= 0) throw new RangeError('nothing to share out to')
  const exact = weights.map((weight) => (weight / all) * total)
  const whole = exact.map(Math.floor)
  const byRemainder = exact
    .map((value, index) => ({ index, remainder: value - (whole[index] ?? 0) }))
    .filter(({ index }) => (weights[index] ?? 0) > 0)
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  const left = total - sum(whole)
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
