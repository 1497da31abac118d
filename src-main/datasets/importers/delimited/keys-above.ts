import { isTotal } from '#shared/table/value-words'
import { textOf, type Cell, type Row } from './looked-at-column'

const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell === null || String(cell).trim() === ''

/** So many of a column's cells are empty where something stands once for several rows, and no total without a code. */
export const MOSTLY_BLANK = 0.5

/**
 * Columns in which something stands once for several rows, as in printed tables: empty cells may say what the cell
 * above them says. Never two equal ones below each other, and none is empty at the top. `share`: of the cells that are
 * empty at least.
 */
export function columnsStandingOnce(rows: readonly Row[], width: number, share: number): readonly number[] {
  return Array.from({ length: width }, (_, c) => c).filter((c) => {
    let before: string | null = null
    let blanks = 0
    for (const row of rows) {
      const cell = row[c]
      if (isBlank(cell)) {
        if (before === null) return false
        blanks++
        continue
      }
      const text = String(cell).trim()
      if (text === before && blanks === 0) return false
      before = text
    }
    return blanks > 0 && blanks >= share * rows.length
  })
}

/**
 * Those columns, and the ones that begin anew more often, as years do within their municipality: they are empty only
 * where one of those is.
 */
export function columnsStandingNested(
  rows: readonly Row[],
  once: readonly number[],
  width: number,
): readonly number[] {
  const isNested = (c: number): boolean =>
    !isBlank(rows[0]?.[c]) &&
    rows.some((row) => isBlank(row[c])) &&
    once.some((outer) => rows.every((row) => !isBlank(row[c]) || isBlank(row[outer])))
  return Array.from({ length: width }, (_, c) => c).filter((c) => once.includes(c) || isNested(c))
}

/**
 * Whether at least half of what stands in the columns has an empty cell below it, and none of those is in a row that
 * another key calls a total: a name that stands alone more often than not is no heading of those below it.
 */
export function areHeadingsOfRows(
  rows: readonly Row[],
  columns: readonly number[],
  keys: readonly number[],
): boolean {
  return columns.every((c) => {
    const filled = rows.filter((row) => !isBlank(row[c])).length
    const above = rows.filter(
      (row, r) => !isBlank(row[c]) && r + 1 < rows.length && isBlank(rows[r + 1]?.[c]),
    )
    const isTotalRow = (row: Row): boolean =>
      keys.some((k) => k !== c && !isBlank(row[k]) && isTotal({ code: textOf(row[k]), label: {} }))
    return 2 * above.length >= filled && !rows.some((row) => isBlank(row[c]) && isTotalRow(row))
  })
}

/** The rows with what stands above in empty cells of the columns. */
export function filledFromAbove(rows: readonly Row[], columns: readonly number[]): readonly Row[] {
  const above = new Map<number, Cell>()
  return rows.map((row) => {
    const filled = [...row]
    for (const c of columns)
      if (isBlank(row[c])) filled[c] = above.get(c) ?? null
      else above.set(c, row[c] ?? null)
    return filled
  })
}
