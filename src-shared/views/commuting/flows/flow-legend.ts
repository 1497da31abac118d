import type { ChartContext } from '../../../charts/frame/chart-context'
import { qualityRows } from '../../../charts/frame/example-hatch'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import type { LegendRow } from '../../../charts/maps/map-legend'
import { formatNumber } from '../../../messages/number-format'
import { flowThickness, roundBelow, type FlowScale } from './flow-scale'
import { flowsWords } from './words'

/** What the lines' widths and the rings' areas mean, and in words what the map leaves out. */
export function flowLegend(
  ctx: ChartContext,
  scale: FlowScale,
  color: string,
  isMixed: boolean,
  notes: readonly string[],
): LegendRow[] {
  const words = flowsWords.in(ctx.language).map
  const { from, to } = scale.years
  const samples = [scale.largest, scale.largest / 4, scale.largest / 16]
    .map((v) => roundBelow(v))
    .filter((v, i, all) => all.indexOf(v) === i)
  return [
    { text: words.widths(from === to ? null : `${String(from)}–${String(to)}`), strong: true },
    ...samples.map((value): LegendRow => {
      const thickness = flowThickness(value, scale)
      return {
        text: formatNumber(value, 'persons', ctx.language),
        sampleHeight: thickness,
        sample: (box) => [
          {
            type: 'rect',
            shape: {
              x: box.left,
              y: box.top + (box.height - thickness) / 2,
              width: box.width,
              height: thickness,
            },
            style: { fill: color },
          },
        ],
      }
    }),
    { text: words.rings, sample: (box) => halvesSample(ctx, box) },
    ...(isMixed ? qualityRows(ctx, color) : []),
    ...notes.map((text) => ({ text })),
  ]
}

function halvesSample({ theme }: ChartContext, { left, top, width, height }: Rect): GraphicElement[] {
  const [cx, cy] = [left + width / 2, top + height / 2]
  const half = (r: number, side: 1 | -1): GraphicElement => ({
    type: 'polygon',
    shape: {
      points: Array.from({ length: 13 }, (_, i) => {
        const angle = -Math.PI / 2 + (i * Math.PI) / 12
        return [cx + side * Math.cos(angle) * r, cy + Math.sin(angle) * r]
      }),
    },
    style: { fill: side === 1 ? theme.outCommuting : theme.inCommuting, stroke: theme.surface, lineWidth: 1 },
  })
  return [
    half(8, -1),
    half(9, 1),
    {
      type: 'circle',
      shape: { cx, cy, r: 3 },
      style: { fill: theme.surface, stroke: theme.text, lineWidth: 1.2 },
    },
  ]
}
