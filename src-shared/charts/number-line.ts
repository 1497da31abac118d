import type { ScatterSeriesOption } from 'echarts'
import { QUALITIES } from '../dataset/quality'
import { messagesIn } from '../messages/messages'
import { formatFinePercent, formatNumber } from '../messages/number-format'
import { markFlags } from '../views/figure-flags'
import { formatLimit } from '../views/labour-market-words'
import { FIGURE_FLAGS, type NumberColumn } from '../views/view-data'
import { formatTick } from './axis-numbers'
import type { ChartContext } from './chart-context'
import { knownValueAt } from './column-pivot'
import { computeNiceScale, positionOn, type NiceScale } from './nice-scale'
import type { GraphicElement, PlotParts, Rect } from './plot-parts'
import { shareExtent } from './shared-extents'
import { measureText, shortenText, wrapText } from './text-width'
import type { YearRows } from './year-rows'

/** A share in one year on its way to a limit. */
export interface Dot {
  readonly year: number
  /** Null: not known. */
  readonly value: number | null
  readonly synthetic: boolean
  /** Persons that lack to the limit; below zero: beyond it. Null: not known. */
  readonly toLimit: number | null
  /** Whether the share is at most (`upperBound`) or at least (`lowerBound`) this much; 0: it is this much. */
  readonly bound: number
}

export interface NumberLine {
  readonly id: string
  readonly heading: string
  /** A line of words under the heading. */
  readonly below: string | null
  /** A fraction. */
  readonly limit: number
  /** By year, ascending. */
  readonly dots: readonly Dot[]
  readonly years: YearRows
}

const BOUNDS = FIGURE_FLAGS.upperBound | FIGURE_FLAGS.lowerBound

export const dotsOf = (
  share: NumberColumn,
  year: NumberColumn,
  rows: readonly number[],
  toLimit: NumberColumn,
): readonly Dot[] =>
  rows.map((row) => ({
    year: year.values[row] ?? 0,
    value: knownValueAt(share, row),
    synthetic: QUALITIES[share.qualities?.[row] ?? -1] === 'synthetic',
    toLimit: knownValueAt(toLimit, row),
    bound: (share.flags?.[row] ?? 0) & BOUNDS,
  }))

/** A share that is at most so much is at most so far beyond the limit, and lacks at least so many to it. */
const boundOfDistance = (bound: number, isBeyond: boolean): number =>
  bound === 0 || isBeyond ? bound : bound ^ BOUNDS

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
  const y = (row: number): number => plot.top + ((row + 0.5) / line.years.rows) * plot.height
  const limitX = x(line.limit)
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
    ...yearNames(ctx, line, plot, y),
    ...pathOf(ctx, line, x, y),
    ...distanceMarks(ctx, line, plot, limitX, x, y),
  )
  addDots(ctx, parts, line, plot, scale)
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
  const words = messagesIn(ctx.language).analysis.oneOrTwo.chart
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
    high + right * unit,
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

/** The limit, and on which side a municipality is a centre. */
function limitMarks(ctx: ChartContext, line: NumberLine, plot: Rect, limitX: number): GraphicElement[] {
  const { theme, text } = ctx
  const words = messagesIn(ctx.language).analysis.oneOrTwo.chart
  const right = plot.left + plot.width
  const side = (label: string, at: number, align: 'left' | 'right', room: number): GraphicElement => ({
    type: 'text',
    silent: true,
    x: at,
    y: plot.top - 6,
    style: {
      // Half a word says nothing: where the limit stands at the edge, the other side's word is enough.
      text: measureText(label, text.small) <= room ? label : '',
      fill: theme.textMuted,
      fontSize: text.small,
      align,
      verticalAlign: 'bottom',
    },
  })
  const label = words.limit(formatLimit(line.limit, ctx.language))
  const half = measureText(label, text.label, 600) / 2
  return [
    {
      type: 'rect',
      silent: true,
      info: { kind: 'beyond-limit', id: line.id },
      shape: { x: limitX, y: plot.top, width: Math.max(0, right - limitX), height: plot.height },
      style: { fill: theme.groupFill, opacity: 0.55 },
      z: 0,
    },
    {
      type: 'line',
      silent: true,
      info: { kind: 'limit', id: line.id },
      shape: { x1: limitX, y1: plot.top - 4, x2: limitX, y2: plot.top + plot.height },
      style: { stroke: theme.outCommuting, lineWidth: 2.5 },
    },
    {
      type: 'text',
      silent: true,
      x: Math.min(Math.max(limitX, plot.left + half), right - half),
      y: plot.top - text.small - 10,
      style: {
        text: label,
        fill: theme.outCommuting,
        fontSize: text.label,
        fontWeight: 600,
        align: 'center',
        verticalAlign: 'bottom',
      },
    },
    side(words.own, limitX - 8, 'right', limitX - plot.left - 8),
    side(words.joined, limitX + 8, 'left', right - limitX - 8),
  ]
}

