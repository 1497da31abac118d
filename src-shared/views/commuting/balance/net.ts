import type { EChartsOption } from 'echarts'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { lastMarked, markedAt, type YearSeries } from '../../../charts/frame/column-pivot'
import { addLinePanel, endLabelWidth, type LineData, type LinePanel } from '../../../charts/lines/line-panel'
import { computeNiceScale, type NiceScale } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf, type PlotParts, type Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { addYearAxes, axisWidthOf, plotRectOf, xOfYear } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'

/** Scale of net commuting, with zero in it. */
export function netScale(ctx: ChartContext, data: ViewData, height: number): NiceScale {
  const known = shareExtent(ctx, 'net', numbers(data, 'net').values)
  return computeNiceScale(
    Math.min(0, ...known),
    Math.max(0, ...known),
    Math.max(2, Math.min(4, height / 40)),
    true,
  )
}

/** Net commuting as bars from zero, upwards where more commute in. */
export function addNetBars(
  ctx: ChartContext,
  parts: PlotParts,
  data: ViewData,
  one: YearSeries,
  panel: LinePanel,
): void {
  const axis = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  const column = numbers(data, 'net')
  const values = one.values(column)
  const labels = one.rows.map((row) => (row === null ? '' : markedAt(column, row, ctx.language)))
  const slot = plot.width / panel.years.length
  const widest = Math.max(0, ...labels.map((label) => measureText(label, ctx.text.small)))
  const labelEvery = widest + 4 <= slot
  parts.series.push({
    type: 'bar',
    name: ctx.words.net,
    xAxisIndex: axis,
    yAxisIndex: axis,
    barWidth: Math.min(40, slot * 0.6),
    data: panel.years.map((year, i) => {
      const value = values[i] ?? Number.NaN
      const up = value >= 0
      return {
        value: [year, Number.isFinite(value) ? value : '-'],
        itemStyle: { color: up ? ctx.theme.inCommuting : ctx.theme.outCommuting },
        label: {
          position: up ? ('top' as const) : ('bottom' as const),
          // A number wider than its year would stand on those of the axis.
          ...(i === 0 && !labelEvery && { align: 'left' as const }),
        },
      }
    }),
    label: {
      show: true,
      color: ctx.theme.text,
      fontSize: ctx.text.small,
      formatter: ({ dataIndex }) => {
        const shown = labelEvery || dataIndex === 0 || dataIndex === values.length - 1
        return shown ? (labels[dataIndex] ?? '') : ''
      },
    },
  })
  panel.years.forEach((year, i) => {
    if (Number.isFinite(values[i])) return
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'missing', year },
      x: xOfYear(panel.years, plot, year),
      y: plot.top + plot.height / 2,
      style: { text: '..', fill: ctx.theme.textMuted, fontSize: ctx.text.label, align: 'center' },
    })
  })
}

/** Net commuting of many places, a line for each. */
export function buildNetLines(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  series: readonly YearSeries[],
  area: Rect,
): EChartsOption {
  const parts = createPlotParts()
  const symbols = ['triangle', 'circle', 'rect', 'diamond'] as const
  const column = numbers(data, 'net')
  const lines = series.map((one, i): LineData => {
    const values = one.values(column)
    const text = lastMarked(one, column, ctx.language)
    return {
      name: ctx.say(one.name),
      values,
      signs: one.signs(column),
      color: ctx.theme.categories[i] ?? ctx.theme.neutral,
      dashed: i % 2 === 1,
      symbol: symbols[i % symbols.length] ?? 'circle',
      width: i === 0 ? 4 : 2.5,
      endLabel: `${ctx.say(one.name)} ${text}`,
    }
  })
  const known = shareExtent(
    ctx,
    'net',
    lines.flatMap((line) => [...line.values]),
  )
  const scale = computeNiceScale(
    Math.min(0, ...known),
    Math.max(0, ...known),
    Math.min(6, area.height / 45),
    true,
  )
  addLinePanel(ctx, parts, {
    heading: ctx.words.netHeading,
    years,
    lines,
    breaks: data.breaks,
    scale,
    percent: false,
    axisWidth: axisWidthOf(ctx, scale, false),
    labelWidth: endLabelWidth(
      ctx,
      lines.map((line) => line.endLabel ?? ''),
    ),
    yearLabels: true,
    area,
  })
  return optionOf(parts)
}
