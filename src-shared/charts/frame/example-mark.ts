import { messagesIn } from '../../messages/messages'
import type { ChartContext } from './chart-context'
import type { GraphicElement, Rect } from './plot-parts'
import { measureText } from './text-width'

/** Height of the ribbon, in pixels; what is drawn above it ends there. */
export const ribbonHeight = (ctx: ChartContext): number => ctx.text.small + 10

/**
 * The mark of example data: a ribbon along the lower edge of a picture or a part of it, which covers no figure, changes
 * no colour and is in the picture wherever it is copied to.
 */
export function buildExampleRibbon(ctx: ChartContext, area: Rect): GraphicElement[] {
  const height = ribbonHeight(ctx)
  const top = area.top + area.height - height
  const long = messagesIn(ctx.language).slides.exampleMark
  const size = ctx.text.small
  const text = measureText(long, size, 600) > area.width - 16 ? ctx.words.exampleMark : long
  return [
    {
      type: 'rect',
      silent: true,
      z: 70,
      info: { kind: 'example-mark' },
      shape: { x: area.left, y: top, width: area.width, height },
      style: { fill: ctx.theme.exampleMark },
    },
    {
      type: 'text',
      silent: true,
      z: 71,
      x: area.left + area.width / 2,
      y: top + height / 2,
      style: {
        text,
        fill: ctx.theme.surface,
        fontSize: size,
        fontWeight: 600,
        align: 'center',
        verticalAlign: 'middle',
      },
    },
  ]
}
