import type { ChartContext } from '../frame/chart-context'
import type { PlotParts } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import type { Now } from '../specification/chart-specification'
import type { LinePanel } from './line-panel'
import { plotRectOf, xOfYear } from './year-axes'

const GAP = 6

/** Adds a line upwards behind the last time that is known, with words beside it, on the side that has room. */
export function addNowLine(
  ctx: ChartContext,
  parts: PlotParts,
  panel: LinePanel,
  { last, label }: Now,
): void {
  const plot = plotRectOf(ctx, panel)
  const { years } = panel
  const next = years.find((year) => year > last)
  if (next === undefined || !years.some((year) => year <= last)) return
  const x = (xOfYear(years, plot, last) + xOfYear(years, plot, last + 1)) / 2
  const isRight = x + GAP + measureText(label, ctx.text.small) <= plot.left + plot.width
  parts.graphic.push(
    {
      type: 'line',
      silent: true,
      z: 2,
      info: { kind: 'now', last },
      shape: { x1: x, y1: plot.top, x2: x, y2: plot.top + plot.height },
      style: { stroke: ctx.theme.text, lineWidth: 1 },
    },
    {
      type: 'text',
      silent: true,
      info: { kind: 'now-label' },
      x: isRight ? x + GAP : x - GAP,
      y: plot.top + plot.height - 6,
      style: {
        text: label,
        fill: ctx.theme.textMuted,
        fontSize: ctx.text.small,
        align: isRight ? 'left' : 'right',
        verticalAlign: 'bottom',
      },
    },
  )
}
