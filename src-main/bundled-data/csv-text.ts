/** One row of a text table: its cells by column name, and where it stands, for messages. */
export interface TextRow {
  readonly cells: ReadonlyMap<string, string>
  readonly place: string
}

/** Splits one line at commas; a cell in double quotes may hold commas and doubled quotes. */
function splitLine(line: string): string[] {
  const cells: string[] = []
  for (const [, quoted, plain, end] of line.matchAll(/(?:"((?:[^"]|"")*)"|([^",]*))(,|$)/g)) {
    cells.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end === '') break
  }
  return cells
}

/**
 * Reads the repository's own comma separated files (UTF-8, a heading line, no line breaks in cells).
 * Throws with file and line when a row has another number of cells than the heading.
 */
export function parseCsvText(file: string, text: string): readonly TextRow[] {
  const lines = text.split(/\r?\n/)
  const heading = splitLine(lines[0] ?? '')
  const rows: TextRow[] = []
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line === '') continue
    const cells = splitLine(line)
    const place = `${file}, line ${index + 1}`
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
