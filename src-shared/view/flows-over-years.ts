import type { YearRange } from '../dataset/facts'

/**
 * What the flows of an answer reach in all years of the series, for the same place, direction and sex: so that widths,
 * threshold, frame and bends of a map stay as they are while the years pass.
 */
export interface FlowsOverYears {
  readonly years: YearRange
  /** Codes of the municipalities at both ends, by flow, the largest first; of very many the largest only. */
  readonly home: readonly string[]
  readonly work: readonly string[]
  /** Most persons of each flow in any year. */
  readonly most: readonly number[]
  /** Most persons who commute out of one of the places of the map, or into it, in any year. */
  readonly mostOfPlace: number
}
