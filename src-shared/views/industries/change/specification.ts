import { numbers, type ViewData } from '../../../view/view-data'
import { pivotByYear } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf, lineOfYears } from '../../../charts/specification/specify-figures'

const MOST_COLOURED = 7

/** The largest industries as lines over the years; at most seven in colour, the others in grey behind. */
export function specifyChange(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'industry')
  const persons = numbers(data, 'persons')
  return {
    panels: [
      {
        kind: 'lines',
        heading: ctx.words.personsHeading,
        times: { positions: years },
        lines: series.map((one, i) => {
          const coloured = i < MOST_COLOURED
          return lineOfYears(ctx, one, persons, {
            color: (coloured ? ctx.theme.categories[i] : undefined) ?? ctx.theme.neutral,
            dashed: i % 2 === 1 && coloured,
            background: !coloured,
          })
        }),
        breaks: data.breaks,
        axis: axisOf(persons, { hold: [0] }),
        named: 'at-ends',
        nameRoom: 0.4,
      },
    ],
    notes: [],
  }
}
