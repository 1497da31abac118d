import type { Quality } from '../dataset/quality'
import type { SeriesBreak, Source } from '../dataset/dimensions'
import type { SeriesDimension } from '../dataset/series'
import type { LocalizedText } from '../messages/language'
import type { FilterId, Filters } from './filters'
import type { ViewId } from './view-ids'

/** What a number counts. `fraction` is 0–1 and shown as per cent; `other` is named by the column's `unitText`. */
export type MeasureUnit =
  'persons' | 'fraction' | 'per-1000' | 'year' | 'rank' | 'fraction-per-year' | 'none' | 'other'

/** A column of labels, dictionary encoded: row r has `codes[indices[r]]` and `names[indices[r]]`. */
export interface CodeColumn {
  readonly type: 'code'
  /** English, snake case, part of the contract: `home`, `industry`. */
  readonly id: string
  readonly label: LocalizedText
  readonly of: 'region' | 'industry' | 'campus' | 'text'
  readonly codes: readonly string[]
  readonly names: readonly LocalizedText[]
  readonly indices: Int32Array
  /**
   * Indices into `codes` of what is no place or branch like the others (rest of the country, abroad):
   * shown, counted in every base, but neither ranked nor gathered into "others".
   */
  readonly apart?: readonly number[]
}

/** A column of numbers. NaN where `signs[r]` is not 0 (see `shownSignOf`); never NaN otherwise. */
export interface NumberColumn {
  readonly type: 'number'
  readonly id: string
  readonly label: LocalizedText
  readonly unit: MeasureUnit
  /** Of unit `other`: what is counted, in the publisher's words; null when it is not said. */
  readonly unitText?: LocalizedText | null
  /** Of unit `other`: how many decimals are shown, always so many. */
  readonly decimals?: number
  readonly values: Float64Array
  readonly signs: Uint8Array
  /** Weakest quality among the figures in the column. */
  readonly quality: Quality
  /** Ids of the sources behind the column. Empty for keys such as year and rank. */
  readonly sources: readonly number[]
  /** The number is a change or balance: shown with `+` or `−`. */
  readonly signed?: boolean
}

export type ViewColumn = CodeColumn | NumberColumn

/** Why there is nothing to show, in words. */
export interface EmptyState {
  readonly message: LocalizedText
  /** What the user can change to see something. */
  readonly suggestion: LocalizedText
}

/** A series and what is chosen of it, in words. */
export interface SeriesNames {
  readonly title: LocalizedText
  /** The dimension whose values are the rows, bars or points. */
  readonly along: LocalizedText
  /** Id of its column. */
  readonly alongColumn: string
  readonly alongRole: SeriesDimension['role']
  /** What is chosen of the other dimensions. */
  readonly selection: LocalizedText
}

/** The answer to a view's question: figures as columns, with all that a reader needs to judge them. */
export interface ViewData {
  readonly view: ViewId
  /** All filters as used, defaults filled in. */
  readonly filters: Filters
  /** The filters that this view takes. */
  readonly takes: readonly FilterId[]
  readonly rowCount: number
  readonly columns: readonly ViewColumn[]
  /** One sentence, computed: the answer. Null when the view has nothing to say. */
  readonly finding: LocalizedText | null
  readonly sources: readonly Source[]
  /** Weakest among the columns. */
  readonly quality: Quality
  readonly notes: readonly LocalizedText[]
  /** Breaks that fall within the years shown. */
  readonly breaks: readonly SeriesBreak[]
  /** Names of the chosen regions, in the order of `filters.region`. */
  readonly regionNames: readonly LocalizedText[]
  readonly againstName: LocalizedText | null
  readonly campusName: LocalizedText | null
  /** Of a view of series; absent elsewhere. */
  readonly seriesNames?: SeriesNames | null
  /** Set when there is nothing to show. */
  readonly empty: EmptyState | null
  readonly dataset: { readonly id: string; readonly edition: string; readonly title: LocalizedText }
}

/** The number column with this id. Throws on a programming error, never on data. */
export function numbers(data: ViewData, id: string): NumberColumn {
  const column = data.columns.find((c) => c.id === id)
  if (column?.type !== 'number') throw new Error(`view ${data.view} has no number column ${id}`)
  return column
}

/** The code column with this id. Throws on a programming error, never on data. */
export function codes(data: ViewData, id: string): CodeColumn {
  const column = data.columns.find((c) => c.id === id)
  if (column?.type !== 'code') throw new Error(`view ${data.view} has no code column ${id}`)
  return column
}