/** Years at the side, as many as have room; the last always; a seam as a dashed line across. */
function yearNames(
  ctx: ChartContext,
  line: NumberLine,
  plot: Rect,
  y: (row: number) => number,
): GraphicElement[] {
  const { theme, text } = ctx
  const years = [...line.years.rowOf]
  const every = Math.max(1, Math.ceil((years.length * (text.small + 3)) / Math.max(1, plot.height)))
  const names = years
    .filter((_, index) => (years.length - 1 - index) % every === 0)
    .map(([year, row]): GraphicElement => ({
      type: 'text',
      silent: true,
      x: plot.left - 8,
      y: y(row),
      style: {
        text: String(year),
        fill: theme.textMuted,
        fontSize: text.small,
        align: 'right',
        verticalAlign: 'middle',
      },
    }))
  const seams = line.years.seams.flatMap(({ row, year, isBreak }): GraphicElement[] => {
    const stroke: GraphicElement = {
      type: 'line',
      silent: true,
      info: { kind: 'series-break', year },
      shape: { x1: plot.left, y1: y(row), x2: plot.left + plot.width, y2: y(row) },
      style: { stroke: theme.textMuted, lineWidth: 1.5, lineDash: [5, 4] },
    }
    if (!isBreak) return [stroke]
    return [
      stroke,
      {
        type: 'text',
        silent: true,
        x: plot.left + 4,
        y: y(row) - 2,
        style: {
          text: shortenText(ctx.words.seriesBreak(year), plot.width - 8, text.small),
          fill: theme.textMuted,
          fontSize: text.small,
          verticalAlign: 'bottom',
        },
      },
    ]
  })
  return [...names, ...seams]
}

/** The way over the years: drawn thin, whatever it rests on; never across a seam. */
function pathOf(
  ctx: ChartContext,
  { dots, years }: NumberLine,
  x: (value: number) => number,
  y: (row: number) => number,
): GraphicElement[] {
  const seams = new Set(years.seams.map(({ year }) => year))
  return dots.slice(1).flatMap((dot, index): GraphicElement[] => {
    const before = dots[index]
    if (before === undefined || before.value === null || dot.value === null || seams.has(dot.year)) return []
    const example = dot.synthetic || before.synthetic
    return [
      {
        type: 'line',
        silent: true,
        shape: {
          x1: x(before.value),
          y1: y(years.rowOf.get(before.year) ?? 0),
          x2: x(dot.value),
          y2: y(years.rowOf.get(dot.year) ?? 0),
        },
        style: {
          stroke: ctx.theme.accent,
          lineWidth: example ? 1 : 2,
          ...(example && { lineDash: [4, 3] }),
        },
      },
    ]
  })
}

