import { readFigure } from './figure-text'
import { textOf, type ListLayout, type Row } from './list-layout'
import { placeIn } from './place-text'
import { readTime } from '../time-text'

/** PxWeb's CSV writer puts each name of a column on a line of its own: `"region"`, `,"år"`, `,"antal"`. */
export function joinBrokenHeader(
  rows: readonly { readonly row: Row; readonly line: number }[],
): readonly { readonly row: Row; readonly line: number }[] {
  const start = rows.findIndex(
    ({ row }, i) => row.length === 1 && textOf(row[0]) !== '' && isContinuation(rows[i + 1]?.row),
  )
  if (start < 0) return [...rows]
  let end = start + 1
  while (isContinuation(rows[end]?.row)) end++
  const header = rows.slice(start, end).map(({ row }, i) => row[i === 0 ? 0 : 1] ?? '')
  return [...rows.slice(0, start), { row: header, line: rows[start]?.line ?? 0 }, ...rows.slice(end)]
}

const isContinuation = (row: Row | undefined): boolean =>
  row?.length === 2 && textOf(row[0]) === '' && textOf(row[1]) !== ''

/** Rows of the table among the first ones: until a line that is a note. */
export function rowsOfTable(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter((row) => trimRight(row).length > 0)
  const end = filled.findIndex((row) => trimRight(row).length === 1 || textOf(row[0]).endsWith(':'))
  return end < 0 ? filled : filled.slice(0, end)
}

/** Whether what was taken for names of figures are figures themselves: a first row without names, which would be lost. */
export function isWithoutHeadings(header: Row, { values, times, leftOut }: ListLayout): boolean {
  const figures =
    times === null ? values : leftOut.flatMap(({ column, why }) => (why === 'no-time' ? [column] : []))
  const numbers = figures.map((c) => textOf(header[c])).filter((name) => readFigure(name).kind === 'number')
  const arePlaces = numbers.every((name) => name.length > 1 && placeIn(name) !== undefined)
  return numbers.length > 0 && !arePlaces && !numbers.every((name) => readTime(name) !== null)
}

/** The first row that is as wide as most of the rows. */
export function findHeader(rows: readonly Row[]): number | null {
  const widths = new Map<number, number>()
  for (const row of rows) {
    const { length } = trimRight(row)
    if (length > 1) widths.set(length, (widths.get(length) ?? 0) + 1)
  }
  const [width] = [...widths].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? []
  if (width === undefined) return null
  const at = rows.findIndex((row, i) => isHeader(row, width, rows.slice(i + 1)))
  // A row as full as a heading is no title: what stands under it would be taken for names.
  const isSkipped = rows
    .slice(0, Math.max(at, 0))
    .some((row) => row.length >= width - 1 && filledIn(row) > width / 2)
  return at < 0 || at === rows.length - 1 || isSkipped ? null : at
}

/**
 * A blank name is one, where there is something under it: of the names of rows, or of a matrix' corner. Where nothing
 * stands under it, it parts columns.
 */
function isHeader(row: Row, width: number, below: readonly Row[]): boolean {
  if (row.length < width) return false
  const [next = []] = below
  const blanks = row
    .slice(0, width)
    .flatMap((cell, c) => (textOf(cell) === '' && below.some((one) => textOf(one[c]) !== '') ? [c] : []))
  if (blanks.length === 0) return true
  const mayBe = blanks.length === 1 || (blanks.length === 2 && blanks.every((c) => c < 2))
  return mayBe && blanks.length < width - 1 && blanks.every((c) => textOf(next[c]) !== '')
}

const filledIn = (row: Row): number => row.filter((cell) => textOf(cell) !== '').length

/** The names of the columns; the last may be blank, where something stands under it. */
export function headingsOf(row: Row, below: readonly Row[]): Row {
  const names = trimRight(row)
  const isUnder = row.length > names.length && below.some((one) => textOf(one[names.length]) !== '')
  return isUnder ? row.slice(0, names.length + 1) : names
}

export function trimRight(row: Row): Row {
  let { length } = row
  while (length > 0 && textOf(row[length - 1]) === '') length--
  return length === row.length ? row : row.slice(0, length)
}
