import type { LocalizedText } from '#shared/messages/language'
import type { StopCheck } from '../stop-check'
import type { ReadTable } from './table-reader'

/** A sheet of cells as they are displayed. */
export interface CellGrid {
  readonly rowCount: number
  /** Cells of a row from the left: text as displayed, '' or null when empty; numbers as numbers. May be short. */
  row(i: number): readonly (string | number | null)[]
}

export interface GridOptions {
  /** Title when the grid has none: the sheet's or the file's name. */
  readonly name: string
  readonly format: 'delimited' | 'workbook'
  readonly encoding: string | null
  readonly stop: StopCheck
  readonly tell: (fraction: number) => void
  /** How a place is named for people: "rad 12", "cell B12". Row and column from 0. */
  readonly placeOf: (row: number, column: number | null) => LocalizedText
}

/**
 * A long list (one row per figure or one column per measure) or a wide grid (one column per combination of heading
 * values), with title lines above and notes below, as a statistical table.
 * Throws `ProblemError` (`file-malformed`) that names the row or cell.
 */
export function buildTableFromGrid(grid: CellGrid, options: GridOptions): ReadTable {
  throw new Error(`not built yet: ${options.name} ${grid.rowCount}`)
}
