import { highestOf, lowestOf } from '../../indicators/extremes'
import { startSentence } from '../../messages/sentence-case'
import type { ChartContext } from './chart-context'

/** The lowest and the highest of what a scale must hold. */
export interface Extent {
  readonly low: number
  readonly high: number
}

/**
 * Extents over all panels of a comparison, by scale: the id of the column that the scale is of, or what is
 * measured (`label-width`).
 */
export type SharedExtents = ReadonlyMap<string, Extent>

/**
 * What a scale must hold: the chart's own finite values, the lowest and highest of its column in all years where those
 * are known (`ViewData.reach`; `id` is the column's, `table.column` of a side table), and beside other panels the
 * lowest and highest of all of them. A chart passes every value scale through here, and widths that make plots line up.
 */
export function shareExtent(ctx: ChartContext, id: string, values: Iterable<number>): number[] {
  const inAllYears = ctx.reach?.columns[id]
  const known = [...values, ...(inAllYears ? [inAllYears.low, inAllYears.high] : [])].filter(Number.isFinite)
  const { extents, onExtent } = ctx.look
  if (onExtent && known.length > 0)
    onExtent(id, {
      low: lowestOf(known),
      high: highestOf(known),
    })
  const shared = extents?.get(id)
  return shared ? [...known, shared.low, shared.high] : known
}

/** The greatest of a value over all panels: a largest flow, the width of the longest label. */
export const shareLargest = (ctx: ChartContext, id: string, value: number): number =>
  highestOf(shareExtent(ctx, id, [value]))

/** Both in one. */
export const joinExtents = (a: Extent | undefined, b: Extent): Extent =>
  a ? { low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) } : b

/**
 * Values that classes are made of: those of the column in all years where they are known, so that a colour means the
 * same every year; else those drawn.
 */
export const steadyValues = (ctx: ChartContext, id: string, drawn: Iterable<number>): number[] => [
  ...(ctx.reach?.columns[id]?.values ?? drawn),
]

/** Whether the scale is the same in all years: then the picture says so. */
export const isSteady = (ctx: Pick<ChartContext, 'reach'>, id: string): boolean =>
  ctx.reach?.columns[id] !== undefined

/** The title of an axis, with the words that its scale is the same in all years where it is. */
export const titleScale = (
  ctx: Pick<ChartContext, 'reach' | 'words'>,
  id: string,
  title: string | null,
): string | null =>
  !isSteady(ctx, id) ? title : title ? `${title}, ${ctx.words.sameScale}` : startSentence(ctx.words.sameScale)
