import { highestOf, lowestOf } from '../../indicators/extremes'
import type { BarSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, shareLargest, titleScale } from '../frame/shared-extents'
import { measureText, measureWidest, shortenText } from '../frame/text-width'
import type { StackedPanel, StackPart, StackRow, StackSeries } from '../specification/chart-specification'
import { fitStackRows, isShrinkable, reachOf, shrinkSums, type SumShrink } from './fit-stacks'
import { drawStackLegend, paleOf } from './stack-legend'

/** The smallest text, 12 pixels, and air. */
const LOWEST_ROW = 14

/** Where everything stands, in pixels. */
interface StackLayout {
  readonly rows: readonly StackRow[]
  readonly leftOut: number
  readonly plot: Rect
  readonly rowHeight: number
  readonly size: number
  readonly labels: readonly string[]
  readonly totals: readonly string[]
  readonly scale: NiceScale
  readonly shrink: SumShrink
}

/**
 * Bars below each other that are made of parts, each with what they add up to at its end or in a column; a legend names
 * the parts.
 */
export function drawStacks(ctx: ChartContext, panel: StackedPanel): PlotParts {
  const drawing = createPlotParts()
  const layout = layOutStacks(ctx, panel)
  const { plot, rows, leftOut, rowHeight } = layout
  addAxes(ctx, drawing, panel, layout)
  panel.series.forEach((part, i) =>
    drawing.series.push(
      stack(
        ctx,
        part,
        rows.map((row) => ({ name: row.name, part: row.parts[i], times: layout.shrink.timesOf(row) })),
        rowHeight,
      ),
    ),
  )
  drawing.graphic.push(...zeroLine(ctx, layout), ...drawTexts(ctx, panel, layout))
  rows.forEach(({ isSum }, i) => {
    if (isSum && i < rows.length - 1) drawing.graphic.push(lineBelow(ctx, plot, i, rowHeight))
  })
  drawing.graphic.push(...drawStackLegend(ctx, panel.series))
  if (leftOut > 0) drawing.graphic.push(leftOutText(ctx, leftOut))
  return drawing
}

function layOutStacks(ctx: ChartContext, panel: StackedPanel): StackLayout {
  const { width, height } = ctx.look
  const legendHeight = ctx.text.label + 18 + (panel.totals === undefined ? 0 : ctx.text.small + 4)
  const room = height - legendHeight - ctx.text.small * 2 - 20
  const fits = Math.max(1, Math.floor((room - ctx.text.small - 6) / LOWEST_ROW))
  const rows = panel.rows.length * LOWEST_ROW > room ? fitStackRows(panel, fits) : panel.rows
  const leftOut = panel.rows.length - rows.length
  const plotHeight = room - (leftOut > 0 ? ctx.text.small + 6 : 0)
  const rowHeight = plotHeight / Math.max(1, rows.length)
  const size = Math.max(12, Math.min(ctx.text.label, Math.floor(rowHeight * 0.8)))
  // Widths are measured with the longest words that a shrunken sum may have.
  const nameOf = (row: StackRow, times: number): string =>
    times === 1 ? row.name : ctx.words.shrunkenSum(row.name, String(times))
  const totals = rows.map(({ total }) => (total.value === null ? (total.sign ?? '..') : total.text))
  const shorten = (text: string): string => shortenText(text, width * 0.32, size, 600)
  const widest = rows.map((row) => shorten(nameOf(row, isShrinkable(row, rows) ? 10 : 1)))
  const labelWidth = shareLargest(ctx, 'label-width', Math.ceil(measureWidest(widest, size, 600)) + 12)
  const totalWidth = shareLargest(
    ctx,
    'value-width',
    Math.ceil(Math.max(measureWidest(totals, size, 600), measureText(panel.totals ?? '', ctx.text.small))) +
      14,
  )
  const plot: Rect = {
    left: 8 + labelWidth,
    top: legendHeight,
    width: Math.max(60, width - 16 - labelWidth - totalWidth),
    height: plotHeight,
  }
  const parted = rows.filter((row) => !isShrinkable(row, rows))
  const reach = shareExtent(ctx, panel.axis.scaleId, [...(panel.axis.hold ?? []), ...parted.flatMap(reachOf)])
  const scale = computeNiceScale(
    Math.min(0, lowestOf(reach)),
    Math.max(0, highestOf(reach)),
    Math.max(2, plot.width / 110),
    panel.axis.whole,
  )
  const shrink = shrinkSums(ctx, rows, scale)
  const labels = rows.map((row) => shorten(nameOf(row, shrink.timesOf(row))))
  return { rows, leftOut, plot, rowHeight, size, labels, totals, scale, shrink }
}

