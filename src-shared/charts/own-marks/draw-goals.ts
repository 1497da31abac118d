import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText, shortenText } from '../frame/text-width'
import type { PanelGoal } from '../specification/chart-specification'

const DASH = [7, 4]

/** Dashed lines across standing bars, their words above them at the left. */
export const goalsAcross = (
  ctx: ChartContext,
  goals: readonly PanelGoal[] = [],
  plot: Rect,
  yOf: (value: number) => number,
  spanOf: (goal: PanelGoal) => readonly [number, number],
): GraphicElement[] =>
  goals.flatMap((goal) => {
    const y = yOf(goal.value)
    const [from, until] = spanOf(goal)
    return [
      goalLine(ctx, { x1: from, y1: y, x2: until, y2: y }),
      goalWords(ctx, goal, from + 2, y - 4, plot.left + plot.width - from, 'bottom'),
    ]
  })

/** Dashed lines down through lying bars, their words at the foot of the plot. */
export const goalsDown = (
  ctx: ChartContext,
  goals: readonly PanelGoal[] = [],
  plot: Rect,
  xOf: (value: number) => number,
): GraphicElement[] =>
  goals.flatMap((goal, i) => {
    const x = xOf(goal.value)
    const text = shortenText(goal.text, plot.width, ctx.text.small, 600)
    const width = measureText(text, ctx.text.small, 600)
    const right = plot.left + plot.width
    const left = x + 5 + width <= right ? x + 5 : Math.max(plot.left, x - 5 - width)
    return [
      goalLine(ctx, { x1: x, y1: plot.top, x2: x, y2: plot.top + plot.height }),
      goalWords(ctx, goal, left, plot.top + plot.height - 3 - i * (ctx.text.small + 4), plot.width, 'bottom'),
    ]
  })

const goalLine = (
  ctx: ChartContext,
  shape: { readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number },
): GraphicElement => ({
  type: 'line',
  silent: true,
  z: 9,
  info: { kind: 'own-goal' },
  shape,
  style: { stroke: ctx.theme.text, lineWidth: 1.5, lineDash: DASH },
})

const goalWords = (
  ctx: ChartContext,
  { text }: PanelGoal,
  x: number,
  y: number,
  room: number,
  verticalAlign: 'bottom',
): GraphicElement => ({
  type: 'text',
  silent: true,
  z: 11,
  info: { kind: 'own-goal-words' },
  x,
  y,
  style: {
    text: shortenText(text, room, ctx.text.small, 600),
    fill: ctx.theme.text,
    fontSize: ctx.text.small,
    fontWeight: 600,
    verticalAlign,
    // Bars and grid do not cut the letters.
    stroke: ctx.theme.surface,
    lineWidth: 3,
  },
})
