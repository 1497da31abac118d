import { readCsvCells } from '#shared/figures-as-text/csv-cells'

/** One row of a text table: its cells by column name, and where it stands, for messages. */
export interface TextRow {
  readonly cells: ReadonlyMap<string, string>
  readonly place: string
}

/**
 * Reads the repository's own comma separated files (UTF-8, a heading line, no line breaks in cells).
 * Throws with file and line when a row has another number of cells than the heading.
 */
export function parseCsvText(file: string, text: string): readonly TextRow[] {
  const [heading = [], ...lines] = readCsvCells(text, ',')
  const rows: TextRow[] = []
  for (const [index, cells] of lines.entries()) {
    if (cells.length === 1 && cells[0] === '') continue
    const place = `${file}, line ${index + 2}`
    if (cells.length !== heading.length) {
      throw new Error(`${place}: ${cells.length} cells where the heading has ${heading.length}`)
    }
    rows.push({ place, cells: new Map(heading.map((name, column) => [name, cells[column] ?? ''])) })
  }
  return rows
}

/** The text of a cell. Throws when the file has no such column. */
export function textOf(row: TextRow, column: string): string {
  const text = row.cells.get(column)
  if (text === undefined) throw new Error(`${row.place}: no column ${column}`)
  return text
}

/** The number in a cell. Throws when the cell is empty or not a number. */
export function numberOf(row: TextRow, column: string): number {
  const text = textOf(row, column)
  const value = Number(text)
  if (text.trim() === '' || !Number.isFinite(value)) {
    throw new Error(`${row.place}: ${column} is "${text}", not a number`)
  }
  return value
}

/** The whole, non-negative number in a cell. Throws when it is anything else. */
export function countOf(row: TextRow, column: string): number {
  const value = numberOf(row, column)
  if (!Number.isInteger(value) || value < 0) throw new Error(`${row.place}: ${column} is not a count`)
  return value
}
