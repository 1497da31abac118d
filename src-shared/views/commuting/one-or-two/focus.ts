import { QUALITIES } from '../../../dataset/quality'
import { codes, type NumberColumn, type ViewData } from '../../../view/view-data'
import { rowsOf } from '../../../view/rows'

const EXAMPLE = QUALITIES.indexOf('synthetic')

/** The last published flow between the two: what the picture measures from. */
export function measuredFlow(data: ViewData): readonly number[] {
  const region = codes(data, 'region')
  const share = data.columns.find((column): column is NumberColumn => column.id === 'to_other_share')
  const measured = rowsOf(data).findLast(
    (row) => region.indices[row] === 0 && share?.signs[row] === 0 && share.qualities?.[row] !== EXAMPLE,
  )
  return measured === undefined ? [] : [measured]
}
