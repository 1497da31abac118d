import { highestOf, lowestOf } from '../indicators/extremes'
import type { Filters } from '../filters/filters'
import { VIEWS } from '../views/registry'
import type { ViewData } from '../view/view-data'

/**
 * The filters as titles tell them: of a period those years that have figures. Somebody may ask for 2008–2024 of a table
 * that begins in 2016.
 */
export function filtersShown(data: ViewData): Filters {
  const { filters, columns, undated } = data
  const year = columns.find(({ id }) => id === 'year')
  if (undated || VIEWS[data.view].years !== 'range' || year?.type !== 'number') return filters
  const figures = columns.filter((column) => column.type === 'number' && column.sources.length > 0)
  const known = [...year.values].filter((_, row) =>
    figures.some((column) => column.type === 'number' && Number.isFinite(column.values[row])),
  )
  if (known.length === 0) return filters
  return { ...filters, year: { from: lowestOf(known), to: highestOf(known) } }
}
