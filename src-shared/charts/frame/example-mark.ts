import type { ChartContext } from './chart-context'
import type { GraphicElement, Rect } from './plot-parts'
import { measureText } from './text-width'

/** Behind the figures of a chart, but before the land and areas of a map. */
const LAYER = { chart: -1, map: 15 }

/**
 * The diagonal mark of example data over a whole picture: large, in a grey that stays visible when printed
 * without colour, and behind figures and names so that all can be read.
 */
export function buildExampleMark(ctx: ChartContext, on: 'chart' | 'map'): GraphicElement {
  const { width, height } = ctx.look
  return { ...diagonalMark(ctx, { left: 0, top: 0, width, height }), z: LAYER[on] }
}

/** The same mark inside a part of a picture. */
export function diagonalMark(ctx: ChartContext, area: Rect): GraphicElement {
  const { width, height } = area
  const angle = Math.atan2(height * 0.62, width)
  const diagonal = Math.hypot(width * 0.78, height * 0.62)
  const text = ctx.words.exampleMark
  const fontSize = Math.min(height * 0.3, diagonal / (measureText(text, 1, 600) + text.length * 0.06))
  return {
    type: 'text',
    silent: true,
    info: { kind: 'example-mark' },
    x: area.left + width / 2,
    y: area.top + height / 2,
    rotation: angle,
    style: {
      text,
      fill: ctx.theme.exampleMark,
      opacity: ctx.theme.name === 'light' ? 0.16 : 0.2,
      fontSize,
      fontWeight: 600,
      align: 'center',
      verticalAlign: 'middle',
    },
  }
}
