import type { Language } from '#shared/messages/language'
import { flowOfRow, type FlowEnds } from '#shared/view/flow-row'
import { formatMarkedCell } from '#shared/view/format-cell'
import { numbers, type ViewData } from '#shared/view/view-data'
import { relationWords } from '#shared/views/commuting/relation/words'

/** One figure of a flow; `row` and `column` say which of the answer it is. */
export interface FlowFigure {
  readonly row: number
  readonly column: string
  readonly text: string
}

/** The same figure of both directions; null where one has none in the year. */
export interface FlowLine {
  readonly label: string
  readonly there: FlowFigure | null
  readonly back: FlowFigure | null
}

/** What is told of each direction in the year; empty where neither has a row. */
export function readFlowLines(
  data: ViewData,
  { home, work }: FlowEnds,
  year: number,
  language: Language,
): readonly FlowLine[] {
  const there = rowInYear(data, { home, work }, year)
  const back = rowInYear(data, { home: work, work: home }, year)
  if (there < 0 && back < 0) return []
  const labels: Readonly<Record<string, string>> = relationWords.in(language).panel.figures
  return data.columns.flatMap((column): FlowLine[] => {
    const label = labels[column.id]
    if (label === undefined) return []
    const figure = (row: number): FlowFigure | null =>
      row < 0 ? null : { row, column: column.id, text: formatMarkedCell(column, row, language) }
    return [{ label, there: figure(there), back: figure(back) }]
  })
}

function rowInYear(data: ViewData, { home, work }: FlowEnds, year: number): number {
  const years = numbers(data, 'year').values
  for (let row = 0; row < data.rowCount; row++) {
    const ends = years[row] === year ? flowOfRow(data, row) : null
    if (ends?.home === home && ends.work === work) return row
  }
  return -1
}

/** The answer without shares: its picture is one panel, of persons. */
export const personsOnly = (data: ViewData): ViewData => ({
  ...data,
  columns: data.columns.filter(({ id }) => id !== 'share_of_night'),
})
