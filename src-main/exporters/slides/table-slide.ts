import { highestOf } from '#shared/indicators/extremes'
import { measureText, wrapText } from '#shared/charts/frame/text-width'
import type { ViewTable } from '#shared/figures-as-text/view-table'
import type { ExportJob } from '../export-job'
import { buildFigureTable, fitColumns, firstRows, sayLeftOut } from '../figure-table'
import { POINTS_PER_INCH, type Box } from './slide-theme'

/** A table that has room on a slide. Widths and heights in inches, size in points. */
export interface SlideTable {
  readonly table: ViewTable
  readonly size: number
  readonly widths: readonly number[]
  readonly heights: readonly number[]
  /** What is left out, in words; empty where nothing is. */
  readonly leftOut: string
}

/** From the size that the back row reads to the smallest that a slide should have. */
const SIZES = [14, 12, 11]
/** Many times what a slide holds. */
const MOST_ROWS = 100
/** Inside a cell at both sides, in inches; the library's own. */
const PADDING = 0.1
/** Readers without the slide's font set the words wider. */
const FALLBACK = 1.08
const LINE = 1.2
/** Above and below the words of a cell, in points. */
const AIR = 7.2
/** For the sentence about what is left out, in inches. */
export const LEFT_OUT_HEIGHT = 0.3

/** As many rows as there is room for, in the largest letters that hold the most of them. */
export function fitSlideTable(job: ExportJob, room: Pick<Box, 'w' | 'h'>): SlideTable {
  const whole = buildFigureTable(job)
  const near = firstRows(whole, MOST_ROWS)
  const tries = SIZES.map((size) => fitAt(job, near, whole.rows.length, size, room))
  return tries.reduce((best, one) => (shownOf(one) > shownOf(best) ? one : best))
}

const shownOf = ({ table }: SlideTable): number => table.rows.length * table.columns.length

/** `near`: no fewer rows than fit; `total`: how many there are. */
function fitAt(
  job: ExportJob,
  near: ViewTable,
  total: number,
  size: number,
  room: Pick<Box, 'w' | 'h'>,
): SlideTable {
  const inches = (text: string): number => (measureText(text, size, 600) * FALLBACK) / POINTS_PER_INCH
  const table = fitColumns(near, room.w, inches, PADDING * 2)
  const widths = shareWidths(table, room.w, inches)
  const heightOf = (cells: readonly string[]): number => {
    const lines = cells.map(
      (text, i) =>
        wrapText(text, (((widths[i] ?? 1) - PADDING * 2) * POINTS_PER_INCH) / FALLBACK, size, 600).length,
    )
    return (Math.max(1, ...lines) * size * LINE + AIR) / POINTS_PER_INCH
  }
  const head = heightOf(table.columns.map(({ label }) => label))
  const all = table.rows.map(heightOf)
  const columns = near.columns.length - table.columns.length
  const count = countFitting(all, room.h - head)
  const most = count === total && columns === 0 ? count : countFitting(all, room.h - head - LEFT_OUT_HEIGHT)
  const { rows } = firstRows(table, most)
  const shown = new Set(rows)
  return {
    table: { ...table, rows },
    size,
    widths,
    heights: [head, ...all.filter((_, i) => shown.has(table.rows[i] ?? []))],
    leftOut: sayLeftOut(job, rows.length, total, columns),
  }
}

function countFitting(heights: readonly number[], room: number): number {
  let used = 0
  const end = heights.findIndex((height) => (used += height) > room)
  return end < 0 ? heights.length : end
}

/** As wide as their texts, and narrower where all would not have room; never wider than they need. */
function shareWidths(
  { columns, rows }: ViewTable,
  room: number,
  widthOf: (text: string) => number,
): number[] {
  const texts = columns.map(({ label }, i) => [label, ...rows.map((row) => row[i] ?? '')])
  const natural = texts.map((column) => highestOf(column.map(widthOf)) + PADDING * 2)
  const least = texts.map(
    (column) => highestOf(column.flatMap((text) => text.split(' ').map(widthOf))) + PADDING * 2,
  )
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)
  if (sum(natural) <= room) return natural
  const rest = Math.max(0, room - sum(least))
  const wished = natural.map((width, i) => width - (least[i] ?? 0))
  return least.map((width, i) => width + (rest * (wished[i] ?? 0)) / Math.max(0.001, sum(wished)))
}
