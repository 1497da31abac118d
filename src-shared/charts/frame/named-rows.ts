import type { CodeColumn, ViewData } from '../../view/view-data'
import type { ChartContext } from './chart-context'

/** The name that a row has in a column; empty where it has none. */
export const nameAt = (ctx: Pick<ChartContext, 'say'>, column: CodeColumn, row: number): string =>
  ctx.say(column.names[column.indices[row] ?? -1] ?? { sv: '', en: '' })

/** The numbers of all rows. */
export const allRows = (data: Pick<ViewData, 'rowCount'>): number[] =>
  Array.from({ length: data.rowCount }, (_, row) => row)
