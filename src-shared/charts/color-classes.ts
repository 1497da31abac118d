import { formatTick } from './axis-numbers'
import type { ChartContext } from './chart-context'
import { computeNiceScale } from './nice-scale'
import type { ColorClass } from './region-map'

/** Cividis (Nuñez, Anderton & Renslow 2018), from its light end to its dark one. */
const CIVIDIS = ['#fee838', '#d9c75c', '#a59c74', '#7d7c78', '#575d6d', '#253f6c']
/** Blue for growth and orange for decline around a meaningful zero, as in- and out-commuting. */
const DECLINE = ['#f6d5bd', '#e39a63', '#b8500c']
const GROWTH = ['#d3e3f3', '#86b3dc', '#1f5fa8']

/** Classes for amounts from zero: round limits, dark for much in light pictures. */
export function sequentialClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = [...values].filter(Number.isFinite)
  const scale = computeNiceScale(0, Math.max(0.1, ...known), 5, false)
  const limits = scale.ticks.slice(0, -1).slice(0, CIVIDIS.length)
  const say = (value: number): string => formatTick(value, scale.step, percent, ctx.language)
  return limits.map((from, i): ColorClass => {
    const place = limits.length === 1 ? 0 : (i * (CIVIDIS.length - 1)) / (limits.length - 1)
    return {
      from: i === 0 ? Number.NEGATIVE_INFINITY : from,
      label: `${say(from)}–${say(from + scale.step)}`,
      color: CIVIDIS[Math.round(place)] ?? '#7d7c78',
    }
  })
}

/** Up to three classes on each side of zero. */
export function divergingClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = [...values].filter(Number.isFinite)
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
