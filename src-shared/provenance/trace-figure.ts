import type { DatasetDescription } from '../dataset/description'
import { plain, type FigureTrace } from '../view/figure-trace'
import { OTHERS_CODE } from '../view/gather-others'
import type { ViewData } from '../view/view-data'
import { isOfReference } from '../view/reference'
import { VIEWS } from '../views/registry'
import { codeAt } from '../view/rows'

/** Where a view's figure comes from. Keys such as year and rank come from nowhere: null. */
export function traceFigure(
  data: ViewData,
  row: number,
  columnId: string,
  dataset: DatasetDescription,
): FigureTrace | null {
  const column = data.columns.find((c) => c.id === columnId)
  if (column?.type !== 'number' || column.sources.length === 0) return null
  const gathered = data.columns.some((c) => c.type === 'code' && codeAt(c, row) === OTHERS_CODE)
  // Made of many places' figures: the column says how.
  if (isOfReference(columnId)) return plain()
  if (gathered) return { stated: [], parts: [], method: 'others' }
  return VIEWS[data.view].trace?.({ data, row, dataset }, columnId) ?? plain()
}
