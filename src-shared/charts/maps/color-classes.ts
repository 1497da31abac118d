import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { isSteady, shareExtent } from '../frame/shared-extents'
import { naturalLimits, roundestBetween } from './class-limits'
import type { ColorClass } from './region-map'

/** After cividis (Nuñez, Anderton & Renslow 2018), its yellow softened so that names on it stay readable. */
const CIVIDIS = ['#f2e8b0', '#e0d184', '#c4b67c', '#9c9a86', '#5d6475', '#2a4474']

/** Blue above and orange below a meaningful zero, as in- and out-commuting; from the zone round it outwards. */
const AROUND_ZERO = {
  light: {
    below: ['#f6d5bd', '#e39a63', '#b8500c'],
    zone: '#e6e2d3',
    above: ['#d3e3f3', '#86b3dc', '#1f5fa8'],
  },
  dark: {
    below: ['#6b3d1c', '#a9591d', '#f5b47b'],
    zone: '#3a444d',
    above: ['#27496c', '#3b73ab', '#a5d0f7'],
  },
} as const

/** Classes of amounts; five to seven can be told apart on a map (Brewer & Pickle 2002). */
const MOST_CLASSES = 6

/** On each side of the zone round zero: with it seven. */
const MOST_PER_SIDE = 3

/** The end that stands out from the ground, dark on light and light on dark, is for the most. */
const rampOf = (ctx: ChartContext): readonly string[] =>
  ctx.theme.name === 'dark' ? CIVIDIS.toReversed() : CIVIDIS

/** Colours for so many classes, spread over the ramp. */
const spread = (ramp: readonly string[], count: number): string[] =>
  Array.from({ length: count }, (_, i) => {
    const place = count === 1 ? 0 : (i * (ramp.length - 1)) / (count - 1)
    return ramp[Math.round(place)] ?? '#9c9a86'
  })

/** Classes of amounts by their natural breaks, with round limits; the end that stands out is for the largest. */
export function sequentialClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = [...values].filter(Number.isFinite)
  const limits = shareLimits(ctx, 'class-limit', naturalLimits(known, MOST_CLASSES))
  const [low = 0, high = low] = endsOf(shareExtent(ctx, 'colour', known))
  return classesBetween(ctx, limits, low, high, percent, spread(rampOf(ctx), limits.length + 1))
}

/** Ends of classes of ranks: the first few matter, the many after them do not. */
const RANK_ENDS = [5, 10, 20, 50, 100]

/** Classes of ranks up to `last`, ascending; the end that stands out is for the first. */
export function rankClasses(
  ctx: ChartContext,
  last: number,
  say: (from: number, to: number) => string,
): ColorClass[] {
  const ends = [...RANK_ENDS.filter((end) => end < last), last]
  const colors = spread(rampOf(ctx).toReversed(), ends.length)
  return ends.map((end, i): ColorClass => {
    const from = (ends[i - 1] ?? 0) + 1
    return {
      from: i === 0 ? Number.NEGATIVE_INFINITY : from,
      label: say(from, end),
      color: colors[i] ?? '#9c9a86',
    }
  })
}

/**
 * Classes round a zero that means something: a zone round it for what hardly differs from it, and up to three classes
 * on each side, as far from zero on one as on the other. Sides that nothing lies on have none.
 */
export function divergingClasses(
  ctx: ChartContext,
  values: Iterable<number>,
  percent: boolean,
): ColorClass[] {
  const known = [...values].filter(Number.isFinite)
  const sizes = known.map(Math.abs)
  const [low = 0, high = 0] = endsOf(shareExtent(ctx, 'colour', [...known, 0]))
  const distances = shareLimits(ctx, 'class-distance', naturalLimits(sizes, MOST_PER_SIDE + 1))
  const colors = AROUND_ZERO[ctx.theme.name]
  const below = distances.filter((distance) => low < -distance)
  const above = distances.filter((distance) => high >= distance)
  // Numbers below zero are as far from it as those above: their limits are not part of the class nearer to zero.
  const limits = [...below.map((distance) => -distance).toReversed(), ...above]
  return classesBetween(ctx, limits, low, high, percent, [
    ...colors.below.slice(0, below.length).toReversed(),
    colors.zone,
    ...colors.above.slice(0, above.length),
  ])
}

/**
 * Classes round what is usual with limits that are given: three above, ascending, each with its like below. Always the
 * same, so that a colour means the same in every picture.
 */
export function classesRound(
  ctx: ChartContext,
  below: readonly number[],
  above: readonly number[],
): ColorClass[] {
  const colors = AROUND_ZERO[ctx.theme.name]
  // Of fewer than three the outermost stands out all the same.
  const shades = (all: readonly string[], count: number): string[] =>
    count === 2 ? [all[0] ?? '', all[2] ?? ''] : all.slice(0, count)
  return classesBetween(ctx, [...below, ...above], below[0] ?? 0, above.at(-1) ?? 0, false, [
    ...shades(colors.below, below.length).toReversed(),
    colors.zone,
    ...shades(colors.above, above.length),
  ])
}

/** What a legend says of classes that are the same in all years; null where they are not. */
export const noteSteady = (ctx: ChartContext, id: string): string | null =>
  isSteady(ctx, id) ? ctx.words.sameClasses : null

const endsOf = (values: readonly number[]): readonly number[] =>
  values.length === 0
    ? []
    : [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))]

/** Beside other panels all have the same classes: each limit lies between those that the panels would have. */
function shareLimits(ctx: ChartContext, id: string, own: readonly number[]): number[] {
  const shared: number[] = []
  for (let i = 0; i < MOST_CLASSES - 1; i++) {
    const [low, high] = endsOf(shareExtent(ctx, `${id}-${String(i)}`, own.slice(i, i + 1)))
    if (low === undefined || high === undefined) break
    const limit = high > low ? roundestBetween(low, high) : low
    if (limit > (shared.at(-1) ?? Number.NEGATIVE_INFINITY)) shared.push(limit)
  }
  return shared
}

function classesBetween(
  ctx: ChartContext,
  limits: readonly number[],
  low: number,
  high: number,
  percent: boolean,
  colors: readonly string[],
): ColorClass[] {
  const step = finestStep(limits, percent)
  const say = (value: number): string => formatTick(value, step, percent, ctx.language)
  return colors.map((color, i): ColorClass => {
    const from = limits[i - 1]
    const to = limits[i]
    const text =
      from === undefined && to === undefined
        ? say(low) === say(high)
          ? say(low)
          : ctx.words.fromTo(say(low), say(high))
        : from === undefined
          ? ctx.words.below(say(to ?? high))
          : to === undefined
            ? ctx.words.andMore(say(from))
            : ctx.words.fromTo(say(from), say(to))
    return {
      from: from ?? Number.NEGATIVE_INFINITY,
      label: text,
      color,
      ...(to !== undefined && to < 0 && { isBelow: true }),
    }
  })
}

/** One in the last digit that some limit needs: labels of one legend have the same number of decimals. */
function finestStep(limits: readonly number[], percent: boolean): number {
  const shown = limits.map((limit) => Number((percent ? limit * 100 : limit).toPrecision(12)))
  const decimals = Math.max(0, ...shown.map((limit) => (String(limit).split('.')[1] ?? '').length))
  return (percent ? 0.01 : 1) / 10 ** decimals
}
