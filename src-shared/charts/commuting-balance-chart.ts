import type { EChartsOption } from 'echarts'
import { formatChange, formatNumber } from '../messages/number-format'
import { numbers, type ViewData } from '../views/view-data'
import type { ChartContext } from './chart-context'
import { knownValueAt, pivotByYear, signAt, type YearSeries } from './column-pivot'
import { buildHorizontalBars, type BarRow } from './horizontal-bars'
import {
  addLinePanel,
  addYearAxes,
  axisWidthOf,
  computeLineScale,
  endLabelWidth,
  plotRectOf,
  xOfYear,
  type LineData,
  type LinePanel,
} from './line-panel'
import { computeNiceScale, type NiceScale } from './nice-scale'
import { createPlotParts, optionOf, type PlotParts, type Rect } from './plot-parts'
import { measureText } from './text-width'

/** More municipalities than this are told apart better as net lines than as small panels. */
export const MOST_PANELS = 4

/** In- and out-commuting over the years, with their difference. */
export function buildCommutingBalanceOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const { years, series } = pivotByYear(data, 'region')
  const area: Rect = { left: 8, top: 6, width: ctx.look.width - 16, height: ctx.look.height - 12 }
  if (years.length < 2)
    return optionOf(series.length === 1 ? singleYear(ctx, data, area) : severalInOneYear(ctx, data, area))
  const [only] = series
  if (series.length === 1 && only) return onePlace(ctx, data, years, only, area)
  if (series.length <= MOST_PANELS) return severalPanels(ctx, data, years, series, area)
  return netLines(ctx, data, years, series, area)
}

function inAndOut(ctx: ChartContext, data: ViewData, one: YearSeries, withNames: boolean): LineData[] {
  const line = (id: string, name: string, color: string, dashed: boolean): LineData => {
    const values = one.values(numbers(data, id))
    const last = values.findLast(Number.isFinite)
    const text = last === undefined ? '' : formatNumber(last, 'persons', ctx.language)
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

function netScale(data: ViewData, height: number): NiceScale {
  const known = [...numbers(data, 'net').values].filter(Number.isFinite)
  return computeNiceScale(
    Math.min(0, ...known),
    Math.max(0, ...known),
    Math.max(2, Math.min(4, height / 40)),
    true,
  )
}

function onePlace(
  ctx: ChartContext,
  data: ViewData,
  years: number[],
  one: YearSeries,
  area: Rect,
): EChartsOption {
  const parts = createPlotParts()
  const lines = inAndOut(ctx, data, one, true)
  const upper = Math.round(area.height * 0.62)
  const scale = computeLineScale(allValues(lines), upper, true)
  const net = netScale(data, area.height - upper)
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

/** Net commuting as bars from zero, upwards where more commute in. */
function addNetBars(
  ctx: ChartContext,
  parts: PlotParts,
  data: ViewData,
  one: YearSeries,
  panel: LinePanel,
): void {
  const axis = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  const values = one.values(numbers(data, 'net'))
  const slot = plot.width / panel.years.length
  const widest = Math.max(
    0,
    ...values.map((v) => measureText(formatChange(v, 'persons', ctx.language), ctx.text.small)),
  )
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
        label: { position: up ? ('top' as const) : ('bottom' as const) },
      }
    }),
    label: {
      show: true,
      color: ctx.theme.text,
      fontSize: ctx.text.small,
      formatter: ({ dataIndex }) => {
        const value = values[dataIndex] ?? Number.NaN
        const shown = labelEvery || dataIndex === 0 || dataIndex === values.length - 1
        return shown && Number.isFinite(value) ? formatChange(value, 'persons', ctx.language) : ''
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
    Math.max(1, ...allValues(lines.flat()).filter(Number.isFinite)),
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

function netLines(
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
    const last = values.findLast(Number.isFinite)
    const text = last === undefined ? '' : formatChange(last, 'persons', ctx.language)
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
  const known = allValues(lines).filter(Number.isFinite)
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

/** One place in one year: the six figures as bars. */
function singleYear(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const { theme, words } = ctx
  const row = (id: string, label: string, color: string, emphasis: boolean): BarRow => {
    const column = numbers(data, id)
    const value = knownValueAt(column, 0)
    const text =
      value === null
        ? ''
        : id === 'net'
          ? formatChange(value, 'persons', ctx.language)
          : formatNumber(value, 'persons', ctx.language)
    return {
      label,
      value,
      sign: signAt(column, 0),
      valueLabel: text,
      color,
      emphasis,
      tooltip: `${label}: ${text}`,
    }
  }
  const rows = [
    row('in_commuters', words.inCommuters, theme.inCommuting, true),
    row('out_commuters', words.outCommuters, theme.outCommuting, true),
    row('net', words.net, theme.neutral, false),
    row('live_and_work', words.liveAndWork, theme.liveAndWork, false),
    row('day_population', words.dayPopulation, theme.liveAndWork, false),
    row('night_population', words.nightPopulation, theme.liveAndWork, false),
  ]
  return buildHorizontalBars(
    ctx,
    { rows, axisName: words.persons, percent: false, whole: true, markerName: null },
    area,
  )
}

/** Several places in one year: in and out for each, net in the label. */
function severalInOneYear(ctx: ChartContext, data: ViewData, area: Rect): PlotParts {
  const { theme, words } = ctx
  const { series } = pivotByYear(data, 'region')
  const net = numbers(data, 'net')
  const rows = series.flatMap((one): BarRow[] => {
    const at = one.rows[0] ?? null
    const bar = (id: string, label: string, color: string, extra: string): BarRow => {
      const column = numbers(data, id)
      const value = at === null ? null : knownValueAt(column, at)
      const valueLabel = value === null ? '' : `${formatNumber(value, 'persons', ctx.language)}${extra}`
      return {
        label,
        value,
        sign: at === null ? '..' : signAt(column, at),
        valueLabel,
        color,
        emphasis: false,
        tooltip: `${label}: ${valueLabel}`,
      }
    }
    const netValue = at === null ? null : knownValueAt(net, at)
    const netText =
      netValue === null
        ? ''
        : ` (${words.net.toLowerCase()} ${formatChange(netValue, 'persons', ctx.language)})`
    const name = ctx.say(one.name)
    return [
      bar('in_commuters', words.placeIn(name), theme.inCommuting, netText),
      bar('out_commuters', words.placeOut(name), theme.outCommuting, ''),
    ]
  })
  return buildHorizontalBars(
    ctx,
    { rows, axisName: words.persons, percent: false, whole: true, markerName: null },
    area,
  )
}
