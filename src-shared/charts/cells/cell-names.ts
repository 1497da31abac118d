import type { ChartContext } from '../frame/chart-context'
import type { GraphicElement } from '../frame/plot-parts'
import { shortenText } from '../frame/text-width'
import type { CellGrid, CellLine, CellTable } from './cell-table'

/** Letters, in pixels. */
const SMALLEST = 10
/** Lines as close as this still have names of their own. */
const CLOSEST = 9
/** Names aslant have room beside each other in columns so wide. */
export const STEEP = 11 * Math.SQRT2

/** Names of rows in two columns in turn: each has the height of two rows, and a line leads from those farther off. */
export const standInTurn = (rows: number, height: number): boolean =>
  rows > 2 && height < CLOSEST && height * 2 >= CLOSEST + 1

/** From a name in the farther column to its row, between the nearer names. */
export const leadToRow = (ctx: ChartContext, from: number, to: number, y: number): GraphicElement => ({
  type: 'line',
  silent: true,
  info: { kind: 'row-lead' },
  shape: { x1: from, y1: y, x2: to, y2: y },
  style: { stroke: ctx.theme.regionLine, lineWidth: 1 },
  z: -1,
})

/** Between what stands apart and the others. */
const APART = 6

/** Upper or left edge of a line: what stands apart is followed by a gap. */
export const offsetOf = (lines: readonly CellLine[], index: number, size: number): number =>
  index * size + APART * lines.slice(0, index).filter(({ apart }) => apart).length

/** Names of rows at the left, of columns above, and what both are. */
export function drawCellNames(
  ctx: ChartContext,
  table: CellTable,
  { area, cell, upright, inTurn, nearer }: CellGrid,
): GraphicElement[] {
  const rows = inTurn ? new Set(table.rows.map((_, index) => index)) : chooseNamed(table.rows, cell.height)
  const columns = chooseNamed(table.columns, upright ? cell.width : cell.width * Math.SQRT1_2)
  // Of two columns of names the farther one begins where the nearer one ends.
  const between = area.left - nearer
  const isFar = (index: number): boolean => inTurn && index % 2 === 1
  const roomOfRow = (index: number): number =>
    !inTurn ? area.left - 8 : isFar(index) ? between - 6 : nearer - 8
  const rowStep = inTurn ? cell.height * 2 - 2 : cell.height
  const middleOf = (index: number): number =>
    area.top + offsetOf(table.rows, index, cell.height) + cell.height / 2
  const roomAbove = area.top - ctx.text.small - 8
  const style = (line: CellLine, room: number, step: number, align: 'left' | 'right') => ({
    text: shortenText(line.name, room, ctx.text.small, line.strong ? 600 : 400),
    fill: line.strong ? ctx.theme.accent : ctx.theme.text,
    fontSize: Math.max(SMALLEST, Math.min(ctx.text.small, step)),
    fontWeight: line.strong ? 600 : 400,
    align,
    verticalAlign: 'middle' as const,
  })
  const heading = (text: string, x: number, y: number, align: 'left' | 'right'): GraphicElement => ({
    type: 'text',
    silent: true,
    x,
    y,
    style: { text, fill: ctx.theme.textMuted, fontSize: ctx.text.small, align, verticalAlign: 'top' },
  })
  return [
    heading(table.columnsAre, area.left, 2, 'left'),
    heading(table.rowsAre, area.left - 6, area.top - ctx.text.small - 4, 'right'),
    ...table.rows.flatMap((line, index): GraphicElement[] =>
      rows.has(index)
        ? [
            {
              type: 'text',
              silent: true,
              info: { kind: 'row-name' },
              x: isFar(index) ? between - 4 : area.left - 6,
              y: middleOf(index),
              style: style(line, roomOfRow(index), rowStep, 'right'),
            },
            ...(isFar(index) ? [leadToRow(ctx, between - 1, area.left - 2, middleOf(index))] : []),
          ]
        : [],
    ),
    ...table.columns.flatMap((line, index): GraphicElement[] =>
      columns.has(index)
        ? [
            {
              type: 'text',
              silent: true,
              info: { kind: 'column-name' },
              x: area.left + offsetOf(table.columns, index, cell.width) + cell.width / 2,
              y: area.top - 5,
              rotation: upright ? Math.PI / 2 : Math.PI / 4,
              style: style(
                line,
                upright ? roomAbove : roomAbove * Math.SQRT2,
                upright ? cell.width : ctx.text.small,
                'left',
              ),
            },
          ]
        : [],
    ),
  ]
}

/** Lines whose names have room: what stands apart and what the picture is about first, then in their order. */
function chooseNamed(lines: readonly CellLine[], step: number): ReadonlySet<number> {
  const isFirst = (index: number): number =>
    Number(lines[index]?.strong ?? false) + Number(lines[index]?.apart ?? false)
  const inOrder = lines.map((_, index) => index).sort((a, b) => isFirst(b) - isFirst(a) || a - b)
  const named: number[] = []
  for (const index of inOrder)
    if (named.every((other) => Math.abs(other - index) * step >= CLOSEST)) named.push(index)
  return new Set(named)
}
