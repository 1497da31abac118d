import type { CodeColumn, ViewData } from '../../view/view-data'
import type { ChartContext } from '../frame/chart-context'
import { NO_TEXT } from '../../messages/language'

/** The name that a row has in a column; empty where it has none. */
export const nameAt = (ctx: ChartContext, column: CodeColumn, row: number): string =>
  ctx.say(column.names[column.indices[row] ?? -1] ?? NO_TEXT)

/** The numbers of all rows. */
export const allRows = (data: Pick<ViewData, 'rowCount'>): number[] =>
  Array.from({ length: data.rowCount }, (_, row) => row)
