import { codes, numbers, type ViewData } from '../../../view/view-data'
import {
  isGroupedByYear,
  knownValueAt,
  pivotByYear,
  standsApart,
  yearsWithRows,
} from '../../../charts/frame/column-pivot'
import type {
  BarsPanel,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
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
  return { panels: [campusBars(ctx, data)], notes: [] }
}

/** The last known figure of each campus in the accent colour, those of totals and of years before in grey. */
function campusBars(ctx: SpecifyContext, data: ViewData): BarsPanel {
  const { years, series } = pivotByYear(data, 'campus')
  const campus = codes(data, 'campus')
  const students = numbers(data, 'persons')
  const shown = yearsWithRows(data)
  return {
    kind: 'bars',
    heading: null,
    rows: series.map((one) => {
      const name = ctx.say(one.name)
      const rowIn = (year: number): number | null => one.rows[years.indexOf(year)] ?? null
      const isKnown = (year: number): boolean => {
        const row = rowIn(year)
        return row !== null && knownValueAt(students, row) !== null
      }
      const last = shown.findLast(isKnown)
      const isTotal = one.rows.some((row) => row !== null && standsApart(campus, row))
      return {
        name,
        bars: shown.map((year) => ({
          ...barOf(ctx, students, rowIn(year), {
            name: shown.length < 2 ? name : `${name} ${String(year)}`,
            ...(year === last && { color: isTotal ? ctx.theme.neutral : ctx.theme.accent }),
          }),
          ...(rowIn(year) === null && { isAbsent: true }),
        })),
      }
    }),
    series: shown.map((year, i) => ({
      name: String(year),
      color: i === shown.length - 1 ? ctx.theme.accent : ctx.theme.others,
    })),
    axis: axisOf(students, { title: ctx.words.students, scaleId: 'value' }),
  }
}
