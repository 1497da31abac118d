import { SIGN_CODES } from '../../dataset/sign'
import { figureAt, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import type { CountsOverYears } from '../../view/counts-over-years'
import { codeAt, rowsOf } from '../../view/rows'
import { codes, numbers, type CodeColumn, type NumberColumn, type ViewData } from '../../view/view-data'

/** The rows of an answer that are one line: the same places over the years. */
export interface CountLine {
  /** Codes of `CountsOverYears.lines`. */
  readonly key: string
  /** Codes of the places that it is about, municipalities of groups included. */
  readonly places: readonly string[]
  /** By year, or by the place of a time among its times. */
  readonly rowIn: ReadonlyMap<number, number>
  /** Of the first row, for its names. */
  readonly firstRow: number
}

/** The lines of an answer, in the order of their first rows. */
export function countLines(
  data: ViewData,
  { lines, times }: Pick<CountsOverYears, 'lines' | 'times'>,
): readonly CountLine[] {
  const keys = lines.map((id) => codes(data, id))
  const timeOf = timesOf(data, times)
  const found = new Map<string, { places: readonly string[]; rowIn: Map<number, number>; firstRow: number }>()
  for (const row of rowsOf(data)) {
    const key = keyAt(keys, row)
    const line = found.get(key) ?? { places: placesAt(data, keys, row), rowIn: new Map(), firstRow: row }
    line.rowIn.set(timeOf(row), row)
    found.set(key, line)
  }
  return [...found].map(([key, line]) => ({ key, ...line }))
}

/** The year of a row, or where it stands among the times that stand in place of years. */
export function timesOf(data: ViewData, times: string | undefined): (row: number) => number {
  if (times !== undefined) {
    const { indices } = codes(data, times)
    return (row) => indices[row] ?? Number.NaN
  }
  const { values } = numbers(data, 'year')
  return (row) => values[row] ?? Number.NaN
}

const keyAt = (keys: readonly CodeColumn[], row: number): string =>
  keys.map((column) => codeAt(column, row)).join('|')

function placesAt(
  { groupMembers, filters }: Pick<ViewData, 'groupMembers' | 'filters'>,
  keys: readonly CodeColumn[],
  row: number,
): readonly string[] {
  const own = keys.filter(({ of }) => of === 'region').map((column) => codeAt(column, row))
  const places = own.length > 0 ? own : filters.region
  return places.flatMap((code) => [code, ...(groupMembers?.[code] ?? [])])
}

export const figureIn = (column: NumberColumn, row: number | undefined): Figure =>
  row === undefined ? NOT_AVAILABLE : figureAt(column.values, column.signs, row)

/** The figures of rows as a column has them. */
export const asCells = (figures: readonly Figure[]): Pick<NumberColumn, 'values' | 'signs'> => ({
  values: Float64Array.from(figures, ({ sign, value }) => (sign === SIGN_CODES.number ? value : Number.NaN)),
  signs: Uint8Array.from(figures, ({ sign }) => sign),
})
