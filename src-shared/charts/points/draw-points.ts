import type { ScatterSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, shareLargest } from '../frame/shared-extents'
import { measureText, measureWidest, shortenText } from '../frame/text-width'
import { drawLabels, placeLabels } from '../maps/place-labels'
import { formatNumber } from '../../messages/number-format'
import {
  heightsOf,
  stackPoints,
  widthsOf,
  type PlacedPoint,
  type PointsPanel,
} from '../specification/points-panel'
import { areasAlong, drawFit, drawFitLegend, wrapFitWords, type PlaceOf } from './draw-fit'
import { computeLogScale, positionOnLog, type LogScale } from './log-scale'

const LARGEST_RADIUS = 26
const RADIUS = { chosen: 7.5, other: 4.5 }
/** More names of bubbles than this cover each other. */
const MOST_BUBBLE_NAMES = 16

/** Scales, plot and where each point lies in it. */
interface PointsLayout {
  readonly plot: Rect
  readonly up: NiceScale
  readonly across: LogScale
  readonly place: PlaceOf
  readonly radius: (placed: PlacedPoint) => number
  readonly fitWords: readonly string[]
  readonly fitTop: number
}

/** Points between a logarithmic axis across and an axis upwards, with their names as far as these have room. */
export function drawPoints(ctx: ChartContext, panel: PointsPanel, area: Rect): PlotParts {
  const parts = createPlotParts()
  const layout = layOutPoints(ctx, panel, area)
  addAxes(ctx, parts, panel, layout)
  const points = stackPoints(panel)
  parts.series.push(scatter(ctx, panel, points, layout))
  const { plot, fitWords, fitTop, place } = layout
  if (panel.fit && fitWords.length > 0)
    parts.graphic.push(
      ...drawFitLegend(ctx, panel.fit, fitWords, area.left, fitTop),
      ...drawFit(panel.fit, place, plot),
    )
  parts.graphic.push(...drawWords(ctx, panel, area, layout), ...drawReferences(ctx, panel, layout))
  if (points.length === 0 && panel.nothing !== undefined)
    parts.graphic.push(nothingText(ctx, panel.nothing, plot))
  parts.graphic.push(...drawNames(ctx, panel, points, area, layout))
  return parts
}

function layOutPoints(ctx: ChartContext, panel: PointsPanel, area: Rect): PointsLayout {
  const { small, heading } = ctx.text
  const heights = shareExtent(ctx, panel.axis.scaleId, heightsOf(panel))
  const up = computeNiceScale(
    Math.min(...heights, 0),
    Math.max(...heights, 0),
    Math.max(3, area.height / 60),
    panel.axis.whole,
  )
  const across = computeLogScale(shareExtent(ctx, panel.across.scaleId, widthsOf(panel)), panel.across.base)
  const numbers = up.ticks.map((tick) => formatTick(tick, up.step, isPercent(panel), ctx.language))
  const left = measureWidest(numbers, small) + 14
  const right = Math.max(8, measureText(acrossText(ctx, panel, across.max), small) / 2)
  const fitWords = wrapFitWords(ctx, panel.fit, area.width)
  const fitTop = area.top + heading + 10
  const wordLines = shareLargest(ctx, 'legend-lines', fitWords.length)
  const above =
    heading + 12 + (wordLines > 0 ? wordLines * small * 1.3 + 10 : 0) + (panel.parting ? small + 6 : 0)
  const plot: Rect = {
    left: area.left + left,
    top: area.top + above,
    width: Math.max(60, area.width - left - right),
    height: Math.max(60, area.height - above - small * 2 - 22),
  }
  const largest = panel.sizes
    ? shareLargest(ctx, panel.sizes.scaleId, Math.max(1, ...stackPoints(panel).map(sizeOf)))
    : 1
  return {
    plot,
    up,
    across,
    place: (x, y) => [
      plot.left + positionOnLog(across, x) * plot.width,
      plot.top + (1 - positionOn(up, y)) * plot.height,
    ],
    radius: (placed) =>
      panel.sizes
        ? Math.max(3, LARGEST_RADIUS * Math.sqrt(sizeOf(placed) / largest))
        : RADIUS[placed.group.emphasis ? 'chosen' : 'other'],
    fitWords,
    fitTop,
  }
}

const sizeOf = ({ point }: PlacedPoint): number => point.size ?? 0
const isPercent = ({ axis }: PointsPanel): boolean => axis.format.unit.startsWith('fraction')
const acrossText = (ctx: ChartContext, { across: { format } }: PointsPanel, value: number): string =>
  formatNumber(value, format.unit === 'persons' ? 'persons' : 'none', ctx.language)

function addAxes(ctx: ChartContext, parts: PlotParts, panel: PointsPanel, layout: PointsLayout): void {
  const { theme } = ctx
  const { plot, up, across } = layout
  const numbers = { color: theme.textMuted, fontSize: ctx.text.small }
  const ticks = [...across.ticks]
  parts.grid.push({ ...plot, outerBoundsMode: 'none' })
  parts.xAxis.push({
    type: 'log',
    logBase: across.base,
    min: across.min,
    max: across.max,
    name: panel.across.title,
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: numbers,
    axisLine: { lineStyle: { color: theme.textMuted }, onZero: false },
    axisTick: { customValues: ticks },
    splitLine: { show: false },
    axisLabel: {
      customValues: ticks,
      ...numbers,
      formatter: (value: number) => acrossText(ctx, panel, value),
    },
  })
  parts.yAxis.push({
    type: 'value',
    min: up.min,
    max: up.max,
    interval: up.step,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      ...numbers,
      formatter: (value: number) => formatTick(value, up.step, isPercent(panel), ctx.language),
    },
  })
}

