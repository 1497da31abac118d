import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement } from '../frame/plot-parts'
import type { LegendRow } from '../maps/map-legend'

const SAMPLE = 24

/** A cell in a legend, and what it says. */
export const cellSample = (
  ctx: ChartContext,
  text: string,
  fill: string,
  stroke: string = ctx.theme.regionLine,
  lineWidth = 1,
): LegendRow => ({
  text,
  sample: ({ left, top, height }) => [
    {
      type: 'rect',
      shape: { x: left, y: top + (height - ctx.text.small) / 2, width: SAMPLE, height: ctx.text.small },
      style: { fill, stroke, lineWidth },
    },
  ],
})

/** Between rows of a legend, in pixels, and where they must end in a low picture. */
const AIR = { usual: 9, least: 2 } as const

/** The rows below each other, from the left edge and the middle of the first; closer where they would not end above `bottom`. */
export function drawCellLegend(
  ctx: ChartContext,
  rows: readonly LegendRow[],
  left: number,
  top: number,
  bottom = Infinity,
): GraphicElement[] {
  const size = ctx.text.small
  const room = (bottom - top - size / 2) / Math.max(1, rows.length - 1)
  const line = Math.max(size + AIR.least, Math.min(size + AIR.usual, room))
  return rows.flatMap((row, i): GraphicElement[] => [
    ...(row.sample?.({ left, top: top + (i - 0.5) * line, width: SAMPLE, height: line }) ?? []).map(
      (element) => ({ ...element, silent: true }),
    ),
    {
      type: 'text',
      silent: true,
      x: left + (row.sample ? 32 : 0),
      y: top + i * line,
      style: {
        text: row.text,
        fill: ctx.theme.text,
        fontSize: ctx.text.small,
        fontWeight: row.strong ? 600 : 400,
        verticalAlign: 'middle',
      },
    },
  ])
}
