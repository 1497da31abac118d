import { highestOf, lowestOf } from '../../indicators/extremes'
import type { BarSeriesOption } from 'echarts'
import type { ShownSign } from '../../dataset/sign'
import { formatTick } from '../frame/axis-numbers'
import { markerAt, markerLegend } from './bar-markers'
import type { ChartContext } from '../frame/chart-context'
import { markFill, qualityLegend } from '../frame/example-hatch'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { goalsDown } from '../own-marks/draw-goals'
import type { PanelGoal } from '../specification/chart-specification'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { measureText, measureWidest, wrapTextWithin } from '../frame/text-width'
import { isSteady, shareExtent, shareLargest, titleScale } from '../frame/shared-extents'

export interface BarRow {
  /** What the arrow keys find it by. */
  readonly key?: string
  readonly label: string
  /** Null where there is no number; then `sign` says why. */
  readonly value: number | null
  readonly sign: ShownSign | null
  /** Stands at the end of the bar; before the sign where there is none. */
  readonly valueLabel: string
  readonly color: string
  readonly emphasis: boolean
  /** Rests on example data, in a picture where not all rows do. */
  readonly isExample?: boolean
  /** The same measure of the comparison area; null draws no marker. */
  readonly marker?: number | null
  readonly tooltip?: string
  /** What parts it from the row above: a line between groups, dots where rows in between are not shown. */
  readonly parted?: 'group' | 'gap'
}

export interface BarChart {
  /** Charts with the same id share their scale beside others. */
  readonly scaleId?: string
  readonly rows: readonly BarRow[]
  /** What the axis counts, with its unit. */
  readonly axisName: string
  readonly percent: boolean
  readonly whole: boolean
  /** Words of the legend for bar and marker; null without markers. */
  readonly markerName: { readonly bar: string; readonly marker: string } | null
  /** How many rows are drawn at most; the others are said below. */
  readonly most?: number
  /** Rows that the caller kept back, counted among those left out. */
  readonly keptBack?: number
  readonly goals?: readonly PanelGoal[]
}

const GAP = 8
/** Pixels from tick to tick with room for their numbers. */
const NARROWEST_TICKS = 42
/** The smallest text, 12 pixels, and air. */
const LOWEST_ROW = 14

/** Pixels. */
const STEADY_STEP = 24

/** Where everything stands, in pixels; exported so that tests can see that no label is clipped. */
export interface BarLayout {
  readonly plot: Rect
  readonly rowHeight: number
  readonly labels: readonly string[]
  readonly labelSize: number
  readonly labelWidth: number
}

const scaleIdOf = ({ scaleId }: BarChart): string => scaleId ?? 'value'

const legendHeightOf = (ctx: ChartContext, chart: BarChart): number =>
  chart.markerName || hasExamples(chart) ? ctx.text.label + 14 : 4

const hasExamples = ({ rows }: BarChart): boolean => rows.some(({ isExample }) => isExample === true)

const axisHeightOf = (ctx: ChartContext): number => ctx.text.small * 2 + 20

/** Finds text size and left margin so that each label stands whole, in one or two lines. */
export function layOutBars(ctx: ChartContext, chart: BarChart, area: Rect): BarLayout {
  const legendHeight = legendHeightOf(ctx, chart)
  const height = area.height - legendHeight - axisHeightOf(ctx)
  const rowHeight = height / Math.max(1, chart.rows.length)
  const labelSize = Math.max(12, Math.min(ctx.text.label, Math.floor(rowHeight * 0.8)))
  const maxLines = rowHeight >= labelSize * 2.1 ? 2 : 1
  const allowed = area.width * 0.48
  const labels = chart.rows.map((row) =>
    wrapTextWithin(
      row.label,
      maxLines > 1 ? Math.min(allowed, area.width * 0.36) : allowed,
      maxLines,
      labelSize,
      600,
    ).join('\n'),
  )
  // Where the scale is the same in all years, names that come and go with them should not move it.
  const step = isSteady(ctx, scaleIdOf(chart)) ? STEADY_STEP : 1
  const widthOf = (texts: readonly string[]): number =>
    Math.ceil(measureWidest(texts, labelSize, 600) / step) * step
  const labelWidth = shareLargest(ctx, 'label-width', widthOf(labels.flatMap((label) => label.split('\n'))))
  const valueWidth = shareLargest(ctx, 'value-width', widthOf(chart.rows.map((row) => row.valueLabel)))
  const left = area.left + labelWidth + GAP * 2
  return {
    plot: {
      left,
      top: area.top + legendHeight,
      width: Math.max(40, area.left + area.width - left - valueWidth - GAP * 2),
      height,
    },
    rowHeight,
    labels,
    labelSize,
    labelWidth,
  }
}

/**
 * Horizontal bars from zero in the order given, labelled directly. Rows that would stand too close to be read are left
 * out from the end, those that the picture is about never before the others, and their number is said below.
 */
