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

/** Between what stands apart and the others. */
const APART = 6

/** Upper or left edge of a line: what stands apart is followed by a gap. */
export const offsetOf = (lines: readonly CellLine[], index: number, size: number): number =>
  index * size + APART * lines.slice(0, index).filter(({ apart }) => apart).length

/** Names of rows at the left, of columns above, and what both are. */
export function drawCellNames(
  ctx: ChartContext,
  table: CellTable,
  { area, cell, upright }: CellGrid,
): GraphicElement[] {
  const named = (lines: readonly CellLine[], size: number): ReadonlySet<number> => chooseNamed(lines, size)
  const rows = named(table.rows, cell.height)
  const columns = named(table.columns, upright ? cell.width : cell.width * Math.SQRT1_2)
  const roomAbove = area.top - ctx.text.small - 8
  const style = (line: CellLine, room: number, step: number, align: 'left' | 'right') => ({
    text: shortenText(line.name, room, ctx.text.small, 600),
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
              x: area.left - 6,
              y: area.top + offsetOf(table.rows, index, cell.height) + cell.height / 2,
              style: style(line, area.left - 8, cell.height, 'right'),
            },
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
