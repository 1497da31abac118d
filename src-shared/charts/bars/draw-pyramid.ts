import type { BarSeriesOption } from 'echarts'
import { highestOf } from '../../indicators/extremes'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { markFill } from '../frame/example-hatch'
import { computeNiceScale, mirrorScale, positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent, shareLargest, titleScale } from '../frame/shared-extents'
import { measureText, measureWidest } from '../frame/text-width'
import type { PyramidPanel } from '../specification/chart-specification'

/** A row lower than this has no room for its name: then every second row has one, or every third. */
const NAMED_ROW = 13
/** Parts of a row that its bars take. */
const BAR = 0.82

/** Where everything stands, in pixels. */
interface PyramidLayout {
  readonly plot: Rect
  readonly rowHeight: number
  readonly scale: NiceScale
}

/**
 * Bars to both sides of zero on one scale, the sides named above them; what stands behind is a stepped line around its
 * bars, so that either can be seen whole.
 */
export function drawPyramid(ctx: ChartContext, panel: PyramidPanel, whole: Rect): PlotParts {
  const parts = createPlotParts()
  const legend = panel.outline ? ctx.text.label + 12 : 0
  const layout = layOut(ctx, panel, { ...whole, top: whole.top + legend, height: whole.height - legend })
  addAxes(ctx, parts, panel, layout)
  parts.series.push(side(ctx, panel, 0, layout), side(ctx, panel, 1, layout))
  parts.graphic.push(
    zeroLine(ctx, layout),
    ...nameSides(ctx, panel, layout),
    ...missingSigns(ctx, panel, layout),
  )
  if (panel.outline)
    parts.graphic.push(
      ...([0, 1] as const).map((at) => outlineOf(ctx, panel, at, layout)),
      ...legendOf(ctx, panel, panel.outline, whole),
    )
  return parts
}

function layOut(ctx: ChartContext, panel: PyramidPanel, area: Rect): PyramidLayout {
  const names = shareLargest(
    ctx,
    'label-width',
    Math.ceil(measureWidest([panel.rowsName, ...panel.rows.map(({ name }) => name)], ctx.text.small)) + 10,
  )
  const above = ctx.text.label + 10
  const below = ctx.text.small * 2 + 16
  const plot = {
    left: area.left + names,
    top: area.top + above,
    width: Math.max(60, area.width - names - 14),
    height: Math.max(30, area.height - above - below),
  }
  const drawn = panel.rows.flatMap(({ bars, behind = [] }) => [...bars.map(({ value }) => value), ...behind])
  const reach = shareExtent(ctx, panel.axis.scaleId, [0, ...drawn.flatMap((value) => value ?? [])])
  const ticks = Math.max(1, Math.min(5, plot.width / 2 / 70))
  const scale = mirrorScale(computeNiceScale(0, highestOf(reach), ticks, panel.axis.whole))
  return { plot, rowHeight: plot.height / Math.max(1, panel.rows.length), scale }
}

function addAxes(
  ctx: ChartContext,
  parts: PlotParts,
  { axis, rows }: PyramidPanel,
  { plot, scale, rowHeight }: PyramidLayout,
): void {
  const { theme, text } = ctx
  const named = titleScale(ctx, axis.scaleId, axis.title) ?? ''
  const every = Math.max(1, Math.ceil(NAMED_ROW / rowHeight))
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
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: text.small,
      hideOverlap: true,
      formatter: (value: number) => formatTick(Math.abs(value), scale.step, percent, ctx.language),
    },
  })
  parts.yAxis.push({
    type: 'category',
    inverse: true,
    data: rows.map(({ name }) => name),
    axisTick: { show: false },
    axisLine: { show: false },
    axisLabel: {
      color: theme.text,
      fontSize: Math.min(text.small, Math.max(11, rowHeight * every * 0.8)),
      margin: 8,
      // The youngest, at the bottom, has its name.
      interval: (index: number) => (rows.length - 1 - index) % every === 0,
      hideOverlap: false,
    },
  })
}

function side(
  ctx: ChartContext,
  { sides, rows }: PyramidPanel,
  at: 0 | 1,
  { rowHeight }: PyramidLayout,
): BarSeriesOption {
  const { name, color } = sides[at]
  return {
    type: 'bar',
    name,
    stack: 'ages',
    barWidth: Math.max(2, rowHeight * BAR),
    data: rows.map(({ name: row, bars }) => {
      const { value, isExample } = bars[at]
      return {
        name: row,
        value: value === null ? '-' : at === 0 ? -value : value,
        itemStyle: markFill(ctx, color, isExample ?? false),
      }
    }),
    tooltip: {
      formatter: (params) => {
        const bar = Array.isArray(params) ? undefined : rows[params.dataIndex]?.bars[at]
        return (bar?.tooltip ?? '').replaceAll('\n', '<br>')
      },
    },
  }
}

