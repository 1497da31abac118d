import { containmentWords } from './words'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { findKnownNumbers, findNumbers, pivotByYear } from '../../../charts/frame/column-pivot'
import {
  placeInGrid,
  type BarsPanel,
  type ChartSpecification,
  type LinesPanel,
  type SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { nameAt, rowsOf } from '../../../view/rows'

/** Self-containment on both sides, the job ratio, and for a pair its tie, over the years; bars for a single year. */
export function specifyContainment(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'region')
  if (years.length < 2) return { panels: [specifyOneYear(ctx, data)], notes: [] }
  const words = containmentWords.in(ctx.language).chart
  const smart = findKnownNumbers(data, 'smart_index')
  const isPair = findNumbers(data, 'smart_index') !== null
  const panels = [
    { id: 'supply_side', heading: words.supply },
    { id: 'job_ratio', heading: words.jobRatio },
    { id: 'demand_side', heading: words.demand },
    smart ? { id: 'smart_index', heading: ctx.say(smart.label) } : { id: 'net', heading: words.net },
  ]
  return {
    panels: panels.map(({ id, heading }, at): LinesPanel => {
      const column = numbers(data, id)
      // One index for the pair: it stands in the rows of both.
      const shown = id === 'smart_index' ? series.slice(0, 1) : series
      return {
        kind: 'lines',
        heading,
        times: { positions: years },
        lines: shown.map((one, i) =>
          lineOfYears(ctx, one, column, {
            name: isPair && i === 2 ? words.asOne : ctx.say(one.name),
            color: ctx.theme.categories[i === 0 ? 0 : i + 1] ?? ctx.theme.neutral,
            dashed: i === 2,
          }),
        ),
        breaks: data.breaks,
        axis: axisOf(column, { whole: id === 'net' }),
        named: shown.length > 1 ? 'at-ends' : 'nowhere',
        nameRoom: 0.5,
        place: placeInGrid(at, 2, 2),
      }
    }),
    notes: [],
  }
}

/** Both sides of each place as bars. */
function specifyOneYear(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const words = containmentWords.in(ctx.language).chart
  const region = codes(data, 'region')
  const sides = [
    { column: numbers(data, 'supply_side'), name: words.supply, color: ctx.theme.accent },
    { column: numbers(data, 'demand_side'), name: words.demand, color: ctx.theme.neutral },
  ]
  return {
    kind: 'bars',
    heading: null,
    rows: rowsOf(data).map((row) => ({
      name: ctx.say(nameAt(region, row)),
      bars: sides.map(({ column, name }, i) =>
        barOf(ctx, column, row, {
          name: `${ctx.say(nameAt(region, row))}: ${name.toLocaleLowerCase()}`,
          emphasis: i === 0,
        }),
      ),
    })),
    series: sides.map(({ name, color }) => ({ name, color })),
    axis: { title: null, format: { unit: 'fraction' }, whole: false, scaleId: 'sides' },
  }
}
