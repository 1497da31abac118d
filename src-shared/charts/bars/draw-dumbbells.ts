import { highestOf } from '../../indicators/extremes'
import type { ScatterSeriesOption } from 'echarts'
import { formatTick } from '../frame/axis-numbers'
import type { ChartContext } from '../frame/chart-context'
import { positionOn, type NiceScale } from '../frame/nice-scale'
import { createPlotParts, type GraphicElement, type PlotParts, type Rect } from '../frame/plot-parts'
import { shareExtent } from '../frame/shared-extents'
import { measureText, measureWidest, wrapTextWithin } from '../frame/text-width'
import { computeLineScale } from '../lines/year-axes'
import type { Bar, DumbbellPanel, DumbbellRow, PointSymbol } from '../specification/chart-specification'

const GAP = 10
/** The smallest text, 12 pixels, and air. */
const LOWEST_ROW = 17
/** Higher rows than this are no longer read as one list. */
const HIGHEST_ROW = 60
const SYMBOL = 13
/** The least of a plot in which dots are told apart. */
const NARROWEST_PLOT = 190

/** A column of numbers beside the plot. */
interface NumberColumn {
  readonly head: readonly string[]
  readonly cells: readonly string[]
  readonly width: number
  /** Its dots' look; null: the differences. */
  readonly series: number | null
}

/** Where everything stands, in pixels. */
export interface DumbbellLayout {
  readonly plot: Rect
  readonly rowHeight: number
  readonly rows: readonly DumbbellRow[]
  readonly names: readonly string[]
  readonly nameSize: number
  readonly columns: readonly (NumberColumn & { readonly right: number })[]
  readonly headHeight: number
  readonly leftOut: number
}

/** The figure of a dot as it is read, or its sign. */
export const readDot = ({ figure, text, value, sign }: Bar): string =>
  value === null ? (sign ?? '..') : (figure ?? text)

/** Finds room for names, dots and numbers; where rows would stand too close, those with the smallest figures give way. */
export function layOutDumbbells(ctx: ChartContext, panel: DumbbellPanel, area: Rect): DumbbellLayout {
  const size = ctx.text.label
  const line = size * 1.2
  const axisHeight = ctx.text.small * 2 + 20
  const legendLine = ctx.text.small + 6
  const room = (rows: readonly DumbbellRow[]): { columns: NumberColumn[]; nameWidth: number } =>
    chooseColumns(ctx, panel, rows, area.width)
  const everything = room(panel.rows)
  const headLines = Math.max(1, ...everything.columns.map(({ head }) => head.length))
  const headHeight = Math.ceil(headLines * line) + 8
  const available = area.height - headHeight - axisHeight
  const keptBack = panel.keptBack ?? 0
  const fits = (available - (keptBack > 0 ? legendLine : 0)) / Math.max(1, panel.rows.length) >= LOWEST_ROW
  const count = fits ? panel.rows.length : Math.max(1, Math.floor((available - legendLine) / LOWEST_ROW))
  const rows = largestRows(panel.rows, count)
  const leftOut = keptBack + panel.rows.length - rows.length
  const height = available - (leftOut > 0 ? legendLine : 0)
  const rowHeight = Math.min(HIGHEST_ROW, height / Math.max(1, rows.length))
  const nameSize = Math.max(12, Math.min(size, Math.floor(rowHeight * 0.8)))
  const { columns, nameWidth } = room(rows)
  const names = rows.map(({ name }) =>
    wrapTextWithin(name, nameWidth, rowHeight >= nameSize * 2.2 ? 2 : 1, nameSize, 600).join('\n'),
  )
  const numbers = columns.reduce((sum, { width }) => sum + width + GAP * 1.6, 0)
  const left = area.left + nameWidth + GAP * 2
  const end = area.left + area.width - numbers
  let right = end
  return {
    plot: {
      left,
      top: area.top + headHeight,
      width: Math.max(40, end - GAP - left),
      height: rowHeight * rows.length,
    },
    rowHeight,
    rows,
    names,
    nameSize,
    columns: columns.map((column) => {
      right += column.width + GAP * 1.6
      return { ...column, right }
    }),
    headHeight,
    leftOut,
  }
}

/** So many rows with the largest figures, in their order. */
function largestRows(rows: readonly DumbbellRow[], count: number): readonly DumbbellRow[] {
  if (rows.length <= count) return rows
  const sizeOf = ({ dots }: DumbbellRow): number =>
    Math.max(0, highestOf(dots.map(({ value }) => Math.abs(value ?? 0))))
  const kept = new Set([...rows].sort((a, b) => sizeOf(b) - sizeOf(a)).slice(0, count))
  return rows.filter((row) => kept.has(row))
}

