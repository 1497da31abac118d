import type { NumberColumn, ViewColumn, ViewData } from '../view/view-data'
import { codeAt } from '../view/rows'

/** How many figures of two answers differ. */
export interface ChangedFigures {
  /** With those that came or went. */
  readonly changed: number
  /** In either answer. */
  readonly all: number
}

/** Figures by what they are about: the codes and the year of their row, and their column. */
type Figures = ReadonlyMap<string, string>

/** Sets the figures of two answers to the same question against each other, row by row by what a row is about. */
export function countChangedFigures(before: readonly ViewData[], after: readonly ViewData[]): ChangedFigures {
  const [old, now] = [figuresOf(before), figuresOf(after)]
  const keys = new Set([...old.keys(), ...now.keys()])
  let changed = 0
  for (const key of keys) if (old.get(key) !== now.get(key)) changed++
  return { changed, all: keys.size }
}

function figuresOf(answers: readonly ViewData[]): Figures {
  const figures = new Map<string, string>()
  for (const [panel, { columns, rowCount }] of answers.entries()) {
    const keys = columns.filter(isKey)
    const measures = columns.filter((one): one is NumberColumn => one.type === 'number' && !isKey(one))
    for (let row = 0; row < rowCount; row++) {
      const about = keys.map((column) => keyOf(column, row)).join('\t')
      for (const { id, values, signs, unit } of measures)
        // A place in an order changes with every other figure.
        if (unit !== 'rank')
          figures.set(`${String(panel)}\t${about}\t${id}`, `${String(signs[row])} ${String(values[row])}`)
    }
  }
  return figures
}

const isKey = (column: ViewColumn): boolean => column.type === 'code' || column.unit === 'year'

const keyOf = (column: ViewColumn, row: number): string =>
  column.type === 'code' ? codeAt(column, row) : String(column.values[row])
