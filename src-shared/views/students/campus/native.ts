import { numbers, type ViewData } from '../../../view/view-data'
import type { ChartContext } from '../../../charts/frame/chart-context'
import {
  isGroupedByYear,
  knownValueAt,
  pivotByYear,
  signAt,
  yearsWithRows,
} from '../../../charts/frame/column-pivot'
import { formatOf, nativeBars, type NativeRow } from '../../../charts/native/native-bars'
import type { NativeChart } from '../../../charts/native/native-chart'
import { linePanel } from '../../../charts/native/native-lines'

/** Students by campus: bars for up to three years, lines for more. */
export function drawCampus(ctx: ChartContext, data: ViewData): NativeChart {
  const { years, series } = pivotByYear(data, 'campus')
  const students = numbers(data, 'persons')
  const shown = yearsWithRows(data)
  if (shown.length >= 2 && !isGroupedByYear(data)) {
    const panel = linePanel(ctx, {
      heading: ctx.words.studentsHeading,
      times: years,
      lines: series.map((one, i) => ({
        name: ctx.say(one.name),
        values: one.values(students),
        color: ctx.theme.categories[i] ?? ctx.theme.neutral,
        dashed: i % 2 === 1,
      })),
      format: formatOf(students),
      whole: true,
      breaks: data.breaks,
      scaleId: 'persons',
      hold: [0],
    })
    return { panels: [panel], notes: [] }
  }
  const greys = [ctx.theme.others, ctx.theme.neutral]
  return nativeBars(ctx, {
    rows: series.map((one): NativeRow => {
      const rows = shown.map((year) => one.rows[years.indexOf(year)] ?? null)
      return {
        label: ctx.say(one.name),
        values: rows.map((row) => (row === null ? null : knownValueAt(students, row))),
        signs: rows.map((row) => (row === null ? '..' : signAt(students, row))),
      }
    }),
    series: shown.map((year, i) => ({
      name: String(year),
      color: i === shown.length - 1 ? ctx.theme.accent : (greys[i] ?? ctx.theme.neutral),
    })),
    axisTitle: ctx.words.students,
    format: formatOf(students),
    scaleId: 'value',
  })
}
