import { highestOf, lowestOf } from '../../indicators/extremes'
/** The ends of a logarithmic axis and where its labels stand. */
export interface LogScale {
  readonly min: number
  readonly max: number
  readonly base: 2 | 10
  readonly ticks: readonly number[]
}

/** A scale that holds the values and ends at labels: powers of two, or one, two and five of each power of ten. */
export const computeLogScale = (values: readonly number[], base: 2 | 10): LogScale => {
  const ticks = base === 2 ? powersOfTwo(values) : tensAndParts(values)
  return { min: ticks[0] ?? 1, max: ticks.at(-1) ?? base, base, ticks }
}

function powersOfTwo(values: readonly number[]): number[] {
  const low = Math.floor(Math.log2(lowestOf(values)))
  const high = Math.max(low + 1, Math.ceil(Math.log2(highestOf(values))))
  return Array.from({ length: high - low + 1 }, (_, i) => 2 ** (low + i))
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
