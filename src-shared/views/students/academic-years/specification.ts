import { findNumbers, yearsWithRows } from '../../../charts/frame/column-pivot'
import type { ChartSpecification, SpecifyContext } from '../../../charts/specification/chart-specification'
import { axisOf, barOf } from '../../../charts/specification/specify-figures'
import { axisInUnit, baseInUnit, headInUnit } from '../../../charts/specification/in-unit'
import { nameAt, rowsOf } from '../../../view/rows'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { linesOfGroups } from '../group-lines'

/** Students over the years of studies, a line for each group; of one year bars. */
export function specifyAcademicYears(ctx: SpecifyContext, data: ViewData): ChartSpecification {
  const students = numbers(data, 'students')
  if (yearsWithRows(data).length < 2)
    return {
      panels: [
        {
          kind: 'bars',
          heading: null,
          rows: rowsOf(data).map((row) => ({
            name: ctx.say(nameAt(codes(data, 'group'), row)),
            bars: [barOf(ctx, students, row)],
          })),
          series: [{ name: ctx.words.students, color: ctx.theme.accent }],
          axis: axisOf(students, { title: ctx.words.students }),
        },
      ],
      notes: [],
    }
  const { years, lines, notes } = linesOfGroups(ctx, data, students)
  const year = findNumbers(data, 'year')
  const nameOf = new Map(
    rowsOf(data).map((row) => [year?.values[row], ctx.say(nameAt(codes(data, 'academic_year'), row))]),
  )
  return {
    panels: [
      {
        kind: 'lines',
        heading: headInUnit(ctx, data, students, ctx.words.studentsHeading, ctx.words.students),
        times: { positions: years, labels: years.map((one) => nameOf.get(one) ?? String(one)) },
        lines,
        breaks: data.breaks,
        axis: axisInUnit(students, { hold: [0] }),
        ...baseInUnit(data, students),
        named: 'at-ends',
        nameRoom: 0.4,
      },
    ],
    notes,
  }
}
