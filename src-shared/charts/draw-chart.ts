import type { EChartsOption } from 'echarts'
import { drawBars } from './bars/draw-bars'
import { drawDumbbells } from './bars/draw-dumbbells'
import { symbolAt } from './bars/legend-symbol'
import { drawPyramid } from './bars/draw-pyramid'
import { drawStacks } from './bars/draw-stacks'
import type { ChartContext } from './frame/chart-context'
import { placeWithLeast, stackUpright } from './frame/place-panels'
import { createPlotParts, optionOf, type GraphicElement, type PlotParts, type Rect } from './frame/plot-parts'
import { measureText, wrapText } from './frame/text-width'
import { legendOfParts } from './lines/column-parts'
import { addTimePanels } from './lines/draw-time-panels'
import { drawPoints } from './points/draw-points'
import { drawSwarm } from './points/draw-swarm'
import type {
  ChartNote,
  ChartSpecification,
  ColumnsPanel,
  LinesPanel,
  TimePanel,
} from './specification/chart-specification'

/** Heading, lowest plot and times of a panel below another, in pixels. */
const LOWEST_PANEL = 98

/** A view's chart as ECharts draws it, in the room of the context. */
export function drawChart(ctx: ChartContext, { panels, notes }: ChartSpecification): EChartsOption {
  const { width, height } = ctx.look
  const [first] = panels
  if (first?.kind === 'bars')
    return optionOf(drawBars(ctx, first, { left: 8, top: 2, width: width - 16, height: height - 6 }))
  if (first?.kind === 'stacked') return optionOf(drawStacks(ctx, first))
  if (first?.kind === 'points')
    return optionOf(drawPoints(ctx, first, { left: 8, top: 4, width: width - 16, height: height - 8 }))
  if (first?.kind === 'swarm')
    return optionOf(drawSwarm(ctx, first, { left: 8, top: 4, width: width - 16, height: height - 8 }))
  if (first?.kind === 'dumbbell')
    return optionOf(drawDumbbells(ctx, first, { left: 8, top: 2, width: width - 16, height: height - 6 }))
  if (first?.kind === 'pyramid')
    return optionOf(drawPyramid(ctx, first, { left: 8, top: 2, width: width - 16, height: height - 6 }))
  const parts = createPlotParts()
  drawTimes(ctx, parts, panels as readonly TimePanel[], notes, {
    left: 8,
    top: 6,
    width: width - 16,
    height: height - 12,
  })
  return optionOf(parts)
}

function drawTimes(
  ctx: ChartContext,
  parts: PlotParts,
  panels: readonly TimePanel[],
  notes: readonly ChartNote[],
  whole: Rect,
): void {
  const named = panels.find((panel): panel is LinesPanel => panel.kind === 'lines' && panel.named === 'above')
  const made = panels.find((panel): panel is ColumnsPanel => panel.kind === 'columns' && !!panel.parts)
  const partsLegend = made && legendOfParts(ctx, made, whole)
  const above = named ? ctx.text.label + 12 : (partsLegend?.height ?? 0)
  const line = ctx.text.small + 8
  // A note that is wider than the picture goes on in further lines.
  const lines = notes.flatMap((note) =>
    wrapText(note.text, whole.width, ctx.text.small).map((text, i) =>
      i === 0 ? { ...note, text } : { text },
    ),
  )
  const area = { ...whole, top: whole.top + above, height: whole.height - above - lines.length * line }
  const areas = placeWithLeast(
    area,
    stackUpright(
      area,
      panels.map(({ place }) => place),
    ),
    LOWEST_PANEL,
  )
  addTimePanels(
    ctx,
    parts,
    panels.map((panel, i) => ({ panel, area: areas[i] ?? area })),
  )
  if (named) parts.graphic.push(...legendOf(ctx, named, whole))
  else if (partsLegend) parts.graphic.push(...partsLegend.elements)
  lines.forEach((note, i) =>
    parts.graphic.push(
      noteText(ctx, note, whole.left, whole.top + whole.height - (lines.length - 1 - i) * line),
    ),
  )
}

/** The lines' names beside each other, above all panels. */
function legendOf(ctx: ChartContext, { lines }: LinesPanel, area: Rect): GraphicElement[] {
  let x = area.left
  const y = area.top + ctx.text.label / 2
  const named = lines.filter(({ background, isGoal }) => !background && !isGoal)
  return named.flatMap(({ name, color, dashed, symbol, width = 2.5 }): GraphicElement[] => {
    const left = x
    x += 38 + measureText(name, ctx.text.label, 600) + 28
    return [
      {
        type: 'line',
        silent: true,
        shape: { x1: left, y1: y, x2: left + 30, y2: y },
        style: { stroke: color, lineWidth: width, lineDash: dashed ? [7, 4] : null },
      },
      ...(symbol && symbol !== 'none' ? [symbolAt(symbol, color, left + 15, y)] : []),
      {
        type: 'text',
        silent: true,
        x: left + 38,
        y,
        style: {
          text: name,
          fill: color,
          fontSize: ctx.text.label,
          fontWeight: 600,
          verticalAlign: 'middle',
        },
      },
    ]
  })
}

const noteText = (ctx: ChartContext, { text, leftOut }: ChartNote, x: number, y: number): GraphicElement => ({
  type: 'text',
  silent: true,
  ...(leftOut !== undefined && { info: { kind: 'left-out', count: leftOut } }),
  x,
  y,
  style: { text, fill: ctx.theme.textMuted, fontSize: ctx.text.small, verticalAlign: 'bottom' },
})
