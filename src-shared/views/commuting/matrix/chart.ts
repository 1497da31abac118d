import type { CustomSeriesOption, EChartsOption } from 'echarts'
import { formatChange, formatNumber } from '../../../messages/number-format'
import { ELSEWHERE_CODE, isBetween } from './view'
import { exampleRows } from '../../../view/row-quality'
import { codes, numbers, type CodeColumn, type NumberColumn, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { divergingClasses, sequentialClasses } from '../../../charts/maps/color-classes'
import { signAt } from '../../../charts/frame/column-pivot'
import { asGraphic, type Rect } from '../../../charts/frame/plot-parts'
import { cellLetters } from '../../../charts/cells/cell-letters'
import { fineDecal } from '../../../charts/frame/example-hatch'
import type { ColorClass } from '../../../charts/maps/region-map'
import { steadyValues } from '../../../charts/frame/shared-extents'
import { measureWidest } from '../../../charts/frame/text-width'
import type { LegendRow } from '../../../charts/maps/map-legend'
import { layOutLegendStrip, type LegendStrip } from '../../../charts/maps/map-legend-strip'
import { columnNameSize, countyLines, drawAxisNames } from './axis-names'
import {
  fitNumber,
  inThousands,
  isInThousands,
  isWritable,
  type CellNumber,
} from '../../../charts/cells/cell-number'
import { drawCellLegend } from '../../../charts/cells/cell-legend'
import { standInTurn } from '../../../charts/cells/cell-names'
import { columnOf } from './drawn-column'
import { APART, hasRoomAslant, offset, type Grid } from './grid'
import { legendRows, legendWidthOf, thousandsRow } from './legend'
import { codeAt, rowsOf } from '../../../view/rows'
import { NO_TEXT } from '../../../messages/language'

/** What rows gain where names aslant are as small as they are: at most so many times their height. */
const HIGHER_ROWS = 1.15
/** Of the room of one column of names, for two of low rows, whose letters are smaller. */
const IN_TURN = 1.75
/** Pixels; below this the legend would take too much of the cells' room. */
const NARROWEST_WITH_LEGEND_BESIDE = 640

/** Pixels; a few places still fill most of a large window. */
const LARGEST_CELL = { width: 96, height: 48 }

/** Homes down, workplaces across; colour by persons or share. Who lives and works in a place stands apart in grey. */
export function buildCommutingMatrixOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const column = numbers(data, columnOf(data))
  const between = rowsOf(data).filter((row) => isBetween(data, row))
  const drawn = between.map((row) => shownValue(column, row))
  const classes = column.signed
    ? divergingClasses(ctx, drawn, false)
    : sequentialClasses(ctx, steadyValues(ctx, column.id, drawn), column.unit === 'fraction')
  const n = home.codes.length
  const apart = home.codes.indexOf(ELSEWHERE_CODE)
  const names = home.codes.map((_, index) => ctx.say(home.names[index] ?? NO_TEXT))
  const labelRoom = Math.min(ctx.look.width * 0.2, measureWidest(names, ctx.text.small, 600) + 10)
  // On an upright page the cells need all of its width.
  const below =
    ctx.look.onLegend !== undefined ||
    ctx.look.width < Math.max(NARROWEST_WITH_LEGEND_BESIDE, ctx.look.height)
  const layOutIn = (rows: readonly LegendRow[], inTurn: boolean): MatrixLayout => {
    const rowRoom = inTurn ? labelRoom * IN_TURN : labelRoom
    const strip = below && !ctx.look.onLegend ? layOutLegendStrip(ctx, rows, ctx.look.width) : null
    const aslant = labelRoom * Math.SQRT1_2
    const widthBeside = (beside: number): number => ctx.look.width - rowRoom - ctx.text.small - 24 - beside
    // The last name stands aslant beyond the cells.
    const upright = below && !hasRoomAslant((widthBeside(aslant) - APART) / n)
    const legendWidth = below ? (upright ? 0 : aslant) : legendWidthOf(ctx, rows)
    const width = widthBeside(legendWidth)
    const cellWidth = Math.min(LARGEST_CELL.width, (width - APART) / n)
    const foot = 8 + (strip?.height ?? 0)
    const topFor = (size: number): number =>
      (upright ? labelRoom - 4 : labelRoom * (size / ctx.text.small) * 0.72 + 12) + ctx.text.small
    const cellHeightFor = (size: number): number =>
      Math.min(LARGEST_CELL.height, (ctx.look.height - topFor(size) - foot - APART) / n)
    // Names aslant are as small as low rows are, and leave the rows what they do not need.
    const size = upright ? ctx.text.small : columnNameSize(ctx, cellHeightFor(ctx.text.small) * HIGHER_ROWS)
    const top = topFor(size)
    const area: Rect = {
      left: rowRoom + ctx.text.small + 12,
      top,
      width,
      height: ctx.look.height - top - foot,
    }
    const cell = { width: cellWidth, height: cellHeightFor(size) }
    return {
      strip,
      legendWidth,
      grid: { area, cell, n, apart, upright: upright || !hasRoomAslant(cell.width), inTurn, home, work },
    }
  }
  const layOut = (rows: readonly LegendRow[]): MatrixLayout => {
    const inOneColumn = layOutIn(rows, false)
    return standInTurn(n, inOneColumn.grid.cell.height) ? layOutIn(rows, true) : inOneColumn
  }
  const plain = legendRows(ctx, data, classes)
  const first = layOut(plain)
  // What a letter behind a number means is said where there is one.
  const rows = writesThousands(ctx, data, first.grid, column) ? [...plain, thousandsRow(ctx)] : plain
  const { strip, legendWidth, grid } = rows === plain ? first : layOut(rows)
  ctx.look.onLegend?.(rows)
  return {
    series: [cellSeries(ctx, data, grid, column, classes)],
    graphic: asGraphic([
      ...drawAxisNames(ctx, data, grid, names, labelRoom),
      ...countyLines(ctx, data, grid),
      ...(strip?.draw(0, ctx.look.height - strip.height) ??
        (ctx.look.onLegend
          ? []
          : drawCellLegend(
              ctx,
              rows,
              ctx.look.width - legendWidth + 12,
              grid.area.top,
              ctx.look.height - 4,
            ))),
    ]),
  }
}

