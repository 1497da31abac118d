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

/** Rows of years in a plot. */
export interface RowPlaces {
  /** Middle of each row, in pixels from the top of the plot. */
  readonly middles: readonly number[]
  /** From a year to the next, in pixels. */
  readonly step: number
}

/** Between letters and what stands above or below them, in pixels. */
const AIR = 3
/** Dots nearer to each other than this are one. */
const LEAST_STEP = 4

/**
 * Where rows stand: as far from each other as can be, but with room for letters between a seam and the years beside it,
 * and at both ends. `height` of the plot and of the letters (`label` beside dots, `small` at seams), in pixels.
 */
export function placeRows(
  { rows, seams }: Pick<YearRows, 'rows' | 'seams'>,
  height: number,
  { label, small }: { readonly label: number; readonly small: number },
): RowPlaces {
  const ends = Math.max(label / 2 + AIR, height / rows / 2)
  const free = Math.max(0, height - 2 * ends)
  const even = free / Math.max(1, rows - 1)
  const besideSeams = 2 * seams.length
  const others = Math.max(0, rows - 1 - besideSeams)
  const wanted = (small + 2 * AIR + AIR) / 2
  const isTight = besideSeams > 0 && others > 0 && even < wanted
  const step = isTight ? Math.max(Math.min(even, LEAST_STEP), (free - besideSeams * wanted) / others) : even
  const beside = isTight ? (free - others * step) / besideSeams : even
  const seamRows = new Set(seams.map(({ row }) => row))
  const middles: number[] = []
  for (let row = 0; row < rows; row++)
    middles.push(
      row === 0
        ? ends
        : (middles[row - 1] ?? ends) + (seamRows.has(row) || seamRows.has(row - 1) ? beside : step),
    )
  return { middles, step }
}
