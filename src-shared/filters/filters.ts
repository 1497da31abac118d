import type { Basis, Sex } from '../dataset/dimensions'
import type { YearRange } from '../dataset/facts'

/** The ids of all filters: the same in the window's address, in a saved view and on the command line. */
export type FilterId =
  /** Region codes, comma separated: `0581`, `0581,0580`, a county `05`, a group `group:0580+0581`. */
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
  /** `persons`, `share` or `per-1000`; of a matrix also `share-of-home` and `share-of-work`. */
  | 'unit'
  /**
   * Region code to compare with, `none`, or `all`: all municipalities of the dataset, the own one included. In a
   * view that takes `campus`: code of another campus, or `none`.
   */
  | 'against'
  /** Campus code. */
  | 'campus'
  /** Code of a series. */
  | 'series'
  /** Values of a series' dimensions: `kön=kvinnor,män;ålder=tot`. `*` is all values. See `parseSelection`. */
  | 'select'
  /** Code of the dimension of a series whose values are rows, bars or points. */
  | 'along'
  /** How a matrix is ordered: `county`, `size` or `cluster`. */
  | 'order'
  /** Highest share of out-commuters in total that a centre may have, as a fraction: `0.20`. */
  | 'total-out'
  /** Share of out-commuters to any one municipality that a centre must stay below, as a fraction: `0.075`. */
  | 'single-out'
  /** Flows changed and municipalities joined before the rule is applied; see `parseWhatIf`. */
  | 'what-if'
  /** Code of an industry whose parts are shown, or `all`. */
  | 'industry'
  /** Level of the industrial classification: `section`, `division` or `group`. */
  | 'level'
  /** The year that is 100 in an index. */
  | 'index-year'
  /** `with` or `without` the metropolitan areas. */
  | 'metropolitan'
  /** How much size, industries and commuting count in a likeness: `size:1;industries:1;commuting:1`. */
  | 'weights'
  /** Id of the indicator that municipalities are ranked by. */
  | 'measure'

/** Filters as text, as they stand in an address or after `--filter`. Absent ones take the view's default. */
export type FilterTexts = Readonly<Partial<Record<FilterId, string>>>

export type Direction = 'out' | 'in'
export type Unit = 'persons' | 'share' | 'per-1000' | 'share-of-home' | 'share-of-work'
export const ORDERS = ['county', 'size', 'cluster'] as const
export type Order = (typeof ORDERS)[number]
export const INDUSTRY_LEVELS = ['section', 'division', 'group'] as const
export type IndustryLevel = (typeof INDUSTRY_LEVELS)[number]
export const METROPOLITAN = ['with', 'without'] as const
export type Metropolitan = (typeof METROPOLITAN)[number]

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
  readonly order: Order
  /** A fraction, 0–1. */
  readonly totalOut: number
  /** A fraction, 0–1. */
  readonly singleOut: number
  /** Empty: nothing is changed. */
  readonly whatIf: string
  /** Null: all industries. */
  readonly industry: string | null
  /** Null: the finest that the dataset has. */
  readonly level: IndustryLevel | null
  /** Null: the first year shown. */
  readonly indexYear: number | null
  readonly metropolitan: Metropolitan
  /** Empty: all weigh the same. */
  readonly weights: string
  /** Null: the view's first. */
  readonly measure: string | null
}

/** `against` without anything to compare with. */
export const NO_COMPARISON = 'none'

/** Whether `against` of a view is a campus. */
export const comparesCampuses = ({ takes }: { readonly takes: readonly FilterId[] }): boolean =>
  takes.includes('campus') && takes.includes('against')

/** The comparison with all municipalities of the dataset, the own one included. */
export const ALL_REGIONS = 'all'
/** SCB's thresholds for a centre of a local labour market (SCB 2010). */
export const TOTAL_OUT_LIMIT = 0.2
export const SINGLE_OUT_LIMIT = 0.075