/** All numbers where they have room, else what the rows differ by, else none. */
function chooseColumns(
  ctx: ChartContext,
  panel: DumbbellPanel,
  rows: readonly DumbbellRow[],
  width: number,
): { columns: NumberColumn[]; nameWidth: number } {
  const size = ctx.text.label
  const headOf = (text: string, cells: number): string[] =>
    wrapTextWithin(text, Math.max(cells, 92), 2, ctx.text.small, 600)
  const column = (name: string, cells: readonly string[], series: number | null): NumberColumn => {
    const widest = measureWidest(cells, size, 600)
    const head = headOf(name, widest)
    const sample = series === null ? 0 : SYMBOL + 4
    return {
      head,
      cells,
      width: Math.ceil(Math.max(widest, measureWidest(head, ctx.text.small, 600) + sample)),
      series,
    }
  }
  const values = panel.series.map(({ name }, i) =>
    column(
      name,
      rows.map(({ dots }) => (dots[i] ? readDot(dots[i]) : '..')),
      i,
    ),
  )
  const difference =
    panel.difference === null
      ? []
      : [
          column(
            panel.difference,
            rows.map((row) => row.difference),
            null,
          ),
        ]
  const widestName = measureWidest(
    rows.map(({ name }) => name),
    size,
    600,
  )
  const names = Math.ceil(Math.min(widestName, width * 0.34, 320))
  const left = (columns: readonly NumberColumn[]): number =>
    width - names - GAP * 3 - columns.reduce((sum, one) => sum + one.width + GAP * 1.6, 0)
  const columns =
    [[...values, ...difference], difference, []].find((one) => left(one) >= NARROWEST_PLOT) ?? []
  return { columns, nameWidth: names }
}

/** Rows from the top, a dot for each thing that is compared, joined by a line; beside them the numbers. */
export function drawDumbbells(ctx: ChartContext, panel: DumbbellPanel, whole: Rect): PlotParts {
  const parts = createPlotParts()
  const { theme } = ctx
  const layout = layOutDumbbells(ctx, panel, whole)
  const { plot, rows } = layout
  const scale = scaleOf(ctx, panel, plot.width)
  const percent = panel.axis.format.unit.startsWith('fraction')
  parts.grid.push({ ...plot, outerBoundsMode: 'none' })
  parts.xAxis.push({
    type: 'value',
    min: scale.min,
    max: scale.max,
    interval: scale.step,
    name: panel.axis.title ?? '',
    nameLocation: 'middle',
    nameGap: ctx.text.small + 14,
    nameTextStyle: { color: theme.textMuted, fontSize: ctx.text.small },
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { lineStyle: { color: theme.gridLine } },
    axisLabel: {
      color: theme.textMuted,
      fontSize: ctx.text.small,
      formatter: (value: number) => formatTick(value, scale.step, percent, ctx.language),
    },
  })
  parts.yAxis.push({
    type: 'category',
    inverse: true,
    data: layout.names.map((name, i) => ({
      value: name,
      textStyle: { color: rows[i]?.isApart ? theme.textMuted : theme.text },
    })),
    axisTick: { show: false },
    axisLine: { show: scale.min <= 0, lineStyle: { color: theme.textMuted } },
    axisLabel: {
      fontSize: layout.nameSize,
      lineHeight: Math.round(layout.nameSize * 1.05),
      interval: 0,
      margin: GAP,
      hideOverlap: false,
    },
  })
  rows.forEach((row, i) => parts.graphic.push(...drawRow(ctx, panel, layout, scale, row, i)))
  panel.series.forEach((_, i) => parts.series.push(dotsOf(ctx, panel, layout, i)))
  parts.graphic.push(...drawColumns(ctx, panel, layout, whole))
  if (layout.leftOut > 0)
    parts.graphic.push({
      type: 'text',
      silent: true,
      info: { kind: 'left-out', count: layout.leftOut },
      x: whole.left,
      y: whole.top + whole.height,
      style: {
        text: ctx.words.rowsLeftOut(layout.leftOut),
        fill: theme.textMuted,
        fontSize: ctx.text.small,
        verticalAlign: 'bottom',
      },
    })
  return parts
}

/** From zero, unless the values lie so high that zero would press them together. */
function scaleOf(ctx: ChartContext, { axis, rows }: DumbbellPanel, width: number): NiceScale {
  const known = shareExtent(
    ctx,
    axis.scaleId,
    rows.flatMap(({ dots }) => dots.flatMap(({ value }) => value ?? [])),
  )
  return computeLineScale([...known, ...(axis.hold ?? [])], width / 2, axis.whole)
}

