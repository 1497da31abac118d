import type { BarSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, titleScale } from '../frame/shared-extents'
import { measureText, measureWidest, shortenText } from '../frame/text-width'
import type { StackedPanel, StackPart, StackSeries } from '../specification/chart-specification'

const LOWEST_ROW = 16

/** Bars below each other that are made of parts, each with what they add up to at its end; a legend names the parts. */
export function drawStacks(ctx: ChartContext, panel: StackedPanel): PlotParts {
  const drawing = createPlotParts()
  const { width, height } = ctx.look
  const size = ctx.text.label
  const legendHeight = size + 18
  const room = height - legendHeight - ctx.text.small * 2 - 20
  const fits = Math.max(1, Math.floor((room - ctx.text.small - 6) / LOWEST_ROW))
  const rows = panel.rows.length * LOWEST_ROW > room ? panel.rows.slice(0, fits) : panel.rows
  const leftOut = panel.rows.length - rows.length
  const labels = rows.map(({ name }) => shortenText(name, width * 0.32, size, 600))
  const totals = rows.map(({ total }) => (total.value === null ? (total.sign ?? '..') : total.text))
  const labelWidth = Math.ceil(measureWidest(labels, size, 600)) + 12
  const totalWidth = Math.ceil(measureWidest(totals, size, 600)) + 14
  const plot: Rect = {
    left: 8 + labelWidth,
    top: legendHeight,
    width: Math.max(60, width - 16 - labelWidth - totalWidth),
    height: room - (leftOut > 0 ? ctx.text.small + 6 : 0),
  }
  const reach = shareExtent(ctx, panel.axis.scaleId, [
    ...(panel.axis.hold ?? []),
    ...rows.map(({ total }) => total.value ?? 0),
  ])
  const scale = computeNiceScale(0, Math.max(...reach), Math.max(2, plot.width / 110), panel.axis.whole)
  addAxes(ctx, drawing, panel, plot, scale, rows.length)
  const rowHeight = plot.height / Math.max(1, rows.length)
  panel.series.forEach((part, i) =>
    drawing.series.push(
      stack(
        ctx,
        part,
        rows.map(({ name, parts }) => ({ name, part: parts[i] })),
        rowHeight,
      ),
    ),
  )
  rows.forEach(({ total }, i) => {
    const y = plot.top + (i + 0.5) * rowHeight
    const end = ((total.value ?? 0) / scale.max) * plot.width
    const strong = total.emphasis === true
    drawing.graphic.push(
      text(ctx, labels[i] ?? '', plot.left - 8, y, 'right', strong),
      text(ctx, totals[i] ?? '', plot.left + end + 8, y, 'left', strong),
    )
  })
  drawing.graphic.push(...legend(ctx, panel.series))
  if (leftOut > 0) drawing.graphic.push(leftOutText(ctx, leftOut))
  return drawing
}

function addAxes(
  ctx: ChartContext,
  drawing: PlotParts,
  { axis }: StackedPanel,
  plot: Rect,
  scale: NiceScale,
  rowCount: number,
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
    data: Array.from({ length: rowCount }, (_, i) => String(i)),
    axisLabel: { show: false },
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.textMuted } },
  })
}

const stripes = (ctx: ChartContext) => ({
  symbol: 'rect',
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 5],
  rotation: Math.PI / 4,
  color: ctx.theme.surface,
})

const stack = (
  ctx: ChartContext,
  series: StackSeries,
  bars: readonly { readonly name: string; readonly part: StackPart | undefined }[],
  rowHeight: number,
): BarSeriesOption => ({
  type: 'bar',
  stack: 'parts',
  name: series.name,
  barWidth: Math.max(4, Math.min(26, rowHeight * 0.66)),
  itemStyle: {
    color: series.color,
    ...(series.striped && { decal: stripes(ctx) }),
    borderColor: ctx.theme.surface,
    borderWidth: 1,
  },
  data: bars.map(({ name, part }) => ({ name, value: part?.value ?? '-' })),
  tooltip: {
    formatter: (params) => {
      const bar = Array.isArray(params) ? undefined : bars[params.dataIndex]
      return bar ? `${bar.name}: ${bar.part?.text ?? ''}` : ''
    },
  },
})

const text = (
  ctx: ChartContext,
  words: string,
  x: number,
  y: number,
  align: 'left' | 'right',
  strong: boolean,
): GraphicElement => ({
  type: 'text',
  silent: true,
  x,
  y,
  style: {
    text: words,
    fill: ctx.theme.text,
    fontSize: ctx.text.label,
    fontWeight: strong ? 600 : 400,
    align,
    verticalAlign: 'middle',
  },
})

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

/** The parts in the order in which they are stacked. */
function legend(ctx: ChartContext, parts: readonly StackSeries[]): GraphicElement[] {
  const widthIn = (fontSize: number): number =>
    parts.reduce((sum, part) => sum + measureText(part.name, fontSize) + 48, 0)
  const narrow = widthIn(ctx.text.label) > ctx.look.width
  const fontSize = narrow ? ctx.text.small : ctx.text.label
  let x = 8
  return parts.flatMap((part): GraphicElement[] => {
    const at = x
    x += measureText(part.name, fontSize) + (narrow ? 32 : 48)
    const stroke = (from: number): GraphicElement => ({
      type: 'line',
      silent: true,
      shape: { x1: from, y1: 15, x2: from + 7, y2: 8 },
      style: { stroke: ctx.theme.surface, lineWidth: 1.5 },
    })
    return [
      {
        type: 'rect',
        silent: true,
        shape: { x: at, y: 5, width: 14, height: 14 },
        style: { fill: part.color },
      },
      ...(part.striped ? [stroke(at), stroke(at + 7)] : []),
      {
        type: 'text',
        silent: true,
        x: at + 20,
        y: 12,
        style: { text: part.name, fill: ctx.theme.text, fontSize, verticalAlign: 'middle' },
      },
    ]
  })
}
