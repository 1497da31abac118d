/**
 * The least of any number of values, also of more than a call can take as arguments: `Math.min(...values)` of a long
 * table throws a `RangeError`. Infinity where there are none, NaN where one of them is NaN, as with `Math.min`.
 */
export function lowestOf(values: Iterable<number>): number {
  let lowest = Number.POSITIVE_INFINITY
  for (const value of values) lowest = Math.min(lowest, value)
  return lowest
}

/** The greatest of any number of values; −Infinity where there are none, NaN where one of them is NaN. */
export function highestOf(values: Iterable<number>): number {
  let highest = Number.NEGATIVE_INFINITY
  for (const value of values) highest = Math.max(highest, value)
  return highest
}
