import type { ChartContext } from '../frame/chart-context'
import type { Rect } from '../frame/plot-parts'
import { measureWidest, wrapTextWithin } from '../frame/text-width'
import type { Bar, DumbbellPanel, DumbbellRow } from '../specification/chart-specification'

/** Between names, plot and numbers. */
export const DUMBBELL_GAP = 10
/** How large a dot is. */
export const DUMBBELL_DOT = 13
/** The smallest text, 12 pixels, and air. */
const LOWEST_ROW = 17
/** Higher rows than this are no longer read as one list. */
const HIGHEST_ROW = 60
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
  const numbers = columns.reduce((sum, { width }) => sum + width + DUMBBELL_GAP * 1.6, 0)
  const left = area.left + nameWidth + DUMBBELL_GAP * 2
  const end = area.left + area.width - numbers
  let right = end
  return {
    plot: {
      left,
      top: area.top + headHeight,
      width: Math.max(40, end - DUMBBELL_GAP - left),
      height: rowHeight * rows.length,
    },
    rowHeight,
    rows,
    names,
    nameSize,
    columns: columns.map((column) => {
      right += column.width + DUMBBELL_GAP * 1.6
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
    Math.max(0, ...dots.map(({ value }) => Math.abs(value ?? 0)))
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
    const sample = series === null ? 0 : DUMBBELL_DOT + 4
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
    width - names - DUMBBELL_GAP * 3 - columns.reduce((sum, one) => sum + one.width + DUMBBELL_GAP * 1.6, 0)
  const columns =
    [[...values, ...difference], difference, []].find((one) => left(one) >= NARROWEST_PLOT) ?? []
  return { columns, nameWidth: names }
}
