import type { LineSeriesOption } from 'echarts'
import { signOf } from '../dataset/sign'
import type { SeriesBreak } from '../dataset/dimensions'
import { formatTick } from './axis-numbers'
import type { ChartContext } from './chart-context'
import { computeNiceScale, positionOn, type NiceScale } from './nice-scale'
import type { GraphicElement, PlotParts, Rect } from './plot-parts'
import { spreadLabels } from './spread-labels'
import { measureText } from './text-width'

/** Values over years; NaN with a code of `SIGN_CODES` where there is no number. */
export interface LineData {
  readonly name: string
  readonly values: readonly number[]
  readonly signs: readonly number[]
  readonly color: string
  readonly dashed: boolean
  readonly symbol: 'triangle' | 'circle' | 'rect' | 'diamond' | 'none'
  readonly width: number
  /** Stands at the end of the line; null for lines in the background. */
  readonly endLabel: string | null
}

export interface LinePanel {
  readonly heading: string | null
  readonly years: readonly number[]
  readonly lines: readonly LineData[]
  readonly breaks: readonly SeriesBreak[]
  readonly scale: NiceScale
  readonly percent: boolean
  /** The panel with everything in it: heading, axis numbers, end labels. */
  readonly area: Rect
  /** Width kept for axis numbers and end labels, so that panels of one picture align. */
  readonly axisWidth: number
  readonly labelWidth: number
  readonly yearLabels: boolean
}

/** Scale for lines: from zero unless the values lie so high that zero would flatten them. */
export function computeLineScale(values: Iterable<number>, height: number, whole: boolean): NiceScale {
  const known = [...values].filter(Number.isFinite)
  if (known.length === 0) return computeNiceScale(0, 1, 2, whole)
  const low = Math.min(...known)
  const high = Math.max(...known)
  const from = low >= 0 && low < high * 0.6 ? 0 : low < 0 && high > 0 ? low : low
  return computeNiceScale(
    from === low && high <= 0 ? low : from,
    Math.max(high, from),
    Math.max(2, Math.min(6, height / 45)),
    whole,
  )
}

export const axisWidthOf = (ctx: ChartContext, scale: NiceScale, percent: boolean): number =>
  Math.ceil(
    Math.max(
      ...scale.ticks.map((t) =>
        measureText(formatTick(t, scale.step, percent, ctx.language), ctx.text.small),
      ),
    ),
  ) + 10

/** The pixels of the plot itself inside a panel. */
export function plotRectOf(ctx: ChartContext, panel: LinePanel): Rect {
  const above =
    (panel.heading === null ? 0 : ctx.text.heading + 10) + (panel.breaks.length > 0 ? ctx.text.small + 8 : 8)
  const below = panel.yearLabels ? ctx.text.small + 14 : 8
  return {
    left: panel.area.left + panel.axisWidth,
    top: panel.area.top + above,
    width: Math.max(40, panel.area.width - panel.axisWidth - panel.labelWidth),
    height: Math.max(30, panel.area.height - above - below),
  }
}

/** Every n-th year, so that the labels do not touch; the last year always. */
export function chooseYearTicks(years: readonly number[], width: number, fontSize: number): number[] {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  const room = measureText('2000', fontSize) + 14
  const span = last - first + 1
  const every = Math.max(1, Math.ceil((span * room) / Math.max(1, width)))
  const ticks: number[] = []
  for (let year = last; year >= first; year -= every) ticks.unshift(year)
  return ticks
}

export const xOfYear = (years: readonly number[], plot: Rect, year: number): number => {
  const first = years[0] ?? year
  const last = years.at(-1) ?? year
  return plot.left + ((year - first + 0.5) / (last - first + 1)) * plot.width
}

export const yOfValue = (scale: NiceScale, plot: Rect, value: number): number =>
  plot.top + (1 - positionOn(scale, value)) * plot.height

/** Adds grid and axes for one panel; returns the index that its series refer to. */
export function addYearAxes(ctx: ChartContext, parts: PlotParts, panel: LinePanel): number {
  const { theme } = ctx
  const plot = plotRectOf(ctx, panel)
  const index = parts.grid.length
  const first = panel.years[0] ?? 0
  const last = panel.years.at(-1) ?? 0
  const ticks = chooseYearTicks(panel.years, plot.width, ctx.text.small)
  parts.grid.push({
    left: plot.left,
    top: plot.top,
    width: plot.width,
    height: plot.height,
    outerBoundsMode: 'none',
  })
  parts.xAxis.push({
    type: 'value',
    gridIndex: index,
    min: first - 0.5,
    max: last + 0.5,
    // Bars would stretch the axis and stand beside the years of the lines above.
    containShape: false,
    axisLine: {
      show: panel.scale.min <= 0,
      onZero: panel.scale.min < 0,
      lineStyle: { color: theme.textMuted },
    },
    axisTick: {
      show: panel.yearLabels && panel.scale.min >= 0,
      customValues: ticks,
      lineStyle: { color: theme.textMuted },
    },
    splitLine: { show: false },
    axisLabel: {
      show: panel.yearLabels,
      customValues: ticks,
      color: theme.textMuted,
      fontSize: ctx.text.small,
      formatter: (value: number) => String(value),
    },
  })
  parts.yAxis.push({
    type: 'value',
    gridIndex: index,
    min: panel.scale.min,
    max: panel.scale.max,
    interval: panel.scale.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      margin: 8,
      formatter: (value: number) => formatTick(value, panel.scale.step, panel.percent, ctx.language),
    },
  })
  if (panel.heading !== null) {
    parts.graphic.push({
      type: 'text',
      silent: true,
      x: panel.area.left,
      y: panel.area.top,
      style: { text: panel.heading, fill: theme.text, fontSize: ctx.text.heading, fontWeight: 600 },
    })
  }
  parts.graphic.push(...breakMarks(ctx, panel, plot))
  return index
}