export function buildHorizontalBars(ctx: ChartContext, all: BarChart, whole: Rect): PlotParts {
  const parts = createPlotParts()
  const { theme } = ctx
  const { chart, area, leftOut } = fitRows(ctx, all, whole)
  if (leftOut > 0) parts.graphic.push(leftOutText(ctx, leftOut, whole))
  const layout = layOutBars(ctx, chart, area)
  const { plot } = layout
  const scaleId = scaleIdOf(chart)
  const values = shareExtent(ctx, scaleId, [
    ...chart.rows.flatMap((row) => [row.value ?? 0, row.marker ?? 0]),
    ...(chart.goals ?? []).map(({ value }) => value),
  ])
  const named = titleScale(ctx, scaleId, chart.axisName) ?? ''
  const scale = tightScale(
    Math.min(0, lowestOf(values)),
    Math.max(0, highestOf(values)),
    plot.width,
    chart.whole,
  )
  parts.grid.push({
    left: plot.left,
    top: plot.top,
    width: plot.width,
    height: plot.height,
    outerBoundsMode: 'none',
  })
  parts.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: measureText(named, ctx.text.small) > plot.width ? chart.axisName : named,
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
    axisLine: { show: false },
    // Lines stand on the ticks, and the axis need not begin at one.
    axisTick: { show: false, customValues: [...scale.ticks] },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      customValues: [...scale.ticks],
      formatter: (value: number) => formatTick(value, scale.step, chart.percent, ctx.language),
    },
  })
  parts.yAxis.push({
    type: 'category',
    inverse: true,
    data: layout.labels.map((label, i) => ({
      value: label,
      textStyle: { fontWeight: chart.rows[i]?.emphasis ? 600 : 400 },
    })),
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.textMuted }, onZero: true, onZeroAxisIndex: 0 },
    axisLabel: {
      color: theme.text,
      fontSize: layout.labelSize,
      lineHeight: Math.round(layout.labelSize * 1.05),
      interval: 0,
      margin: GAP,
      hideOverlap: false,
    },
  })
  parts.series.push(barSeries(ctx, chart, layout, shiftLabels(chart, layout, scale)))
  chart.rows.forEach((row, i) => {
    if (row.value === null) parts.graphic.push(signText(ctx, row, plot, layout, i))
    if (row.marker !== undefined && row.marker !== null)
      parts.graphic.push(
        markerAt(ctx, plot.left + positionOn(scale, row.marker) * plot.width, plot, layout, i),
      )
  })
  if (chart.markerName) parts.graphic.push(...markerLegend(ctx, chart, layout, area))
  else if (hasExamples(chart)) {
    const legend = qualityLegend(ctx, theme.neutral)
    const left = Math.max(area.left, Math.min(plot.left, area.left + area.width - legend.width))
    parts.graphic.push(...legend.draw(left, area.top + ctx.text.label / 2 + 2))
  }
  parts.graphic.push(
    ...partingLines(ctx, chart, layout, area),
    ...goalsDown(ctx, chart.goals, plot, (value) => plot.left + positionOn(scale, value) * plot.width),
  )
  return parts
}

/**
 * One tick more or less decides how much of the plot bars fill: of the scales whose ticks have room the shortest. What
 * reaches a little across zero gets a little room there, not a whole step.
 */
function tightScale(low: number, high: number, width: number, whole: boolean): NiceScale {
  const wanted = Math.max(2, Math.min(6, Math.floor(width / 90)))
  const most = Math.max(wanted, Math.min(wanted + 2, Math.floor(width / (wanted > 2 ? 80 : NARROWEST_TICKS))))
  const scales = Array.from({ length: most - wanted + 1 }, (_, i) =>
    cutEnds(computeNiceScale(low, high, wanted + i, whole), low, high),
  )
  return scales.reduce((best, one) => (one.max - one.min < best.max - best.min ? one : best))
}

/** An end that lies across zero and less than half a step from it is cut to a tenth of a step beyond the bars. */
function cutEnds(scale: NiceScale, low: number, high: number): NiceScale {
  const tenth = scale.step / 10
  const cut = (end: number, reached: number): number =>
    reached !== 0 && Math.abs(reached) < scale.step / 2 && Math.abs(end) === scale.step
      ? Math.sign(end) * Math.ceil(Math.abs(reached) / tenth) * tenth
      : end
  const min = high > 0 ? cut(scale.min, low) : scale.min
  const max = low < 0 ? cut(scale.max, high) : scale.max
  return { ...scale, min, max, ticks: scale.ticks.filter((tick) => tick >= min && tick <= max) }
}

