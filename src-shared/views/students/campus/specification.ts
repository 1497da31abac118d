import { numbers, type ViewData } from '../../../view/view-data'
import { isGroupedByYear, pivotByYear, yearsWithRows } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf, barOf, lineOfYears } from '../../../charts/specification/specify-figures'

/** Students by campus: bars for up to three years, each missing one with its sign, lines for more. */
export function specifyCampus(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const shown = yearsWithRows(data)
  if (shown.length >= 2 && !isGroupedByYear(data))
    return {
      panels: [
        {
          kind: 'lines',
          heading: ctx.words.studentsHeading,
          times: { positions: years },
          lines: series.map((one, i) =>
            lineOfYears(ctx, one, students, {
              color: ctx.theme.categories[i] ?? ctx.theme.neutral,
              dashed: i % 2 === 1,
            }),
          ),
          breaks: data.breaks,
          axis: axisOf(students, { hold: [0] }),
          named: 'at-ends',
        },
      ],
      notes: [],
    }
  const greys = [ctx.theme.others, ctx.theme.neutral]
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows: series.map((one) => {
          const name = ctx.say(one.name)
          return {
            name,
            bars: shown.map((year) =>
              barOf(ctx, students, one.rows[years.indexOf(year)] ?? null, {
                name: shown.length < 2 ? name : `${name} ${String(year)}`,
              }),
            ),
          }
        }),
        series: shown.map((year, i) => ({
          name: String(year),
          color: i === shown.length - 1 ? ctx.theme.accent : (greys[i] ?? ctx.theme.neutral),
        })),
        axis: axisOf(students, { title: ctx.words.students }),
      },
    ],
    notes: [],
  }
}
