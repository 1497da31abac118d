import { findNumbers, lastMarked, valueAt, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  Line,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { SIGN_CODES } from '../../../dataset/sign'
import { rowsOf } from '../../../view/rows'
import { numbers, type NumberColumn, type ViewData } from '../../../view/view-data'
import { employmentRateWords } from './words'

/** As women and men are told apart in other views. */
const LOOKS = [
  { id: 'women_rate', word: 'women', color: 2, symbol: 'circle', dashed: false },
  { id: 'men_rate', word: 'men', color: 4, symbol: 'rect', dashed: false },
  { id: 'rate', word: 'both', color: null, symbol: 'triangle', dashed: true },
] as const

/** Women, men and both over the years; of a single year bars. */
export function specifyEmploymentRate(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const words = employmentRateWords.in(ctx.language).chart
  const years = yearsOf(data)
  const found = LOOKS.flatMap((look) => {
    const column = findNumbers(data, look.id)
    const color =
      look.color === null ? ctx.theme.text : (ctx.theme.categories[look.color] ?? ctx.theme.accent)
    return column ? [{ ...look, column, color, name: words[look.word] }] : []
  })
  const first = found[0]?.column ?? numbers(data, 'rate')
  if (years.length < 2)
    return {
      panels: [
        {
          kind: 'bars',
          heading: null,
          rows: found.map(({ name, column, color }) => ({ name, bars: [barOf(ctx, column, 0, { color })] })),
          series: [{ name: words.share, color: ctx.theme.accent }],
          axis: axisOf(first, { title: words.share, scaleId: 'rates' }),
        },
      ],
      notes: [],
    }
  const inYear = numbers(data, 'year')
  const rowAt = new Map(rowsOf(data).map((row) => [valueAt(inYear, row), row]))
  const rows = years.map((year) => rowAt.get(year) ?? null)
  const lineOf = (column: NumberColumn): Pick<Line, 'values' | 'signs' | 'rows' | 'figure'> => ({
    values: rows.map((row) => (row === null ? Number.NaN : valueAt(column, row))),
    signs: rows.map((row) => (row === null ? SIGN_CODES['..'] : (column.signs[row] ?? 3))),
    rows,
    figure: lastMarked(column, rows, ctx.language),
  })
  return {
    panels: [
      {
        kind: 'lines',
        heading: words.share,
        times: { positions: years },
        lines: found.map(({ name, column, color, symbol, dashed }) => ({
          name,
          color,
          symbol,
          dashed,
          places: data.filters.region,
          ...lineOf(column),
        })),
        breaks: data.breaks,
        axis: axisOf(first, { scaleId: 'rates' }),
        named: 'at-ends',
        nameRoom: 0.36,
        bridged: true,
      },
    ],
    notes: [],
  }
}
