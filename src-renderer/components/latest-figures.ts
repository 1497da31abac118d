import type { Language } from '#shared/messages/language'
import { formatMarkedCell } from '#shared/view/format-cell'
import { codeAt } from '#shared/view/rows'
import { codes, numbers, type ViewData } from '#shared/view/view-data'

export interface ViewFigure {
  readonly id: string
  readonly label: string
  readonly text: string
}

const UNKNOWN = '..'

/**
 * The figures of the last year of one place's balance; null where a panel of them would not help, as for the country,
 * whose rows are its municipalities. Those that nobody knows are told in words, not as a column of signs.
 */
export function readLatestFigures(
  data: ViewData,
  language: Language,
): { readonly caption: string; readonly row: number; readonly figures: readonly ViewFigure[] } | null {
  const place = data.regionNames[0]
  if (data.view !== 'commuting.balance' || data.regionNames.length !== 1 || !place || data.rowCount === 0)
    return null
  if (codeAt(codes(data, 'region'), 0) !== data.filters.region[0]) return null
  const years = numbers(data, 'year').values
  const last = years.indexOf(Math.max(...years))
  const figures = data.columns
    .filter((column) => column.type === 'number' && column.unit === 'persons')
    .map((column) => ({
      id: column.id,
      label: column.label[language],
      text: formatMarkedCell(column, last, language),
    }))
  const known = figures.filter(({ text }) => text !== UNKNOWN)
  return {
    caption: `${place[language]} ${String(years[last] ?? '')}`,
    row: last,
    figures: known.length > 0 ? known : figures,
  }
}