function breakMarks(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  return panel.breaks.flatMap((b): GraphicElement[] => {
    const x = (xOfYear(panel.years, plot, b.year - 1) + xOfYear(panel.years, plot, b.year)) / 2
    const text = ctx.words.seriesBreak(b.year)
    const width = measureText(text, ctx.text.small)
    const centre = Math.min(Math.max(x, plot.left + width / 2), plot.left + plot.width - width / 2)
    return [
      {
        type: 'line',
        silent: true,
        info: { kind: 'series-break', year: b.year },
        shape: { x1: x, y1: plot.top - 2, x2: x, y2: plot.top + plot.height },
        style: { stroke: ctx.theme.textMuted, lineWidth: 1.5, lineDash: [5, 4] },
      },
      {
        type: 'text',
        silent: true,
        x: centre,
        y: plot.top - 5,
        style: {
          text,
          fill: ctx.theme.textMuted,
          fontSize: ctx.text.small,
          align: 'center',
          verticalAlign: 'bottom',
        },
      },
    ]
  })
}

/** Adds a panel of lines with their names at the line ends, signs where values are missing. */
export function addLinePanel(ctx: ChartContext, parts: PlotParts, panel: LinePanel): void {
  const index = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  panel.lines.forEach((line) => parts.series.push(lineSeries(ctx, line, panel, index)))
  parts.graphic.push(...endLabels(ctx, panel, plot), ...signTexts(ctx, panel, plot))
}

function lineSeries(ctx: ChartContext, line: LineData, panel: LinePanel, axis: number): LineSeriesOption {
  const background = line.endLabel === null
  const known = line.values.filter(Number.isFinite).length
  const slot = plotRectOf(ctx, panel).width / panel.years.length
  return {
    type: 'line',
    name: line.name,
    xAxisIndex: axis,
    yAxisIndex: axis,
    data: panel.years.map((year, i) => {
      const value = line.values[i]
      return [year, value !== undefined && Number.isFinite(value) ? value : '-']
    }),
    connectNulls: false,
    symbol: line.symbol,
    symbolSize: background ? 4 : Math.max(5, Math.min(9, slot * 0.5)),
    showSymbol: line.symbol !== 'none' && (panel.years.length <= 24 || known < 3),
    lineStyle: { color: line.color, width: line.width, type: line.dashed ? [7, 4] : 'solid' },
    itemStyle: { color: line.color, borderColor: ctx.theme.surface, borderWidth: 1 },
    z: background ? 2 : 4,
    emphasis: { focus: 'none' },
  }
}

/** The last year with a number: where the line's name stands. */
function lastKnown(line: LineData): number {
  for (let i = line.values.length - 1; i >= 0; i--) if (Number.isFinite(line.values[i])) return i
  return -1
}

function endLabels(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  const labelled = panel.lines.filter((line) => line.endLabel !== null && lastKnown(line) >= 0)
  const lineHeight = ctx.text.label + 4
  const wanted = labelled.map((line) => yOfValue(panel.scale, plot, line.values[lastKnown(line)] ?? 0))
  const placed = spreadLabels(wanted, lineHeight, panel.area.top, plot.top + plot.height + lineHeight / 2)
  const right = plot.left + plot.width
  return labelled.flatMap((line, i): GraphicElement[] => {
    const year = panel.years[lastKnown(line)] ?? 0
    const x = xOfYear(panel.years, plot, year) + 8
    const y = placed[i] ?? 0
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: x, y1: wanted[i] ?? 0, x2: right + 4, y2: y },
        style: { stroke: line.color, lineWidth: 1, opacity: 0.7 },
      },
      {
        type: 'text',
        silent: true,
        info: { kind: 'end-label', line: line.name },
        x: right + 8,
        y,
        style: {
          text: line.endLabel ?? '',
          fill: line.color,
          fontSize: ctx.text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
}

/** Width for the longest end label of several lines. */
export const endLabelWidth = (ctx: ChartContext, labels: readonly string[]): number =>
  Math.ceil(Math.max(0, ...labels.map((l) => measureText(l, ctx.text.label, 600)))) + 14

/** SCB's sign at the foot of the plot in each year where a line has no number. */
function signTexts(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  return panel.years.flatMap((year, i): GraphicElement[] => {
    const signs = new Set(
      panel.lines.filter((line) => line.endLabel !== null).map((line) => signOf(line.signs[i] ?? 0)),
    )
    signs.delete(null)
    if (signs.size === 0) return []
    return [
      {
        type: 'text',
        silent: true,
        info: { kind: 'missing', year },
        x: xOfYear(panel.years, plot, year),
        y: plot.top + plot.height - 4,
        style: {
          text: [...signs].join(' '),
          fill: ctx.theme.textMuted,
          fontSize: ctx.text.label,
          fontWeight: 600,
          align: 'center',
          verticalAlign: 'bottom',
        },
      },
    ]
  })
}
