import type { Rect } from '../../../charts/frame/plot-parts'
import type { CodeColumn } from '../../../view/view-data'

/** Pixels between the places and everywhere else. */
export const APART = 6

/** Where the cells stand. */
export interface Grid {
  readonly area: Rect
  readonly cell: { readonly width: number; readonly height: number }
  readonly n: number
  readonly home: CodeColumn
  readonly work: CodeColumn
}

/** Left or upper edge of the row or column with this index; everywhere else stands apart at the end. */
export const offset = (index: number, n: number, size: number): number =>
  index * size + (index === n - 1 ? APART : 0)
