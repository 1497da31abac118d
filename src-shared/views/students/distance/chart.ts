import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import type { ChartContext } from '../../../charts/frame/chart-context'
import type { MarkTarget } from '../../../charts/frame/mark-target'
import { codeAt, knownValueAt, signAt, standsApart } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'

/** Bars by distance in shares, so that a small and a large campus compare; each bar says whose it is. */
export function buildStudentsDistanceOption(ctx: ChartContext, data: ViewData): EChartsOption {
  const band = codes(data, 'band')
  const campus = codes(data, 'campus')
  const share = numbers(data, 'share')
  const students = numbers(data, 'students')
  const campuses = campus.codes.length
  const rows = Array.from({ length: data.rowCount }, (_, row): BarRow => {
    const value = knownValueAt(share, row)
    const count = knownValueAt(students, row)
    const own = codeAt(campus, row) === campus.codes[0]
    const bandName = ctx.say(band.names[band.indices[row] ?? -1] ?? { sv: '', en: '' })
    const campusName = ctx.say(campus.names[campus.indices[row] ?? -1] ?? { sv: '', en: '' })
    const figures =
      value === null || count === null
        ? ''
        : `${formatShortShare(value, ctx.language)} (${formatNumber(count, 'persons', ctx.language)})`
    const whose = campuses > 1 ? `${campusName} ${figures}`.trim() : figures
    return {
      label: own ? bandName : '',
      value,
      sign: signAt(share, row),
      valueLabel: whose,
      color: standsApart(band, row) ? ctx.theme.others : own ? ctx.theme.accent : ctx.theme.neutral,
      emphasis: own && campuses > 1,
      tooltip: `${bandName}, ${campusName}: ${figures}`,
    }
  })
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  const chart = { rows, axisName: ctx.words.shareOfStudents, percent: true, whole: false, markerName: null }
  return optionOf(buildHorizontalBars(ctx, { ...chart, groupSize: campuses }, area))
}

/** The mark of each row: its bar. */
export const studentsDistanceTargets = (data: ViewData): (MarkTarget | null)[] =>
  Array.from({ length: data.rowCount }, (_, row) => ({ seriesIndex: 0, dataIndex: row }))
