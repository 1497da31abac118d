import { highestOf, lowestOf } from '../../indicators/extremes'
/** The ends of a logarithmic axis and where its labels stand. */
export interface LogScale {
  readonly min: number
  readonly max: number
  readonly base: 2 | 10
  readonly ticks: readonly number[]
}

/** Quotients as they are spoken of, alike on both sides of one; beyond them whole powers of two. */
const QUOTIENTS = [0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2, 3, 4]

/** A scale that holds the values and ends at labels: quotients, or one, two and five of each power of ten. */
export const computeLogScale = (values: readonly number[], base: 2 | 10): LogScale => {
  const ticks = base === 2 ? quotients(values) : tensAndParts(values)
  return { min: ticks[0] ?? 1, max: ticks.at(-1) ?? base, base, ticks }
}

/** The narrowest that hold the values and one on both sides: what lies near to one is told apart. */
function quotients(values: readonly number[]): number[] {
  const low = Math.min(lowestOf(values), 0.8)
  const high = Math.max(highestOf(values), 1.25)
  const below = Array.from({ length: 8 }, (_, i) => 2 ** (i - 10))
  const above = Array.from({ length: 8 }, (_, i) => 2 ** (i + 3))
  const all = [...below, ...QUOTIENTS, ...above]
  const first = all.findLastIndex((tick) => tick <= low)
  const last = all.findIndex((tick) => tick >= high)
  return all.slice(Math.max(0, first), last < 0 ? all.length : last + 1)
}

/** From below the smallest to above the largest, with air. */
function tensAndParts(values: readonly number[]): number[] {
  const low = Math.max(1, lowestOf(values) * 0.9)
  const high = Math.max(low, highestOf(values)) * 1.15
  const all = Array.from({ length: 9 }, (_, power) => [1, 2, 5].map((f) => f * 10 ** power)).flat()
  const first = all.findLastIndex((t) => t <= low)
  const last = all.findIndex((t) => t >= high)
  return all.slice(Math.max(0, first), last < 0 ? all.length : last + 1)
}

/** Position of a value on the scale, 0 at its minimum and 1 at its maximum. */
export const positionOnLog = ({ min, max }: LogScale, value: number): number =>
  Math.log(value / min) / Math.log(max / min)
