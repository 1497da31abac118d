import type {
  Campus,
  Footnote,
  Industry,
  Region,
  SeriesBreak,
  Sex,
  Source,
  Basis,
} from '#shared/dataset/dimensions'
import type { DatasetMeta } from '#shared/dataset/description'
import type { Series } from '#shared/dataset/series'
import type { Sign } from '#shared/dataset/sign'
import type { CellStore } from '#shared/table/cell-store'

/** A count of persons, or the sign that stands in its place. */
export type Count = number | Sign

export interface FlowRow {
  readonly year: number
  readonly sex: Sex
  readonly home: number
  readonly work: number
  readonly persons: Count
  readonly source: number
}
export interface CommutingTotalRow {
  readonly year: number
  readonly sex: Sex
  readonly region: number
  readonly inCommuters: Count
  readonly outCommuters: Count
  readonly liveAndWork: Count
  readonly source: number
}
export interface EmploymentRow {
  readonly year: number
  readonly sex: Sex
  readonly region: number
  readonly basis: Basis
  readonly industry: number
  readonly persons: Count
  readonly source: number
}
export interface StudentRow {
  readonly year: number
  readonly sex: Sex
  readonly campus: number
  readonly home: number
  readonly persons: Count
  readonly source: number
}
export interface PopulationRow {
  readonly year: number
  readonly sex: Sex
  readonly region: number
  /** `ALL_AGES` or a group such as "20-24". */
  readonly ageGroup: string
  readonly persons: Count
  readonly source: number
}

/** A series with its cells, numbered over `series.dimensions`. */
export interface SeriesContent {
  readonly series: Series
  readonly cells: CellStore
}

/**
 * All that a dataset file holds, before it is written. Ids refer to `id` of regions, industries, campuses
 * and sources. Facts are iterables so that a large file can be written without holding all rows at once.
 */
export interface DatasetContent {
  /** The writer computes the digest. */
  readonly meta: Omit<DatasetMeta, 'digest'>
  readonly sources: readonly Source[]
  readonly regions: readonly Region[]
  /** GeoJSON geometry text (Polygon or MultiPolygon, WGS84) by region code. */
  readonly boundaries?: ReadonlyMap<string, string>
  readonly industries: readonly Industry[]
  readonly campuses: readonly Campus[]
  readonly flows: Iterable<FlowRow>
  readonly commutingTotals: Iterable<CommutingTotalRow>
  readonly employment: Iterable<EmploymentRow>
  readonly students: Iterable<StudentRow>
  readonly population: Iterable<PopulationRow>
  /** Tables of other kinds; absent: none. */
  readonly series?: readonly SeriesContent[]
  readonly breaks: readonly SeriesBreak[]
  readonly footnotes: readonly Footnote[]
}
