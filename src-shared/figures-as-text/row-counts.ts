import { gatherOthers } from '../view/gather-others'
import type { ViewData } from '../view/view-data'

/** Rows of a view's tables: as they are shown, and all behind them, side tables included. */
export interface RowCounts {
  readonly shown: number
  readonly all: number
}

/** How many rows a file of the view holds, by what is chosen. */
export function countRows(data: ViewData): RowCounts {
  const beside = (data.sideTables ?? []).reduce((sum, { rowCount }) => sum + rowCount, 0)
  return { shown: gatherOthers(data).rowCount, all: data.rowCount + beside }
}

/** The same of panels beside each other. */
export const countAllRows = (answers: readonly ViewData[]): RowCounts =>
  answers
    .map(countRows)
    .reduce((sum, one) => ({ shown: sum.shown + one.shown, all: sum.all + one.all }), { shown: 0, all: 0 })