/** The years whose value stands beside the dot: the last published, and the first and last where there is room. */
function toldYears(
  dots: readonly Dot[],
  isApart: (year: number, other: number) => boolean,
): readonly number[] {
  const known = dots.filter(({ value }) => value !== null)
  const published = known.findLast(({ synthetic }) => !synthetic)
  const measured = published ?? known.at(-1)
  const others = [known[0], known.at(-1)].filter(
    (dot) => dot !== undefined && measured !== undefined && isApart(dot.year, measured.year),
  )
  return [...new Set([measured, ...others].flatMap((dot) => dot?.year ?? []))]
}

/** From the last published dot, or the last, to the limit: how many persons lie between. */
function distanceMarks(
  ctx: ChartContext,
  { dots, years }: NumberLine,
  plot: Rect,
  limitX: number,
  x: (value: number) => number,
  y: (row: number) => number,
): GraphicElement[] {
  const { theme, text } = ctx
  const words = messagesIn(ctx.language).analysis.oneOrTwo.chart
  const known = dots.filter(({ value }) => value !== null)
  const measured = known.findLast(({ synthetic }) => !synthetic) ?? known.at(-1)
  const rowOf = (year: number): number => y(years.rowOf.get(year) ?? 0)
  const isApart = (year: number, other: number): boolean => Math.abs(rowOf(year) - rowOf(other)) > text.label
  const told = new Set(toldYears(dots, isApart))
  return known.flatMap((dot): GraphicElement[] => {
    if (dot.value === null || !told.has(dot.year)) return []
    const [at, row] = [x(dot.value), y(years.rowOf.get(dot.year) ?? 0)]
    const isBeyond = dot.toLimit !== null && dot.toLimit < 0
    const share = markFlags(formatFinePercent(dot.value, ctx.language), dot.bound, ctx.language)
    const weight = dot === measured ? 600 : 400
    const marks: GraphicElement[] = [
      {
        type: 'text',
        silent: true,
        info: { kind: 'share', year: dot.year },
        x: isBeyond ? at + 10 : at - 10,
        y: row,
        style: {
          text: share,
          fill: theme.text,
          fontSize: text.label,
          fontWeight: weight,
          align: isBeyond ? 'left' : 'right',
          verticalAlign: 'middle',
        },
      },
    ]
    if (dot !== measured || dot.toLimit === null) return marks
    const count = formatNumber(Math.abs(dot.toLimit), 'persons', ctx.language)
    const lacking = markFlags(
      (isBeyond ? words.fewer : words.more)(count),
      boundOfDistance(dot.bound, isBeyond),
      ctx.language,
    )
    const right = plot.left + plot.width
    const beside = isBeyond ? at + 18 + measureText(share, text.label, weight) : limitX + 8
    // Where the two do not fit beside each other, the distance stands above the share.
    const isAbove = isBeyond && beside + measureText(lacking, text.label, 600) > right
    const from = isAbove ? at + 10 : beside
    return [
      ...marks,
      {
        type: 'line',
        silent: true,
        info: { kind: 'to-limit', persons: dot.toLimit },
        shape: { x1: at, y1: row, x2: limitX, y2: row },
        style: { stroke: theme.outCommuting, lineWidth: 2 },
      },
      {
        type: 'text',
        silent: true,
        info: { kind: 'to-limit-words', year: dot.year },
        x: from,
        y: isAbove ? row - text.label - 4 : row,
        style: {
          text: shortenText(lacking, right - from, text.label, 600),
          fill: theme.text,
          fontSize: text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
}

/** The dots as a series with axes of its own: large and filled where published, small and open for example data. */
function addDots(ctx: ChartContext, parts: PlotParts, line: NumberLine, plot: Rect, scale: NiceScale): void {
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
    min: -0.5,
    max: line.years.rows - 0.5,
    inverse: true,
    show: false,
  })
  const series: ScatterSeriesOption = {
    type: 'scatter',
    name: line.heading,
    xAxisIndex: index,
    yAxisIndex: index,
    data: line.dots.map(({ year, value, synthetic }) => ({
      value: [value ?? '-', line.years.rowOf.get(year) ?? 0],
      symbolSize: Math.min(synthetic ? 7 : 12, Math.max(4, (plot.height / line.years.rows) * 0.9)),
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
