import type { GraphicElement } from '../frame/plot-parts'
import type { PointSymbol } from '../specification/chart-specification'

/** A dot as it stands in a legend. */
export function symbolAt(symbol: PointSymbol, color: string, x: number, y: number): GraphicElement {
  const r = 5.5
  const style = { fill: color }
  if (symbol === 'circle') return { type: 'circle', silent: true, shape: { cx: x, cy: y, r }, style }
  if (symbol === 'rect')
    return {
      type: 'rect',
      silent: true,
      shape: { x: x - r + 0.5, y: y - r + 0.5, width: 2 * r - 1, height: 2 * r - 1 },
      style,
    }
  const points =
    symbol === 'diamond'
      ? [
          [x, y - r - 1],
          [x + r + 1, y],
          [x, y + r + 1],
          [x - r - 1, y],
        ]
      : [
          [x, y - r],
          [x + r, y + r],
          [x - r, y + r],
        ]
  return { type: 'polygon', silent: true, shape: { points }, style }
}
