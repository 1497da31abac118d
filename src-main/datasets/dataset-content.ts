import type { Campus, Footnote, Industry, Region, SeriesBreak, Source } from '#shared/dataset/dimensions'
import type { DatasetMeta } from '#shared/dataset/description'
import type { Series } from '#shared/dataset/series'
import type { CellStore } from '#shared/table/cell-store'
import type { Facts } from './fact-tables/facts'

/** A series with its cells, numbered over `series.dimensions`. */
export interface SeriesContent {
  readonly series: Series
  readonly cells: CellStore
}

/**
 * All that a dataset file holds, before it is written. Ids refer to `id` of regions, industries, campuses
 * and sources.
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
  readonly facts: Facts
  /** Tables of other kinds; absent: none. */
  readonly series?: readonly SeriesContent[]
  readonly breaks: readonly SeriesBreak[]
  readonly footnotes: readonly Footnote[]
}