/** Within the scales: what lies outside stands at the edge. */
const heldIn = (
  { up, across }: PointsLayout,
  { point: { x, y } }: PlacedPoint,
): readonly [number, number] => [
  Math.min(across.max, Math.max(across.min, x)),
  Math.min(up.max, Math.max(up.min, y)),
]

const scatter = (
  ctx: ChartContext,
  panel: PointsPanel,
  points: readonly PlacedPoint[],
  layout: PointsLayout,
): ScatterSeriesOption => ({
  type: 'scatter',
  clip: false,
  z: 4,
  data: points.map((placed) => {
    const { group, point } = placed
    return {
      name: point.name,
      value: [...heldIn(layout, placed)],
      symbol: group.emphasis ? 'diamond' : 'circle',
      symbolSize: layout.radius(placed) * 2,
      itemStyle: {
        color: point.isUncertain ? 'transparent' : group.color,
        opacity: panel.sizes ? 0.75 : 1,
        borderColor: point.isUncertain ? ctx.theme.neutral : ctx.theme.surface,
        borderWidth: 1,
      },
    }
  }),
  tooltip: {
    formatter: (params) => (Array.isArray(params) ? '' : (points[params.dataIndex]?.point.tooltip ?? '')),
  },
})

/** The heading, what the areas count and what it means to lie on either side of the line across. */
function drawWords(
  ctx: ChartContext,
  { heading, sizes, parting }: PointsPanel,
  area: Rect,
  { plot, place }: PointsLayout,
): GraphicElement[] {
  const { theme, text } = ctx
  const words = (value: string, x: number, y: number, align: 'left' | 'right'): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: value, fill: theme.textMuted, fontSize: text.small, align, verticalAlign: 'bottom' },
  })
  const [at = 0] = parting ? place(parting.at, 0) : []
  return [
    {
      type: 'text',
      silent: true,
      x: area.left,
      y: area.top,
      style: { text: heading ?? '', fill: theme.text, fontSize: text.heading, fontWeight: 600 },
    },
    ...(sizes ? [words(sizes.title, plot.left + plot.width, area.top + text.heading, 'right')] : []),
    ...(parting
      ? [
          words(parting.below, at - 10, plot.top - 6, 'right'),
          words(parting.above, at + 10, plot.top - 6, 'left'),
        ]
      : []),
  ]
}

/** Zero, and the line that parts the points. */
function drawReferences(
  ctx: ChartContext,
  { parting }: PointsPanel,
  { plot, place }: PointsLayout,
): GraphicElement[] {
  const line = (kind: string, x1: number, y1: number, x2: number, y2: number): GraphicElement => ({
    type: 'line',
    silent: true,
    // Above the grid's own line at this value.
    z: 3,
    info: { kind },
    shape: { x1, y1, x2, y2 },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  })
  const [, zero] = place(1, 0)
  const [at = 0] = parting ? place(parting.at, 0) : []
  return [
    line('zero-line', plot.left, zero, plot.left + plot.width, zero),
    ...(parting ? [line('parting-line', at, plot.top, at, plot.top + plot.height)] : []),
  ]
}

function drawNames(
  ctx: ChartContext,
  panel: PointsPanel,
  points: readonly PlacedPoint[],
  area: Rect,
  layout: PointsLayout,
): GraphicElement[] {
  const { plot, place } = layout
  const labels = points
    .filter(({ point }) => point.weight > 0)
    .sort(
      (a, b) =>
        Number(b.group.emphasis ?? false) - Number(a.group.emphasis ?? false) ||
        b.point.weight - a.point.weight,
    )
    .slice(0, panel.sizes ? MOST_BUBBLE_NAMES : undefined)
    .map((placed) => {
      const strong = placed.group.emphasis ?? false
      const [x, y] = place(...heldIn(layout, placed))
      const { label, name } = placed.point
      return {
        code: name,
        text: panel.sizes ? shortenText(name, area.width * 0.26, ctx.text.small) : (label ?? name),
        at: [x, y] as const,
        radius: layout.radius(placed) + 0.5,
        awayFrom: null,
        fontSize: strong ? ctx.text.label : ctx.text.small,
        strong,
      }
    })
  const [, zero] = place(1, 0)
  const taken = [
    { left: plot.left, top: zero - 1, width: plot.width, height: 2 },
    ...(panel.fit ? areasAlong(panel.fit, place, plot) : []),
  ]
  return drawLabels(ctx, placeLabels(labels, plot, taken), ctx.theme.surface)
}

/** Rows that nobody can compute have no points. */
const nothingText = (ctx: ChartContext, text: string, plot: Rect): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'no-points' },
  x: plot.left + plot.width / 2,
  y: plot.top + plot.height / 3,
  style: {
    text,
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.heading,
    align: 'center',
    verticalAlign: 'middle',
  },
})
