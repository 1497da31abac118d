import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'

/** Where the map says that its areas are not boundaries. */
export function schematicNoteBox(ctx: ChartContext, rect: Rect): Rect {
  const width = measureText(ctx.words.schematicMap, ctx.text.small) + 16
  const height = ctx.text.small + 10
  return { left: rect.left + rect.width - width, top: rect.top + rect.height - height, width, height }
}

/** Says in the map's corner that its areas are not boundaries. */
export const schematicNote = (ctx: ChartContext, { left, top, width, height }: Rect): GraphicElement[] => [
  {
    type: 'rect',
    silent: true,
    z: 60,
    shape: { x: left, y: top, width, height },
    style: { fill: ctx.theme.surface, opacity: 0.85 },
  },
  {
    type: 'text',
    silent: true,
    z: 61,
    info: { kind: 'schematic' },
    x: left + 8,
    y: top + height / 2,
    style: {
      text: ctx.words.schematicMap,
      fill: ctx.theme.textMuted,
      fontSize: ctx.text.small,
      verticalAlign: 'middle',
    },
  },
]
