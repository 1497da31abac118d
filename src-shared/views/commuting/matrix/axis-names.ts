import { codes, numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { GraphicElement } from '../../../charts/frame/plot-parts'
import { shortenText } from '../../../charts/frame/text-width'
import { leadToRow } from '../../../charts/cells/cell-names'
import { codeAt, rowsOf } from '../../../view/rows'
import { columnOf } from './drawn-column'
import { NAME_STEP, offset, type Grid } from './grid'
import { ELSEWHERE_CODE } from './view'
import { matrixWords } from './words'

/** Letters, in pixels. */
const SMALLEST_NAME = 10
/** What parts names that are parallel to their rows or columns, in pixels. */
const STEP = { rows: 9, columns: 10 } as const

/** Letters of a name with so much room from row to row. */
export const columnNameSize = (ctx: ChartContext, step: number): number =>
  Math.max(SMALLEST_NAME, Math.min(ctx.text.small, step))

/** Homes at the left, workplaces above, aslant or upright where that leaves room for all; what the axes are. */
export function drawAxisNames(
  ctx: ChartContext,
  data: ViewData,
  grid: Grid,
  names: readonly string[],
  room: number,
): GraphicElement[] {
  const { area, cell, n, apart, home, upright, inTurn } = grid
  const words = matrixWords.in(ctx.language).chart
  const isChosen = (index: number): boolean => data.filters.region.includes(home.codes[index] ?? '')
  const namedRows = chooseNamed(largestOf(data, 'home', home.codes), cell.height, STEP.rows, isChosen, inTurn)
  const middleOf = (index: number): number => area.top + offset(index, apart, cell.height) + cell.height / 2
  // The farther column ends where the nearer one begins.
  const farther = (area.left + ctx.text.small) / 2
  const namedColumns = chooseNamed(
    largestOf(data, 'work', home.codes),
    upright ? cell.width : cell.width * Math.SQRT1_2,
    upright ? STEP.columns : NAME_STEP,
    isChosen,
  )
  const style = (index: number, step: number, align: 'left' | 'right') => ({
    text: shortenText(names[index] ?? '', room - 8, ctx.text.small, 600),
    fill: isChosen(index) ? ctx.theme.accent : ctx.theme.text,
    fontSize: columnNameSize(ctx, step),
    fontWeight: isChosen(index) ? 600 : 400,
    align,
    verticalAlign: 'middle' as const,
  })
  const heading = (text: string, more: Record<string, unknown>): GraphicElement => ({
    type: 'text',
    silent: true,
    ...more,
    style: { text, fill: ctx.theme.textMuted, fontSize: ctx.text.small, ...(more['style'] as object) },
  })
  return [
    heading(words.livesIn, {
      x: 4,
      y: area.top + Math.min(area.height, n * cell.height) / 2,
      rotation: Math.PI / 2,
      style: { align: 'center', verticalAlign: 'top' },
    }),
    heading(words.worksIn, { x: area.left, y: 2, style: { verticalAlign: 'top' } }),
    ...[...namedRows].flatMap((index): GraphicElement[] => {
      const isFar = inTurn && index % 2 === 1
      return [
        {
          type: 'text',
          silent: true,
          info: { kind: 'row-name', code: home.codes[index] },
          x: isFar ? farther - 4 : area.left - 6,
          y: middleOf(index),
          style: style(index, inTurn ? cell.height * 2 - 2 : cell.height, 'right'),
        },
        ...(isFar ? [leadToRow(ctx, farther - 1, area.left - 2, middleOf(index))] : []),
      ]
    }),
    ...[...namedColumns].map((index): GraphicElement => ({
      type: 'text',
      silent: true,
      info: { kind: 'column-name', code: home.codes[index] },
      x: area.left + offset(index, apart, cell.width) + cell.width / 2,
      y: area.top - 5,
      rotation: upright ? Math.PI / 2 : Math.PI / 4,
      style: style(index, upright ? cell.width : cell.height, 'left'),
    })),
  ]
}

/** The largest figure between two places in each row or column, by the place of its code; NaN: none. */
function largestOf(data: ViewData, side: 'home' | 'work', places: readonly string[]): number[] {
  const [home, work] = [codes(data, 'home'), codes(data, 'work')]
  const { values } = numbers(data, columnOf(data))
  const largest = new Map<string, number>()
  for (const row of rowsOf(data)) {
    const [from, to] = [codeAt(home, row), codeAt(work, row)]
    const value = values[row] ?? Number.NaN
    if (from === to || [from, to].includes(ELSEWHERE_CODE) || !Number.isFinite(value)) continue
    const code = side === 'home' ? from : to
    largest.set(code, Math.max(value, largest.get(code) ?? value))
  }
  return places.map((code) => largest.get(code) ?? Number.NEGATIVE_INFINITY)
}

/** Rows or columns whose names have room: the chosen ones first, then those with the largest figures. */
function chooseNamed(
  largest: readonly number[],
  step: number,
  least: number,
  isChosen: (index: number) => boolean,
  inTurn = false,
): ReadonlySet<number> {
  if (inTurn) return new Set(largest.keys())
  const named: number[] = []
  const inOrder = largest
    .map((_, index) => index)
    .sort(
      (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || (largest[b] ?? 0) - (largest[a] ?? 0) || a - b,
    )
  for (const index of inOrder)
    if (named.every((other) => Math.abs(other - index) * step >= least)) named.push(index)
  return new Set(named)
}

/** Lines between the counties, where places stand by them. */
export function countyLines(
  ctx: ChartContext,
  data: ViewData,
  { area, cell, n, apart, home }: Grid,
): GraphicElement[] {
  if (data.filters.order !== 'county') return []
  const county = (index: number): string => (home.codes[index] ?? '').slice(0, 2)
  const [right, bottom] = [area.left + n * cell.width, area.top + n * cell.height]
  const line = (x1: number, y1: number, x2: number, y2: number): GraphicElement => ({
    type: 'line',
    silent: true,
    z: 3,
    info: { kind: 'county-line' },
    shape: { x1: x1 - 0.5, y1: y1 - 0.5, x2: x2 - 0.5, y2: y2 - 0.5 },
    style: { stroke: ctx.theme.text, lineWidth: 1.5 },
  })
  return home.codes.flatMap((_, index) => {
    if (index === 0 || index === apart || county(index) === county(index - 1)) return []
    const [x, y] = [area.left + index * cell.width, area.top + index * cell.height]
    return [line(area.left, y, right, y), line(x, area.top, x, bottom)]
  })
}
