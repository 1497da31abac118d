import { formatCoefficient, formatNumber } from '../../../messages/number-format'
import { writeEquation } from './fit'
import { numbers, sideTable, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { valueAt } from '../../../charts/frame/column-pivot'
import { clipStroke, type Stroke } from '../../../charts/maps/hatch'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import { wrapText } from '../../../charts/frame/text-width'
import { growthWords } from './words'

type Place = (persons: number, rate: number) => readonly [number, number]

const SWATCH = 26
const GAP = 8

/** The line in words: equation, R² and what the shade means; no lines where nothing was fitted. */
export function fitLegendLines(ctx: ChartContext, data: ViewData, width: number): readonly string[] {
  const fit = sideTable(data, 'fit')
  if (!fit) return []
  const at = (id: string): number => valueAt(numbers(fit, id), 0)
  const text = growthWords
    .in(ctx.language)
    .fitLegend(
      ctx.say(writeEquation(at('intercept'), at('slope'))),
      formatCoefficient(at('r_squared'), ctx.language),
      formatNumber(at('n'), 'persons', ctx.language),
    )
  return wrapText(text, width - SWATCH - GAP, ctx.text.small)
}

/** A piece of line on its shade, and the words. */
export function drawFitLegend(
  ctx: ChartContext,
  lines: readonly string[],
  left: number,
  top: number,
): GraphicElement[] {
  if (lines.length === 0) return []
  const lineHeight = ctx.text.small * 1.3
  const y = top + lineHeight / 2
  return [
    {
      type: 'rect',
      silent: true,
      shape: { x: left, y: y - 7, width: SWATCH, height: 14 },
      style: bandStyle(ctx),
    },
    {
      type: 'line',
      silent: true,
      shape: { x1: left, y1: y, x2: left + SWATCH, y2: y },
      style: lineStyle(ctx),
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

const bandStyle = (ctx: ChartContext) => ({ fill: ctx.theme.outCommuting, opacity: 0.2 })
const lineStyle = (ctx: ChartContext) => ({
  stroke: ctx.theme.outCommuting,
  lineWidth: 2.5,
  lineDash: [9, 4],
})

/** The fitted line with its band, cut at the edges of the plot. */
export function drawFit(ctx: ChartContext, data: ViewData, place: Place, plot: Rect): GraphicElement[] {
  const stroke = fitStroke(data, place, plot)
  if (stroke === null) return []
  const { upper, lower } = bandEdges(data, place)
  const inside = ([x, y]: readonly [number, number]): [number, number] => [
    x,
    Math.min(Math.max(y, plot.top), plot.top + plot.height),
  ]
  return [
    {
      type: 'polygon',
      silent: true,
      info: { kind: 'confidence-band' },
      shape: { points: [...upper, ...lower.toReversed()].map(inside) },
      style: bandStyle(ctx),
    },
    { type: 'line', silent: true, z: 3, info: { kind: 'fitted-line' }, shape: stroke, style: lineStyle(ctx) },
  ]
}

/** Where the line runs, so that names keep off it; null when there is none or all of it lies outside. */
export function fitStroke(data: ViewData, place: Place, plot: Rect): Stroke | null {
  const band = sideTable(data, 'band')
  if (!band) return null
  const end = (row: number) =>
    place(valueAt(numbers(band, 'population_first'), row), valueAt(numbers(band, 'line'), row))
  const [x1, y1] = end(0)
  const [x2, y2] = end(band.rowCount - 1)
  return clipStroke({ x1, y1, x2, y2 }, plot)
}

function bandEdges(data: ViewData, place: Place) {
  const band = sideTable(data, 'band')
  const edge = (id: string): (readonly [number, number])[] =>
    band
      ? Array.from({ length: band.rowCount }, (_, row) =>
          place(valueAt(numbers(band, 'population_first'), row), valueAt(numbers(band, id), row)),
        )
      : []
  return { upper: edge('line_upper'), lower: edge('line_lower') }
}

/** Small areas along a stroke, to keep names off it. */
export function areasAlong(stroke: Stroke | null): Rect[] {
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
