import type { ScatterSeriesOption } from 'echarts'
import { highestOf, lowestOf } from '../../indicators/extremes'
import { symbolAt } from '../bars/legend-symbol'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { computeNiceScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, titleScale } from '../frame/shared-extents'
import { measureText } from '../frame/text-width'
import type { PointSymbol } from '../specification/chart-specification'
import {
  groupsOfSwarm,
  reachOfSwarm,
  type SwarmLevel,
  type SwarmPanel,
  type SwarmRole,
  type SwarmRow,
} from '../specification/swarm-panel'
import { drawPlacedNames, placeNames, type NamedPoint } from './label-points'
import { bandsIn, layOutSwarm, type SwarmBand, type SwarmPoint } from './lay-out-swarm'

/** Told apart without colour, too. */
const SYMBOLS = { chosen: 'diamond', beside: 'triangle', other: 'circle' } as const satisfies Readonly<
  Record<SwarmRole, PointSymbol>
>
/** Pixels between two entries of the legend. */
const ENTRY_GAP = 24
const SYMBOL_ROOM = 18

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

/** Pixels of words above the points of a row. */
const headOf = (ctx: ChartContext, { name, levels }: SwarmRow): number =>
  (name === null ? 0 : ctx.text.label + 8) + levels.length * (ctx.text.small + 5) + 4

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
      ? { color: ctx.theme.surface, borderColor: group.color, borderWidth: 1 }
      : { color: group.color },
  })),
  tooltip: {
    formatter: (params) => (Array.isArray(params) ? '' : (points[params.dataIndex]?.dot.tooltip ?? '')),
  },
})

/** Zero between values on both sides of it. */
const zeroLine = (
  ctx: ChartContext,
  plot: Rect,
  { min, max }: NiceScale,
  xOf: (value: number) => number,
): GraphicElement[] =>
  min >= 0 || max <= 0
    ? []
    : [
        {
          type: 'line',
          silent: true,
          z: 1,
          info: { kind: 'zero-line' },
          shape: { x1: xOf(0), y1: plot.top, x2: xOf(0), y2: plot.top + plot.height },
          style: { stroke: ctx.theme.text, lineWidth: 1 },
        },
      ]

/** What the row is, and its levels: a dashed line with its words above, each on a line of its own. */
function drawHead(
  ctx: ChartContext,
  { name, levels }: SwarmRow,
  band: SwarmBand | undefined,
  plot: Rect,
  xOf: (value: number) => number,
): GraphicElement[] {
  if (!band) return []
  const { theme, text } = ctx
  const bottom = band.middle - band.half
  const line = text.small + 5
  const title: GraphicElement[] =
    name === null
      ? []
      : [
          {
            type: 'text',
            silent: true,
            info: { kind: 'row-name' },
            x: plot.left,
            y: bottom - levels.length * line - text.label - 8,
            style: { text: name, fill: theme.text, fontSize: text.label, fontWeight: 600 },
          },
        ]
  return [
    ...title,
    ...levels.flatMap((level, i) =>
      drawLevel(ctx, level, bottom - (levels.length - i) * line, band, plot, xOf(level.value)),
    ),
  ]
}

function drawLevel(
  ctx: ChartContext,
  { text: words, color }: SwarmLevel,
  top: number,
  band: SwarmBand,
  plot: Rect,
  x: number,
): GraphicElement[] {
  const { text, theme } = ctx
  const width = measureText(words, text.small)
  const isRight = x + 4 + width <= plot.left + plot.width
  const left = isRight ? x + 4 : Math.max(plot.left, x - 4 - width)
  return [
    {
      type: 'line',
      silent: true,
      z: 3,
      info: { kind: 'level-line' },
      shape: { x1: x, y1: top, x2: x, y2: band.middle + band.half },
      style: { stroke: color, lineWidth: 1.5, lineDash: [6, 4] },
    },
    {
      type: 'text',
      silent: true,
      z: 5,
      info: { kind: 'level-name' },
      x: left,
      y: top,
      style: {
        text: words,
        fill: color,
        fontSize: text.small,
        verticalAlign: 'top',
        stroke: theme.surface,
        lineWidth: 3,
      },
    },
  ]
}

/** What the points are, beside each other, on further lines where there is no room. */
function legendOf(
  ctx: ChartContext,
  panel: SwarmPanel,
  area: Rect,
): { readonly height: number; readonly elements: readonly GraphicElement[] } {
  const groups = groupsOfSwarm(panel)
  const line = ctx.text.label + 8
  let [x, y] = [area.left, area.top + ctx.text.label / 2 + 2]
  const elements = groups.flatMap(({ role, name, color }): GraphicElement[] => {
    const width = SYMBOL_ROOM + measureText(name, ctx.text.label)
    if (x > area.left && x + width > area.left + area.width) [x, y] = [area.left, y + line]
    const left = x
    x += width + ENTRY_GAP
    return [
      symbolAt(SYMBOLS[role], color, left + 6, y),
      {
        type: 'text',
        silent: true,
        info: { kind: 'legend' },
        x: left + SYMBOL_ROOM,
        y,
        style: { text: name, fill: ctx.theme.text, fontSize: ctx.text.label, verticalAlign: 'middle' },
      },
    ]
  })
  return { height: y - area.top + ctx.text.label / 2 + 8, elements }
}

const crowdedText = (ctx: ChartContext, area: Rect): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'crowded' },
  x: area.left + area.width,
  y: area.top + area.height,
  style: {
    text: ctx.words.swarmCrowded,
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.small,
    align: 'right',
    verticalAlign: 'bottom',
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
    }
  }
  const wanted = points
    .filter(({ dot }) => dot.weight > 0)
    .sort((a, b) => b.dot.weight - a.dot.weight)
    .map(named)
  return drawPlacedNames(ctx, placeNames(wanted, points.map(named), plot, taken, wanted.length))
}
