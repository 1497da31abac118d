import type { ChartContext } from './chart-context'
import { isDark } from './contrast'
import { clipStroke } from '../maps/hatch'
import type { LegendRow } from '../maps/map-legend'
import type { GraphicElement, Rect } from './plot-parts'
import { measureText } from './text-width'

/** Pixels from stroke to stroke along an axis, and how wide a stroke is. */
const STEP = 7
const STROKE = 2.2

/**
 * How a filled mark is drawn whose figure is example data, beside others that are official: strokes in the colour of
 * the ground over its own colour, so that it is told apart without colours, too.
 */
export const exampleDecal = (ctx: ChartContext) => ({
  symbol: 'rect',
  symbolSize: 1,
  color: ctx.theme.surface,
  backgroundColor: 'none',
  dashArrayX: [1, 0],
  dashArrayY: [STROKE, STEP / Math.SQRT2],
  rotation: -Math.PI / 4,
})

/** Finer and fainter strokes, for fields with a number on them; light on dark fields and the other way round. */
export function fineDecal(ctx: ChartContext, ground: string): FineDecal {
  const ofPicture = fineDecals.get(ctx) ?? new Map<boolean, FineDecal>()
  fineDecals.set(ctx, ofPicture)
  const onDark = isDark(ground)
  const known = ofPicture.get(onDark)
  if (known) return known
  const made = {
    ...exampleDecal(ctx),
    color: onDark ? 'rgba(255, 255, 255, 0.35)' : 'rgba(27, 36, 48, 0.22)',
    dashArrayY: [1, STEP / Math.SQRT2],
  }
  ofPicture.set(onDark, made)
  return made
}

type FineDecal = ReturnType<typeof exampleDecal>
/** One object for all fields of a picture: ECharts makes the pattern once for each object that it is given. */
const fineDecals = new WeakMap<ChartContext, Map<boolean, FineDecal>>()

/** A mark's look by its quality: solid with an edge either way, so that a hatched one keeps its outline. */
export const markFill = (ctx: ChartContext, color: string, isExample: boolean) =>
  isExample ? { color, borderColor: color, borderWidth: 1, decal: exampleDecal(ctx) } : { color }

/** The hatching as lines of its own over a rectangle, where no pattern can be used. */
function hatchRect(ctx: ChartContext, rect: Rect): GraphicElement[] {
  const { left, top, width, height } = rect
  const lines: GraphicElement[] = []
  for (let x = left - height; x < left + width; x += STEP) {
    const stroke = clipStroke({ x1: x, y1: top + height, x2: x + height, y2: top }, rect)
    if (stroke)
      lines.push({
        type: 'line',
        silent: true,
        shape: stroke,
        style: { stroke: ctx.theme.surface, lineWidth: STROKE },
      })
  }
  return lines
}

/** Solid and hatched, as they stand in a legend: a mark in `color`. */
export const qualityRows = (ctx: ChartContext, color: string): LegendRow[] =>
  [false, true].map((isExample) => ({
    text: isExample ? ctx.words.exampleFigure : ctx.words.officialFigure,
    sample: ({ left, top, width, height }: Rect) =>
      qualitySample(ctx, color, isExample, {
        left,
        top: top + (height - ctx.text.small) / 2,
        width: Math.min(width, 26),
        height: ctx.text.small,
      }),
  }))

function qualitySample(ctx: ChartContext, color: string, isExample: boolean, box: Rect): GraphicElement[] {
  const { left: x, top: y, width, height } = box
  const shape = { x, y, width, height }
  return [
    { type: 'rect', silent: true, shape, style: { fill: color } },
    ...(isExample
      ? [
          ...hatchRect(ctx, box),
          {
            type: 'rect' as const,
            silent: true,
            shape,
            style: { fill: 'none', stroke: color, lineWidth: 1 },
          },
        ]
      : []),
  ]
}

const SAMPLE = 26
const SAMPLE_GAP = 6
const ITEM_GAP = 20

const DOT = 16

/** A filled dot, and for example data a ring. */
const dotAt = (
  ctx: ChartContext,
  color: string,
  isExample: boolean,
  x: number,
  y: number,
): GraphicElement => ({
  type: 'circle',
  silent: true,
  shape: { cx: x, cy: y, r: 4 },
  style: { fill: isExample ? ctx.theme.surface : color, stroke: color, lineWidth: 1.5 },
})

/**
 * Both in a line: how wide it is, and its elements from a left edge around a middle. With dots where the picture has
 * such marks, too.
 */
export function qualityLegend(ctx: ChartContext, color: string, withDots = false) {
  const size = ctx.text.small
  const rows = qualityRows(ctx, color)
  const samples = SAMPLE + (withDots ? DOT : 0)
  const widths = rows.map(({ text }) => samples + SAMPLE_GAP + measureText(text, size))
  return {
    width: widths.reduce((sum, width) => sum + width, ITEM_GAP),
    draw: (left: number, middle: number): GraphicElement[] =>
      rows.flatMap((row, i) => {
        const x = left + (i === 0 ? 0 : (widths[0] ?? 0) + ITEM_GAP)
        return [
          ...(row.sample?.({ left: x, top: middle - size / 2, width: SAMPLE, height: size }) ?? []),
          ...(withDots ? [dotAt(ctx, color, i === 1, x + SAMPLE + DOT / 2 + 2, middle)] : []),
          {
            type: 'text' as const,
            silent: true,
            info: { kind: 'quality-legend' },
            x: x + samples + SAMPLE_GAP,
            y: middle,
            style: { text: row.text, fill: ctx.theme.text, fontSize: size, verticalAlign: 'middle' },
          },
        ]
      }),
  }
}
