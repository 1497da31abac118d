import type { Basis, Sex } from './dimensions'
import type { Remember } from './memory'

/**
 * Columns of one measure over fact rows. All arrays have the same length.
 * `persons` is NaN where `sign` is not 0; see `SIGN_CODES`. `source` holds ids of `Source`.
 */
export interface MeasureColumns {
  readonly persons: Float64Array
  readonly sign: Uint8Array
  readonly source: Int32Array
}

export interface FlowColumns extends MeasureColumns {
  readonly year: Int32Array
  /** Region ids. */
  readonly home: Int32Array
  readonly work: Int32Array
}

export interface CommutingTotalColumns {
  readonly year: Int32Array
  readonly region: Int32Array
  /** Persons who work in the region and live elsewhere. NaN with a sign where there is no number. */
  readonly inCommuters: Float64Array
  readonly outCommuters: Float64Array
  /** Persons who live and work in the region. */
  readonly liveAndWork: Float64Array
  readonly inSign: Uint8Array
  readonly outSign: Uint8Array
  readonly liveSign: Uint8Array
  readonly source: Int32Array
}

export interface EmploymentColumns extends MeasureColumns {
  readonly year: Int32Array
  readonly region: Int32Array
  readonly industry: Int32Array
}

export interface StudentColumns extends MeasureColumns {
  readonly year: Int32Array
  readonly campus: Int32Array
  /** Region id of the home before the studies; the region of kind `total` for all homes together. */
  readonly home: Int32Array
}

export interface PopulationColumns extends MeasureColumns {
  readonly year: Int32Array
  readonly region: Int32Array
}

/** Inclusive. */
export interface YearRange {
  readonly from: number
  readonly to: number
}

/**
 * Reads the figures of one opened dataset. Regions, industries and campuses are given and returned as the
 * ids of the dataset's description. Rows come in ascending order of year, then of the ids. Asking for
 * what is not there gives columns of length 0. May throw `QueryStopped` (cancelled or out of time).
 */
export interface FactReader {
  /** Flows out of `region` (as home) or into it (as work), its own inner flow included. */
  flowsOfRegion(q: { region: number; direction: 'out' | 'in'; sex: Sex; years: YearRange }): FlowColumns
  /** All flows of one year, inner flows included; `within`: only between regions with this parent (code). */
  flowMatrix(q: { year: number; sex: Sex; within?: string }): FlowColumns
  commutingTotals(q: { regions: readonly number[]; sex: Sex; years: YearRange }): CommutingTotalColumns
  /** Only industries of the level asked for, or the one that is the total. */
  employment(q: {
    regions: readonly number[]
    basis: Basis
    sex: Sex
    years: YearRange
    level: 'section' | 'division' | 'group' | 'total'
  }): EmploymentColumns
  /** Students by campus for all homes together (the region of kind `total`). */
  studentsByCampus(q: { sex: Sex; years: YearRange }): StudentColumns
  /** Students of a campus by home region, without the total. */
  studentsByHome(q: { campus: number; sex: Sex; years: YearRange }): StudentColumns
  /** Population of all ages. */
  population(q: { regions: readonly number[]; sex: Sex; years: YearRange }): PopulationColumns
  /**
   * Cells of a series by their numbers (row-major over `Series.dimensions`, the last the fastest), in the order
   * asked. `values` is NaN where `signs` is not 0; a cell that the source does not state has the sign `..`.
   * `signs` are indices into `CELL_SIGNS`.
   */
  seriesCells(q: { series: number; cells: Float64Array }): { values: Float64Array; signs: Uint8Array }
  /** What was made of these facts before. */
  readonly remember: Remember
}
