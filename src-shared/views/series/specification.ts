import { placeTimes } from '../../dataset/time-points'
import { startSentence } from '../../messages/sentence-case'
import { codes, numbers, type CodeColumn, type ViewData } from '../../view/view-data'
import { lastMarked, standsApart } from '../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  Line,
  LinesPanel,
  SpecifyContext,
} from '../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../charts/specification/specify-figures'
import { noteBehind } from '../../charts/specification/lines-behind'
import { codeAt, nameAt, rowsOf } from '../../view/rows'
import { NO_TEXT } from '../../messages/language'
import { shortenTime } from './time-names'

/** More lines than this cannot be told apart: the others stand in grey behind them. */
const MOST_COLOURED = 7
/** More than these are no context but a blur. */
const MOST_LINES = 400
const MOST_BARS = 30

/** Lines over time, bars along everything else. */
export function specifySeries(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  if (!drawsLines(data)) return { panels: [specifyBars(ctx, data)], notes: [] }
  const leftOut = Math.max(0, combinationsOf(data) - MOST_LINES)
  const lines = specifyLines(ctx, data)
  return {
    panels: [lines],
    notes: [
      ...noteBehind(ctx, lines, 'lines'),
      ...(leftOut > 0 ? [{ text: ctx.words.linesLeftOut(leftOut), leftOut }] : []),
    ],
  }
}

/** One point in time makes no line. */
const drawsLines = (data: ViewData): boolean =>
  data.seriesNames?.alongRole === 'time' && alongColumnOf(data).codes.length > 1

const alongColumnOf = (data: ViewData): CodeColumn => codes(data, data.seriesNames?.alongColumn ?? '')

/** How many combinations there are of what is chosen. */
const combinationsOf = (data: ViewData): number =>
  Math.round(data.rowCount / alongColumnOf(data).codes.length)

/** The columns that tell combinations apart. */
const varyingColumns = (data: ViewData): CodeColumn[] =>
  data.columns.filter(
    (column): column is CodeColumn =>
      column.type === 'code' && column.codes.length > 1 && column.id !== data.seriesNames?.alongColumn,
  )

/** What the axis counts: the unit, or "value" where it is not said. */
function axisName(ctx: SpecifyContext, data: ViewData): string {
  const { unitText } = numbers(data, 'value')
  const text = unitText ? ctx.say(unitText).trim() : ''
  return text === '' ? ctx.words.value : startSentence(text)
}

function specifyBars(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const varying = varyingColumns(data)
  const groupSize = along.codes.length === 0 ? 1 : Math.max(1, combinationsOf(data))
  const home =
    data.seriesNames?.alongRole === 'region' ? along.codes.indexOf(data.filters.region[0] ?? '') : -1
  const colorOf = (row: number): string => {
    if (standsApart(along, row)) return ctx.theme.others
    if (groupSize > 1) return ctx.theme.categories[row % groupSize] ?? ctx.theme.neutral
    return home < 0 || along.indices[row] === home ? ctx.theme.accent : ctx.theme.neutral
  }
  const title = axisName(ctx, data)
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => ({
      name: [along, ...varying].map((column) => ctx.say(nameAt(column, row))).join(', '),
      bars: [
        barOf(ctx, value, row, {
          color: colorOf(row),
          emphasis: home >= 0 && along.indices[row] === home,
        }),
      ],
    })),
    series: [{ name: title, color: ctx.theme.accent }],
    axis: axisOf(value, { title, whole: value.decimals === 0 }),
    groupSize,
    most: MOST_BARS,
  }
}

function specifyLines(ctx: SpecifyContext, data: ViewData): LinesPanel {
  const value = numbers(data, 'value')
  const along = alongColumnOf(data)
  const { length } = along.codes
  const count = combinationsOf(data)
  const order = chosenFirst(data, count).slice(0, MOST_COLOURED)
  const coloured = new Set(order)
  return {
    kind: 'lines',
    heading: axisName(ctx, data),
    times: { ...placeTimes(along.codes), labels: along.codes.map((_, i) => timeLabel(ctx, along, i)) },
    lines: Array.from({ length: Math.min(count, MOST_LINES) }, (_, i): Line => {
      const rows = along.codes.map((__, point) => i * length + point)
      const isColoured = coloured.has(i)
      return {
        name: varyingColumns(data)
          .map((column) => ctx.say(nameAt(column, i * length)))
          .join(', '),
        values: rows.map((row) => value.values[row] ?? Number.NaN),
        signs: rows.map((row) => value.signs[row] ?? 0),
        rows,
        figure: lastMarked(value, rows, ctx.language),
        ...(isColoured
          ? {
              color:
                count === 1
                  ? ctx.theme.accent
                  : (ctx.theme.categories[order.indexOf(i)] ?? ctx.theme.neutral),
              dashed: order.indexOf(i) % 2 === 1,
            }
          : { color: ctx.theme.others, background: true }),
      }
    }),
    breaks: data.breaks,
    axis: axisOf(value, { whole: value.decimals === 0 }),
    named: 'at-ends',
    nameRoom: 0.36,
  }
}

/** Combinations in their order, those of the reader's own places first. */
function chosenFirst(data: ViewData, count: number): number[] {
  const { length } = alongColumnOf(data).codes
  const places = varyingColumns(data).filter((column) => column.of === 'region')
  const isOwn = (i: number): boolean =>
    places.some((column) => data.filters.region.includes(codeAt(column, i * length)))
  return Array.from({ length: count }, (_, i) => i).sort((a, b) => Number(isOwn(b)) - Number(isOwn(a)))
}

/** Longer names than this of a time give way to its code. */
const LONGEST_TIME = 12

function timeLabel(ctx: SpecifyContext, along: CodeColumn, index: number): string {
  const code = along.codes[index] ?? ''
  const name = shortenTime(code, ctx.say(along.names[index] ?? NO_TEXT), ctx.language)
  return name === '' || (name.length > LONGEST_TIME && code.length < name.length) ? code : name
}
