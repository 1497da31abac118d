import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { fineDecal, qualityRows } from '../frame/example-hatch'
import type { ChartContext } from '../frame/chart-context'
import { asGraphic } from '../frame/plot-parts'
import { measureText, wrapText } from '../frame/text-width'
import type { LegendRow } from '../maps/map-legend'
import { layOutLegendStrip } from '../maps/map-legend-strip'
import { cellSample, drawCellLegend } from './cell-legend'
import { drawCellNames, offsetOf, standInTurn, STEEP } from './cell-names'
import { fitNumber } from './cell-number'
import type { CellGrid, CellTable, DrawnCell } from './cell-table'
import { cellLetters } from './cell-letters'

/** Pixels; below this a legend beside would take too much of the cells' room. */
const NARROWEST_WITH_LEGEND_BESIDE = 760
/** A few cells need not fill a large window. */
const LARGEST = { width: 96, height: 40 }
/** The part of the width and of the height that names may take. */
const MOST_NAMES = { row: 0.3, column: 0.3 }
/** Of two columns of names together. */
const MOST_IN_TURN = 0.56

/** A table of cells with names at the left and above, and its legend beside, or below where that takes too much. */
export function drawCellTable(ctx: ChartContext, table: CellTable): EChartsOption {
  const legend = legendRows(ctx, table)
  const given = ctx.look.onLegend
  given?.(legend)
  const isBelow =
    given === undefined && ctx.look.width < Math.max(NARROWEST_WITH_LEGEND_BESIDE, ctx.look.height)
  const strip = isBelow ? layOutLegendStrip(ctx, legend, ctx.look.width) : null
  const narrow = given || isBelow ? [] : wrapNotes(ctx, legend)
  const beside = narrow.length === 0 ? 0 : legendWidth(ctx, narrow)
  const layOut = (inTurn: boolean): CellGrid =>
    layOutCells(ctx, table, beside, strip?.height ?? 0, narrow.length, inTurn)
  const inOneColumn = layOut(false)
  const grid = standInTurn(table.rows.length, inOneColumn.cell.height) ? layOut(true) : inOneColumn
  const { left, top, width, height } = grid.area
  return {
    series: [cellSeries(ctx, table, grid)],
    graphic: asGraphic([
      ...drawCellNames(ctx, table, grid),
      ...(strip?.draw(0, Math.min(ctx.look.height - strip.height, top + height + 8)) ?? []),
      ...(beside > 0 ? drawCellLegend(ctx, narrow, left + width + grid.legend.left, grid.legend.top) : []),
    ]),
  }
}

/** Gaps after what stands apart. */
const gapsOf = (lines: CellTable['rows']): number => offsetOf(lines, lines.length, 0)

function layOutCells(
  ctx: ChartContext,
  table: CellTable,
  beside: number,
  below: number,
  legendLines: number,
  inTurn: boolean,
): CellGrid {
  const { width, height } = ctx.look
  const small = ctx.text.small
  const widest = (lines: CellTable['rows']): number =>
    Math.max(0, ...lines.map(({ name, strong }) => measureText(name, small, strong ? 600 : 400))) + 10
  const [near, far] = [0, 1].map((turn) => widest(table.rows.filter((_, i) => i % 2 === turn)))
  const inBoth = (near ?? 0) + (far ?? 0)
  const rowRoom = inTurn
    ? Math.min(width * MOST_IN_TURN, inBoth)
    : Math.min(width * MOST_NAMES.row, widest(table.rows))
  const columnRoom = Math.min(height * MOST_NAMES.column, widest(table.columns))
  const left = rowRoom + 4
  const cellWidth = (right: number): number =>
    Math.min(LARGEST.width, (width - left - right - gapsOf(table.columns)) / table.columns.length)
  // The last name stands aslant beyond the cells: above the legend, or before one that needs all of the height.
  const overhang = columnRoom * Math.SQRT1_2
  const head = overhang + small + 10
  const isHigh = legendLines * (small + 9) > height - head
  const aslant = isHigh ? beside + overhang : Math.max(beside, overhang)
  const upright = cellWidth(aslant) < STEEP
  const right = upright ? beside : aslant
  const above = upright ? columnRoom + small + 10 : head
  const cell = {
    width: cellWidth(right),
    height: Math.min(LARGEST.height, (height - above - below - 6 - gapsOf(table.rows)) / table.rows.length),
  }
  return {
    area: {
      left,
      top: above,
      width: cell.width * table.columns.length + gapsOf(table.columns),
      height: cell.height * table.rows.length + gapsOf(table.rows),
    },
    cell,
    upright,
    inTurn,
    nearer: inTurn ? ((near ?? 0) / inBoth) * rowRoom : 0,
    legend: {
      left: isHigh && !upright ? overhang + 8 : 16,
      top: isHigh ? small : above + small,
    },
  }
}

