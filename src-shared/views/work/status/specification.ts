import { findNumbers, lastMarked, valueAt } from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  Line,
  LinesPanel,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { barOf } from '../../../charts/specification/specify-figures'
import { placeTimes } from '../../../dataset/time-points'
import { NO_TEXT } from '../../../messages/language'
import { tellsAmounts } from '../../../view/columns'
import { rowsOf } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { shortenTime } from '../../series/time-names'
import { statusWords } from './words'

const EMPLOYED = [{ id: 'employed', color: 0, symbol: 'circle' }] as const
const OTHERS = [
  { id: 'unemployed', color: 1, symbol: 'triangle' },
  { id: 'students', color: 2, symbol: 'rect' },
  { id: 'outside', color: 3, symbol: 'diamond' },
] as const
const LEFT = { left: 0, top: 0, width: 0.42, height: 1 }
const RIGHT = { left: 0.42, top: 0, width: 0.58, height: 1 }

type Look = (typeof EMPLOYED | typeof OTHERS)[number]

/** The employed by themselves, for they are many more; the others beside them on a scale of their own. */
export function specifyStatus(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = statusWords.in(ctx.language)
  const time = codes(data, 'time')
  if (data.rowCount < 2) return { panels: [specifyOneTime(ctx, data)], notes: [] }
  const times = {
    ...placeTimes(time.codes),
    labels: time.codes.map((code, i) => shortenTime(code, ctx.say(time.names[i] ?? NO_TEXT), ctx.language)),
  }
  const [rows, employed] = [rowsOf(data), numbers(data, 'employed')]
  const lineOf = ({ id, color, symbol }: Look): Line[] => {
    const column = findNumbers(data, id)
    if (!column || !tellsAmounts(column)) return []
    return [
      {
        name: id === 'outside' ? words.chart.outside : words.columns[id],
        color: ctx.theme.categories[color] ?? ctx.theme.accent,
        symbol,
        rows,
        values: rows.map((row) => valueAt(column, row)),
        signs: rows.map((row) => column.signs[row] ?? 3),
        figure: lastMarked(column, rows, ctx.language),
        places: data.filters.region,
      },
    ]
  }
  const panel = (heading: string, looks: readonly Look[], scaleId: string): LinesPanel => ({
    kind: 'lines',
    heading: headInUnit(ctx, data, employed, heading, heading),
    times,
    lines: looks.flatMap(lineOf),
    breaks: data.breaks,
    axis: axisInUnit(employed, { scaleId }),
    ...baseInUnit(data, employed),
    named: 'at-ends',
    nameRoom: 0.42,
  })
  const panels = [
    { ...panel(words.chart.employed, EMPLOYED, 'employed'), place: LEFT },
    { ...panel(words.chart.others, OTHERS, 'not_employed'), place: RIGHT },
  ]
  const told = panels.filter(({ lines }) => lines.length > 0)
  // A panel of its own takes all the room.
  return { panels: told.length < 2 ? told.map(({ place: _, ...one }) => one) : told, notes: [] }
}

function specifyOneTime(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = statusWords.in(ctx.language)
  const employed = numbers(data, 'employed')
  const title = headInUnit(ctx, data, employed, ctx.words.persons, '')
  return {
    kind: 'bars',
    heading: null,
    rows: [...EMPLOYED, ...OTHERS].flatMap(({ id }) => {
      const column = findNumbers(data, id)
      return column && tellsAmounts(column)
        ? [{ name: words.columns[id], bars: [barOf(ctx, column, 0)] }]
        : []
    }),
    series: [{ name: title, color: ctx.theme.accent }],
    axis: axisInUnit(employed, { title }),
  }
}
