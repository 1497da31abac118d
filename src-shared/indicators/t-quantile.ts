import { bisect } from 'simple-statistics'

/**
 * P(|T| ≤ t) of Student's t with a whole number of degrees of freedom, t ≥ 0: the finite series of Abramowitz &
 * Stegun 1964, 26.7.3 (odd) and 26.7.4 (even), exact but for rounding.
 */
function probabilityWithin(t: number, freedom: number): number {
  const angle = Math.atan(t / Math.sqrt(freedom))
  const cosine = Math.cos(angle)
  const odd = freedom % 2 === 1
  let term = odd ? cosine : 1
  let sum = freedom === 1 ? 0 : term
  for (let k = odd ? 3 : 2; k <= freedom - 2; k += 2) {
    term *= (cosine * cosine * (k - 1)) / k
    sum += term
  }
  return odd ? (2 / Math.PI) * (angle + Math.sin(angle) * sum) : Math.sin(angle) * sum
}

const LARGEST = 1e5
const TOLERANCE = 1e-9

/**
 * The t that |T| stays within in `probability` of all cases (two-sided quantile), `freedom` ≥ 1 degrees of freedom.
 * 0.95 with 10 degrees gives 2.228. Found by bisection, to nine decimals.
 */
export function computeTQuantile(probability: number, freedom: number): number {
  // The smaller the search, the fewer halvings: only very few degrees of freedom need a wide one.
  const high = probabilityWithin(100, freedom) > probability ? 100 : LARGEST
  return bisect((t: number) => probabilityWithin(t, freedom) - probability, 0, high, 200, TOLERANCE)
}
