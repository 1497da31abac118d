import { highestOf, lowestOf } from '../../indicators/extremes'
import { eventMarks, eventRoom } from '../own-marks/event-marks'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import type { LinePanel, TimeLabels } from './line-panel'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import type { GraphicElement, PlotParts, Rect } from '../frame/plot-parts'
import { measureText, wrapTextWithin } from '../frame/text-width'

/** Of the value farthest from zero: an axis that spans less would make a plunge of half a per cent. */
const LEAST_SPAN = 0.1

/**
 * Scale for lines: from zero unless the values lie so high that zero would flatten them. Away from zero it spans at
 * least a tenth of the value farthest from zero, the values in its middle. An index has its base instead of a zero.
 */
export function computeLineScale(
  values: Iterable<number>,
  height: number,
  whole: boolean,
  isIndex = false,
): NiceScale {
  const known = [...values].filter(Number.isFinite)
  if (known.length === 0) return computeNiceScale(0, 1, 2, whole)
  const steps = Math.max(2, Math.min(6, height / 45))
  const [low, high] = [lowestOf(known), highestOf(known)]
  if (low < 0 && high > 0) return computeNiceScale(low, high, steps, whole)
  if (!isIndex && low >= 0 && low < high * 0.6) return computeNiceScale(0, high, steps, whole)
  const lacking = Math.max(0, LEAST_SPAN * Math.max(Math.abs(low), Math.abs(high)) - (high - low))
  return computeNiceScale(low - lacking / 2, high + lacking / 2, steps, whole)
}

export const axisWidthOf = (ctx: ChartContext, scale: NiceScale, percent: boolean): number =>
  Math.ceil(
    Math.max(
      ...scale.ticks.map((t) =>
        measureText(formatTick(t, scale.step, percent, ctx.language), ctx.text.small),
      ),
    ),
  ) + 10

const headingHeight = (ctx: ChartContext): number => ctx.text.heading + 4

/** A heading that is wider than its panel goes on in a second line. */
const headingLines = (ctx: ChartContext, { heading, area }: LinePanel): string[] =>
  heading === null ? [] : wrapTextWithin(heading, area.width, 2, ctx.text.heading, 600)

/** The pixels of the plot itself inside a panel. */
export function plotRectOf(ctx: ChartContext, panel: LinePanel): Rect {
  const above =
    (panel.heading === null ? 0 : headingLines(ctx, panel).length * headingHeight(ctx) + 6) +
    (panel.marked.length > 0 ? ctx.text.small + 8 : 8) +
    eventRoom(ctx, panel.events, panel.leavesEventRoom)
  const below = panel.yearLabels ? ctx.text.small + 14 : 8
  return {
    left: panel.area.left + panel.axisWidth,
    top: panel.area.top + above,
    width: Math.max(40, panel.area.width - panel.axisWidth - panel.labelWidth),
    height: Math.max(30, panel.area.height - above - below),
  }
}

/** Labels on the same part of each year, as many as have room; of the times that have figures. */
function chooseTimeTicks(panel: LinePanel, time: TimeLabels, width: number, fontSize: number): number[] {
  const first = panel.years[0] ?? 0
  const last = panel.years.at(-1) ?? 0
  const room = Math.max(...panel.years.map((at) => measureText(time.labelOf(at), fontSize))) + 14
  const least = ((last - first + 1) * room) / Math.max(1, width)
  const stride = time.strides.find((one) => one >= least) ?? Math.max(1, Math.ceil(least))
  return panel.years.filter((at) => (last - at) % stride === 0)
}

/** From year to year, or from one round year to the next. */
const STRIDES = [1, 2, 5, 10, 20, 50, 100]

/**
 * Years whose labels do not touch: the first and the last, and between them each, every second, or round ones. The
 * first gives way where not even those two have room.
 */
export function chooseYearTicks(years: readonly number[], width: number, fontSize: number): number[] {
  const first = years[0]
  const last = years.at(-1)
  if (first === undefined || last === undefined) return []
  const room = measureText('2000', fontSize) + 14
  const span = last - first + 1
  const least = (span * room) / Math.max(1, width)
  const every = STRIDES.find((one) => one >= least) ?? Math.ceil(least)
  const ends = [...new Set(last - first >= least ? [first, last] : [last])]
  // Every second year from the last one, where that meets the first; else even years, as round ones are.
  const meets = every === 2 && (last - first) % 2 === 0
  const isOnStride = (year: number): boolean => (meets ? (last - year) % 2 : year % every) === 0
  const between = Array.from({ length: span }, (_, i) => first + i).filter(
    (year) => isOnStride(year) && ends.every((end) => Math.abs(year - end) >= least),
  )
  return [...ends, ...between].sort((a, b) => a - b)
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
  const ticks = panel.time
    ? chooseTimeTicks(panel, panel.time, plot.width, ctx.text.small)
    : chooseYearTicks(panel.years, plot.width, ctx.text.small)
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
      formatter: (value: number) => panel.time?.labelOf(value) ?? String(value),
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
      style: {
        text: headingLines(ctx, panel).join('\n'),
        fill: theme.text,
        fontSize: ctx.text.heading,
        lineHeight: headingHeight(ctx),
        fontWeight: 600,
      },
    })
  }
  parts.graphic.push(
    ...breakMarks(ctx, panel, plot),
    ...eventMarks(
      ctx,
      panel.events,
      plot,
      plot.top - (panel.marked.length > 0 ? ctx.text.small + 8 : 4),
      plot.left + plot.width + panel.labelWidth,
      (at) => xOfYear(panel.years, plot, at),
    ),
  )
  return index
}

function breakMarks(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  let free = Number.NEGATIVE_INFINITY
  const inOrder = [...panel.marked].sort((a, b) => a.year - b.year)
  return inOrder.flatMap((b): GraphicElement[] => {
    const x = (xOfYear(panel.years, plot, b.year - 1) + xOfYear(panel.years, plot, b.year)) / 2
    // Breaks near each other: the year alone, or nothing where not even that has room; the notes tell all of them.
    const text = [ctx.words.seriesBreak(b.year), String(b.year)].find(
      (label) => leftOfLabel(ctx, plot, x, label) >= free && measureText(label, ctx.text.small) <= plot.width,
    )
    const stroke: GraphicElement = {
      type: 'line',
      silent: true,
      info: { kind: 'series-break', year: b.year },
      shape: { x1: x, y1: plot.top - 2, x2: x, y2: plot.top + plot.height },
      style: { stroke: ctx.theme.textMuted, lineWidth: 1.5, lineDash: [5, 4] },
    }
    if (text === undefined) return [stroke]
    const left = leftOfLabel(ctx, plot, x, text)
    const width = measureText(text, ctx.text.small)
    free = left + width + BREAK_LABEL_GAP
    return [
      stroke,
      {
        type: 'text',
        silent: true,
        x: left + width / 2,
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

/** Least room between the words of two breaks. */
const BREAK_LABEL_GAP = 6

/** Above its line, and inside the plot. */
function leftOfLabel(ctx: ChartContext, plot: Rect, x: number, text: string): number {
  const width = measureText(text, ctx.text.small)
  return Math.max(Math.min(x - width / 2, plot.left + plot.width - width), plot.left)
}
