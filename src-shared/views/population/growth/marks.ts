import type { MarkTargets } from '../../../charts/frame/mark-target'
import { codes, numbers, type ViewData } from '../../../view/view-data'
import { codeAt, rowsOf } from '../../../view/rows'

/** Chosen municipalities are a series of their own; what has no figure has no point. */
export function growthTargets(data: ViewData): MarkTargets {
  const growth = numbers(data, 'growth_per_year')
  const persons = numbers(data, 'population_first')
  const region = codes(data, 'region')
  const next = [0, 0]
  return rowsOf(data).map((row) => {
    const size = persons.values[row] ?? Number.NaN
    if (!Number.isFinite(growth.values[row]) || !(size > 0)) return null
    const chosen = data.filters.region.includes(codeAt(region, row))
    const seriesIndex = chosen ? 1 : 0
    const dataIndex = next[seriesIndex] ?? 0
    next[seriesIndex] = dataIndex + 1
    return { seriesIndex, dataIndex }
  })
}