function addAxes(
  ctx: ChartContext,
  drawing: PlotParts,
  { axis }: StackedPanel,
  { plot, scale, rows }: StackLayout,
): void {
  const { theme } = ctx
  const named = titleScale(ctx, axis.scaleId, axis.title) ?? ''
  drawing.grid.push({ ...plot, outerBoundsMode: 'none' })
  drawing.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: measureText(named, ctx.text.small) > plot.width ? (axis.title ?? '') : named,
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      hideOverlap: true,
      formatter: (value: number) => formatTick(value, scale.step, false, ctx.language),
    },
  })
  drawing.yAxis.push({
    type: 'category',
    inverse: true,
    data: rows.map((_, i) => String(i)),
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { show: false },
  })
}

const stack = (
  ctx: ChartContext,
  series: StackSeries,
  bars: readonly { readonly name: string; readonly part: StackPart | undefined; readonly times: number }[],
  rowHeight: number,
): BarSeriesOption => ({
  type: 'bar',
  stack: 'parts',
  name: series.name,
  barWidth: Math.max(4, Math.min(26, rowHeight * 0.66)),
  itemStyle: series.outlined
    ? { color: paleOf(ctx, series.color), borderColor: series.color, borderWidth: 1.5 }
    : { color: series.color, borderColor: ctx.theme.surface, borderWidth: 1 },
  data: bars.map(({ name, part, times }) => ({
    name,
    value: typeof part?.value === 'number' ? part.value / times : '-',
  })),
  tooltip: {
    formatter: (params) => {
      const bar = Array.isArray(params) ? undefined : bars[params.dataIndex]
      return bar ? `${bar.name}: ${bar.part?.text ?? ''}` : ''
    },
  },
})

/** Names at the left; sums at the ends of the bars or in their column. */
function drawTexts(
  ctx: ChartContext,
  panel: StackedPanel,
  { rows, plot, rowHeight, size, labels, totals, scale, shrink }: StackLayout,
): GraphicElement[] {
  const right = ctx.look.width - 10
  const text = (
    words: string,
    x: number,
    y: number,
    align: 'left' | 'right',
    strong: boolean,
  ): GraphicElement => ({
    type: 'text',
    silent: true,
    // Above the grid's lines.
    z: 5,
    x,
    y,
    style: {
      text: words,
      fill: ctx.theme.text,
      // The grid's lines do not cut the digits.
      stroke: ctx.theme.surface,
      lineWidth: 3,
      fontSize: size,
      fontWeight: strong ? 600 : 400,
      align,
      verticalAlign: 'middle',
    },
  })
  return [
    ...(panel.totals === undefined
      ? []
      : [
          {
            type: 'text' as const,
            silent: true,
            x: right,
            y: plot.top - 4,
            style: {
              text: panel.totals,
              fill: ctx.theme.textMuted,
              fontSize: ctx.text.small,
              align: 'right',
              verticalAlign: 'bottom',
            },
          },
        ]),
    ...rows.flatMap((row, i) => {
      const { total } = row
      const y = plot.top + (i + 0.5) * rowHeight
      const strong = total.emphasis === true
      const end =
        plot.left + positionOn(scale, Math.max(0, (total.value ?? 0) / shrink.timesOf(row))) * plot.width
      return [
        text(labels[i] ?? '', plot.left - 8, y, 'right', strong),
        panel.totals === undefined
          ? text(totals[i] ?? '', end + 8, y, 'left', strong)
          : text(totals[i] ?? '', right, y, 'right', strong),
      ]
    }),
  ]
}

/** One line at zero through all rows. */
const zeroLine = (ctx: ChartContext, { plot, scale }: StackLayout): GraphicElement[] => {
  const x = plot.left + positionOn(scale, 0) * plot.width
  return [
    {
      type: 'line',
      silent: true,
      info: { kind: 'zero-line' },
      shape: { x1: x, y1: plot.top, x2: x, y2: plot.top + plot.height },
      style: { stroke: ctx.theme.text, lineWidth: 1.5 },
    },
  ]
}

/** Parts a sum from the rows that it is of. */
const lineBelow = (ctx: ChartContext, plot: Rect, index: number, rowHeight: number): GraphicElement => {
  const y = plot.top + (index + 1) * rowHeight
  return {
    type: 'line',
    silent: true,
    info: { kind: 'sum-line' },
    shape: { x1: 8, y1: y, x2: ctx.look.width - 8, y2: y },
    style: { stroke: ctx.theme.neutral, lineWidth: 1 },
  }
}

const leftOutText = (ctx: ChartContext, count: number): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'left-out', count },
  x: 8,
  y: ctx.look.height - 4,
  style: {
    text: ctx.words.rowsLeftOut(count),
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.small,
    verticalAlign: 'bottom',
  },
})