function fitRows(
  ctx: ChartContext,
  chart: BarChart,
  area: Rect,
): { chart: BarChart; area: Rect; leftOut: number } {
  const room = area.height - legendHeightOf(ctx, chart) - axisHeightOf(ctx)
  const most = chart.most ?? Number.POSITIVE_INFINITY
  const line = ctx.text.small + 6
  const keptBack = chart.keptBack ?? 0
  const needed = keptBack > 0 ? line : 0
  if (chart.rows.length <= most && (room - needed) / chart.rows.length >= LOWEST_ROW)
    return { chart, area: { ...area, height: area.height - needed }, leftOut: keptBack }
  const count = Math.min(most, Math.max(1, Math.floor((room - line) / LOWEST_ROW)))
  return {
    chart: { ...chart, rows: firstWithFocus(chart.rows, count) },
    area: { ...area, height: area.height - line },
    leftOut: keptBack + Math.max(0, chart.rows.length - count),
  }
}

/** The first rows, but all that the picture is about; where some between are left out, dots tell. */
function firstWithFocus(rows: readonly BarRow[], count: number): readonly BarRow[] {
  if (rows.length <= count) return rows
  const inFocus = rows.flatMap(({ emphasis }, i) => (emphasis ? [i] : [])).slice(0, count)
  const others = rows.flatMap(({ emphasis }, i) => (emphasis ? [] : [i]))
  const kept = [...inFocus, ...others.slice(0, count - inFocus.length)].sort((a, b) => a - b)
  return kept.flatMap((index, at) => {
    const row = rows[index]
    const before = kept[at - 1]
    if (!row) return []
    return before !== undefined && index > before + 1 ? [{ ...row, parted: 'gap' as const }] : [row]
  })
}

const leftOutText = (ctx: ChartContext, count: number, area: Rect): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'left-out', count },
  x: area.left,
  y: area.top + area.height,
  style: {
    text: ctx.words.rowsLeftOut(count),
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.small,
    verticalAlign: 'bottom',
  },
})

function partingLines(ctx: ChartContext, chart: BarChart, layout: BarLayout, area: Rect): GraphicElement[] {
  return chart.rows.flatMap(({ parted }, i): GraphicElement[] => {
    if (parted === undefined || i === 0) return []
    const y = layout.plot.top + i * layout.rowHeight
    const isGap = parted === 'gap'
    return [
      {
        type: 'line',
        silent: true,
        info: { kind: isGap ? 'gap-line' : 'group-line' },
        shape: { x1: area.left, y1: y, x2: layout.plot.left + layout.plot.width, y2: y },
        style: {
          stroke: isGap ? ctx.theme.textMuted : ctx.theme.gridLine,
          lineWidth: 1,
          ...(isGap && { lineDash: [2, 4] }),
        },
      },
    ]
  })
}

/** How far each value label moves to the right so that its row's marker does not stand on it. */
function shiftLabels(chart: BarChart, layout: BarLayout, scale: NiceScale): number[] {
  return chart.rows.map((row) => {
    if (row.marker === null || row.marker === undefined || row.value === null) return 0
    // The label of a negative bar stands at zero.
    const end = positionOn(scale, Math.max(0, row.value)) * layout.plot.width
    const marker = positionOn(scale, row.marker) * layout.plot.width
    const label = measureText(row.valueLabel, layout.labelSize, 600)
    return marker > end - 4 && marker < end + GAP + label + 4 ? Math.max(0, marker - end) + 4 : 0
  })
}

function barSeries(
  ctx: ChartContext,
  chart: BarChart,
  layout: BarLayout,
  shifts: readonly number[],
): BarSeriesOption {
  return {
    type: 'bar',
    barWidth: Math.max(3, Math.min(34, layout.rowHeight * 0.66)),
    data: chart.rows.map((row, i) => ({
      value: row.value ?? '-',
      name: row.key ?? row.label,
      itemStyle: markFill(ctx, row.color, row.isExample ?? false),
      label: { fontWeight: row.emphasis ? 600 : 400, offset: [shifts[i] ?? 0, 0] },
    })),
    label: {
      show: true,
      // A label of a negative bar would stand on the category names.
      position: 'right',
      distance: GAP,
      color: ctx.theme.text,
      fontSize: layout.labelSize,
      // The grid's lines do not cut the digits.
      textBorderColor: ctx.theme.surface,
      textBorderWidth: 3,
      formatter: ({ dataIndex }) => chart.rows[dataIndex]?.valueLabel ?? '',
    },
    tooltip: { formatter: (p) => (Array.isArray(p) ? '' : (chart.rows[p.dataIndex]?.tooltip ?? '')) },
  }
}

/** A missing value: its sign where the bar would begin. */
function signText(
  ctx: ChartContext,
  row: BarRow,
  plot: Rect,
  layout: BarLayout,
  index: number,
): GraphicElement {
  return {
    type: 'text',
    silent: true,
    x: plot.left + GAP,
    y: plot.top + (index + 0.5) * layout.rowHeight,
    style: {
      text: [row.valueLabel, row.sign ?? '..'].filter((text) => text !== '').join(' '),
      fill: ctx.theme.textMuted,
      fontSize: layout.labelSize,
      verticalAlign: 'middle',
    },
  }
}
