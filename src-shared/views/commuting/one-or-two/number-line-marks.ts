import { formatLimit } from '../labour-markets/finding'
import { overlaps, type Box } from '../../../charts/frame/box'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { NumberLine } from './number-line-dots'
import type { GraphicElement, Rect } from '../../../charts/frame/plot-parts'
import { measureText } from '../../../charts/frame/text-width'
import { oneOrTwoWords } from './words'

/** The limit, and on which side a municipality is a centre. */
export function limitMarks(
  ctx: ChartContext,
  line: NumberLine,
  plot: Rect,
  limitX: number,
): GraphicElement[] {
  const { theme, text } = ctx
  const words = oneOrTwoWords.in(ctx.language).chart
  const right = plot.left + plot.width
  const side = (label: string, at: number, align: 'left' | 'right', room: number): GraphicElement => ({
    type: 'text',
    silent: true,
    x: at,
    y: plot.top - 6,
    style: {
      // Half a word says nothing: where the limit stands at the edge, the other side's word is enough.
      text: measureText(label, text.small) <= room ? label : '',
      fill: theme.textMuted,
      fontSize: text.small,
      align,
      verticalAlign: 'bottom',
    },
  })
  const label = words.limit(formatLimit(line.limit, ctx.language))
  const half = measureText(label, text.label, 600) / 2
  return [
    {
      type: 'rect',
      silent: true,
      info: { kind: 'beyond-limit', id: line.id },
      shape: { x: limitX, y: plot.top, width: Math.max(0, right - limitX), height: plot.height },
      style: { fill: theme.groupFill, opacity: 0.55 },
      z: 0,
    },
    {
      type: 'line',
      silent: true,
      info: { kind: 'limit', id: line.id },
      shape: { x1: limitX, y1: plot.top - 4, x2: limitX, y2: plot.top + plot.height },
      style: { stroke: theme.outCommuting, lineWidth: 2.5 },
    },
    {
      type: 'text',
      silent: true,
      x: Math.min(Math.max(limitX, plot.left + half), right - half),
      y: plot.top - text.small - 10,
      style: {
        text: label,
        fill: theme.outCommuting,
        fontSize: text.label,
        fontWeight: 600,
        align: 'center',
        verticalAlign: 'bottom',
      },
    },
    side(words.own, limitX - 8, 'right', limitX - plot.left - 8),
    side(words.joined, limitX + 8, 'left', right - limitX - 8),
  ]
}

/** Letters below the base line would be struck through otherwise. */
const OFF_LINE = 4
const BETWEEN_WORDS = 10
/** Half a dot with air, in pixels. */
const DOT = 9

/** What a text covers; null for other marks. */
export function boxOfText({ type, x = 0, y = 0, style }: GraphicElement): Box | null {
  const { text, fontSize, fontWeight, align, verticalAlign } = (style ?? {}) as Record<string, unknown>
  if (type !== 'text' || typeof text !== 'string' || text === '') return null
  const [at, row, size] = [Number(x), Number(y), Number(fontSize)]
  const width = measureText(text, size, fontWeight === 600 ? 600 : 400)
  const left = align === 'right' ? at - width : align === 'center' ? at - width / 2 : at
  const top = verticalAlign === 'bottom' ? row - size : verticalAlign === 'middle' ? row - size / 2 : row
  return { left, right: left + width, top, bottom: top + size }
}

