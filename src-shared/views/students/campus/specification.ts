import { codes, numbers, type ViewData } from '../../../view/view-data'
import {
  isGroupedByYear,
  knownValueAt,
  pivotByYear,
  standsApart,
  yearsWithRows,
} from '../../../charts/frame/column-pivot'
import type {
  BarRow,
  ChartSpecification,
  SpecifyContext,
} from '../../../charts/specification/chart-specification'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { barOf, lineOfYears } from '../../../charts/specification/specify-figures'
import { countColumn } from '../../../view/counts-over-years'
import { rowsOf } from '../../../view/rows'

/** Students by campus: bars for up to three years, one for each figure that there is, lines for more. */
export function specifyCampus(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const shown = yearsWithRows(data)
  if (shown.length >= 2 && !isGroupedByYear(data))
    return {
      panels: [
        {
          kind: 'lines',
          heading: headInUnit(ctx, data, students, ctx.words.studentsHeading, ctx.words.students),
          times: { positions: years },
          lines: series.map((one, i) =>
            lineOfYears(ctx, one, students, {
              color: ctx.theme.categories[i] ?? ctx.theme.neutral,
              dashed: i % 2 === 1,
            }),
          ),
          breaks: data.breaks,
          axis: axisInUnit(students, { hold: [0] }),
          ...baseInUnit(data, students),
          named: 'at-ends',
        },
      ],
      notes: [],
    }
  const several = shown.length > 1
  const accented = accentedRow(data)
  const rows = series.flatMap((one): BarRow[] => {
    const name = ctx.say(one.name)
    return shown.flatMap((year): BarRow[] => {
      const row = one.rows[years.indexOf(year)] ?? null
      if (row === null) return []
      const label = several ? `${name}, ${String(year)}` : name
      const emphasis = row === accented
      const color = emphasis
        ? ctx.theme.accent
        : standsApart(codes(data, 'campus'), row)
          ? ctx.theme.others
          : ctx.theme.neutral
      return [{ name: label, bars: [barOf(ctx, students, row, { name: label, color, emphasis })] }]
    })
  })
  return {
    panels: [
      {
        kind: 'bars',
        heading: null,
        rows,
        series: [{ name: ctx.words.students, color: ctx.theme.neutral }],
        axis: axisInUnit(students, {
          title: headInUnit(ctx, data, students, ctx.words.students, ctx.words.students),
        }),
      },
    ],
    notes: [],
  }
}

/** What the headline begins with: the campus in focus, else the one with the most students, in its last year. */
function accentedRow(data: ViewData): number | undefined {
  const campus = codes(data, 'campus')
  const students = numbers(data, data.counted ? countColumn('persons') : 'persons')
  const year = numbers(data, 'year')
  const inFocus = numbers(data, 'in_focus')
  const known = rowsOf(data).filter(
    (row) => !standsApart(campus, row) && knownValueAt(students, row) !== null,
  )
  const last = Math.max(...known.map((row) => year.values[row] ?? 0))
  const ofLast = known.filter((row) => year.values[row] === last)
  const own = ofLast.filter((row) => inFocus.values[row] === 1)
  const size = (row: number): number => students.values[row] ?? 0
  return (own.length > 0 ? own : ofLast).toSorted((a, b) => size(b) - size(a))[0]
}