function dotsOf(
  ctx: ChartContext,
  panel: DumbbellPanel,
  layout: DumbbellLayout,
  at: number,
): ScatterSeriesOption {
  const look = panel.series[at]
  const size = Math.max(9, Math.min(SYMBOL + 2, layout.rowHeight * 0.62))
  return {
    type: 'scatter',
    name: look?.name ?? '',
    symbol: look?.symbol ?? 'circle',
    symbolSize: look?.symbol === 'rect' ? size * 0.86 : size,
    itemStyle: {
      color: look?.color ?? ctx.theme.neutral,
      borderColor: ctx.theme.surface,
      borderWidth: 1,
      opacity: 1,
    },
    z: 5 + at,
    data: layout.rows.map((row, i) => {
      const dot = row.dots[at]
      const value = [dot?.value ?? '-', i]
      // A ring: the figure rests on example data, and others do not.
      return dot?.isExample
        ? {
            value,
            itemStyle: {
              color: ctx.theme.surface,
              borderColor: look?.color ?? '',
              borderWidth: 2.5,
              opacity: 1,
            },
          }
        : { value }
    }),
    tooltip: {
      formatter: (p) => {
        const row = Array.isArray(p) ? undefined : layout.rows[p.dataIndex]
        return row ? sayRow(panel, row, '<br>') : ''
      },
    },
  }
}

/** A row with all its figures, as pointer and cursor read it. */
export function sayRow({ series, difference }: DumbbellPanel, row: DumbbellRow, divider: string): string {
  const figures = row.dots.map((dot, i) => `${series[i]?.name ?? ''}: ${readDot(dot)}`)
  return [row.name, ...figures, ...(difference === null ? [] : [`${difference}: ${row.difference}`])].join(
    divider,
  )
}

/** The line between the dots of a row, and the sign where none has a number. */
function drawRow(
  ctx: ChartContext,
  panel: DumbbellPanel,
  { plot, rowHeight }: DumbbellLayout,
  scale: NiceScale,
  row: DumbbellRow,
  index: number,
): GraphicElement[] {
  const y = plot.top + (index + 0.5) * rowHeight
  const known = row.dots.flatMap(({ value }) => value ?? [])
  const xOf = (value: number): number => plot.left + positionOn(scale, value) * plot.width
  const missing = row.dots.flatMap(({ value, sign }, i) =>
    value === null ? [{ sign: sign ?? '..', color: panel.series[i]?.color ?? ctx.theme.textMuted }] : [],
  )
  const guide: GraphicElement = {
    type: 'line',
    silent: true,
    z: 1,
    shape: { x1: plot.left, y1: y, x2: plot.left + plot.width, y2: y },
    style: { stroke: ctx.theme.gridLine, lineWidth: 1, lineDash: [1, 4] },
  }
  const join: GraphicElement[] =
    known.length < 2
      ? []
      : [
          {
            type: 'line',
            silent: true,
            z: 3,
            info: { kind: 'dumbbell', row: row.name },
            shape: { x1: xOf(Math.min(...known)), y1: y, x2: xOf(Math.max(...known)), y2: y },
            style: { stroke: ctx.theme.others, lineWidth: 3 },
          },
        ]
  const signs = missing.map(({ sign, color }, i): GraphicElement => ({
    type: 'text',
    silent: true,
    info: { kind: 'missing' },
    x: plot.left + GAP + i * 22,
    y,
    style: { text: sign, fill: color, fontSize: ctx.text.label, fontWeight: 600, verticalAlign: 'middle' },
  }))
  return [guide, ...join, ...signs]
}

/** The numbers beside the plot with their heads, which are the legend; where they have no room, a legend. */
function drawColumns(
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

/** A dot as it stands in a legend. */
export function symbolAt(symbol: PointSymbol, color: string, x: number, y: number): GraphicElement {
  const r = 5.5
  const style = { fill: color }
  if (symbol === 'circle') return { type: 'circle', silent: true, shape: { cx: x, cy: y, r }, style }
  if (symbol === 'rect')
    return {
      type: 'rect',
      silent: true,
      shape: { x: x - r + 0.5, y: y - r + 0.5, width: 2 * r - 1, height: 2 * r - 1 },
      style,
    }
  const points =
    symbol === 'diamond'
      ? [
          [x, y - r - 1],
          [x + r + 1, y],
          [x, y + r + 1],
          [x - r - 1, y],
        ]
      : [
          [x, y - r],
          [x + r, y + r],
          [x - r, y + r],
        ]
  return { type: 'polygon', silent: true, shape: { points }, style }
}
