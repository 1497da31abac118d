import type { ChartContext } from './chart-context'
import type { GraphicElement } from './plot-parts'
import { measureText } from './text-width'

/**
 * The diagonal mark over example data: large, and in a grey that stays visible when printed without colour
 * and yet lets the marks below be read.
 */
export function buildExampleMark(ctx: ChartContext): GraphicElement {
  const { width, height } = ctx.look
  const angle = Math.atan2(height * 0.62, width)
  const diagonal = Math.hypot(width * 0.78, height * 0.62)
  const text = ctx.words.exampleMark
  const fontSize = Math.min(height * 0.3, diagonal / (measureText(text, 1, 600) + text.length * 0.06))
  return {
    type: 'text',
    silent: true,
    z: 90,
    info: { kind: 'example-mark' },
    x: width / 2,
    y: height / 2,
    rotation: angle,
    style: {
      text,
      fill: ctx.theme.exampleMark,
      opacity: ctx.theme.name === 'light' ? 0.13 : 0.16,
      fontSize,
      fontWeight: 600,
      align: 'center',
      verticalAlign: 'middle',
    },
  }
}
