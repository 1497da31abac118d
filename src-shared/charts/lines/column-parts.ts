import { highestOf, lowestOf } from '../../indicators/extremes'
import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, PlotParts, Rect } from '../frame/plot-parts'
import { measureText } from '../frame/text-width'
import { symbolAt } from '../bars/legend-symbol'
import type { ColumnPart, ColumnsPanel } from '../specification/chart-specification'
import type { LinePanel } from './line-panel'
import { addYearAxes, plotRectOf, xOfYear, yOfValue } from './year-axes'

/** The part of a year that its bar takes, and what it takes at most, in pixels. */
const BAR = { share: 0.7, most: 46 }
const LINE_WIDTH = 2.5

/** How high and how low the parts of each time reach together. */
export function reachOfParts(parts: readonly ColumnPart[]): readonly [low: number, high: number] {
  const count = Math.max(0, ...parts.map(({ values }) => values.length))
  const sums = (keep: (value: number) => boolean): number[] =>
    Array.from({ length: count }, (_, i) =>
      parts.map(({ values }) => values[i] ?? 0).reduce((sum, value) => (keep(value) ? sum + value : sum), 0),
    )
  return [lowestOf([0, ...sums((value) => value < 0)]), highestOf([0, ...sums((value) => value > 0)])]
}

/** What stands at the end of the line over the parts: its last figure. */
export const lastFigureOf = ({ bars }: ColumnsPanel): string =>
  bars.findLast(({ value }) => value !== null)?.text ?? ''

/** Adds the line of the sums and below it their parts, on each other from zero. */
export function addColumnParts(
  ctx: ChartContext,
  parts: PlotParts,
  given: ColumnsPanel & { readonly parts: readonly ColumnPart[] },
  panel: LinePanel,
): void {
  const axis = addYearAxes(ctx, parts, panel)
  const plot = plotRectOf(ctx, panel)
  const slot = plot.width / panel.years.length
  const onAxis = { xAxisIndex: axis, yAxisIndex: axis }
  // First, for the marks of rows point at it.
  parts.series.push({
    type: 'line',
    name: given.name,
    ...onAxis,
    data: panel.years.map((year, i) => [year, given.bars[i]?.value ?? '-']),
    connectNulls: false,
    symbol: 'rect',
    symbolSize: Math.max(5, Math.min(8, slot * 0.4)),
    lineStyle: { color: given.color, width: LINE_WIDTH },
    itemStyle: { color: given.color, borderColor: ctx.theme.surface, borderWidth: 1 },
    z: 5,
  })
  for (const { name, color, values } of given.parts)
    parts.series.push({
      type: 'bar',
      name,
      ...onAxis,
      stack: 'parts',
      barWidth: Math.min(BAR.most, slot * BAR.share),
      data: panel.years.map((year, i) => [year, values[i] ?? '-']),
      // Told from its neighbours without colour, too.
      itemStyle: { color, borderColor: ctx.theme.surface, borderWidth: 1 },
      z: 3,
    })
  parts.graphic.push(...endOfLine(ctx, given, panel, plot), ...missingTexts(ctx, given, panel, plot))
}

function endOfLine(ctx: ChartContext, given: ColumnsPanel, panel: LinePanel, plot: Rect): GraphicElement[] {
  const last = given.bars.findLastIndex(({ value }) => value !== null)
  const value = given.bars[last]?.value ?? null
  if (value === null) return []
  return [
    {
      type: 'text',
      silent: true,
      info: { kind: 'end-label', line: given.name },
      x: plot.left + plot.width + 6,
      y: yOfValue(panel.scale, plot, value),
      style: {
        text: lastFigureOf(given),
        fill: given.color,
        fontSize: ctx.text.label,
        fontWeight: 600,
        verticalAlign: 'middle',
      },
    },
  ]
}

const missingTexts = (
  ctx: ChartContext,
  { bars }: ColumnsPanel,
  { years }: LinePanel,
  plot: Rect,
): GraphicElement[] =>
  years.flatMap((year, i): GraphicElement[] => {
    const bar = bars[i]
    if (bar === undefined || bar.value !== null || bar.sign === null) return []
    return [
      {
        type: 'text',
        silent: true,
        info: { kind: 'missing', year },
        x: xOfYear(years, plot, year),
        y: plot.top + plot.height - 4,
        style: {
          text: bar.sign,
          fill: ctx.theme.textMuted,
          fontSize: ctx.text.label,
          fontWeight: 600,
          align: 'center',
          verticalAlign: 'bottom',
        },
      },
    ]
  })

/** Swatch and gap before a name, and gap after it. */
const SWATCH = 18
const AFTER = 20

/** What parts and line are, beside each other as far as they have room, in rows. */
export function legendOfParts(
  ctx: ChartContext,
  { name, color, parts = [] }: ColumnsPanel,
  area: Rect,
): { readonly elements: GraphicElement[]; readonly height: number } {
  const row = ctx.text.label + 8
  let x = area.left
  let y = area.top + ctx.text.label / 2 + 2
  const entries = [...parts, { name, color, isLine: true }]
  const elements = entries.flatMap((entry): GraphicElement[] => {
    const width = SWATCH + measureText(entry.name, ctx.text.label, 600)
    if (x > area.left && x + width > area.left + area.width) {
      x = area.left
      y += row
    }
    const left = x
    x += width + AFTER
    return [
      ...('isLine' in entry
        ? [
            {
              type: 'line' as const,
              silent: true,
              shape: { x1: left, y1: y, x2: left + 12, y2: y },
              style: { stroke: entry.color, lineWidth: LINE_WIDTH },
            },
          ]
        : []),
      symbolAt('rect', entry.color, left + 6, y),
      {
        type: 'text',
        silent: true,
        x: left + SWATCH,
        y,
        style: {
          text: entry.name,
          fill: ctx.theme.text,
          fontSize: ctx.text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
  return { elements, height: y - area.top + ctx.text.label / 2 + 6 }
}
