import type { Candidate } from '#shared/contract/opened-file'
import { localize } from '#shared/messages/localize'
import type { Messages } from '#shared/messages/messages'
import { isFigure } from '#shared/table/cell-store'
import { coordinatesOf, type StatisticalTable } from '#shared/table/statistical-table'
import { labelOf } from '#shared/table/value-words'
import { importError } from '#main/formats/import-problem'

/** Throws `ProblemError` when a table has numbers that cannot be written as they were read. */
export function refuseUnkept(table: StatisticalTable, name: string): void {
  const { cells } = table
  const tooLarge = new LeftCells(table)
  for (let i = 0; i < cells.length; i++)
    if (cells.signAt(i) === 0 && !isFigure(cells.numberAt(i))) tooLarge.add(cells.cellAt(i))
  const [left] = tooLarge.tell((words) => words.tooLarge)
  if (left === undefined) return
  const place = left.examples[0] ?? ''
  throw importError('table-unusable', ({ figures }) => figures.tooLarge(name, left.count, place))
}

/** How many examples of what is left out are named. */
export const MOST_EXAMPLES = 5

/** Cells that are left out for one reason: how many, and where the first ones stand. */
export class LeftCells {
  private count = 0
  private readonly examples: string[] = []

  constructor(private readonly table: StatisticalTable) {}

  /** `value`: the number, where it says more than its place. */
  add(cell: number, value?: number): void {
    this.count += 1
    if (this.examples.length >= MOST_EXAMPLES) return
    const { dimensions, languages } = this.table
    const at = coordinatesOf(dimensions, cell)
    const labels = dimensions.flatMap(({ values }, d) => {
      const label = values[at[d] ?? 0]
      const text = label === undefined ? '' : labelOf(label, languages)
      return text.trim() === '' ? [] : [text]
    })
    this.examples.push(`${labels.join(', ')}${value === undefined ? '' : `: ${String(value)}`}`)
  }

  tell(reason: (words: Messages['imports']['recognition']['left']) => string): Candidate['left'] {
    const { count, examples } = this
    if (count === 0) return []
    return [{ reason: localize(({ imports }) => reason(imports.recognition.left)), count, examples }]
  }
}
