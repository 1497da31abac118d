import type { SeriesBreak } from '../../../dataset/dimensions'

/** Years from top to bottom, each on a row of its own; a break, or years without figures, takes a row, too. */
export interface YearRows {
  /** Row of each year, 0 at the top. */
  readonly rowOf: ReadonlyMap<number, number>
  readonly rows: number
  /** Rows between two years that must not be joined by a line, and the break in it, if the source tells of one. */
  readonly seams: readonly { readonly row: number; readonly year: number; readonly isBreak: boolean }[]
}

/** `years` in any order; a break's year is the first one after it. */
export function yearRowsOf(years: readonly number[], breaks: readonly Pick<SeriesBreak, 'year'>[]): YearRows {
  const inOrder = [...new Set(years)].sort((a, b) => a - b)
  const rowOf = new Map<number, number>()
  const seams: { row: number; year: number; isBreak: boolean }[] = []
  let row = 0
  inOrder.forEach((year, index) => {
    const before = inOrder[index - 1]
    if (before !== undefined) {
      const isBreak = breaks.some((one) => one.year > before && one.year <= year)
      if (isBreak || year - before > 1) seams.push({ row: row++, year, isBreak })
    }
    rowOf.set(year, row++)
  })
  return { rowOf, rows: row, seams }
}
