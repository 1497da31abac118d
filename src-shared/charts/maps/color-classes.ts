import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale } from '../frame/nice-scale'
import type { ColorClass } from './region-map'
import { shareExtent } from '../frame/shared-extents'

/** After cividis (Nuñez, Anderton & Renslow 2018), its yellow softened so that names on it stay readable. */
const CIVIDIS = ['#f7f0c4', '#e3d58c', '#c4b67c', '#9c9a86', '#5d6475', '#2a4474']
/** Blue for growth and orange for decline around a meaningful zero, as in- and out-commuting. */
const DECLINE = ['#f6d5bd', '#e39a63', '#b8500c']
const GROWTH = ['#d3e3f3', '#86b3dc', '#1f5fa8']

/** 1, 2, 5 and their tens. */
const ROUND = Array.from({ length: 14 }, (_, i) => [1, 2, 5].map((f) => f * 10 ** (i - 6))).flat()

/** Largest value this many times the middle one: equal steps would leave most regions in one class. */
const SKEWED = 4

/** Classes for amounts from zero with round limits, the dark end for the largest. */
export function sequentialClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = [...values].filter(Number.isFinite).sort((a, b) => a - b)
  const largest = Math.max(0.1, ...shareExtent(ctx, 'colour', known.slice(-1)))
  // Beside other maps the one with the lowest middle decides: all have the same classes.
  const middle = Math.min(
    largest,
    ...shareExtent(ctx, 'colour-middle', known.slice(known.length >> 1).slice(0, 1)),
  )
  const scale = computeNiceScale(0, largest, 5, false)
  const top = ROUND.findIndex((limit) => limit >= largest)
  const skewed = [0, ...ROUND.slice(Math.max(0, top - CIVIDIS.length + 1), top + 1)]
  const limits = largest > middle * SKEWED ? skewed : scale.ticks.slice(0, CIVIDIS.length + 1)
  const say = (value: number): string => formatTick(value, value === 0 ? 1 : value, percent, ctx.language)
  return limits.slice(0, -1).map((from, i): ColorClass => {
    const last = limits.length - 2
    const place = last === 0 ? 0 : (i * (CIVIDIS.length - 1)) / last
    return {
      from: i === 0 ? Number.NEGATIVE_INFINITY : from,
      label: `${say(from)}–${say(limits[i + 1] ?? from)}`,
      color: CIVIDIS[Math.round(place)] ?? '#9c9a86',
    }
  })
}

/** Ends of classes of ranks: the first few matter, the many after them do not. */
const RANK_ENDS = [5, 10, 20, 50, 100]

/** Classes of ranks up to `last`, ascending; the dark end for the first. */
export function rankClasses(last: number, say: (from: number, to: number) => string): ColorClass[] {
  const ends = [...RANK_ENDS.filter((end) => end < last), last]
  const step = (CIVIDIS.length - 1) / Math.max(1, ends.length - 1)
  return ends.map((end, i): ColorClass => {
    const from = (ends[i - 1] ?? 0) + 1
    return {
      from: i === 0 ? Number.NEGATIVE_INFINITY : from,
      label: say(from, end),
      color: CIVIDIS[CIVIDIS.length - 1 - Math.round(i * step)] ?? '#9c9a86',
    }
  })
}

/** Up to three classes on each side of zero. */
export function divergingClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = shareExtent(ctx, 'colour', values)
  const reach = Math.max(1e-6, ...known.map(Math.abs))
  const { step } = computeNiceScale(0, reach, 3, false)
  const say = (value: number): string => formatTick(value, step, percent, ctx.language)
  const low = Math.max(-3, Math.floor(Math.min(0, ...known) / step))
  const high = Math.min(3, Math.ceil(Math.max(0, ...known) / step))
  const classes: ColorClass[] = []
  for (let k = low; k < Math.max(high, low + 1); k++) {
    const color = k < 0 ? DECLINE[-k - 1] : GROWTH[k]
    classes.push({
      from: k === low ? Number.NEGATIVE_INFINITY : k * step,
      label: ctx.words.fromTo(say(k * step), say((k + 1) * step)),
      color: color ?? '#7d7c78',
    })
  }
  return classes
}
