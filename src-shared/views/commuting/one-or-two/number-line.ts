import type { ScatterSeriesOption } from 'echarts'
import { formatFinePercent } from '../../../messages/number-format'
import { markFlags } from '../../../view/figure-flags'
import { formatTick } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../../../charts/frame/nice-scale'
import type { NumberLine } from './number-line-dots'
import { limitMarks, pathOf, yearNames } from './number-line-marks'
import { distanceMarks } from './distance-marks'
import type { GraphicElement, PlotParts, Rect } from '../../../charts/frame/plot-parts'
import { shareExtent } from '../../../charts/frame/shared-extents'
import { measureText, wrapText } from '../../../charts/frame/text-width'
import { oneOrTwoWords } from './words'
import { placeRows, type RowPlaces } from './year-rows'

/** Adds a line: shares from left to right, years from top to bottom, the limit as a wall with the far side tinted. */
export function addNumberLine(
  ctx: ChartContext,
  parts: PlotParts,
  line: NumberLine,
  area: Rect,
  headHeight: number,
): void {
  const { theme, text } = ctx
  const heading = wrapText(line.heading, area.width, text.heading, 600)
  const below = line.below === null ? [] : wrapText(line.below, area.width, text.small)
  const yearWidth = measureText('2000', text.small) + 10
  const plot: Rect = {
    left: area.left + yearWidth,
    top: area.top + headHeight,
    // Half a number of the axis stands beyond its last tick.
    width: area.width - yearWidth - measureText('00 %', text.small) / 2,
    height: Math.max(40, area.height - headHeight - text.small - 12),
  }
  const scale = scaleOf(ctx, line, plot)
  const x = (value: number): number => plot.left + positionOn(scale, value) * plot.width
  const places = placeRows(line.years, plot.height, text)
  const y = (row: number): number => plot.top + (places.middles[row] ?? 0)
  const limitX = x(line.limit)
  const told = distanceMarks(ctx, line, plot, limitX, x, y)
  parts.graphic.push(
    ...textLines(heading, area.left, area.top, text.heading, theme.text, 600),
    ...textLines(
      below,
      area.left,
      area.top + heading.length * (text.heading + 4),
      text.small,
      theme.textMuted,
      400,
    ),
    ...limitMarks(ctx, line, plot, limitX),
    ...yearNames(ctx, line, plot, x, y, told),
    ...pathOf(ctx, line, x, y),
    ...told,
  )
  addDots(ctx, parts, line, plot, scale, places)
}

/** Room above the plot: heading, words, and the limit with its two sides. */
export function headHeightOf(ctx: ChartContext, line: NumberLine, width: number): number {
  const { text } = ctx
  const heading = wrapText(line.heading, width, text.heading, 600)
  const below = line.below === null ? [] : wrapText(line.below, width, text.small)
  return heading.length * (text.heading + 4) + below.length * (text.small + 4) + text.label + text.small + 18
}

/** Round numbers around the limit and all values, with room for words on both sides. */
function scaleOf(ctx: ChartContext, line: NumberLine, plot: Rect): NiceScale {
  const known = shareExtent(
    ctx,
    line.id,
    line.dots.flatMap(({ value }) => value ?? []),
  )
  const low = Math.min(line.limit, ...known)
  const high = Math.max(line.limit, ...known)
  const span = Math.max(high - low, 0.004)
  const words = oneOrTwoWords.in(ctx.language).chart
  const bound = line.dots.reduce((all, dot) => all | dot.bound, 0)
  const ahead =
    Math.max(
      measureText(markFlags(words.more('10 000'), bound, ctx.language), ctx.text.label, 600),
      measureText(words.joined, ctx.text.small),
    ) + 24
  const share =
    measureText(markFlags(formatFinePercent(0.1, ctx.language), bound, ctx.language), ctx.text.label, 600) +
    18
  // Beyond the limit share and distance stand after each other; within it the share stands before the dot.
  const right = ahead + (high > line.limit ? share : 0)
  const left = Math.max(share, measureText(words.own, ctx.text.small) + 12)
  const free = Math.max(0.25, 1 - (right + left) / Math.max(1, plot.width))
  const unit = span / free / Math.max(1, plot.width)
  return computeNiceScale(
    Math.max(0, low - left * unit),
    // No share is larger than all, however much room words would like.
    high <= 1 ? Math.min(1, high + right * unit) : high + right * unit,
    Math.max(3, plot.width / 90),
    false,
  )
}

const textLines = (
  lines: readonly string[],
  left: number,
  top: number,
  size: number,
  fill: string,
  weight: number,
): GraphicElement[] =>
  lines.length === 0
    ? []
    : [
        {
          type: 'text',
          silent: true,
          x: left,
          y: top,
          style: { text: lines.join('\n'), fill, fontSize: size, lineHeight: size + 4, fontWeight: weight },
        },
      ]

/** The dots as a series with axes of its own: large and filled where published, small and open for example data. */
function addDots(
  ctx: ChartContext,
  parts: PlotParts,
  line: NumberLine,
  plot: Rect,
  scale: NiceScale,
  { middles, step }: RowPlaces,
): void {
  const { theme } = ctx
  const index = parts.grid.length
  parts.grid.push({ ...plot, outerBoundsMode: 'none' })
  parts.xAxis.push({
    type: 'value',
    gridIndex: index,
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    // The rows of years begin at the top, where 0 is.
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.textMuted } },
    position: 'bottom',
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      formatter: (value: number) => formatTick(value, scale.step, true, ctx.language),
    },
  })
  parts.yAxis.push({
    type: 'value',
    gridIndex: index,
    // Pixels from the top: rows are not all as far apart.
    min: 0,
    max: plot.height,
    inverse: true,
    show: false,
  })
  const series: ScatterSeriesOption = {
    type: 'scatter',
    name: line.heading,
    xAxisIndex: index,
    yAxisIndex: index,
    data: line.dots.map(({ year, value, synthetic }) => ({
      value: [value ?? '-', middles[line.years.rowOf.get(year) ?? 0] ?? 0],
      symbolSize: Math.min(synthetic ? 7 : 12, Math.max(5, step * 0.9)),
      itemStyle: {
        color: synthetic ? theme.surface : theme.accent,
        borderColor: synthetic ? theme.accent : theme.surface,
        borderWidth: 1.5,
        opacity: 1,
      },
    })),
    z: 5,
    ...(ctx.look.interactive && {
      tooltip: {
        formatter: ({ dataIndex }: { dataIndex: number }) => {
          const dot = line.dots[dataIndex]
          const value = dot?.value ?? null
          return dot === undefined || value === null
            ? ''
            : `${String(dot.year)}: ${markFlags(formatFinePercent(value, ctx.language), dot.bound, ctx.language)}`
        },
      },
    }),
  }
  parts.series.push(series)
}
