import type { ColorClass } from '../maps/region-map'
import type { Rect } from '../frame/plot-parts'
import type { CellNumber } from './cell-number'

/** A row or a column of a table of cells. */
export interface CellLine {
  readonly name: string
  /** The picture is about it. */
  readonly strong: boolean
  /** Stands apart from the others: what they are compared with. */
  readonly apart: boolean
  /** Where not all have room, those with more stay. */
  readonly weight: number
}

/** One cell. */
export interface DrawnCell {
  /** The row of the answer that it shows. */
  readonly row: number
  readonly text: Omit<CellNumber, 'most'>
  /** `#rrggbb`; null: it has no colour. */
  readonly fill: string | null
  /** Rests on example data, where others do not. */
  readonly isExample: boolean
  readonly tooltip: string
}

/** Lines against lines, with a figure and a colour where they meet: drawn on screen, in files and as a table of slides. */
export interface CellTable {
  /** What the rows and the columns are. */
  readonly rowsAre: string
  readonly columnsAre: string
  readonly rows: readonly CellLine[]
  readonly columns: readonly CellLine[]
  /** By row, then by column; null: there is no such cell. */
  readonly cells: readonly (readonly (DrawnCell | null)[])[]
  readonly legend: {
    readonly heading: string
    readonly notes: readonly string[]
    readonly classes: readonly ColorClass[]
    /** What cells without a class are, by their ground. */
    readonly others: readonly { readonly text: string; readonly fill: string }[]
  }
}

/** The same with rows and columns changed over. */
export const transposed = (table: CellTable): CellTable => ({
  ...table,
  rowsAre: table.columnsAre,
  columnsAre: table.rowsAre,
  rows: table.columns,
  columns: table.rows,
  cells: table.columns.map((_, column) => table.cells.map((row) => row[column] ?? null)),
})

/** Where cells stand. */
export interface CellGrid {
  readonly area: Rect
  readonly cell: { readonly width: number; readonly height: number }
  /** Names of columns stand upright: aslant they would have no room beside each other. */
  readonly upright: boolean
  /** Names of rows stand in two columns in turn: below each other they would have no room. */
  readonly inTurn: boolean
  /** Width of the nearer of two columns of names; 0 where they stand in one. */
  readonly nearer: number
  /** Where a legend beside begins: from the right edge of the cells, and from the top. */
  readonly legend: { readonly left: number; readonly top: number }
}
