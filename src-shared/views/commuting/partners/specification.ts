import { codes, numbers, type ViewData } from '../../../view/view-data'
import { exampleRows } from '../../../view/row-quality'
import { knownValueAt, pivotByYear, type YearSeries } from '../../../charts/frame/column-pivot'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { formatNumber } from '../../../messages/number-format'
import type {
  BarsPanel,
  ChartSpecification,
  LinesPanel,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { panelsChosen } from '../../../charts/specification/small-panels'
import { nameAt, rowsOf } from '../../../view/rows'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { partnersWords } from './words'

/** There are so many colours that are told apart; the names of more lines would stand on each other. */
const MOST_LINES = 7

const directionOf = (data: ViewData): 'out' | 'in' => (data.filters.direction === 'in' ? 'in' : 'out')

/** Id of the column of the other end. */
const otherEnd = (data: ViewData): 'home' | 'work' => (directionOf(data) === 'out' ? 'work' : 'home')

/** A line for each partner, with its place in the order of the last year before its name; bars of a single year. */
export function specifyPartners(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, otherEnd(data))
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = partnersWords.in(ctx.language).chart
  const persons = numbers(data, 'persons')
  const isExample = exampleRows(data, [persons])
  const leftOut = series.length - MOST_LINES
  const lines: LinesPanel = {
    kind: 'lines',
    heading: headInUnit(
      ctx,
      data,
      persons,
      words[directionOf(data)],
      directionOf(data) === 'out' ? ctx.words.outCommuters : ctx.words.inCommuters,
    ),
    times: { positions: years },
    lines: series.slice(0, MOST_LINES).map((one, at) => ({
      ...lineOfYears(ctx, one, persons, {
        name: rankedName(ctx, data, one),
        color: ctx.theme.categories[at] ?? ctx.theme.neutral,
        dashed: at % 2 === 1,
        ...(at === 0 && { width: 3.5 }),
        places: [one.code, ...data.filters.region],
        ...(isExample && {
          hollow: one.rows.map((found) => found !== null && isExample(persons, found)),
        }),
      }),
    })),
    breaks: data.breaks,
    axis: axisInUnit(persons, { hold: [0] }),
    ...baseInUnit(data, persons),
    named: 'at-ends',
    nameRoom: 0.4,
  }
  const { panels, notes } = panelsChosen(ctx, data, lines)
  return {
    panels,
    notes: [
      ...notes,
      ...(leftOut > 0
        ? [{ text: words.leftOut(formatNumber(leftOut, 'persons', ctx.language)), leftOut }]
        : []),
      ...(isExample ? [{ text: words.rings }] : []),
    ],
  }
}

/** "1. Linköping", by the last year that has a rank. */
function rankedName(ctx: SpecifyContext, data: ViewData, { name, rows }: YearSeries): string {
  const rank = numbers(data, 'rank')
  const last = rows.findLast((row) => row !== null && knownValueAt(rank, row) !== null)
  const place = last === undefined || last === null ? null : knownValueAt(rank, last)
  return place === null
    ? ctx.say(name)
    : partnersWords.in(ctx.language).chart.ranked(formatNumber(place, 'rank', ctx.language), ctx.say(name))
}

function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = partnersWords.in(ctx.language).chart
  const persons = numbers(data, 'persons')
  const rank = numbers(data, 'rank')
  const share = numbers(data, directionOf(data) === 'out' ? 'share_of_home' : 'share_of_work')
  const isExample = exampleRows(data, [persons])
  const color = directionOf(data) === 'out' ? ctx.theme.outCommuting : ctx.theme.inCommuting
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => {
      const bar = barOf(ctx, persons, row)
      const part = knownValueAt(share, row)
      const place = knownValueAt(rank, row)
      const name = ctx.say(nameAt(codes(data, otherEnd(data)), row))
      return {
        name: place === null ? name : words.ranked(formatNumber(place, 'rank', ctx.language), name),
        bars: [
          {
            ...bar,
            text: part === null ? bar.text : `${bar.text} (${formatShortShare(part, ctx.language)})`,
            isExample: isExample?.(persons, row) ?? false,
          },
        ],
      }
    }),
    series: [{ name: words[directionOf(data)], color }],
    axis: axisOf(persons, { title: words[directionOf(data)] }),
  }
}
