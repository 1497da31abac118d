import type { LocalizedText } from '../messages/language'
import type { Campus, FactTable, Footnote, Industry, Region, SeriesBreak, Sex, Source } from './dimensions'
import type { Series } from './series'
import type { MapAreas } from './sweden-register'

/** Which years and sexes a fact table of a dataset holds. Empty arrays: the dataset has no such facts. */
export interface Coverage {
  /** Ascending. */
  readonly years: readonly number[]
  readonly sexes: readonly Sex[]
  /** Students only: the years with students by home region, when they are fewer than `years`. */
  readonly homeYears?: readonly number[]
  /** Population only: the years with inhabitants by age and sex. */
  readonly ageYears?: readonly number[]
  /** Years with a figure for fewer than nine tenths of the municipalities that the fullest year has; absent: none. */
  readonly thinYears?: readonly number[]
}

/** Everything about an opened dataset except its figures: enough to offer filters and name things. */
export interface DatasetDescription {
  readonly meta: DatasetMeta
  readonly sources: readonly Source[]
  readonly regions: readonly Region[]
  readonly industries: readonly Industry[]
  readonly campuses: readonly Campus[]
  readonly coverage: Readonly<Record<FactTable, Coverage>>
  readonly breaks: readonly SeriesBreak[]
  readonly footnotes: readonly Footnote[]
  readonly series: readonly Series[]
  /** True when at least one region carries its own boundary. */
  readonly hasBoundaries: boolean
  /** What its maps are drawn of; absent: its own boundaries where it has them, else cells around the seats. */
  readonly areas?: MapAreas
  /** Code of the reader's own municipality, where one is chosen and the dataset has it; no file says so. */
  readonly home?: string
  /** What the reader wants to see places against (the filter `reference` as text), where they chose that once; no file says so. */
  readonly reference?: string
}

export interface DatasetMeta {
  /** Stable id of the dataset across editions: lower-case letters, digits and hyphens. */
  readonly id: string
  readonly title: LocalizedText
  /** Date of the edition, ISO 8601 (YYYY-MM-DD). */
  readonly edition: string
  readonly publisher: string
  readonly licence: string
  /** SHA-256 as stated inside the file, `null` when the file has none. */
  readonly digest: string | null
}
