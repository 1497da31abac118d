import type { LocalizedText } from '../messages/language'

/** A dimension of a series. At most one is `region` and one `time`. */
export interface SeriesDimension {
  readonly code: string
  readonly name: LocalizedText
  readonly role: 'region' | 'time' | 'category'
  /** In the order of the source. Of the `region` dimension: codes of the dataset's regions where it has them. */
  readonly values: readonly { readonly code: string; readonly name: LocalizedText }[]
  /** Code of the value that stands for all; null when there is none. */
  readonly total: string | null
}

/** A table of a kind that the dataset has no facts for, kept as it is: figures over its own dimensions. */
export interface Series {
  readonly id: number
  /** Stable between editions, unique in a dataset: lower-case letters, digits and hyphens. */
  readonly code: string
  readonly title: LocalizedText
  readonly unit: LocalizedText | null
  /** Decimals to show, 0–6. */
  readonly decimals: number
  /** Id of the source. */
  readonly source: number
  readonly dimensions: readonly SeriesDimension[]
  readonly notes: readonly {
    readonly text: LocalizedText
    readonly about: readonly { readonly dimension: string; readonly value: string | null }[]
  }[]
}
