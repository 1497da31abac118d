import type { LocalizedText } from '../messages/language'
import type { FactTable } from './dimensions'

export interface NamedCode {
  readonly code: string
  readonly name: LocalizedText
}

/** What was added and what is gone, in the order of the later and of the earlier edition. */
export interface Changed<T> {
  readonly added: readonly T[]
  readonly removed: readonly T[]
}

/** Figures that both editions have with different values, as columns of equal length. */
export interface Revisions {
  /** How many there are in all; the columns hold the first `MOST_LISTED` by size of the change. */
  readonly total: number
  /** The key of each figure, e.g. region, year, sex; codes as text, with names for those that have them. */
  readonly keys: readonly {
    readonly id: string
    /** Of a series' own dimension: what the source calls it. */
    readonly name?: LocalizedText
    readonly codes: readonly string[]
    readonly names: readonly LocalizedText[]
    readonly indices: Int32Array
  }[]
  /** NaN where the sign is not 0. */
  readonly before: Float64Array
  readonly beforeSigns: Uint8Array
  readonly after: Float64Array
  readonly afterSigns: Uint8Array
}
export const MOST_LISTED = 20_000

export interface TableDifference {
  readonly table: FactTable | 'series'
  /** Code of the series; null for facts. */
  readonly series: string | null
  readonly title: LocalizedText
  readonly years: Changed<number>
  /** Figures whose key only one of the editions has. */
  readonly figures: { readonly added: number; readonly removed: number; readonly same: number }
  readonly revisions: Revisions
  /** Over figures that are numbers in both: sum of changes, sum of their sizes, and the largest. */
  readonly change: {
    readonly net: number
    readonly absolute: number
    readonly largest: number
    /** The largest change relative to the earlier figure, 0.05 for 5 %; null when there is none. */
    readonly largestShare: number | null
  }
}

export interface Renamed {
  readonly kind: 'region' | 'industry' | 'campus' | 'series'
  readonly code: string
  readonly before: LocalizedText
  readonly after: LocalizedText
}

/** What a later edition changes. */
export interface DatasetDifference {
  readonly before: { readonly title: LocalizedText; readonly edition: string; readonly digest: string }
  readonly after: { readonly title: LocalizedText; readonly edition: string; readonly digest: string }
  /** True when no figure, name, note or boundary differs. */
  readonly identical: boolean
  readonly regions: Changed<NamedCode>
  readonly industries: Changed<NamedCode>
  readonly campuses: Changed<NamedCode>
  /** The same code under another name. Of a series, also another unit. */
  readonly renamed: readonly Renamed[]
  readonly notes: Changed<LocalizedText>
  readonly sources: Changed<LocalizedText>
  /** How many regions have another boundary than before. */
  readonly boundaries: number
  /** Only tables that one of the editions has. */
  readonly tables: readonly TableDifference[]
}
