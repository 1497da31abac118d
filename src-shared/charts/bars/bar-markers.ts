import type { ChartContext } from '../frame/chart-context'
import type { BarChart, BarLayout } from './horizontal-bars'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'

/** Height of a marker in parts of its row. */
const MARKER_HEIGHT = 0.9

/** A tick across the bar with a halo, visible on the bar and beside it. */
export function markerAt(
  ctx: ChartContext,
  x: number,
  plot: Rect,
  layout: BarLayout,
  index: number,
): GraphicElement {
  const half = (layout.rowHeight * MARKER_HEIGHT) / 2
  const y = plot.top + (index + 0.5) * layout.rowHeight
  return tick(ctx, x, y, half, { kind: 'marker', row: index })
}

function tick(ctx: ChartContext, x: number, y: number, half: number, info: unknown): GraphicElement {
  return {
    type: 'rect',
    silent: true,
    z: 10,
    info,
    shape: { x: x - 2, y: y - half, width: 4, height: half * 2 },
    style: { fill: ctx.theme.text, stroke: ctx.theme.surface, lineWidth: 1.5 },
  }
}

/** That of the bars in focus; of all where none is. */
function legendColor(ctx: ChartContext, { rows }: BarChart): string {
  const colors = rows.filter(({ value }) => value !== null).map(({ color }) => color)
  return colors.includes(ctx.theme.accent) ? ctx.theme.accent : (colors[0] ?? ctx.theme.accent)
}

/** What bar and marker stand for, above the plot. */
export function markerLegend(
  ctx: ChartContext,
  chart: BarChart,
  layout: BarLayout,
  area: Rect,
): GraphicElement[] {
  const names = chart.markerName
  if (!names) return []
  const y = area.top + ctx.text.label / 2 + 2
  const size = ctx.text.label
  const width = 24 + measureText(names.bar, size) + 28 + 14 + measureText(names.marker, size)
  // Beginning at the bars, unless the words would be cut at the right edge.
  const left = Math.max(area.left, Math.min(layout.plot.left, area.left + area.width - width))
  const second = left + 24 + measureText(names.bar, size) + 28
  const text = (x: number, label: string): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: label, fill: ctx.theme.text, fontSize: size, verticalAlign: 'middle' },
  })
  return [
    {
      type: 'rect',
      silent: true,
      shape: { x: left, y: y - 5, width: 18, height: 10 },
      style: { fill: legendColor(ctx, chart) },
    },
    text(left + 24, names.bar),
    tick(ctx, second + 4, y, 9, { kind: 'legend' }),
    text(second + 14, names.marker),
  ]
}
