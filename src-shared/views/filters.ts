import type { Basis, Sex } from '../dataset/dimensions'
import type { YearRange } from '../dataset/facts'

/** The ids of all filters: the same in the window's address, in a saved view and on the command line. */
export type FilterId =
  /** Region codes, comma separated: `0581`, `0581,0580`, a county `05`. */
  | 'region'
  /** `2008` or `2004-2015`. */
  | 'year'
  /** `total`, `women`, `men`. */
  | 'sex'
  /** `out` or `in`. */
  | 'direction'
  /** `day` or `night`. */
  | 'basis'
  /** A whole number: how many of the largest to show. */
  | 'top'
  /** `persons`, `share` or `per-1000`. */
  | 'unit'
  /** Region code to compare with, or `none`. */
  | 'against'
  /** Campus code. */
  | 'campus'
  /** Code of a series. */
  | 'series'
  /** Values of a series' dimensions: `kön=kvinnor,män;ålder=tot`. `*` is all values. See `parseSelection`. */
  | 'select'
  /** Code of the dimension of a series whose values are rows, bars or points. */
  | 'along'

/** Filters as text, as they stand in an address or after `--filter`. Absent ones take the view's default. */
export type FilterTexts = Readonly<Partial<Record<FilterId, string>>>

export type Direction = 'out' | 'in'
export type Unit = 'persons' | 'share' | 'per-1000'

/** Chosen values by dimension, as codes in the order of the source. */
export type Selection = readonly { readonly dimension: string; readonly values: readonly string[] }[]

/** Filters after checking against a dataset; only those that the view takes are meaningful. */
export interface Filters {
  /** Codes that exist in the dataset, in the order chosen, at least one. */
  readonly region: readonly string[]
  /** A single-year view has `from === to`. */
  readonly year: YearRange
  readonly sex: Sex
  readonly direction: Direction
  readonly basis: Basis
  readonly top: number
  readonly unit: Unit
  readonly against: string | null
  readonly campus: string | null
  readonly series: string | null
  /** Only what was chosen; the view fills in the rest. In the order of the series' dimensions. */
  readonly select: Selection
  /** Null: the view chooses. */
  readonly along: string | null
}
