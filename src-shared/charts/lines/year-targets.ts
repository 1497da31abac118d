import type { ViewData } from '../../view/view-data'
import { pivotByYear } from '../frame/column-pivot'
import type { MarkTarget, MarkTargets } from '../frame/mark-target'

/** Lines: a series for each code of the column, a point for each year. */
export function yearTargets(data: ViewData, by: string): MarkTargets {
  const { series } = pivotByYear(data, by)
  const targets: (MarkTarget | null)[] = new Array<MarkTarget | null>(data.rowCount).fill(null)
  series.forEach(({ rows }, seriesIndex) =>
    rows.forEach((row, dataIndex) => {
      if (row !== null) targets[row] = { seriesIndex, dataIndex }
    }),
  )
  return targets
}
