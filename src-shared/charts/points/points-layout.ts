import { highestOf, lowestOf } from '../../indicators/extremes'
import { formatNumber } from '../../messages/number-format'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import type { Rect } from '../frame/plot-parts'
import { shareExtent, shareLargest } from '../frame/shared-extents'
import { measureText, measureWidest } from '../frame/text-width'
import {
  heightsOf,
  stackPoints,
  widthsOf,
  type PlacedPoint,
  type PointsPanel,
} from '../specification/points-panel'
import { wrapFitWords, type PlaceOf } from './draw-fit'
import { computeLogScale, positionOnLog, type LogScale } from './log-scale'

/** Of the shorter side of the plot, and in pixels: bubbles in a low picture would lie on each other. */
const LARGEST_RADIUS = { part: 0.052, least: 10, most: 24 }
const RADIUS = { chosen: 7.5, other: 4.5 }

/** Scales, plot and where each point lies in it. */
export interface PointsLayout {
  readonly plot: Rect
  readonly up: NiceScale
  readonly across: LogScale
  readonly place: PlaceOf
  readonly radius: (placed: PlacedPoint) => number
  readonly fitWords: readonly string[]
  readonly fitTop: number
}

/** Where everything stands in the room of a panel. */
export function layOutPoints(ctx: ChartContext, panel: PointsPanel, area: Rect): PointsLayout {
  const { small, heading } = ctx.text
  const heights = shareExtent(ctx, panel.axis.scaleId, heightsOf(panel))
  const up = computeNiceScale(
    Math.min(0, lowestOf(heights)),
    Math.max(0, highestOf(heights)),
    Math.max(3, area.height / 60),
    panel.axis.whole,
  )
  const across = computeLogScale(shareExtent(ctx, panel.across.scaleId, widthsOf(panel)), panel.across.base)
  const numbers = up.ticks.map((tick) => formatTick(tick, up.step, isPercent(panel), ctx.language))
  const left = measureWidest(numbers, small) + 14
  const right = Math.max(8, measureText(acrossText(ctx, panel, across.max), small) / 2)
  const fitWords = wrapFitWords(ctx, panel.fit, area.width)
  const fitTop = area.top + heading + 10
  const wordLines = shareLargest(ctx, 'legend-lines', fitWords.length)
  const above =
    heading +
    12 +
    (sizesBelow(ctx, panel, area.width) ? small + 6 : 0) +
    (wordLines > 0 ? wordLines * small * 1.3 + 10 : 0) +
    (panel.parting ? small + 6 : 0)
  const plot: Rect = {
    left: area.left + left,
    top: area.top + above,
    width: Math.max(60, area.width - left - right),
    height: Math.max(60, area.height - above - small * 2 - 22),
  }
  const largest = panel.sizes
    ? shareLargest(ctx, panel.sizes.scaleId, Math.max(1, highestOf(stackPoints(panel).map(sizeOf))))
    : 1
  const { part, least, most } = LARGEST_RADIUS
  const largestRadius = Math.min(most, Math.max(least, part * Math.min(plot.width, plot.height)))
  return {
    plot,
    up,
    across,
    place: (x, y) => [
      plot.left + positionOnLog(across, x) * plot.width,
      plot.top + (1 - positionOn(up, y)) * plot.height,
    ],
    radius: (placed) =>
      panel.sizes
        ? Math.max(3, largestRadius * Math.sqrt(sizeOf(placed) / largest))
        : RADIUS[placed.group.emphasis ? 'chosen' : 'other'],
    fitWords,
    fitTop,
  }
}

/** Whether the words about areas stand below the heading, for want of room beside it. */
export function sizesBelow(ctx: ChartContext, { heading, sizes }: PointsPanel, width: number): boolean {
  const { text } = ctx
  const beside = measureText(heading ?? '', text.heading, 600) + measureText(sizes?.title ?? '', text.small)
  return sizes !== undefined && beside + text.heading > width
}

const sizeOf = ({ point }: PlacedPoint): number => point.size ?? 0
export const isPercent = ({ axis }: PointsPanel): boolean => axis.format.unit.startsWith('fraction')
/** A number at the axis across. */
export const acrossText = (ctx: ChartContext, { across: { format } }: PointsPanel, value: number): string =>
  formatNumber(value, format.unit === 'persons' ? 'persons' : 'none', ctx.language)

/** Within the scales: what lies outside stands at the edge. */
export const heldIn = (
  { up, across }: PointsLayout,
  { point: { x, y } }: PlacedPoint,
): readonly [number, number] => [
  Math.min(across.max, Math.max(across.min, x)),
  Math.min(up.max, Math.max(up.min, y)),
]
