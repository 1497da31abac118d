import type { EChartsOption } from 'echarts'
import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { lastMarked, pivotByYear, type YearSeries } from '../../../charts/frame/column-pivot'
import { buildNetRanking, buildOnePlaceBars, buildSeveralPlacesBars } from './bars'
import { addNetBars, buildNetLines, netScale } from './net'
import { addLinePanel, endLabelWidth, type LineData } from '../../../charts/lines/line-panel'
import { computeNiceScale } from '../../../charts/frame/nice-scale'
import { createPlotParts, optionOf, type PlotParts, type Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { axisWidthOf, computeLineScale } from '../../../charts/lines/year-axes'
import { shareExtent } from '../../../charts/frame/shared-extents'

/** More municipalities than this are told apart better as net lines than as small panels. */
export const MOST_PANELS = 4

/** More municipalities than this in one year are ranked by their net. */
export const MOST_COMPARED = 6

/** Height of heading, gap, lowest plot and year labels of the net panel. */
const LOWEST_NET_PANEL = 112

/** In- and out-commuting over the years, with their difference. */
export function buildCommutingBalanceOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'region')
  const area: Rect = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  if (years.length < 2 && series.length > MOST_COMPARED) return optionOf(buildNetRanking(ctx, data, area))
  if (years.length < 2)
    return optionOf(
      series.length === 1 ? buildOnePlaceBars(ctx, data, area) : buildSeveralPlacesBars(ctx, data, area),
    )
  const [only] = series
  if (series.length === 1 && only) return onePlace(ctx, data, years, only, area)
  if (series.length <= MOST_PANELS) return severalPanels(ctx, data, years, series, area)
  return buildNetLines(ctx, data, years, series, area)
}

function inAndOut(ctx: ChartContext, data: ViewData, one: YearSeries, withNames: boolean): LineData[] {
  const line = (id: string, name: string, color: string, dashed: boolean): LineData => {
    const values = one.values(numbers(data, id))
    const text = lastMarked(one, numbers(data, id), ctx.language)
    return {
      name,
      values,
      signs: one.signs(numbers(data, id)),
      color,
      dashed,
      symbol: dashed ? 'circle' : 'triangle',
      width: 3,
      endLabel: withNames ? `${name} ${text}` : text,
    }
  }
  return [
    line('in_commuters', ctx.words.inCommuting, ctx.theme.inCommuting, false),
    line('out_commuters', ctx.words.outCommuting, ctx.theme.outCommuting, true),
  ]
}

const allValues = (lines: readonly LineData[]): number[] => lines.flatMap((line) => [...line.values])

function onePlace(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  one: YearSeries,
  area: Rect,
): EChartsOption {
  const parts = createPlotParts()
  const lines = inAndOut(ctx, data, one, true)
  // The lower panel needs room for heading, bars and years, however low the picture is.
  const upper = Math.round(Math.min(area.height * 0.62, area.height - LOWEST_NET_PANEL))
  const scale = computeLineScale(shareExtent(ctx, 'commuters', allValues(lines)), upper, true)
  const net = netScale(ctx, data, area.height - upper)
  const axisWidth = Math.max(axisWidthOf(ctx, scale, false), axisWidthOf(ctx, net, false))
  const labelWidth = endLabelWidth(
    ctx,
    lines.map((line) => line.endLabel ?? ''),
  )
  const common = { years, percent: false, axisWidth, labelWidth }
  addLinePanel(ctx, parts, {
    ...common,
    heading: ctx.words.inAndOutHeading,
    lines,
    breaks: data.breaks,
    scale,
    area: { ...area, height: upper },
    yearLabels: false,
  })
  addNetBars(ctx, parts, data, one, {
    ...common,
    heading: ctx.words.netHeading,
    lines: [],
    breaks: [],
    scale: net,
    area: { ...area, top: area.top + upper + 14, height: area.height - upper - 14 },
    yearLabels: true,
  })
  return optionOf(parts)
}

/** Two to four places side by side on one scale. */
function severalPanels(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  series: readonly YearSeries[],
  area: Rect,
): EChartsOption {
  const parts = createPlotParts()
  const columns = series.length === 4 || series.length < 3 ? 2 : 3
  const rows = Math.ceil(series.length / columns)
  const gap = 24
  const legend = ctx.text.label + 12
  const width = (area.width - gap * (columns - 1)) / columns
  const height = (area.height - legend - gap * (rows - 1)) / rows
  const lines = series.map((one) => inAndOut(ctx, data, one, false))
  const scale = computeNiceScale(
    0,
    Math.max(1, ...shareExtent(ctx, 'commuters', allValues(lines.flat()))),
    Math.min(5, height / 45),
    true,
  )
  const axisWidth = axisWidthOf(ctx, scale, false)
  const labelWidth = endLabelWidth(
    ctx,
    lines.flat().map((line) => line.endLabel ?? ''),
  )
  series.forEach((one, i) => {
    addLinePanel(ctx, parts, {
      heading: ctx.say(one.name),
      years,
      lines: lines[i] ?? [],
      breaks: data.breaks,
      scale,
      percent: false,
      axisWidth,
      labelWidth,
      yearLabels: true,
      area: {
        left: area.left + (i % columns) * (width + gap),
        top: area.top + legend + Math.floor(i / columns) * (height + gap),
        width,
        height,
      },
    })
  })
  addLegend(ctx, parts, lines[0] ?? [], area)
  return optionOf(parts)
}

function addLegend(ctx: ChartContext, parts: PlotParts, lines: readonly LineData[], area: Rect): void {
  let x = area.left
  for (const line of lines) {
    const y = area.top + ctx.text.label / 2
    parts.graphic.push(
      {
        type: 'line',
        silent: true,
        shape: { x1: x, y1: y, x2: x + 30, y2: y },
        style: { stroke: line.color, lineWidth: 3, lineDash: line.dashed ? [7, 4] : null },
      },
      {
        type: 'text',
        silent: true,
        x: x + 38,
        y,
        style: {
          text: line.name,
          fill: line.color,
          fontSize: ctx.text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    )
    x += 38 + measureText(line.name, ctx.text.label, 600) + 28
  }
}