/** Where cells and legend stand. */
interface MatrixLayout {
  readonly grid: Grid
  /** Below the cells; null: beside them, or elsewhere. */
  readonly strip: LegendStrip | null
  readonly legendWidth: number
}

/** As it is read: a difference of shares in percentage points. */
const shownValue = ({ values, unit }: NumberColumn, row: number): number =>
  (values[row] ?? Number.NaN) * (unit === 'fraction-points' ? 100 : 1)

/** A flow, a share, or what two of them differ by. */
function writeCell(ctx: ChartContext, column: NumberColumn, row: number): Omit<CellNumber, 'most'> {
  const value = column.values[row] ?? Number.NaN
  if (column.signed) {
    const full = formatChange(value, column.unit, ctx.language)
    if (column.unit !== 'persons' || Math.abs(value) < 1000) return { full }
    const [short, shortest] = inThousands(ctx, Math.abs(value))
    const sign = value < 0 ? '−' : '+'
    return { full, shorter: [`${sign}${short}`, `${sign}${shortest}`] }
  }
  if (column.unit === 'fraction') return { full: formatShortShare(value, ctx.language) }
  const full = formatNumber(value, 'persons', ctx.language)
  return value < 1000 ? { full } : { full, shorter: inThousands(ctx, value) }
}

/** What stands in a cell: a figure, its sign, or nothing. */
function cellNumber(ctx: ChartContext, column: NumberColumn, row: number): CellNumber {
  const most = Math.min(ctx.text.small, 13)
  if (Number.isFinite(column.values[row] ?? Number.NaN)) return { ...writeCell(ctx, column, row), most }
  const sign = signAt(column, row)
  return { full: sign === '-' ? '' : (sign ?? '..'), most }
}

