import type { FactTable } from '../dataset/dimensions'
import { FACT_KEYS } from '../dataset/fact-tables/fact-keys'
import { answeredKeysOf, shapeOf, type AnswerRow, type FactColumns } from '../dataset/fact-tables/registry'
import { figureAt, type Figure } from '../indicators/figure'

/** A row of a table's answer. */
export type AnswerFigures<T extends FactTable> = AnswerRow<T, Figure>

/** A row and an answer by the names of their fields. */
type Fields = Readonly<Record<string, number | Figure>>
type Columns = Readonly<Record<string, Int32Array | Float64Array | Uint8Array>>

const numbersOf = (table: FactTable): readonly string[] => [
  ...answeredKeysOf(table).map((key) => FACT_KEYS[key].row),
  'source',
]

/** An answer's rows, for adding up. */
export function answerRows<T extends FactTable>(table: T, answer: FactColumns<T>): AnswerFigures<T>[] {
  const columns = answer as unknown as Columns
  const names = numbersOf(table)
  const { measures } = shapeOf(table)
  return Array.from(columns['year'] as Int32Array, (_, at) => {
    const row: Record<string, number | Figure> = {}
    for (const name of names) row[name] = columns[name]?.[at] ?? -1
    for (const { row: name, sign } of measures)
      row[name] = figureAt(columns[name] as Float64Array, columns[sign.row] as Uint8Array, at)
    return row as unknown as AnswerFigures<T>
  })
}

/** Rows in any order as an answer: in ascending order of year, then of the ids. */
export function answerColumns<T extends FactTable>(
  table: T,
  given: readonly AnswerFigures<T>[],
): FactColumns<T> {
  const keys = answeredKeysOf(table).map((key) => FACT_KEYS[key].row)
  const numberIn = (row: Fields, name: string): number => row[name] as number
  const rows = (given as unknown as readonly Fields[]).toSorted((a, b) => {
    for (const key of keys) {
      const difference = numberIn(a, key) - numberIn(b, key)
      if (difference !== 0) return difference
    }
    return 0
  })
  const columns: Record<string, Int32Array | Float64Array | Uint8Array> = {}
  for (const name of numbersOf(table)) columns[name] = Int32Array.from(rows, (row) => numberIn(row, name))
  for (const { row: name, sign } of shapeOf(table).measures) {
    columns[name] = Float64Array.from(rows, (row) => (row[name] as Figure).value)
    columns[sign.row] = Uint8Array.from(rows, (row) => (row[name] as Figure).sign)
  }
  return columns as unknown as FactColumns<T>
}
