import type { ChartContext } from '../../../charts/frame/chart-context'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import type { Pixel } from '../../../charts/maps/map-window'
import { formatNumber } from '../../../messages/number-format'
import type { Elsewhere } from './flow-rows'
import { flowThickness, type FlowScale } from './flow-scale'

const ARROW = 34
const PADDING = 6
/** Heights at which the box may stand, in parts of the frame's. */
const HEIGHTS = [0.5, 0.35, 0.65, 0.2, 0.8, 0, 1] as const

/**
 * A quiet box at the frame's edge with those who commute to, or from, what the map does not have: an arrow out over
 * the edge, or in, as wide as the map's own. It stands where it covers fewest of the points that matter.
 */
export function drawBeyond(
  ctx: ChartContext,
  elsewhere: readonly Elsewhere[],
  direction: 'out' | 'in',
  scale: FlowScale,
  frame: Rect,
  taken: readonly Rect[],
  points: readonly Pixel[],
): { readonly elements: readonly GraphicElement[]; readonly taken: readonly Rect[] } {
  if (elsewhere.length === 0) return { elements: [], taken: [] }
  const size = ctx.text.small
  const rows = elsewhere
    .toSorted((a, b) => b.persons - a.persons)
    .map(({ name, persons }) => {
      const thickness = Math.min(flowThickness(persons, scale), scale.widest * 1.5)
      return {
        text: `${name} ${formatNumber(persons, 'persons', ctx.language)}`,
        thickness,
        height: Math.max(size + 4, thickness + 10),
      }
    })
  const width = Math.max(...rows.map(({ text }) => measureText(text, size))) + ARROW + PADDING * 3
  const height = rows.reduce((sum, row) => sum + row.height, PADDING * 2)
  const spots = [frame.left + frame.width - width, frame.left].flatMap((left) =>
    HEIGHTS.map((part): Rect => ({ left, top: frame.top + (frame.height - height) * part, width, height })),
  )
  const free = spots.filter((spot) => !taken.some((other) => meets(spot, other)))
  const covered = (spot: Rect): number => points.filter((point) => isWithin(spot, point)).length
  const box = free.toSorted((a, b) => covered(a) - covered(b))[0] ?? spots[0]
  if (!box) return { elements: [], taken: [] }
  const atRight = box.left > frame.left
  let top = box.top + PADDING
  const elements: GraphicElement[] = [
    {
      type: 'rect',
      silent: true,
      z: 46,
      shape: { x: box.left, y: box.top, width, height },
      style: { fill: ctx.theme.surface, opacity: 0.85 },
    },
  ]
  for (const { text, thickness, height: row } of rows) {
    const middle = top + row / 2
    const edge = atRight ? box.left + width - PADDING : box.left + PADDING
    const inner = atRight ? edge - ARROW : edge + ARROW
    elements.push(
      {
        type: 'polygon',
        silent: true,
        z: 47,
        shape: {
          points:
            direction === 'out'
              ? arrow(inner, edge, middle, thickness)
              : arrow(edge, inner, middle, thickness),
        },
        style: { fill: ctx.theme.others },
      },
      {
        type: 'text',
        silent: true,
        z: 47,
        info: { kind: 'beyond' },
        x: atRight ? inner - PADDING : inner + PADDING,
        y: middle,
        style: {
          text,
          fill: ctx.theme.text,
          fontFamily: ctx.theme.fontFamily,
          fontSize: size,
          align: atRight ? 'right' : 'left',
          verticalAlign: 'middle',
        },
      },
    )
    top += row
  }
  return { elements, taken: [box] }
}

/** A straight arrow at a height. */
function arrow(from: number, to: number, y: number, thickness: number): readonly (readonly number[])[] {
  const half = thickness / 2
  const back = to - Math.sign(to - from) * Math.min(ARROW / 2, half + 7)
  return [
    [from, y - half],
    [back, y - half],
    [back, y - half - 4],
    [to, y],
    [back, y + half + 4],
    [back, y + half],
    [from, y + half],
  ]
}

const isWithin = ({ left, top, width, height }: Rect, [x, y]: Pixel): boolean =>
  x > left - 8 && x < left + width + 8 && y > top - 8 && y < top + height + 8

const meets = (a: Rect, b: Rect): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top < b.top + b.height &&
  b.top < a.top + a.height
