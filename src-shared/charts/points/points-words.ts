import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import type { PointsLevel, PointsPanel } from '../specification/points-panel'
import { sizesBelow, type PointsLayout } from './points-layout'

/** The heading, what the areas count and what it means to lie on either side of the line across. */
export function drawWords(
  ctx: ChartContext,
  panel: PointsPanel,
  area: Rect,
  { plot, place }: PointsLayout,
): GraphicElement[] {
  const { theme, text } = ctx
  const { heading, sizes, parting } = panel
  const words = (value: string, x: number, y: number, align: 'left' | 'right'): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: value, fill: theme.textMuted, fontSize: text.small, align, verticalAlign: 'bottom' },
  })
  const [at = 0] = parting ? place(parting.at, 0) : []
  return [
    {
      type: 'text',
      silent: true,
      x: area.left,
      y: area.top,
      style: { text: heading ?? '', fill: theme.text, fontSize: text.heading, fontWeight: 600 },
    },
    ...(!sizes
      ? []
      : sizesBelow(ctx, panel, area.width)
        ? [words(sizes.title, area.left, area.top + text.heading + text.small + 6, 'left')]
        : [words(sizes.title, plot.left + plot.width, area.top + text.heading, 'right')]),
    ...(parting
      ? [
          words(parting.below, at - 10, plot.top - 6, 'right'),
          words(parting.above, at + 10, plot.top - 6, 'left'),
        ]
      : []),
  ]
}

/** Zero, and the line that parts the points. */
export function drawReferences(
  ctx: ChartContext,
  { parting, level }: PointsPanel,
  { plot, place }: PointsLayout,
): GraphicElement[] {
  const line = (kind: string, x1: number, y1: number, x2: number, y2: number): GraphicElement => ({
    type: 'line',
    silent: true,
    // Above the grid's own line at this value.
    z: 3,
    info: { kind },
    shape: { x1, y1, x2, y2 },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  })
  const [, zero] = place(1, 0)
  const [at = 0] = parting ? place(parting.at, 0) : []
  return [
    line('zero-line', plot.left, zero, plot.left + plot.width, zero),
    ...(parting ? [line('parting-line', at, plot.top, at, plot.top + plot.height)] : []),
    ...(level ? drawLevel(ctx, level, plot, place(1, level.at)[1]) : []),
  ]
}

/**
 * Where the name of the reference begins: on the side of its line that is away from zero, whose own line would run through
 * it; above where there is no room below.
 */
export function topOfLevelName(
  ctx: ChartContext,
  { at }: Pick<PointsLevel, 'at'>,
  plot: Rect,
  y: number,
): number {
  const height = ctx.text.small + 4
  return at < 0 && y + height <= plot.top + plot.height ? y + 3 : y - height
}

/** The reference as a dashed line, and its name beside it at the right end. */
const drawLevel = (ctx: ChartContext, level: PointsLevel, plot: Rect, y: number): GraphicElement[] => [
  {
    type: 'line',
    silent: true,
    z: 3,
    info: { kind: 'level-line' },
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: level.color, lineWidth: 1.5, lineDash: [6, 4] },
  },
  {
    type: 'text',
    silent: true,
    z: 3,
    x: plot.left + plot.width,
    y: topOfLevelName(ctx, level, plot, y),
    info: { kind: 'level-name' },
    style: {
      text: level.name,
      fill: level.color,
      fontSize: ctx.text.small,
      align: 'right',
      verticalAlign: 'top',
      stroke: ctx.theme.surface,
      lineWidth: 3,
    },
  },
]
