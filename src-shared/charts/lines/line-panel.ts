import { highestOf } from '../../indicators/extremes'
import type { LineSeriesOption } from 'echarts'
import type { SeriesBreak } from '../../dataset/dimensions'
import { shownSignOf } from '../../dataset/sign'
import type { ChartContext } from '../frame/chart-context'
import type { NiceScale } from '../frame/nice-scale'
import type { GraphicElement, PlotParts, Rect } from '../frame/plot-parts'
import type { TimeEvent } from '../specification/chart-specification'
import { drawPieces, hasMarks, piecesOf, type Pieces } from './line-pieces'
import { spreadLabels } from '../frame/spread-labels'
import { measureText, measureWidest, shortenText, wrapText } from '../frame/text-width'
import { addYearAxes, plotRectOf, xOfYear, yOfValue } from './year-axes'
import { shareLargest } from '../frame/shared-extents'

/** Points of more lines than these cost more than they tell. */
const MOST_TOLD = 60

/** Values over years or other times; NaN with a code of `SIGN_CODES` where there is no number. */
export interface LineData {
  readonly name: string
  readonly values: readonly number[]
  readonly signs: readonly number[]
  readonly color: string
  readonly dashed: boolean
  readonly symbol: 'triangle' | 'circle' | 'rect' | 'diamond' | 'none'
  readonly width: number
  /** Codes of the places that the line is about; absent: the line breaks wherever the panel does. */
  readonly regions?: readonly string[]
  /** Stands at the end of the line; null for lines in the background. */
  readonly endLabel: string | null
  /** Points that are rings: figures that rest on example data, where others do not. */
  readonly hollow?: readonly boolean[]
  /** No break of the series cuts it. */
  readonly isGoal?: true
}

/** Times that are no years. */
export interface TimeLabels {
  readonly labelOf: (position: number) => string
  /** How many steps may lie between two labels; ascending. */
  readonly strides: readonly number[]
}

export interface LinePanel {
  readonly heading: string | null
  /** Ascending whole numbers: years, or other times by their place on the axis (`time`). */
  readonly years: readonly number[]
  /** How other times than years are written. */
  readonly time?: TimeLabels
  readonly lines: readonly LineData[]
  /** Where lines are cut. */
  readonly breaks: readonly SeriesBreak[]
  /** Those that are drawn: a break of a place that only stands in grey behind the others is none of theirs. */
  readonly marked: readonly SeriesBreak[]
  readonly events: readonly TimeEvent[]
  /** Keeps the room of events without having any: a panel beside it on the same scale has one. */
  readonly leavesEventRoom?: boolean
  readonly scale: NiceScale
  readonly percent: boolean
  /** The panel with everything in it: heading, axis numbers, end labels. */
  readonly area: Rect
  /** Width kept for axis numbers and end labels, so that panels of one picture align. */
  readonly axisWidth: number
  readonly labelWidth: number
  readonly yearLabels: boolean
}

/** Adds a panel of lines with their names at the line ends, signs where values are missing. */
export function addLinePanel(ctx: ChartContext, parts: PlotParts, panel: LinePanel): void {
  const index = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  panel.lines.forEach((line) => {
    const pieces = piecesOf(line, panel)
    parts.series.push(lineSeries(ctx, line, panel, index, pieces))
    parts.graphic.push(...drawPieces(ctx, line, panel, plot, pieces))
  })
  parts.graphic.push(...endLabels(ctx, panel, plot), ...signTexts(ctx, panel, plot))
}

function lineSeries(
  ctx: ChartContext,
  line: LineData,
  panel: LinePanel,
  axis: number,
  pieces: Pieces,
): LineSeriesOption {
  const background = line.endLabel === null
  // A grey line has no name: its points cannot be seen, and the pointer reads them.
  const isTold = background && ctx.look.interactive && panel.lines.length <= MOST_TOLD
  const slot = plotRectOf(ctx, panel).width / panel.years.length
  return {
    type: 'line',
    name: line.name,
    xAxisIndex: axis,
    yAxisIndex: axis,
    data: panel.years.map((year, i) => {
      const value = line.values[i]
      const point = [year, value !== undefined && Number.isFinite(value) ? value : '-']
      const ring = { color: ctx.theme.surface, borderColor: line.color, borderWidth: 1.5 }
      return line.hollow?.[i] ? { value: point, itemStyle: ring } : point
    }),
    connectNulls: false,
    symbol: isTold ? 'circle' : line.symbol,
    symbolSize: background ? 6 : Math.max(5, Math.min(9, slot * 0.5)),
    showSymbol: isTold || hasMarks(line, panel),
    lineStyle: {
      color: line.color,
      width: line.width,
      type: line.dashed ? [7, 4] : 'solid',
      ...(pieces.length > 1 && { opacity: 0 }),
    },
    itemStyle: {
      color: line.color,
      borderColor: ctx.theme.surface,
      borderWidth: 1,
      ...(isTold && { opacity: 0 }),
    },
    z: background ? 2 : 4,
    emphasis: { focus: 'none', ...(isTold && { itemStyle: { opacity: 1 } }) },
  }
}

