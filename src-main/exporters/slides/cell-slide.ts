import { PICTURES } from '#shared/views/pictures'
import { NATIVE_LOOK } from '#shared/views/native-chart'
import { createChartContext } from '#shared/charts/frame/chart-context'
import { lightTheme } from '#shared/charts/frame/theme'
import { measureText, measureWidest, shortenText } from '#shared/charts/frame/text-width'
import type { CellLine, CellTable, DrawnCell } from '#shared/charts/cells/cell-table'
import { letterColor } from '#shared/charts/cells/letter-color'
import type { ExportJob } from '../export-job'
import { sayLeftOut } from '../figure-table'
import { LEFT_OUT_HEIGHT } from './table-slide'
import { markColorOf, POINTS_PER_INCH, type Box } from './slide-theme'

/** One cell of a table on a slide. */
export interface SlideCell {
  readonly text: string
  /** `#rrggbb`; null: the slide's ground. */
  readonly fill: string | null
  readonly color: string
  readonly bold: boolean
}

/** A table of filled cells that has room on a slide, with its legend. Widths and heights in inches, size in points. */
export interface SlideCells {
  readonly size: number
  readonly nameWidth: number
  readonly cellWidth: number
  readonly headHeight: number
  readonly rowHeight: number
  /** Names of columns stand upright. */
  readonly upright: boolean
  readonly corner: string
  readonly columns: readonly SlideCell[]
  readonly rows: readonly { readonly name: SlideCell; readonly cells: readonly SlideCell[] }[]
  readonly legend: readonly (SlideCell & { readonly width: number })[]
  /** What is left out, in words; empty where nothing is. */
  readonly leftOut: string
}

/** From what is read with ease to the smallest that a slide should have. */
const SIZES = [12, 11, 10, 9]
const LINE = 1.22
/** Inside a cell, both sides together, in inches. */
const PADDING = 0.06
/** Readers without the slide's font set the words wider. */
const FALLBACK = 1.08
const WIDEST_CELL = 0.95
const HIGHEST_ROW = 0.32
/** Fewer rows than these are no table. */
const LEAST_ROWS = 5
/** The part of the room that names may take. */
const MOST_NAMES = { row: 0.3, column: 0.27 }
/** What colours mean, below the cells: letters in points, the rest in inches. */
export const LEGEND = { size: 10, height: 0.26, gap: 0.12 } as const

/**
 * The view's cells as a table that office programs edit; null where the view has none, a map is shown, example data stand
 * beside official figures (cells cannot be hatched there), or letters would be too small: then a picture tells it.
 */
export function fitSlideCells(job: ExportJob, room: Pick<Box, 'w' | 'h'>): SlideCells | null {
  if (job.kind !== 'view' || job.data.rowCount === 0) return null
  if (job.picture === 'map' && job.geography !== null) return null
  const { cells } = PICTURES[job.data.view]
  if (!cells) return null
  const look = {
    ...NATIVE_LOOK,
    language: job.language,
    theme: { ...lightTheme, accent: markColorOf(job.style) },
  }
  const table = cells(createChartContext(look, job.data.reach), job.data)
  if (table.cells.some((row) => row.some((cell) => cell?.isExample))) return null
  const whole = SIZES.map((size) => fitAt(table, size, room)).find((fitted) => fitted !== null)
  if (whole) return whole
  // In the smallest letters as many of the largest rows as there is room for, which is said.
  const low = { w: room.w, h: room.h - LEFT_OUT_HEIGHT }
  for (let count = table.rows.length - 1; count >= LEAST_ROWS; count--) {
    const fitted = fitAt(largestRows(table, count), SIZES.at(-1) ?? 9, low)
    if (fitted) return { ...fitted, leftOut: sayLeftOut(job, count, table.rows.length, 0) }
  }
  return null
}

/** The rows that stand for the most, in their order; what stands apart and what the picture is about stay. */
function largestRows(table: CellTable, count: number): CellTable {
  const first = ({ strong, apart }: CellLine): number => Number(strong || apart)
  const order = table.rows
    .map((line, at) => ({ line, at }))
    .sort((a, b) => first(b.line) - first(a.line) || b.line.weight - a.line.weight)
  const kept = new Set(order.slice(0, count).map(({ at }) => at))
  const keep = <T>(all: readonly T[]): T[] => all.filter((_, at) => kept.has(at))
  return { ...table, rows: keep(table.rows), cells: keep(table.cells) }
}

