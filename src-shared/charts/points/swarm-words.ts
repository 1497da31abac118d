import { symbolAt } from '../bars/legend-symbol'
import type { ChartContext } from '../frame/chart-context'
import type { NiceScale } from '../frame/nice-scale'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import type { PointSymbol } from '../specification/chart-specification'
import {
  groupsOfSwarm,
  type SwarmLevel,
  type SwarmPanel,
  type SwarmRole,
  type SwarmRow,
} from '../specification/swarm-panel'
import type { SwarmBand } from './lay-out-swarm'

/** Told apart without colour, too. */
export const SYMBOLS = { chosen: 'diamond', beside: 'triangle', other: 'circle' } as const satisfies Readonly<
  Record<SwarmRole, PointSymbol>
>
/** Pixels between two entries of the legend. */
const ENTRY_GAP = 24
const SYMBOL_ROOM = 18

/** Pixels of words above the points of a row. */
export const headOf = (ctx: ChartContext, { name, levels }: SwarmRow): number =>
  (name === null ? 0 : ctx.text.label + 8) + levels.length * (ctx.text.small + 5) + 4

/** Zero between values on both sides of it. */
export const zeroLine = (
  ctx: ChartContext,
  plot: Rect,
  { min, max }: NiceScale,
  xOf: (value: number) => number,
): GraphicElement[] =>
  min >= 0 || max <= 0
    ? []
    : [
        {
          type: 'line',
          silent: true,
          z: 1,
          info: { kind: 'zero-line' },
          shape: { x1: xOf(0), y1: plot.top, x2: xOf(0), y2: plot.top + plot.height },
          style: { stroke: ctx.theme.text, lineWidth: 1 },
        },
      ]

/** What the row is, and its levels: a dashed line with its words above, each on a line of its own. */
export function drawHead(
  ctx: ChartContext,
  { name, levels }: SwarmRow,
  band: SwarmBand | undefined,
  plot: Rect,
  xOf: (value: number) => number,
): GraphicElement[] {
  if (!band) return []
  const { theme, text } = ctx
  const bottom = band.middle - band.half
  const line = text.small + 5
  const title: GraphicElement[] =
    name === null
      ? []
      : [
          {
            type: 'text',
            silent: true,
            info: { kind: 'row-name' },
            x: plot.left,
            y: bottom - levels.length * line - text.label - 8,
            style: { text: name, fill: theme.text, fontSize: text.label, fontWeight: 600 },
          },
        ]
  return [
    ...title,
    ...levels.flatMap((level, i) =>
      drawLevel(ctx, level, bottom - (levels.length - i) * line, band, plot, xOf(level.value), xOf(0)),
    ),
  ]
}

function drawLevel(
  ctx: ChartContext,
  { text: words, color }: SwarmLevel,
  top: number,
  band: SwarmBand,
  plot: Rect,
  x: number,
  zero: number,
): GraphicElement[] {
  const { text, theme } = ctx
  const width = measureText(words, text.small)
  // On the right of its line, but not where it would stand on that of zero.
  const fits = (left: number): boolean => left >= plot.left && left + width <= plot.left + plot.width
  const isFree = (left: number): boolean => fits(left) && (zero < left || zero > left + width)
  const [right, other] = [x + 4, x - 4 - width]
  const left = [right, other].find(isFree) ?? [right, other].find(fits) ?? Math.max(plot.left, other)
  return [
    {
      type: 'line',
      silent: true,
      z: 3,
      info: { kind: 'level-line' },
      shape: { x1: x, y1: top, x2: x, y2: band.middle + band.half },
      style: { stroke: color, lineWidth: 1.5, lineDash: [6, 4] },
    },
    {
      type: 'text',
      silent: true,
      z: 5,
      info: { kind: 'level-name' },
      x: left,
      y: top,
      style: {
        text: words,
        fill: color,
        fontSize: text.small,
        verticalAlign: 'top',
        stroke: theme.surface,
        lineWidth: 3,
      },
    },
  ]
}

/** What the points are, beside each other, on further lines where there is no room. */
export function legendOf(
  ctx: ChartContext,
  panel: SwarmPanel,
  area: Rect,
): { readonly height: number; readonly elements: readonly GraphicElement[] } {
  const groups = groupsOfSwarm(panel)
  const line = ctx.text.label + 8
  let [x, y] = [area.left, area.top + ctx.text.label / 2 + 2]
  const elements = groups.flatMap(({ role, name, color }): GraphicElement[] => {
    const width = SYMBOL_ROOM + measureText(name, ctx.text.label)
    if (x > area.left && x + width > area.left + area.width) [x, y] = [area.left, y + line]
    const left = x
    x += width + ENTRY_GAP
    return [
      symbolAt(SYMBOLS[role], color, left + 6, y),
      {
        type: 'text',
        silent: true,
        info: { kind: 'legend' },
        x: left + SYMBOL_ROOM,
        y,
        style: { text: name, fill: ctx.theme.text, fontSize: ctx.text.label, verticalAlign: 'middle' },
      },
    ]
  })
  return { height: y - area.top + ctx.text.label / 2 + 8, elements }
}

export const crowdedText = (ctx: ChartContext, area: Rect): GraphicElement => ({
  type: 'text',
  silent: true,
  info: { kind: 'crowded' },
  x: area.left + area.width,
  y: area.top + area.height,
  style: {
    text: ctx.words.swarmCrowded,
    fill: ctx.theme.textMuted,
    fontSize: ctx.text.small,
    align: 'right',
    verticalAlign: 'bottom',
  },
})
