import { ckmeans } from 'simple-statistics'

/** Largest value this many times the middle one: breaks of the values themselves would leave the many in one class. */
const SKEWED = 4

/**
 * Ascending limits between at most `most` classes of values (finite; in any order): natural breaks, which keep what
 * is alike together (Jenks 1967; exactly by Wang & Song 2011, "Ckmeans.1d.dp"). Where a few positive values are many
 * times the middle one, the breaks are those of the logarithms. Each limit is the roundest number between the two
 * classes that it parts, so that rounding moves no value into another class; where values are so many that the gaps
 * between them are narrow, it may go a little into either class. Fewer classes where values are few.
 */
export function naturalLimits(values: readonly number[], most: number): number[] {
  const sorted = values.filter(Number.isFinite).toSorted((a, b) => a - b)
  const count = Math.min(most, new Set(sorted).size)
  if (count < 2) return []
  const middle = sorted[sorted.length >> 1] ?? 0
  const largest = sorted.at(-1) ?? 0
  const isSkewed = largest > Math.max(0, middle) * SKEWED && (sorted[0] ?? 0) >= 0
  const smallest = sorted.find((value) => value > 0) ?? 1
  // Zero has no logarithm: it stands with the smallest.
  const measured = isSkewed ? sorted.map((value) => Math.log(Math.max(value, smallest))) : sorted
  const classes = ckmeans(measured, Math.min(count, new Set(measured).size))
  const limits: number[] = []
  let before = 0
  for (const one of classes.slice(0, -1)) {
    before += one.length
    const low = sorted[before - 1] ?? 0
    const high = sorted[before] ?? low
    if (high > low) limits.push(roundestBetween(...widen(sorted, before, low, high)))
  }
  return limits.filter((limit, i) => i === 0 || limit > (limits[i - 1] ?? limit))
}

/** Of so many values one may stand in the class beside its own, for a limit that can be read. */
const VALUES_PER_MOVED = 15

/** The gap below the value at `at`, widened by as few values of its sides as are nothing to so many. */
function widen(
  sorted: readonly number[],
  at: number,
  low: number,
  high: number,
): readonly [low: number, high: number] {
  const moved = Math.floor(sorted.length / VALUES_PER_MOVED / 2)
  return [sorted[Math.max(0, at - 1 - moved)] ?? low, sorted[Math.min(sorted.length - 1, at + moved)] ?? high]
}

/**
 * The number above `low` and not above `high` (`low < high`) with the fewest digits; of several the one nearest to
 * their middle.
 */
export function roundestBetween(low: number, high: number): number {
  if (low < 0 && high >= 0) return 0
  const middle = (low + high) / 2
  const magnitude = Math.floor(Math.log10(Math.max(Math.abs(low), Math.abs(high))))
  for (let power = magnitude + 1; power > magnitude - 15; power--)
    for (const factor of [5, 2, 1]) {
      const found = nearestMultiple(factor * 10 ** power, middle)
      const value = Number(found.toPrecision(15))
      if (value > low && value <= high) return value
    }
  return high
}

/** Powers of ten below one are not exact: dividing by their inverse is. */
function nearestMultiple(step: number, of: number): number {
  return step >= 1 ? Math.round(of / step) * step : Math.round(of * (1 / step)) / (1 / step)
}
