import type { ScatterSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { measureText, shortenText } from '../frame/text-width'
import {
  stackPoints,
  type PlacedPoint,
  type PointsLevel,
  type PointsPanel,
} from '../specification/points-panel'
import { areasAlong, drawFit, drawFitLegend } from './draw-fit'
import { drawPlacedNames, placeNames, type NamedPoint } from './label-points'
import { acrossText, heldIn, isPercent, layOutPoints, type PointsLayout } from './points-layout'
import { drawReferences, drawWords, topOfLevelName } from './points-words'

/** More names of bubbles with lines to them are a thicket, and so are lines to names among more points than this. */
const MOST_BUBBLES_WITH_LEADERS = 16
const MOST_WITH_LEADERS = 40
/** Between two numbers at an axis, in pixels. */
const LABEL_GAP = 8
/** A smaller bubble has its name only where it is among the heaviest, in pixels. */
const LEAST_NAMED_RADIUS = 5

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

function addAxes(ctx: ChartContext, parts: PlotParts, panel: PointsPanel, layout: PointsLayout): void {
  const { theme } = ctx
  const { plot, up, across } = layout
  const numbers = { color: theme.textMuted, fontSize: ctx.text.small }
  const ticks = [...across.ticks]
  const labels = labelledTicks(ctx, panel, layout)
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
      customValues: [...labels],
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

/** The ticks that have room for their numbers: both ends first, then whole powers, then those between. */
function labelledTicks(
  ctx: ChartContext,
  panel: PointsPanel,
  { across, place }: PointsLayout,
): readonly number[] {
  const { ticks, base } = across
  const power = (tick: number): number => Math.log(tick) / Math.log(base)
  const rankOf = (tick: number): number => {
    if (tick === across.min || tick === across.max) return 0
    return Math.abs(power(tick) - Math.round(power(tick))) < 1e-9 ? 1 : 2
  }
  const halfOf = (tick: number): number => measureText(acrossText(ctx, panel, tick), ctx.text.small) / 2
  const kept: number[] = []
  for (const tick of ticks.toSorted((a, b) => rankOf(a) - rankOf(b) || a - b)) {
    const [x] = place(tick, 0)
    const fits = kept.every(
      (other) => Math.abs(place(other, 0)[0] - x) >= halfOf(tick) + halfOf(other) + LABEL_GAP,
    )
    if (fits) kept.push(tick)
  }
  return kept.sort((a, b) => a - b)
}

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

function drawNames(
  ctx: ChartContext,
  panel: PointsPanel,
  points: readonly PlacedPoint[],
  area: Rect,
  layout: PointsLayout,
): GraphicElement[] {
  const { plot, place } = layout
  const named = (placed: PlacedPoint): NamedPoint => {
    const strong = placed.group.emphasis ?? false
    const [x, y] = place(...heldIn(layout, placed))
    const { label, name } = placed.point
    return {
      text: panel.sizes ? shortenText(name, area.width * 0.26, ctx.text.small) : (label ?? name),
      x,
      y,
      radius: layout.radius(placed) + 0.5,
      fontSize: strong ? ctx.text.label : ctx.text.small,
      strong,
    }
  }
  const wanted = points
    .filter(({ point }) => point.weight > 0)
    .sort(
      (a, b) =>
        Number(b.group.emphasis ?? false) - Number(a.group.emphasis ?? false) ||
        b.point.weight - a.point.weight,
    )
    .filter(
      (placed, at) =>
        !panel.sizes || at < MOST_BUBBLES_WITH_LEADERS || layout.radius(placed) >= LEAST_NAMED_RADIUS,
    )
  const withLeaders = panel.sizes
    ? MOST_BUBBLES_WITH_LEADERS
    : wanted.length <= MOST_WITH_LEADERS
      ? wanted.length
      : 0
  const [, zero] = place(1, 0)
  const taken = [
    { left: plot.left, top: zero - 1, width: plot.width, height: 2 },
    ...(panel.parting
      ? [{ left: place(panel.parting.at, 0)[0] - 1, top: plot.top, width: 2, height: plot.height }]
      : []),
    ...(panel.fit ? areasAlong(panel.fit, place, plot) : []),
    ...(panel.level ? areasOfLevel(ctx, panel.level, plot, place(1, panel.level.at)[1]) : []),
  ]
  return drawPlacedNames(ctx, placeNames(wanted.map(named), points.map(named), plot, taken, withLeaders))
}

/** The line and its name, to keep names of points off them. */
function areasOfLevel(ctx: ChartContext, level: PointsLevel, plot: Rect, y: number): Rect[] {
  const width = measureText(level.name, ctx.text.small)
  const height = ctx.text.small + 4
  return [
    { left: plot.left, top: y - 1, width: plot.width, height: 2 },
    { left: plot.left + plot.width - width, top: topOfLevelName(ctx, level, plot, y), width, height },
  ]
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
