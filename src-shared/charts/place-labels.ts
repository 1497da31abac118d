import type { ChartContext } from './chart-context'
import type { Pixel } from './map-base'
import type { GraphicElement, Rect } from './plot-parts'
import { measureWidest } from './text-width'

export interface PlaceLabel {
  readonly code: string
  readonly text: string
  readonly at: Pixel
  /** Radius of the circle that the label stands beside. */
  readonly radius: number
  /** Where lines come from: the label prefers the far side. */
  readonly awayFrom: Pixel | null
  readonly fontSize: number
  readonly strong: boolean
}

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/**
 * Places names beside their circles, most important first: right, left, above or below, whichever is free
 * inside the area; a name without a free place is left out. `taken` are areas to keep free, such as legends.
 */
export function placeLabels(
  ctx: ChartContext,
  labels: readonly PlaceLabel[],
  area: Rect,
  taken: readonly Rect[],
  halo: string,
): GraphicElement[] {
  const used: Box[] = taken.map((r) => ({
    left: r.left,
    top: r.top,
    right: r.left + r.width,
    bottom: r.top + r.height,
  }))
  const circles = labels.map((label): Box & { code: string } => ({
    code: label.code,
    left: label.at[0] - label.radius,
    top: label.at[1] - label.radius,
    right: label.at[0] + label.radius,
    bottom: label.at[1] + label.radius,
  }))
  const placed: GraphicElement[] = []
  for (const label of labels) {
    const weight = label.strong ? 600 : 400
    const lines = label.text.split('\n')
    const width = measureWidest(lines, label.fontSize, weight)
    const height = label.fontSize * 1.15 * lines.length
    const [x, y] = label.at
    const away = label.radius + 4
    const choices = [
      { x: x + away, y: y - height / 2, align: 'left' },
      { x: x - away - width, y: y - height / 2, align: 'left' },
      { x: x - width / 2, y: y - away - height + 2, align: 'center' },
      { x: x - width / 2, y: y + away - 2, align: 'center' },
    ]
    const boxOf = (c: { x: number; y: number }): Box => ({
      left: c.x,
      top: c.y,
      right: c.x + width,
      bottom: c.y + height,
    })
    const [fromX, fromY] = label.awayFrom ?? [x - 1, y]
    const outwards = (choice: { x: number; y: number }): number =>
      (choice.x + width / 2 - x) * (x - fromX) + (choice.y + height / 2 - y) * (y - fromY)
    if (label.awayFrom) choices.sort((a, b) => outwards(b) - outwards(a))
    const free = choices.find((choice) => {
      const box = boxOf(choice)
      if (box.left < area.left + 4 || box.right > area.left + area.width - 4) return false
      if (box.top < area.top + 2 || box.bottom > area.top + area.height - 2) return false
      if (used.some((other) => overlaps(box, other))) return false
      return !circles.some((circle) => circle.code !== label.code && overlaps(box, circle))
    })
    if (!free) continue
    used.push(boxOf(free))
    placed.push({
      type: 'text',
      silent: true,
      z: 50,
      info: { kind: 'place-name', code: label.code },
      x: free.align === 'center' ? free.x + width / 2 : free.x,
      y: free.y,
      style: {
        text: label.text,
        fill: label.strong ? ctx.theme.text : ctx.theme.textMuted,
        stroke: halo,
        lineWidth: 3,
        fontSize: label.fontSize,
        lineHeight: label.fontSize * 1.15,
        fontWeight: weight,
        align: free.align,
        verticalAlign: 'top',
      },
    })
  }
  return placed
}