function fitAt(table: CellTable, size: number, room: Pick<Box, 'w' | 'h'>): SlideCells | null {
  const inches = (text: string): number => (measureText(text, size, 600) * FALLBACK) / POINTS_PER_INCH
  const widest = (lines: readonly CellLine[]): number =>
    (measureWidest(
      lines.map(({ name }) => name),
      size,
      600,
    ) *
      FALLBACK) /
      POINTS_PER_INCH +
    PADDING * 2
  const nameWidth = Math.min(room.w * MOST_NAMES.row, widest(table.rows))
  const cellWidth = Math.min(WIDEST_CELL, (room.w - nameWidth) / table.columns.length)
  const columnNames = widest(table.columns)
  const upright = columnNames > cellWidth
  const line = (size * LINE) / POINTS_PER_INCH
  const height = room.h - LEGEND.height - LEGEND.gap
  // Of few rows names may take what is left.
  const mostHead = Math.max(room.h * MOST_NAMES.column, height - HIGHEST_ROW * table.rows.length)
  const headHeight = upright ? Math.min(mostHead, columnNames) : line + PADDING
  const rowHeight = Math.min(HIGHEST_ROW, (height - headHeight) / table.rows.length)
  if (rowHeight < line || (upright && cellWidth < line)) return null
  const texts = table.cells.map((row) => row.map((cell) => (cell ? fitText(cell, cellWidth, inches) : '')))
  if (texts.some((row) => row.includes(null))) return null
  const shorten = (name: string, width: number): string =>
    shortenText(name, ((width - PADDING) * POINTS_PER_INCH) / FALLBACK, size, 600)
  const nameOf = ({ name, strong, apart }: CellLine, width: number): SlideCell => ({
    text: shorten(name, width),
    fill: apart ? lightTheme.land : null,
    color: lightTheme.text,
    bold: strong,
  })
  return {
    size,
    nameWidth,
    cellWidth,
    headHeight,
    rowHeight,
    upright,
    corner: table.rowsAre,
    columns: table.columns.map((one) => nameOf(one, upright ? headHeight : cellWidth)),
    rows: table.rows.map((one, at) => ({
      name: nameOf(one, nameWidth),
      cells: (table.cells[at] ?? []).map((cell, column) => cellOf(cell, texts[at]?.[column] ?? '')),
    })),
    legend: fitLegend(table.legend, room.w),
    leftOut: '',
  }
}

/** The longest form that has room; null where none has. */
function fitText({ text }: DrawnCell, width: number, inches: (text: string) => number): string | null {
  const forms = [text.full, ...(text.shorter ?? [])]
  return forms.find((form) => inches(form) + PADDING <= width) ?? null
}

const cellOf = (cell: DrawnCell | null, text: string): SlideCell => ({
  text,
  fill: cell?.fill ?? null,
  color: cell?.fill ? letterColor(cell.fill) : lightTheme.text,
  bold: false,
})

/** What colours mean, in one line: on their own ground. */
function fitLegend(
  { heading, notes, classes, others }: CellTable['legend'],
  room: number,
): SlideCells['legend'] {
  const words = [heading, ...notes].join('. ')
  const samples = [
    ...classes.map(({ label, color }) => ({ text: label, fill: color as string | null })),
    // What stands apart is named at its head.
    ...others.flatMap(({ text, fill }) => (fill === lightTheme.surface ? [{ text, fill: null }] : [])),
  ]
  const widthOf = (text: string, bold: boolean): number =>
    (measureText(text, LEGEND.size, bold ? 600 : 400) * FALLBACK) / POINTS_PER_INCH + PADDING * 3
  const widths = samples.map(({ text }) => widthOf(text, false))
  const left = room - widths.reduce((sum, width) => sum + width, 0)
  const wordsWidth = Math.min(widthOf(words, true), Math.max(1, left))
  return [
    {
      text: shortenText(words, ((wordsWidth - PADDING) * POINTS_PER_INCH) / FALLBACK, LEGEND.size, 600),
      fill: null,
      color: lightTheme.text,
      bold: true,
      width: wordsWidth,
    },
    ...samples.map(({ text, fill }, at) => ({
      text,
      fill,
      color: fill ? letterColor(fill) : lightTheme.text,
      bold: false,
      width: widths[at] ?? 1,
    })),
  ]
}
