import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { measureText, measureWidest } from '../frame/text-width'
import type { DumbbellPanel } from '../specification/chart-specification'
import type { DumbbellLayout } from './lay-out-dumbbells'
import { symbolAt } from './legend-symbol'

/** The numbers beside the plot with their heads, which are the legend; where they have no room, a legend. */
export function drawDumbbellColumns(
  ctx: ChartContext,
  panel: DumbbellPanel,
  layout: DumbbellLayout,
  area: Rect,
): GraphicElement[] {
  const { columns, plot, rowHeight, headHeight, rows } = layout
  const line = ctx.text.small * 1.2
  const bottom = area.top + headHeight - 6
  const text = (value: string, x: number, y: number, style: object): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text: value, fontSize: ctx.text.small, ...style },
  })
  const heads = columns.flatMap(({ head, right, series }) => {
    const look = series === null ? null : panel.series[series]
    const fill = look?.color ?? ctx.theme.text
    const top = bottom - head.length * line
    const widest = measureWidest(head, ctx.text.small, 600)
    return [
      ...head.map((part, i) =>
        text(part, right, top + (i + 0.5) * line, {
          fill,
          fontWeight: 600,
          align: 'right',
          verticalAlign: 'middle',
        }),
      ),
      ...(look ? [symbolAt(look.symbol, look.color, right - widest - 10, top + line / 2)] : []),
    ]
  })
  const cells = columns.flatMap(({ cells: own, right, series }) =>
    rows.map((row, i) =>
      text(own[i] ?? '', right, plot.top + (i + 0.5) * rowHeight, {
        fill: row.isApart ? ctx.theme.textMuted : ctx.theme.text,
        fontSize: layout.nameSize,
        fontWeight: series === null ? 600 : 400,
        align: 'right',
        verticalAlign: 'middle',
      }),
    ),
  )
  const named = columns.some(({ series }) => series !== null)
  const legend = legendOf(ctx, named ? [] : panel.series, { ...area, top: bottom - line })
  const examples = rows.some(({ dots }) => dots.some(({ isExample }) => isExample))
  return [
    ...heads,
    ...cells,
    ...legend.elements,
    ...(examples ? exampleLegend(ctx, legend.end, bottom - line * 0.4) : []),
  ]
}

/** A ring is example data, where other dots are not. */
function exampleLegend(ctx: ChartContext, left: number, y: number): GraphicElement[] {
  let x = left
  return [false, true].flatMap((isExample): GraphicElement[] => {
    const text = isExample ? ctx.words.exampleFigure : ctx.words.officialFigure
    const at = x
    x += 12 + measureText(text, ctx.text.small) + 20
    const { neutral, surface } = ctx.theme
    return [
      {
        type: 'circle',
        silent: true,
        shape: { cx: at, cy: y, r: 4.5 },
        style: { fill: isExample ? surface : neutral, stroke: neutral, lineWidth: 2 },
      },
      {
        type: 'text',
        silent: true,
        info: { kind: 'quality-legend' },
        x: at + 10,
        y,
        style: { text, fill: ctx.theme.text, fontSize: ctx.text.small, verticalAlign: 'middle' },
      },
    ]
  })
}

function legendOf(
  ctx: ChartContext,
  series: DumbbellPanel['series'],
  area: Rect,
): { readonly elements: GraphicElement[]; readonly end: number } {
  let x = area.left + 8
  const y = area.top + ctx.text.small * 0.6
  const elements = series.flatMap(({ name, color, symbol }): GraphicElement[] => {
    const left = x
    x += 14 + measureText(name, ctx.text.small, 600) + 22
    return [
      symbolAt(symbol, color, left, y),
      {
        type: 'text',
        silent: true,
        x: left + 12,
        y,
        style: {
          text: name,
          fill: color,
          fontSize: ctx.text.small,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
  return { elements, end: x }
}
