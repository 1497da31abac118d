import type { ScatterSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent } from '../frame/shared-extents'
import { computeLineScale } from '../lines/year-axes'
import type { DumbbellPanel, DumbbellRow } from '../specification/chart-specification'
import { drawDumbbellColumns } from './dumbbell-columns'
import {
  DUMBBELL_DOT,
  DUMBBELL_GAP,
  layOutDumbbells,
  readDot,
  type DumbbellLayout,
} from './lay-out-dumbbells'

/** Rows from the top, a dot for each thing that is compared, joined by a line; beside them the numbers. */
export function drawDumbbells(ctx: ChartContext, panel: DumbbellPanel, whole: Rect): PlotParts {
  const parts = createPlotParts()
  const { theme } = ctx
  const layout = layOutDumbbells(ctx, panel, whole)
  const { plot, rows } = layout
  const scale = scaleOf(ctx, panel, plot.width)
  const percent = panel.axis.format.unit.startsWith('fraction')
  parts.grid.push({ ...plot, outerBoundsMode: 'none' })
  parts.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: panel.axis.title ?? '',
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      formatter: (value: number) => formatTick(value, scale.step, percent, ctx.language),
    },
  })
  parts.yAxis.push({
    type: 'category',
    inverse: true,
    data: layout.names.map((name, i) => ({
      value: name,
      textStyle: { color: rows[i]?.isApart ? theme.textMuted : theme.text },
    })),
    axisTick: { show: false },
    axisLine: { show: scale.min <= 0, lineStyle: { color: theme.textMuted } },
    axisLabel: {
      fontSize: layout.nameSize,
      lineHeight: Math.round(layout.nameSize * 1.05),
      interval: 0,
      margin: DUMBBELL_GAP,
      hideOverlap: false,
    },
  })
  rows.forEach((row, i) => parts.graphic.push(...drawRow(ctx, panel, layout, scale, row, i)))
  panel.series.forEach((_, i) => parts.series.push(dotsOf(ctx, panel, layout, i)))
  parts.graphic.push(...drawDumbbellColumns(ctx, panel, layout, whole))
  if (layout.leftOut > 0)
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: layout.leftOut },
      x: whole.left,
      y: whole.top + whole.height,
      style: {
        text: ctx.words.rowsLeftOut(layout.leftOut),
        fill: theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
  return parts
}

/** From zero, unless the values lie so high that zero would press them together. */
function scaleOf(ctx: ChartContext, { axis, rows }: DumbbellPanel, width: number): NiceScale {
  const known = shareExtent(
    ctx,
    axis.scaleId,
    rows.flatMap(({ dots }) => dots.flatMap(({ value }) => value ?? [])),
  )
  return computeLineScale([...known, ...(axis.hold ?? [])], width / 2, axis.whole)
}

function dotsOf(
  ctx: ChartContext,
  panel: DumbbellPanel,
  layout: DumbbellLayout,
  at: number,
): ScatterSeriesOption {
  const look = panel.series[at]
  const size = Math.max(9, Math.min(DUMBBELL_DOT + 2, layout.rowHeight * 0.62))
  return {
    type: 'scatter',
    name: look?.name ?? '',
    symbol: look?.symbol ?? 'circle',
    symbolSize: look?.symbol === 'rect' ? size * 0.86 : size,
    itemStyle: {
      color: look?.color ?? ctx.theme.neutral,
      borderColor: ctx.theme.surface,
      borderWidth: 1,
      opacity: 1,
    },
    z: 5 + at,
    data: layout.rows.map((row, i) => {
      const dot = row.dots[at]
      const value = [dot?.value ?? '-', i]
      // A ring: the figure rests on example data, and others do not.
      return dot?.isExample
        ? {
            value,
            itemStyle: {
              color: ctx.theme.surface,
              borderColor: look?.color ?? '',
              borderWidth: 2.5,
              opacity: 1,
            },
          }
        : { value }
    }),
    tooltip: {
      formatter: (p) => {
        const row = Array.isArray(p) ? undefined : layout.rows[p.dataIndex]
        return row ? sayRow(panel, row, '<br>') : ''
      },
    },
  }
}

/** A row with all its figures, as pointer and cursor read it. */
export function sayRow({ series, difference }: DumbbellPanel, row: DumbbellRow, divider: string): string {
  const figures = row.dots.map((dot, i) => `${series[i]?.name ?? ''}: ${readDot(dot)}`)
  return [row.name, ...figures, ...(difference === null ? [] : [`${difference}: ${row.difference}`])].join(
    divider,
  )
}

/** The line between the dots of a row, and the sign where none has a number. */
function drawRow(
  ctx: ChartContext,
  panel: DumbbellPanel,
  { plot, rowHeight }: DumbbellLayout,
  scale: NiceScale,
  row: DumbbellRow,
  index: number,
): GraphicElement[] {
  const y = plot.top + (index + 0.5) * rowHeight
  const known = row.dots.flatMap(({ value }) => value ?? [])
  const xOf = (value: number): number => plot.left + positionOn(scale, value) * plot.width
  const missing = row.dots.flatMap(({ value, sign }, i) =>
    value === null ? [{ sign: sign ?? '..', color: panel.series[i]?.color ?? ctx.theme.textMuted }] : [],
  )
  const guide: GraphicElement = {
    type: 'line',
    silent: true,
    z: 1,
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: ctx.theme.gridLine, lineWidth: 1, lineDash: [1, 4] },
  }
  const join: GraphicElement[] =
    known.length < 2
      ? []
      : [
          {
            type: 'line',
            silent: true,
            z: 3,
            info: { kind: 'dumbbell', row: row.name },
            shape: { x1: xOf(Math.min(...known)), y1: y, x2: xOf(Math.max(...known)), y2: y },
            style: { stroke: ctx.theme.others, lineWidth: 3 },
          },
        ]
  const signs = missing.map(({ sign, color }, i): GraphicElement => ({
    type: 'text',
    silent: true,
    info: { kind: 'missing' },
    x: plot.left + DUMBBELL_GAP + i * 22,
    y,
    style: { text: sign, fill: color, fontSize: ctx.text.label, fontWeight: 600, verticalAlign: 'middle' },
  }))
  return [guide, ...join, ...signs]
}
