import type { ChartContext } from '../frame/chart-context'
import { overlaps, type Box } from '../frame/box'
import type { Pixel } from './map-base'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureWidest } from '../frame/text-width'

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

/** A name with the place that was found for it. */
export interface PlacedLabel {
  readonly label: PlaceLabel
  /** Top edge, and left edge or middle after `align`. */
  readonly at: Pixel
  readonly align: 'left' | 'center'
}

/** Pixels kept free at both ends of a name. */
const APART = 3

/**
 * Finds places for names beside their circles, most important first: right, left, above, below or aslant,
 * whichever is free inside the area; a name without a free place is left out. A strong one may cover circles where it
 * finds no other place, for it is what the picture is about. `taken` are areas to keep free, such as legends.
 */
export function placeLabels(
  labels: readonly PlaceLabel[],
  area: Rect,
  taken: readonly Rect[],
): PlacedLabel[] {
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
  const placed: PlacedLabel[] = []
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
      { x: x - width, y: y - away - height + 2, align: 'left' },
      { x: x - width, y: y + away - 2, align: 'left' },
      { x, y: y - away - height + 2, align: 'left' },
      { x, y: y + away - 2, align: 'left' },
    ] as const
    // Names that nearly touch read as one.
    const boxOf = (c: { x: number; y: number }): Box => ({
      left: c.x - APART,
      top: c.y,
      right: c.x + width + APART,
      bottom: c.y + height,
    })
    const [fromX, fromY] = label.awayFrom ?? [x - 1, y]
    const outwards = (choice: { x: number; y: number }): number =>
      (choice.x + width / 2 - x) * (x - fromX) + (choice.y + height / 2 - y) * (y - fromY)
    const ordered = label.awayFrom ? choices.toSorted((a, b) => outwards(b) - outwards(a)) : choices
    const open = ordered.filter((choice) => {
      const box = boxOf(choice)
      if (box.left < area.left + 4 || box.right > area.left + area.width - 4) return false
      if (box.top < area.top + 2 || box.bottom > area.top + area.height - 2) return false
      return !used.some((other) => overlaps(box, other))
    })
    const covers = (choice: { x: number; y: number }) => {
      const box = boxOf(choice)
      return (circle: Box & { code: string }): boolean => circle.code !== label.code && overlaps(box, circle)
    }
    const covered = (choice: { x: number; y: number }): number => circles.filter(covers(choice)).length
    const free =
      open.find((choice) => !circles.some(covers(choice))) ??
      (label.strong ? open.toSorted((a, b) => covered(a) - covered(b))[0] : undefined)
    if (!free) continue
    used.push(boxOf(free))
    placed.push({
      label,
      at: [free.align === 'center' ? free.x + width / 2 : free.x, free.y],
      align: free.align,
    })
  }
  return placed
}

/** Letters with a halo. */
export function labelStyle(ctx: ChartContext, { label, align }: PlacedLabel, halo: string) {
  return {
    text: label.text,
    fill: label.strong ? ctx.theme.text : ctx.theme.textMuted,
    stroke: halo,
    lineWidth: 3,
    fontFamily: ctx.theme.fontFamily,
    fontSize: label.fontSize,
    lineHeight: label.fontSize * 1.15,
    fontWeight: label.strong ? (600 as const) : (400 as const),
    align,
    verticalAlign: 'top' as const,
  }
}

/** Placed names as texts at fixed pixels. */
export const drawLabels = (
  ctx: ChartContext,
  placed: readonly PlacedLabel[],
  halo: string,
): GraphicElement[] =>
  placed.map((one) => ({
    type: 'text',
    silent: true,
    z: 50,
    info: { kind: 'place-name', code: one.label.code },
    x: one.at[0],
    y: one.at[1],
    style: labelStyle(ctx, one, halo),
  }))
