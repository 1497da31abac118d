import { highestOf } from '#shared/indicators/extremes'
import { drawLine } from './draw-text'
import type { Piece, Row, Tag } from './page-rows'
import { COLORS } from './report-style'
import { BASELINE, LINE_HEIGHT, measure, wrapSegments } from './text-rows'
import type { FontLook } from './document-fonts'

/** Letters of tables, in points. */
export const TABLE_SIZE = 8.5
const PADDING = 5

export interface TableHead {
  readonly text: string
  /** Numbers stand to the right. */
  readonly numeric: boolean
}

interface TablePlace {
  readonly left: number
  readonly width: number
  readonly parent: Tag | null
  readonly before: number
}

/** A table, its columns as wide as their texts need and no wider than the page; long texts are wrapped. */
export function setTable(
  heads: readonly TableHead[],
  rows: readonly (readonly string[])[],
  { left, width, parent, before }: TablePlace,
): Row[] {
  const widths = shareWidth(heads, rows, width)
  const numeric = heads.map((head) => head.numeric)
  const table = { type: 'Table', parent, across: { left, width: sum(widths) } }
  const line = (cells: readonly string[], header: boolean, first: boolean): Row => {
    const tag = { type: 'TR', parent: table }
    const look: FontLook = header ? 'semibold' : 'regular'
    const wrapped = widths.map((room, i) =>
      wrapSegments([{ text: cells[i] ?? '', look }], room - PADDING * 2, TABLE_SIZE),
    )
    const height = Math.max(1, ...wrapped.map((lines) => lines.length)) * TABLE_SIZE * LINE_HEIGHT + 3
    const pieces = wrapped.map((lines, i): Piece => {
      const x = left + widths.slice(0, i).reduce((sum, w) => sum + w, 0)
      const room = widths[i] ?? 0
      const cell = header
        ? { type: 'TH', parent: tag, scope: 'Column' as const }
        : i === 0 && !numeric[0]
          ? { type: 'TH', parent: tag, scope: 'Row' as const }
          : { type: 'TD', parent: tag }
      return {
        tag: cell,
        draw: (pdf, top) => {
          lines.forEach((segments, n) => {
            const own = segments.reduce((sum, segment) => sum + measure(segment, TABLE_SIZE), 0)
            const at = numeric[i] ? x + room - PADDING - own : x + PADDING
            // The blank at which a line was broken still parts its words from the next.
            const blank = n < lines.length - 1 ? [{ text: ' ', look }] : []
            drawLine(
              pdf,
              [...segments, ...blank],
              at,
              top + 1.5 + TABLE_SIZE * (BASELINE + n * LINE_HEIGHT),
              TABLE_SIZE,
              COLORS.text,
            )
          })
        },
      }
    })
    const edge: Piece = {
      tag: null,
      draw: (pdf, top) => {
        if (header) pdf.rect(left, top, sum(widths), height).fill(COLORS.band)
        pdf.rect(left, top + height - 0.5, sum(widths), 0.5).fill(COLORS.line)
      },
    }
    return { height, before: first ? before : 0, keep: header, pieces: [edge, ...pieces] }
  }
  const head = line(
    heads.map(({ text }) => text),
    true,
    true,
  )
  // Readers of the page see the heads again; those who listen have them from the cells.
  const again: Row = {
    ...head,
    before: 0,
    keep: false,
    pieces: head.pieces.map((piece) => ({ ...piece, tag: null })),
  }
  return [head, ...rows.map((cells) => ({ ...line(cells, false, false), again }))]
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, n) => total + n, 0)

/** Room for the widest word of each column at least, where the page has it; the rest goes where texts are long. */
function shareWidth(
  heads: readonly TableHead[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] {
  const texts = heads.map((head, i) => [head.text, ...rows.map((cells) => cells[i] ?? '')])
  const widthOf = (text: string): number => measure({ text, look: 'semibold' }, TABLE_SIZE)
  const natural = texts.map((column) => highestOf(column.map(widthOf)) + PADDING * 2 + 1)
  if (sum(natural) <= width) return natural
  const least = texts.map(
    (column) => highestOf(column.flatMap((text) => text.split(' ').map(widthOf))) + PADDING * 2 + 1,
  )
  const rest = width - sum(least)
  if (rest < 0) return least.map((each) => (each * width) / sum(least))
  const wished = natural.map((each, i) => each - (least[i] ?? 0))
  return least.map((each, i) => each + (rest * (wished[i] ?? 0)) / Math.max(1, sum(wished)))
}
