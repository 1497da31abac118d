import type { ViewData } from '../../../view/view-data'
import { numbers } from '../../../view/view-data'
import { rowsOf } from '../../../view/rows'

/**
 * By row, where the bar would end in persons if the place had the comparison area's share; null where that is not
 * known.
 */
export function marksAgainst(data: ViewData): (number | null)[] {
  if (!data.columns.some(({ id }) => id === 'against_share')) return []
  const [persons, share, against] = ['persons', 'share', 'against_share'].map(
    (id) => numbers(data, id).values,
  )
  return rowsOf(data).map((row) => {
    const mark = ((against?.[row] ?? NaN) * (persons?.[row] ?? NaN)) / (share?.[row] || NaN)
    return Number.isFinite(mark) ? mark : null
  })
}
