import { codeAt } from './rows'
import type { CodeColumn, ViewData } from './view-data'

/** Where the people of one flow live and where they work, as codes of places. */
export interface FlowEnds {
  readonly home: string
  readonly work: string
}

/** The flow that a row shows; null for a row that is none: of one place, or of several gathered ones. */
export function flowOfRow({ columns }: Pick<ViewData, 'columns'>, row: number): FlowEnds | null {
  const of = (id: string): string => {
    const column = columns.find((c): c is CodeColumn => c.id === id && c.type === 'code')
    return column ? codeAt(column, row) : ''
  }
  const [home, work] = [of('home'), of('work')]
  // What is gathered of several places has a code that begins so (`_other`, `_elsewhere`).
  const isPlace = (code: string): boolean => code !== '' && !code.startsWith('_')
  return isPlace(home) && isPlace(work) && home !== work ? { home, work } : null
}

/** The row that shows the flow; -1 where none does. */
export function rowOfFlow(data: Pick<ViewData, 'columns' | 'rowCount'>, { home, work }: FlowEnds): number {
  for (let row = 0; row < data.rowCount; row++) {
    const ends = flowOfRow(data, row)
    if (ends?.home === home && ends.work === work) return row
  }
  return -1
}