function cellSeries(ctx: ChartContext, table: CellTable, grid: CellGrid): CustomSeriesOption {
  const { theme } = ctx
  const { area, cell } = grid
  const most = Math.min(ctx.text.small, 13)
  const placed = new Map<number, { drawn: DrawnCell; left: number; top: number }>()
  table.cells.forEach((row, down) => {
    row.forEach((drawn, across) => {
      if (drawn)
        placed.set(drawn.row, {
          drawn,
          left: area.left + offsetOf(table.columns, across, cell.width),
          top: area.top + offsetOf(table.rows, down, cell.height),
        })
    })
  })
  const last = Math.max(-1, ...placed.keys())
  return {
    type: 'custom',
    coordinateSystem: 'none',
    data: Array.from({ length: last + 1 }, (_, row) => row),
    renderItem: (params) => {
      const found = placed.get(params.dataIndex)
      if (!found) return { type: 'group', children: [] }
      const { drawn, left, top } = found
      const shape = { x: left, y: top, width: cell.width - 1, height: cell.height - 1 }
      const label = fitNumber({ ...drawn.text, most }, cell)
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape,
            style: {
              fill: drawn.fill ?? theme.surface,
              ...(drawn.isExample && { decal: fineDecal(ctx, drawn.fill ?? theme.surface) }),
              stroke: theme.gridLine,
              lineWidth: 0.5,
            },
          },
          ...cellLetters(ctx, label, shape, drawn.fill),
        ],
      }
    },
    tooltip: { formatter: (p) => (Array.isArray(p) ? '' : (placed.get(p.dataIndex)?.drawn.tooltip ?? '')) },
  }
}

function legendRows(ctx: ChartContext, { legend, cells }: CellTable): LegendRow[] {
  const middle = legend.classes[legend.classes.length >> 1]?.color ?? ctx.theme.neutral
  return [
    { text: legend.heading, strong: true },
    ...legend.notes.map((text) => ({ text })),
    ...legend.classes.toReversed().map(({ label, color }) => cellSample(ctx, label, color)),
    ...legend.others.map(({ text, fill }) => cellSample(ctx, text, fill)),
    ...(cells.some((row) => row.some((one) => one?.isExample)) ? qualityRows(ctx, middle) : []),
  ]
}

/** Words beside the cells take no more room than these pixels, on as many lines as they need. */
const WIDEST_NOTE = 190

const wrapNotes = (ctx: ChartContext, rows: readonly LegendRow[]): LegendRow[] =>
  rows.flatMap((row) =>
    row.sample
      ? [row]
      : wrapText(row.text, WIDEST_NOTE, ctx.text.small, row.strong ? 600 : 400).map((text) => ({
          ...row,
          text,
        })),
  )

const legendWidth = (ctx: ChartContext, rows: readonly LegendRow[]): number =>
  Math.max(
    ...rows.map(
      ({ text, strong, sample }) => measureText(text, ctx.text.small, strong ? 600 : 400) + (sample ? 32 : 0),
    ),
  ) + 24