/** The last year with a number: where the line's name stands. */
function lastKnown(line: LineData): number {
  for (let i = line.values.length - 1; i >= 0; i--) if (Number.isFinite(line.values[i])) return i
  return -1
}

function endLabels(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  const labelled = panel.lines.filter((line) => line.endLabel !== null && lastKnown(line) >= 0)
  const most = Math.max(1, ...labelled.map(({ endLabel }) => (endLabel ?? '').split('\n').length))
  const lineHeight = (ctx.text.label + 4) * most
  const wanted = labelled.map((line) => yOfValue(panel.scale, plot, line.values[lastKnown(line)] ?? 0))
  // Half a line below the plot: more would stand on the last year.
  const foot = plot.top + plot.height + (ctx.text.label + 4) / 2
  const placed = spreadLabels(wanted, lineHeight, panel.area.top, foot)
  const right = plot.left + plot.width
  return labelled.flatMap((line, i): GraphicElement[] => {
    const year = panel.years[lastKnown(line)] ?? 0
    const x = xOfYear(panel.years, plot, year) + 8
    const label = line.endLabel ?? ''
    // A line that ends early has its figure where it ends, or else only dots lead to it: it did not go on.
    const next = panel.years.find(
      (one, at) => one > year && panel.lines.some(({ values }) => Number.isFinite(values[at])),
    )
    const isEarly = next !== undefined
    if (isEarly && x + widthOfLabel(ctx, label) + 8 < xOfYear(panel.years, plot, next))
      return [endLabel(ctx, line, x, wanted[i] ?? 0)]
    const y = placed[i] ?? 0
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: x, y1: wanted[i] ?? 0, x2: right + 4, y2: y },
        style: {
          stroke: line.color,
          lineWidth: 1,
          opacity: 0.7,
          lineDash: year < (panel.years.at(-1) ?? year) ? [1, 4] : null,
        },
      },
      endLabel(ctx, line, right + 8, y),
    ]
  })
}

const endLabel = (ctx: ChartContext, line: LineData, x: number, y: number): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'end-label', line: line.name },
  x,
  y,
  style: {
    text: line.endLabel ?? '',
    fill: line.color,
    fontSize: ctx.text.label,
    lineHeight: ctx.text.label + 4,
    fontWeight: 600,
    verticalAlign: 'middle',
  },
})

/**
 * Name and last figure of a line; where both are wider than the room, on two lines if those may be, else the name is
 * cut and never the figure.
 */
export function nameWithFigure(
  ctx: ChartContext,
  name: string,
  figure: string,
  room: number,
  mayBreak = false,
): string {
  const lines = mayBreak ? wrapText(`${name} ${figure}`.trim(), room, ctx.text.label, 600) : []
  const isWhole = lines.every((line) => measureText(line, ctx.text.label, 600) <= room)
  if (lines.length === 2 && isWhole) return lines.join('\n')
  const left = room - measureText(` ${figure}`, ctx.text.label, 600)
  return `${shortenText(name, Math.max(0, left), ctx.text.label, 600)} ${figure}`.trim()
}

const widthOfLabel = (ctx: ChartContext, label: string): number =>
  measureWidest(label.split('\n'), ctx.text.label, 600)

/** Width for the longest end label of several lines. */
export const endLabelWidth = (ctx: ChartContext, labels: readonly string[]): number =>
  shareLargest(
    ctx,
    'end-label-width',
    Math.ceil(Math.max(0, highestOf(labels.map((label) => widthOfLabel(ctx, label))))) + 14,
  )

/** Least pixels between two signs. */
const SIGN_GAP = 5

/** SCB's sign at the foot of the plot in years where a line has no number: in each, or as many as have room. */
function signTexts(ctx: ChartContext, panel: LinePanel, plot: Rect): GraphicElement[] {
  let free = Number.NEGATIVE_INFINITY
  return panel.years.flatMap((year, i): GraphicElement[] => {
    const signs = new Set(
      panel.lines.filter((line) => line.endLabel !== null).map((line) => shownSignOf(line.signs[i] ?? 0)),
    )
    signs.delete(null)
    if (signs.size === 0) return []
    const text = [...signs].join(' ')
    const x = xOfYear(panel.years, plot, year)
    const half = measureText(text, ctx.text.label, 600) / 2
    if (x - half < free) return []
    // So near that they read as a dotted line, signs say nothing.
    free = x + half + SIGN_GAP
    return [
      {
        type: 'text',
        silent: true,
        info: { kind: 'missing', year },
        x,
        y: plot.top + plot.height - 4,
        style: {
          text,
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
