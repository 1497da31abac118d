import type { EChartsOption } from 'echarts'
import { formatNumber } from '../../../messages/number-format'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { formatShortShare } from '../../../charts/frame/axis-numbers'
import { gatherOthers } from '../../../view/gather-others'
import type { ChartContext } from '../../../charts/frame/chart-context'
import { findNumbers, knownValueAt, signAt, standsApart } from '../../../charts/frame/column-pivot'
import { buildHorizontalBars, type BarRow } from '../../../charts/bars/horizontal-bars'
import { optionOf } from '../../../charts/frame/plot-parts'

/** Where a campus's students come from, as bars in persons or per 1,000 inhabitants. */
export function buildStudentsOriginOption(ctx: ChartContext, all: ViewData): EChartsOption {
  const data = gatherOthers(all)
  const byRate = data.filters.unit === 'per-1000'
  const column = numbers(data, byRate ? 'per_1000' : 'persons')
  const share = findNumbers(data, 'share')
  const home = codes(data, 'home')
  const rows: BarRow[] = []
  const isApart = (row: number): boolean => standsApart(home, row)
  const first = Array.from({ length: data.rowCount }, (_, row) => row).find((row) => !isApart(row))
  for (let row = 0; row < data.rowCount; row++) {
    const value = knownValueAt(column, row)
    const part = share === null ? null : knownValueAt(share, row)
    const label = ctx.say(home.names[home.indices[row] ?? -1] ?? { sv: '', en: '' })
    const text = value === null ? '' : formatNumber(value, byRate ? 'per-1000' : 'persons', ctx.language)
    const valueLabel = byRate || part === null ? text : `${text} (${formatShortShare(part, ctx.language)})`
    rows.push({
      label,
      value,
      sign: signAt(column, row),
      valueLabel,
      color: row === first ? ctx.theme.accent : isApart(row) ? ctx.theme.others : ctx.theme.neutral,
      emphasis: row === first,
      tooltip: `${label}: ${valueLabel}`,
    })
  }
  const area = { left: 8, top: 2, width: ctx.look.width - 16, height: ctx.look.height - 6 }
  const axisName = byRate ? ctx.words.per1000 : ctx.words.students
  return optionOf(
    buildHorizontalBars(ctx, { rows, axisName, percent: false, whole: !byRate, markerName: null }, area),
  )
}