/** All numbers between places or none: small ones beside large ones without room would be read as the largest. */
const writesNumbers = (
  ctx: ChartContext,
  data: ViewData,
  cell: Grid['cell'],
  column: NumberColumn,
): boolean =>
  rowsOf(data).every((row) => !isBetween(data, row) || isWritable(cellNumber(ctx, column, row), cell))

/** Whether some number stands in thousands; where the legend stands elsewhere, the cells' height is not known yet. */
function writesThousands(ctx: ChartContext, data: ViewData, { cell }: Grid, column: NumberColumn): boolean {
  const room = ctx.look.onLegend ? { ...cell, height: Infinity } : cell
  return (
    writesNumbers(ctx, data, room, column) &&
    rowsOf(data).some((row) => isInThousands(cellNumber(ctx, column, row), room))
  )
}

function cellSeries(
  ctx: ChartContext,
  data: ViewData,
  { area, cell, apart: elsewhere, home, work }: Grid,
  column: NumberColumn,
  classes: readonly ColorClass[],
): CustomSeriesOption {
  const { theme } = ctx
  const write = (row: number): CellNumber => cellNumber(ctx, column, row)
  const isExample = exampleRows(data, [column])
  const inHome = home.codes.map((code) => work.codes.indexOf(code))
  const isWritten = writesNumbers(ctx, data, cell, column)
  return {
    type: 'custom',
    coordinateSystem: 'none',
    data: Array.from({ length: data.rowCount }, (_, row) => row),
    renderItem: (params) => {
      const row = params.dataIndex
      const down = home.indices[row] ?? 0
      const across = inHome.indexOf(work.indices[row] ?? 0)
      const apart = codeAt(home, row) === ELSEWHERE_CODE || codeAt(work, row) === ELSEWHERE_CODE
      const own = codeAt(home, row) === codeAt(work, row)
      const value = shownValue(column, row)
      const color =
        apart || own ? theme.land : (classes.findLast((one) => value >= one.from)?.color ?? theme.surface)
      const shape = {
        x: area.left + offset(across, elsewhere, cell.width),
        y: area.top + offset(down, elsewhere, cell.height),
        width: cell.width - 1,
        height: cell.height - 1,
      }
      const label = isWritten ? fitNumber(write(row), cell) : null
      return {
        type: 'group',
        children: [
          {
            type: 'rect',
            shape,
            style: {
              fill: Number.isFinite(value) || apart || own ? color : theme.surface,
              ...(Number.isFinite(value) && isExample?.(column, row) && { decal: fineDecal(ctx, color) }),
              stroke: own ? theme.neutral : theme.gridLine,
              lineWidth: own ? 1.5 : 0.5,
            },
          },
          ...cellLetters(ctx, label, shape, apart || own || !Number.isFinite(value) ? null : color),
        ],
      }
    },
    tooltip: { formatter: (p) => (Array.isArray(p) ? '' : describeBoth(ctx, data, p.dataIndex)) },
  }
}

/** Both directions of the pair that a cell stands for. */
function describeBoth(ctx: ChartContext, data: ViewData, row: number): string {
  const home = codes(data, 'home')
  const work = codes(data, 'work')
  const persons = numbers(data, 'persons')
  const name = (column: CodeColumn, at: number): string =>
    ctx.say(column.names[column.indices[at] ?? -1] ?? NO_TEXT)
  const say = (at: number): string => {
    const value = persons.values[at] ?? Number.NaN
    const write = persons.signed ? formatChange : formatNumber
    const text = Number.isFinite(value)
      ? write(value, 'persons', ctx.language)
      : (signAt(persons, at) ?? '..')
    return `${name(home, at)} → ${name(work, at)}: ${text}`
  }
  const back = Array.from({ length: data.rowCount }, (_, other) => other).find(
    (other) => codeAt(home, other) === codeAt(work, row) && codeAt(work, other) === codeAt(home, row),
  )
  return back === undefined || back === row ? say(row) : `${say(row)}<br>${say(back)}`
}

/** The cell of each row. */
export const commutingMatrixTargets = (data: ViewData): (MarkTarget | null)[] =>
  Array.from({ length: data.rowCount }, (_, row) => ({ seriesIndex: 0, dataIndex: row }))