const zeroLine = (ctx: ChartContext, { plot }: PyramidLayout): GraphicElement => {
  const x = plot.left + plot.width / 2
  return {
    type: 'line',
    silent: true,
    info: { kind: 'zero-line' },
    shape: { x1: x, y1: plot.top, x2: x, y2: plot.top + plot.height },
    style: { stroke: ctx.theme.surface, lineWidth: 1.5 },
  }
}

/** The sides' names above them, beside zero; what the rows are above their names. */
function nameSides(
  ctx: ChartContext,
  { sides, rowsName }: PyramidPanel,
  { plot }: PyramidLayout,
): GraphicElement[] {
  const zero = plot.left + plot.width / 2
  const names = sides.map(({ name, color }, at): GraphicElement => ({
    type: 'text',
    silent: true,
    info: { kind: 'side-name' },
    x: at === 0 ? zero - 10 : zero + 10,
    y: plot.top - 5,
    style: {
      text: name,
      fill: color,
      fontSize: ctx.text.label,
      fontWeight: 600,
      align: at === 0 ? 'right' : 'left',
      verticalAlign: 'bottom',
    },
  }))
  const ofRows: GraphicElement = {
    type: 'text',
    silent: true,
    x: plot.left - 8,
    y: plot.top - 6,
    style: {
      text: rowsName,
      fill: ctx.theme.textMuted,
      fontSize: ctx.text.small,
      align: 'right',
      verticalAlign: 'bottom',
    },
  }
  return [...names, ofRows]
}

/** Why a bar is missing, where it would begin. */
function missingSigns(
  ctx: ChartContext,
  { rows }: PyramidPanel,
  { plot, rowHeight }: PyramidLayout,
): GraphicElement[] {
  const zero = plot.left + plot.width / 2
  return rows.flatMap(({ bars }, i) =>
    bars.flatMap(({ value, sign }, at): GraphicElement[] =>
      value !== null || sign === null
        ? []
        : [
            {
              type: 'text',
              silent: true,
              x: at === 0 ? zero - 6 : zero + 6,
              y: plot.top + (i + 0.5) * rowHeight,
              style: {
                text: sign,
                fill: ctx.theme.textMuted,
                fontSize: ctx.text.small,
                align: at === 0 ? 'right' : 'left',
                verticalAlign: 'middle',
              },
            },
          ],
    ),
  )
}

/** Along the ends of the bars behind, from the top, with a step between rows. */
function outlineOf(
  ctx: ChartContext,
  { rows }: PyramidPanel,
  at: 0 | 1,
  { plot, rowHeight, scale }: PyramidLayout,
): GraphicElement {
  const xOf = (value: number): number => plot.left + positionOn(scale, at === 0 ? -value : value) * plot.width
  const ends = rows.map(({ behind }) => xOf(behind?.[at] ?? 0))
  const zero = xOf(0)
  const steps = ends.flatMap((x, i) => [
    [x, plot.top + i * rowHeight],
    [x, plot.top + (i + 1) * rowHeight],
  ])
  return {
    type: 'polyline',
    silent: true,
    info: { kind: 'outline-behind' },
    z: 5,
    shape: { points: [[zero, plot.top], ...steps, [zero, plot.top + plot.height]] },
    style: { fill: 'none', stroke: ctx.theme.text, lineWidth: 1.75 },
  }
}

/** Filled: what the bars are of; a line: what stands behind. */
function legendOf(
  ctx: ChartContext,
  { sides }: PyramidPanel,
  outline: NonNullable<PyramidPanel['outline']>,
  area: Rect,
): GraphicElement[] {
  const y = area.top + ctx.text.label / 2 + 2
  const size = ctx.text.label
  const text = (words: string, x: number): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: words, fill: ctx.theme.text, fontSize: size, verticalAlign: 'middle' },
  })
  const half = (color: string, x: number): GraphicElement => ({
    type: 'rect',
    silent: true,
    shape: { x, y: y - 6, width: 11, height: 12 },
    style: { fill: color },
  })
  const second = area.left + 30 + measureText(outline.bars, size) + 26
  return [
    half(sides[0].color, area.left),
    half(sides[1].color, area.left + 11),
    text(outline.bars, area.left + 30),
    {
      type: 'polyline',
      silent: true,
      shape: {
        points: [
          [second, y + 5],
          [second, y],
          [second + 11, y],
          [second + 11, y - 5],
          [second + 22, y - 5],
        ],
      },
      style: { fill: 'none', stroke: ctx.theme.text, lineWidth: 1.75 },
    },
    text(outline.behind, second + 30),
  ]
}
