import type { DatasetDescription } from '../dataset/description'
import { plain, type FigureTrace } from '../view/figure-trace'
import { OTHERS_CODE } from '../view/gather-others'
import { countColumn } from '../view/counts-over-years'
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
  if (data.counted?.columns.includes(columnId))
    return { stated: [], parts: partsInUnit(data, columnId), method: null }
  const [of, id] = asCounted(data, columnId)
  const trace = VIEWS[data.view].trace?.({ data: of, row, dataset }, id) ?? plain()
  return { ...trace, parts: trace.parts.map((part) => (of === data ? part : nameAsShown(data, part))) }
}

/** What a figure in another unit than persons was computed from, in its own row. */
function partsInUnit(data: ViewData, columnId: string): readonly string[] {
  const count = VIEWS[data.view].counts?.counts.find(({ id }) => id === columnId)
  const total = data.counted?.unit === 'share' ? (count?.partOf ?? count?.shareIn?.(data.filters)) : undefined
  return [countColumn(columnId), ...(total === undefined ? [] : [total])]
}

/** What the answer calls a column of counts that the view calls so. */
const nameAsShown = ({ counted }: ViewData, id: string): string =>
  counted?.columns.includes(id) ? countColumn(id) : id

/** The answer with its counts as the view gave them, and what it calls a column of theirs. */
function asCounted(data: ViewData, columnId: string): readonly [data: ViewData, columnId: string] {
  const ids = data.counted?.columns ?? []
  const asked = ids.find((id) => countColumn(id) === columnId)
  if (ids.length === 0) return [data, columnId]
  const countOf = new Map(ids.map((id) => [countColumn(id), id]))
  const columns = data.columns.flatMap((column) =>
    ids.includes(column.id) ? [] : [{ ...column, id: countOf.get(column.id) ?? column.id }],
  )
  return [{ ...data, columns }, asked ?? columnId]
}
