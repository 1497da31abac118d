import { isGroupedByYear, pivotByYear, yearsWithRows } from '../../../charts/frame/column-pivot'
import type { MarkTarget, MarkTargets } from '../../../charts/frame/mark-target'
import { yearTargets } from '../../../charts/lines/year-targets'
import type { ViewData } from '../../../view/view-data'

/** Bars of all years, one campus after the other; lines of many years; bars of a single one. */
export function campusTargets(data: ViewData): MarkTargets {
  const { years, series } = pivotByYear(data, 'campus')
  const isGrouped = isGroupedByYear(data)
  if (!isGrouped && years.length > 1) return yearTargets(data, 'campus')
  const shown = isGrouped ? yearsWithRows(data) : years
  const targets: (MarkTarget | null)[] = new Array<MarkTarget | null>(data.rowCount).fill(null)
  series.forEach(({ rows }, i) =>
    shown.forEach((year, k) => {
      const row = rows[years.indexOf(year)] ?? null
      if (row !== null) targets[row] = { seriesIndex: 0, dataIndex: i * shown.length + k }
    }),
  )
  return targets
}
