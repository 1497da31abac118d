import { codes, sideTable, type ViewData } from '../../../view/view-data'
import { codeAt, rowsOf } from '../../../view/rows'

/** The places that the time line follows. */
export function marketsInFocus(data: ViewData): readonly number[] {
  const table = sideTable(data, 'timeline')
  const asked = table ? codes(table, 'region').codes : []
  const region = codes(data, 'region')
  return rowsOf(data).filter((row) => asked.includes(codeAt(region, row)))
}
