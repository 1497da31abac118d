import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { clipStroke, type Stroke } from '../maps/hatch'
import { wrapText } from '../frame/text-width'
import type { FittedLine, FittedStep } from '../specification/points-panel'

/** Pixels of a place between the axes. */
export type PlaceOf = (x: number, y: number) => readonly [number, number]

const SWATCH = 26
const GAP = 8

const bandStyle = ({ color }: FittedLine) => ({ fill: color, opacity: 0.2 })
const lineStyle = ({ color }: FittedLine) => ({ stroke: color, lineWidth: 2.5, lineDash: [9, 4] })

/** What line and band are, broken to the width; no lines where nothing was fitted. */
export const wrapFitWords = (ctx: ChartContext, fit: FittedLine | undefined, width: number): string[] =>
  fit ? wrapText(fit.words, width - SWATCH - GAP, ctx.text.small) : []

/** A piece of line on its shade, and the words. */
export function drawFitLegend(
  ctx: ChartContext,
  fit: FittedLine,
  lines: readonly string[],
  left: number,
  top: number,
): GraphicElement[] {
  const lineHeight = ctx.text.small * 1.3
  const y = top + lineHeight / 2
  return [
    {
      type: 'rect',
      silent: true,
      shape: { x: left, y: y - 7, width: SWATCH, height: 14 },
      style: bandStyle(fit),
    },
    {
      type: 'line',
      silent: true,
      shape: { x1: left, y1: y, x2: left + SWATCH, y2: y },
      style: lineStyle(fit),
    },
    {
      type: 'text',
      silent: true,
      info: { kind: 'fit' },
      x: left + SWATCH + GAP,
      y: top,
      style: { text: lines.join('\n'), fill: ctx.theme.text, fontSize: ctx.text.small, lineHeight },
    },
  ]
}

/** The line with its band. */
export function drawFit(fit: FittedLine, place: PlaceOf, plot: Rect): GraphicElement[] {
  const stroke = strokeOf(fit, place, plot)
  if (stroke === null) return []
  const edge = (pick: (step: FittedStep) => number) => fit.steps.map((step) => [...place(step.x, pick(step))])
  return [
    {
      type: 'polygon',
      silent: true,
      info: { kind: 'confidence-band' },
      shape: { points: [...edge(({ upper }) => upper), ...edge(({ lower }) => lower).toReversed()] },
      style: bandStyle(fit),
    },
    { type: 'line', silent: true, z: 3, info: { kind: 'fitted-line' }, shape: stroke, style: lineStyle(fit) },
  ]
}

/** Small areas along the line, to keep names off it. */
export function areasAlong(fit: FittedLine, place: PlaceOf, plot: Rect): Rect[] {
  const stroke = strokeOf(fit, place, plot)
  if (stroke === null) return []
  const { x1, y1, x2, y2 } = stroke
  const count = Math.max(1, Math.ceil(Math.abs(x2 - x1) / 12))
  return Array.from({ length: count }, (_, i): Rect => {
    const [from, to] = [i / count, (i + 1) / count]
    const [left, right] = [x1 + (x2 - x1) * from, x1 + (x2 - x1) * to]
    const [a, b] = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to]
    return { left, top: Math.min(a, b) - 1, width: right - left, height: Math.abs(b - a) + 2 }
  })
}

/** Where the line runs; null when there is none. */
function strokeOf({ steps }: FittedLine, place: PlaceOf, plot: Rect): Stroke | null {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const [x1, y1] = place(first.x, first.y)
  const [x2, y2] = place(last.x, last.y)
  return clipStroke({ x1, y1, x2, y2 }, plot)
}
