import { findNumbers, lastMarked, seriesOfPlace, yearsOf } from '../../../charts/frame/column-pivot'
import type {
  ChartSpecification,
  Line,
  PointSymbol,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { referenceLine, referenceMarker, referenceTick } from '../../../charts/specification/reference-mark'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
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
          rows: found.map(({ id, name, column, color }) => ({
            name,
            bars: [barOf(ctx, column, 0, { color })],
            marker: referenceTick(data, id, 0),
          })),
          ...referenceMarker(
            ctx,
            data,
            words.share,
            found.map(({ id }) => id),
          ),
          series: [{ name: words.share, color: ctx.theme.accent }],
          axis: axisOf(first, { title: words.share, scaleId: 'rates' }),
        },
      ],
      notes: [],
    }
  const one = seriesOfPlace(data, years)
  const lineOf = (column: NumberColumn): Pick<Line, 'values' | 'signs' | 'rows' | 'figure'> => ({
    values: one.values(column),
    signs: one.signs(column),
    rows: one.rows,
    figure: lastMarked(column, one.rows, ctx.language),
  })
  // One grey line of both together says enough; of women and men apart each has its own.
  const [together] = found.filter(({ id }) => id === 'rate')
  const behind = (id: string, name: string, symbol: PointSymbol): Line[] =>
    together && id !== 'rate' ? [] : referenceLine(ctx, data, one, id, together ? null : name, symbol)
  return {
    panels: [
      {
        kind: 'lines',
        heading: words.share,
        times: { positions: years },
        lines: found.flatMap(({ id, name, column, color, symbol, dashed }): Line[] => [
          { name, color, symbol, dashed, places: data.filters.region, ...lineOf(column) },
          ...behind(id, name, symbol),
        ]),
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
