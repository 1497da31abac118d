import { pivotByYear } from '../../../charts/frame/column-pivot'
import type { MarkTarget, MarkTargets } from '../../../charts/frame/mark-target'
import type { ViewData } from '../../../view/view-data'
import { rankedRows } from './bars'
import { MOST_COMPARED, MOST_PANELS } from './chart'

/** Of several years lines for in and out in a panel for each place; of one year bars, of many places a ranking. */
export function balanceTargets(data: ViewData): MarkTargets {
  const { years, series } = pivotByYear(data, 'region')
  const targets: (MarkTarget | null)[] = new Array<MarkTarget | null>(data.rowCount).fill(null)
  const isOneYear = years.length < 2
  if (isOneYear && series.length > MOST_COMPARED) {
    rankedRows(data).forEach((row, i) => (targets[row] = { seriesIndex: 0, dataIndex: i }))
    return targets
  }
  series.forEach((one, i) => {
    one.rows.forEach((row, year) => {
      if (row === null) return
      if (isOneYear) targets[row] = { seriesIndex: 0, dataIndex: series.length > 1 ? i * 2 : 0 }
      else targets[row] = { seriesIndex: series.length <= MOST_PANELS ? i * 2 : i, dataIndex: year }
    })
  })
  return targets
}