/** Years at the side, as many as have room; the last always; a seam as a dashed line across, its words clear of what is `told`. */
export function yearNames(
  ctx: ChartContext,
  line: NumberLine,
  plot: Rect,
  x: (value: number) => number,
  y: (row: number) => number,
  told: readonly GraphicElement[],
): GraphicElement[] {
  const { theme, text } = ctx
  const years = [...line.years.rowOf]
  const names = chooseYears(years, y, text.small + 3).map(([year, row]): GraphicElement => ({
    type: 'text',
    silent: true,
    x: plot.left - 8,
    y: y(row),
    style: {
      text: String(year),
      fill: theme.textMuted,
      fontSize: text.small,
      align: 'right',
      verticalAlign: 'middle',
    },
  }))
  const limitX = x(line.limit)
  const used: readonly Box[] = [
    { left: limitX - 3, right: limitX + 3, top: plot.top, bottom: plot.top + plot.height },
    ...told.flatMap((element) => {
      const box = boxOfText(element)
      // Words that nearly touch read as one.
      return box ? [{ ...box, left: box.left - BETWEEN_WORDS, right: box.right + BETWEEN_WORDS }] : []
    }),
    ...line.dots.flatMap(({ value, year }): Box[] => {
      if (value === null) return []
      const [at, row] = [x(value), y(line.years.rowOf.get(year) ?? 0)]
      return [{ left: at - DOT, right: at + DOT, top: row - DOT, bottom: row + DOT }]
    }),
  ]
  const seams = line.years.seams.flatMap(({ row, year, isBreak }): GraphicElement[] => {
    const stroke: GraphicElement = {
      type: 'line',
      silent: true,
      info: { kind: 'series-break', year },
      shape: { x1: plot.left, y1: y(row), x2: plot.left + plot.width, y2: y(row) },
      style: { stroke: theme.textMuted, lineWidth: 1.5, lineDash: [5, 4] },
    }
    if (!isBreak) return [stroke]
    // Above the line or below it, at the end that dots and their words leave free; the year alone where only that has room.
    const ends = [ctx.words.seriesBreak(year), String(year)].flatMap((words) =>
      (['bottom', 'top'] as const).flatMap((verticalAlign) =>
        (['left', 'right'] as const).map((align): GraphicElement => ({
          type: 'text',
          silent: true,
          info: { kind: 'series-break-words', year },
          x: align === 'right' ? plot.left + plot.width - 4 : plot.left + 4,
          y: y(row) + (verticalAlign === 'top' ? OFF_LINE : -OFF_LINE),
          style: { text: words, align, fill: theme.textMuted, fontSize: text.small, verticalAlign },
        })),
      ),
    )
    const chosen = ends.find((element) => {
      const box = boxOfText(element)
      return box !== null && box.right - box.left <= plot.width && !used.some((other) => overlaps(box, other))
    })
    return chosen ? [stroke, chosen] : [stroke]
  })
  return [...names, ...seams]
}

/** From the last upwards every so many years between two seams, as there is room, and the first after each seam's gap. */
function chooseYears(
  years: readonly (readonly [year: number, row: number])[],
  y: (row: number) => number,
  height: number,
): (readonly [number, number])[] {
  const chosen: (readonly [number, number])[] = []
  for (const one of years.toReversed()) {
    const last = chosen.at(-1)
    if (last === undefined || y(last[1]) - y(one[1]) >= height) chosen.push(one)
  }
  return chosen
}

/** The way over the years: drawn thin, whatever it rests on; never across a seam. */
export function pathOf(
  ctx: ChartContext,
  { dots, years }: NumberLine,
  x: (value: number) => number,
  y: (row: number) => number,
): GraphicElement[] {
  const seams = new Set(years.seams.map(({ year }) => year))
  return dots.slice(1).flatMap((dot, index): GraphicElement[] => {
    const before = dots[index]
    if (before === undefined || before.value === null || dot.value === null || seams.has(dot.year)) return []
    const example = dot.synthetic || before.synthetic
    return [
      {
        type: 'line',
        silent: true,
        shape: {
          x1: x(before.value),
          y1: y(years.rowOf.get(before.year) ?? 0),
          x2: x(dot.value),
          y2: y(years.rowOf.get(dot.year) ?? 0),
        },
        style: {
          stroke: ctx.theme.accent,
          lineWidth: example ? 1 : 2,
          ...(example && { lineDash: [4, 3] }),
        },
      },
    ]
  })
}
