import { codes, sideTable, type ViewData } from '../../../view/view-data'

/** The places that the time line follows. */
export function marketsInFocus(data: ViewData): readonly number[] {
  const table = sideTable(data, 'timeline')
  const asked = table ? codes(table, 'region').codes : []
  const region = codes(data, 'region')
  return Array.from({ length: data.rowCount }, (_, row) => row).filter((row) =>
    asked.includes(region.codes[region.indices[row] ?? -1] ?? ''),
  )
}
