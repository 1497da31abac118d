import type { ScatterSeriesOption } from 'echarts'
import { highestOf, lowestOf } from '../../indicators/extremes'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, titleScale } from '../frame/shared-extents'
import { measureText } from '../frame/text-width'
import { reachOfSwarm, type SwarmPanel } from '../specification/swarm-panel'
import { drawPlacedNames, placeNames, type NamedPoint } from './label-points'
import { bandsIn, layOutSwarm, type SwarmPoint } from './lay-out-swarm'
import { crowdedText, drawHead, headOf, legendOf, SYMBOLS, zeroLine } from './swarm-words'

/** Of more points beside the chosen ones only those have names that find a place by themselves. */
const MOST_KEPT = 8
/** Of more points than these only those have names that the picture is about, and the outermost. */
const MOST_NAMED = 60

/** The scale across: of all that is drawn and of all years, whichever is chosen. */
export function swarmScale(ctx: ChartContext, panel: SwarmPanel, ticks: number): NiceScale {
  const held = shareExtent(ctx, panel.axis.scaleId, reachOfSwarm(panel))
  return computeNiceScale(lowestOf(held), highestOf(held), ticks, panel.axis.whole)
}

/** All points along one axis, row by row, with the names that have room. */
export function drawSwarm(ctx: ChartContext, panel: SwarmPanel, area: Rect): PlotParts {
  const parts = createPlotParts()
  const { text } = ctx
  const legend = legendOf(ctx, panel, area)
  const percent = panel.axis.format.unit.startsWith('fraction')
  const scale = swarmScale(ctx, panel, Math.max(2, area.width / 110))
  const widthOf = (tick: number | undefined): number =>
    measureText(formatTick(tick ?? 0, scale.step, percent, ctx.language), text.small)
  const [left, right] = [widthOf(scale.min) / 2 + 2, widthOf(scale.max) / 2 + 2]
  const below = text.small * 2 + 20
  const plot: Rect = {
    left: area.left + left,
    top: area.top + legend.height,
    width: Math.max(60, area.width - left - right),
    height: Math.max(40, area.height - legend.height - below),
  }
  const xOf = (value: number): number => plot.left + positionOn(scale, value) * plot.width
  const bands = bandsIn(
    plot,
    panel.rows.map((row) => headOf(ctx, row)),
  )
  const { points, isCrowded } = layOutSwarm(panel, bands, xOf)
  addAxes(ctx, parts, panel, plot, scale)
  parts.series.push(scatter(ctx, points, plot, scale))
  const heads = panel.rows.flatMap((row, at) => drawHead(ctx, row, bands[at], plot, xOf))
  parts.graphic.push(...legend.elements, ...zeroLine(ctx, plot, scale, xOf), ...heads)
  if (isCrowded) parts.graphic.push(crowdedText(ctx, area))
  const words = panel.rows.map((row, at): Rect => {
    const band = bands[at] ?? { middle: plot.top, half: 0 }
    return {
      left: plot.left,
      top: band.middle - band.half - headOf(ctx, row),
      width: plot.width,
      height: headOf(ctx, row),
    }
  })
  parts.graphic.push(...drawNames(ctx, points, plot, words))
  return parts
}

function addAxes(
  ctx: ChartContext,
  parts: PlotParts,
  { axis }: SwarmPanel,
  plot: Rect,
  scale: NiceScale,
): void {
  const { theme, text } = ctx
  const named = titleScale(ctx, axis.scaleId, axis.title) ?? ''
  const percent = axis.format.unit.startsWith('fraction')
  parts.grid.push({ ...plot, outerBoundsMode: 'none' })
  parts.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: measureText(named, text.small) > plot.width ? (axis.title ?? '') : named,
    nameLocation: 'middle',
    nameGap: text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: text.small },
    axisLine: { show: true, onZero: false, lineStyle: { color: theme.textMuted } },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: text.small,
      hideOverlap: true,
      formatter: (value: number) => formatTick(value, scale.step, percent, ctx.language),
    },
  })
  // Pixels upwards: the height measures nothing.
  parts.yAxis.push({ type: 'value', min: 0, max: plot.height, show: false })
}

const scatter = (
  ctx: ChartContext,
  points: readonly SwarmPoint[],
  plot: Rect,
  { min, max }: NiceScale,
): ScatterSeriesOption => ({
  type: 'scatter',
  clip: false,
  z: 4,
  data: points.map(({ dot, group, y, radius }) => ({
    name: dot.name,
    value: [Math.min(max, Math.max(min, dot.value)), plot.top + plot.height - y],
    symbol: SYMBOLS[group.role],
    symbolSize: radius * 2,
    itemStyle: dot.isUncertain
      ? { color: ctx.theme.surface, borderColor: group.color, borderWidth: 1, opacity: 1 }
      : { color: group.color, opacity: 1 },
  })),
  tooltip: {
    formatter: (params) => (Array.isArray(params) ? '' : (points[params.dataIndex]?.dot.tooltip ?? '')),
  },
})

function drawNames(
  ctx: ChartContext,
  points: readonly SwarmPoint[],
  plot: Rect,
  taken: readonly Rect[],
): GraphicElement[] {
  const named = ({ dot, group, x, y, radius }: SwarmPoint): NamedPoint => {
    const strong = group.role === 'chosen'
    return {
      text: dot.name,
      x,
      y,
      radius: radius + 0.5,
      fontSize: strong ? ctx.text.label : ctx.text.small,
      strong,
      // A county of many is no company whose every name is wanted.
      ...(group.role === 'beside' && group.dots.length <= MOST_KEPT && { isKept: true }),
    }
  }
  const wanted = points.filter(({ dot }) => dot.weight > 0)
  // Few points leave room: the others have names, too, wherever one stands free beside its point.
  const others = points.length > MOST_NAMED ? [] : points.filter(({ dot }) => dot.weight === 0)
  const names = [...wanted.toSorted((a, b) => b.dot.weight - a.dot.weight), ...others].map(named)
  return drawPlacedNames(ctx, placeNames(names, points.map(named), plot, taken, wanted.length))
}
