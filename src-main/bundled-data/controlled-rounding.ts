import { columnSums, rowSums, sum, type Table } from './proportional-fitting'

/**
 * Controlled rounding: whole, non-negative numbers near `table` whose rows and columns sum to the margins
 * exactly. Every number is rounded down, the rest goes to the largest remainders whose row and column both
 * still lack persons, and what is then left is moved along transport steps (shortest augmenting paths: one
 * more here, one less there). Cells that are 0 stay 0. The same input always gives the same output.
 *
 * Margins are whole numbers with equal sums. Throws RangeError when the cells that are not 0 cannot carry them.
 */
export function roundToMargins(
  table: Table,
  rows: readonly number[],
  columns: readonly number[],
): number[][] {
  if (sum(rows) !== sum(columns)) throw new RangeError(`rows sum to ${sum(rows)}, columns to ${sum(columns)}`)
  const whole = table.map((row) => row.map(Math.floor))
  takeAwaySurplus(whole, rows, columns)
  const rowLack = rowSums(whole).map((have, r) => (rows[r] ?? 0) - have)
  const columnLack = columnSums(whole).map((have, c) => (columns[c] ?? 0) - have)

  const add = (r: number, c: number, persons: number) => {
    const row = whole[r] ?? []
    row[c] = (row[c] ?? 0) + persons
  }
  for (const { r, c } of byRemainder(table)) {
    if ((rowLack[r] ?? 0) > 0 && (columnLack[c] ?? 0) > 0) {
      add(r, c, 1)
      rowLack[r] = (rowLack[r] ?? 0) - 1
      columnLack[c] = (columnLack[c] ?? 0) - 1
    }
  }
  for (let r = 0; r < rows.length; r++) {
    while ((rowLack[r] ?? 0) > 0) {
      const path = findTransport(table, whole, r, columnLack)
      if (path === null) throw new RangeError(`row ${r} cannot reach its sum with these empty cells`)
      const most = Math.min(
        rowLack[r] ?? 0,
        columnLack[path.at(-1)?.c ?? -1] ?? 0,
        ...path.filter(({ persons }) => persons < 0).map((step) => whole[step.r]?.[step.c] ?? 0),
      )
      for (const step of path) add(step.r, step.c, step.persons * most)
      const last = path.at(-1)?.c ?? -1
      rowLack[r] = (rowLack[r] ?? 0) - most
      columnLack[last] = (columnLack[last] ?? 0) - most
    }
  }
  return whole
}

interface Cell {
  readonly r: number
  readonly c: number
}
interface Step extends Cell {
  readonly persons: 1 | -1
}

/** Cells that may hold persons, the one that lost most when rounded down first. */
function byRemainder(table: Table): readonly Cell[] {
  return table
    .flatMap((row, r) => row.map((value, c) => ({ r, c, value, remainder: value - Math.floor(value) })))
    .filter(({ value }) => value > 0)
    .sort((a, b) => b.remainder - a.remainder || a.r - b.r || a.c - b.c)
}

/** An unfinished fit can exceed a margin; take the surplus from the largest cells of the row or column. */
function takeAwaySurplus(whole: number[][], rows: readonly number[], columns: readonly number[]): void {
  const takeFrom = (cells: readonly Cell[], surplus: number) => {
    const largestFirst = [...cells].sort((a, b) => (whole[b.r]?.[b.c] ?? 0) - (whole[a.r]?.[a.c] ?? 0))
    for (const { r, c } of largestFirst) {
      if (surplus <= 0) return
      const row = whole[r] ?? []
      const taken = Math.min(surplus, row[c] ?? 0)
      row[c] = (row[c] ?? 0) - taken
      surplus -= taken
    }
  }
  for (const [r, have] of rowSums(whole).entries()) {
    takeFrom(
      columns.map((_, c) => ({ r, c })),
      have - (rows[r] ?? 0),
    )
  }
  for (const [c, have] of columnSums(whole).entries()) {
    takeFrom(
      rows.map((_, r) => ({ r, c })),
      have - (columns[c] ?? 0),
    )
  }
}

/**
 * The shortest chain of "one more in this cell, one less in that cell of the same column" that starts in
 * row `start` and ends in a column that lacks persons; null when there is none.
 */
function findTransport(
  table: Table,
  whole: Table,
  start: number,
  columnLack: readonly number[],
): readonly Step[] | null {
  const pathsToRows = new Map<number, readonly Step[]>([[start, []]])
  const seenColumns = new Set<number>()
  // A Map is iterated in order of insertion, rows added on the way included: breadth first.
  for (const [r, path] of pathsToRows) {
    for (const [c, value] of (table[r] ?? []).entries()) {
      if (value <= 0 || seenColumns.has(c)) continue
      seenColumns.add(c)
      const there: readonly Step[] = [...path, { r, c, persons: 1 }]
      if ((columnLack[c] ?? 0) > 0) return there
      for (let back = 0; back < whole.length; back++) {
        if (pathsToRows.has(back) || (whole[back]?.[c] ?? 0) <= 0) continue
        pathsToRows.set(back, [...there, { r: back, c, persons: -1 }])
      }
    }
  }
  return null
}
