import type { Sex } from './dimensions'
import type { AskedKeys, FactColumns, SummedTable } from './fact-tables/registry'
import type { Remember } from './memory'
import type { PopulationByAge } from './population-by-age'

/** Inclusive. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/** Places and years of a table whose figures add up over places, and what an answer has no column for. */
export type PlaceQuestion<T extends SummedTable> = {
  readonly regions: readonly number[]
  readonly years: YearRange
} & AskedKeys<T>

/**
 * One question for each such table, under its name. Of employment only industries of the level asked for, or the one
 * that is the total; of population all ages together.
 */
export type PlaceQuestions = { readonly [T in SummedTable]: (q: PlaceQuestion<T>) => FactColumns<T> }

/**
 * Reads the figures of one opened dataset. Regions, industries and campuses are given and returned as the
 * ids of the dataset's description. Rows come in ascending order of year, then of the ids. Asking for
 * what is not there gives columns of length 0. May throw `QueryStopped` (cancelled or out of time).
 */
export interface FactReader extends PlaceQuestions {
  /** Flows out of `region` (as home) or into it (as work), its own inner flow included. */
  flowsOfRegion(q: {
    region: number
    direction: 'out' | 'in'
    sex: Sex
    years: YearRange
  }): FactColumns<'commuting-flows'>
  /** All flows of one year, inner flows included. */
  flowMatrix(q: { year: number; sex: Sex }): FactColumns<'commuting-flows'>
  /** Flows between regions with this parent (code), inner flows included; in ascending order of years. */
  flowsWithin(q: { parent: string; sex: Sex; years: YearRange }): FactColumns<'commuting-flows'>
  /** Ids of the regions that any flow of a year begins at (as home) and ends in (as work), without its figures. */
  flowEnds(q: { year: number; sex: Sex }): { readonly homes: Int32Array; readonly works: Int32Array }
  commutingTotals(q: {
    regions: readonly number[]
    sex: Sex
    years: YearRange
  }): FactColumns<'commuting-totals'>
  /** Inhabitants by age group, in the order of the groups as texts, each group's rows as of `population`. */
  populationByAge(q: PlaceQuestion<'population'>): PopulationByAge
  /** Students by campus for all homes together (the region of kind `total`). */
  studentsByCampus(q: { sex: Sex; years: YearRange }): FactColumns<'students'>
  /** Students of a campus by home region, without the total. */
  studentsByHome(q: { campus: number; sex: Sex; years: YearRange }): FactColumns<'students'>
  /**
   * Cells of a series by their numbers (row-major over `Series.dimensions`, the last the fastest), in the order
   * asked. `values` is NaN where `signs` is not 0; a cell that the source does not state has the sign `..`.
   * `signs` are indices into `CELL_SIGNS`.
   */
  seriesCells(q: { series: number; cells: Float64Array }): { values: Float64Array; signs: Uint8Array }
  /** What was made of these facts before. */
  readonly remember: Remember
}
