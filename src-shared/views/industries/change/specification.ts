import { changeWords } from './words'
import { numbers, type ViewData } from '../../../view/view-data'
import { pivotByYear } from '../../../charts/frame/column-pivot'
import { noteBehind } from '../../../charts/specification/lines-behind'
import type {
  ChartSpecification,
  LinesPanel,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, lineOfYears } from '../../../charts/specification/specify-figures'

const MOST_COLOURED = 7

/**
 * How many persons more or fewer the largest industries have than in the first year, as lines from zero: their sizes,
 * between which changes would not be seen, stand in the table. At most seven in colour, the others in grey behind.
 */
export function specifyChange(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'industry')
  const isOneYear = years.length < 2
  const column = numbers(data, isOneYear ? 'persons' : 'change')
  const panel: LinesPanel = {
    kind: 'lines',
    heading: isOneYear
      ? ctx.words.personsHeading
      : changeWords.in(ctx.language).chart.since(String(years[0])),
    times: { positions: years },
    lines: series.map((one, i) => {
      const coloured = i < MOST_COLOURED
      return lineOfYears(ctx, one, column, {
        color: (coloured ? ctx.theme.categories[i] : undefined) ?? ctx.theme.others,
        dashed: i % 2 === 1 && coloured,
        background: !coloured,
      })
    }),
    breaks: data.breaks,
    axis: axisOf(column, { hold: [0] }),
    ...(!isOneYear && { base: 0 }),
    named: 'at-ends',
    nameRoom: 0.4,
  }
  return { panels: [panel], notes: noteBehind(ctx, panel, 'lines') }
}
