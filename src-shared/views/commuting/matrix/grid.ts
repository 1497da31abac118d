import type { Rect } from '../../../charts/frame/plot-parts'
import type { CodeColumn } from '../../../view/view-data'

/** Pixels between the places and everywhere else. */
export const APART = 6

/** Where the cells stand. */
export interface Grid {
  readonly area: Rect
  readonly cell: { readonly width: number; readonly height: number }
  readonly n: number
  /** Index of everywhere else among the rows and columns; -1 where the answer has none. */
  readonly apart: number
  /** Names above stand upright: aslant they would have no room beside each other. */
  readonly upright: boolean
  /** Names at the left stand in two columns in turn: below each other they would have no room. */
  readonly inTurn: boolean
  readonly home: CodeColumn
  readonly work: CodeColumn
}

/** Left or upper edge of the row or column with this index; everywhere else stands apart. */
export const offset = (index: number, apart: number, size: number): number =>
  index * size + (index === apart ? APART : 0)

/** What parts the names of two columns aslant, in pixels. */
export const NAME_STEP = 11

/** Whether names aslant have room above cells of this width. */
export const hasRoomAslant = (width: number): boolean => width * Math.SQRT1_2 >= NAME_STEP
