import type { YearRange } from '../dataset/facts'
import { QUALITIES, type Quality } from '../dataset/quality'
import type { SeriesBreak, Source } from '../dataset/dimensions'
import type { MunicipalChange } from '../dataset/municipal-changes'
import type { MapAreas } from '../dataset/sweden-register'
import type { SeriesDimension } from '../dataset/series'
import type { LocalizedText } from '../messages/language'
import type { ChosenNames } from '../filters/filter-names'
import type { FilterId, Filters } from '../filters/filters'
import type { CountedIn } from './counts-over-years'
import type { FlowsOverYears } from './flows-over-years'
import type { OwnMarks } from './own-marks/own-marks'
import type { Reach } from './reach'
import type { ShownReference } from './reference'
import type { ViewId } from './view-ids'

/** What a number counts. `fraction` is 0–1 and shown as per cent; `other` is named by the column's `unitText`. */
export type MeasureUnit =
  | 'persons'
  | 'fraction'
  | 'per-1000'
  /** Persons per 100 inhabitants aged 20–64, one decimal. */
  | 'per-100'
  | 'year'
  | 'rank'
  | 'fraction-per-year'
  /** 1 or 0: yes or no, in JSON true or false. */
  | 'flag'
  /** A quotient such as a job ratio or location quotient, three decimals. */
  | 'ratio'
  /** A small index such as Smart's, four decimals. */
  | 'coefficient'
  /** A difference of fractions, shown as percentage points. */
  | 'fraction-points'
  /** 100 in the base year. */
  | 'index'
  | 'kilometres'
  | 'none'
  | 'other'

/** What a reader must know about one figure; bits of `NumberColumn.flags`. */
export const FIGURE_FLAGS = {
  /** A share, quotient or rate of fewer than 20 persons. */
  smallBase: 1,
  /** A change measured across a break of the series. */
  acrossBreak: 2,
  /** At most this: flows to places outside the dataset are missing. */
  upperBound: 4,
  /** At least this, for the same reason. */
  lowerBound: 8,
} as const

/** A column of labels, dictionary encoded: row r has `codes[indices[r]]` and `names[indices[r]]`. */
export interface CodeColumn {
  readonly type: 'code'
  /** English, snake case, part of the contract: `home`, `industry`. */
  readonly id: string
  readonly label: LocalizedText
  readonly of: 'region' | 'industry' | 'campus' | 'text'
  readonly codes: readonly string[]
  readonly names: readonly LocalizedText[]
  /** −1: this row has none, such as the market that a centre joins. */
  readonly indices: Int32Array
  /**
   * Indices into `codes` of what is no place or branch like the others (rest of the country, abroad):
   * shown, counted in every base, but neither ranked nor gathered into "others".
   */
  readonly apart?: readonly number[]
  /** The codes are the publisher's own, and no names of ours in another language. */
  readonly published?: true
  /** Tells where the other figures of the row come from: stands in tables, and is no name of the row. */
  readonly ofOrigin?: true
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
  /** Bits of `FIGURE_FLAGS` by row; absent when no figure has any. */
  readonly flags?: Uint8Array
  /** Weakest quality among the figures in the column. */
  readonly quality: Quality
  /**
   * By row, the weakest quality of the sources of its figure, as an index into `QUALITIES`: a share of official
   * figures is official here, though its column is computed. Absent for keys such as year and rank.
   */
  readonly qualities?: Uint8Array
  /** Computed by us from the figures of the sources. */
  readonly derived?: boolean
  /** Ids of the sources behind the column. Empty for keys such as year and rank. */
  readonly sources: readonly number[]
  /** How the column is computed, with the formula's source, for columns made of many cells. */
  readonly method?: LocalizedText
  /** Id of the column that says the same in words: tables in the window show that one alone, files have both. */
  readonly toldBy?: string
  /** The number is a change or balance: shown with `+` or `−`. */
  readonly signed?: boolean
  /** Of each row, the ids of its sources, where they are known by row. */
  readonly sourcesAt?: readonly (readonly number[])[]
  /** Of each row, the ids of its sources, of columns with several: until the view is in its frame (`assembleView`). */
  readonly behind?: readonly (readonly number[])[]
  /** Where each row counts something else, as on the facts page. */
  readonly each?: {
    /** Id of the code column that names what is counted. */
    readonly namedBy: string
    /** By row, 1: a change or balance. */
    readonly signed: Uint8Array
    /** By row. */
    readonly qualities: readonly Quality[]
  }
}

/** Whether the number in this row is shown with `+` or `−`. */
export const isSignedAt = ({ signed, each }: NumberColumn, row: number): boolean =>
  signed === true || each?.signed[row] === 1

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
  /** The selection (`select`) that shows totals, too, where they are left out beside their parts; else absent. */
  readonly withTotals?: string
}

/**
 * Figures that belong to a view beside its rows: indices of each region, a time line. In the answer of `query`
 * its rows stand under its id.
 */
export interface SideTable {
  /** English, part of the contract: `measures`, `timeline`. */
  readonly id: string
  readonly label: LocalizedText
  readonly rowCount: number
  readonly columns: readonly ViewColumn[]
  /** It is what the picture draws, so that its sources are the picture's. */
  readonly drawn?: true
}

/** The answer to a view's question: figures as columns, with all that a reader needs to judge them. */
export interface ViewData extends ChosenNames {
  readonly view: ViewId
  /** All filters as used, defaults filled in. */
  readonly filters: Filters
  /** When it is another than the view's own for the place. */
  readonly title?: LocalizedText
  /** The filters that this view takes. */
  readonly takes: readonly FilterId[]
  readonly rowCount: number
  readonly columns: readonly ViewColumn[]
  readonly sideTables?: readonly SideTable[]
  /**
   * All rows are here, so that a map can draw them; what is shown in bars and tables are the largest, the others
   * gathered. Ids of the columns that tell the rows apart; the entries of the first are counted.
   */
  readonly gathers?: readonly string[]
  /** Of what does not add up, only the `top` first (codes of the first column) are shown in charts and tables. */
  readonly keepsTop?: true
  /** The last rows, so many, are of places that only stand in grey behind those chosen. */
  readonly behind?: number
  /** The last row stands for so many rows that are not listed, under the code of gathered others. */
  readonly unlisted?: number
  /** What flows reach in all years; of views that draw them on a map. */
  readonly flowsOverYears?: FlowsOverYears
  /** The rows have years of their own, or none: the years of the filters say nothing of the sources. */
  readonly undated?: true
  /** What it is seen against, in columns of their own (`columnOfReference`); absent: nothing. */
  readonly reference?: ShownReference
  /** Why there is none where one was asked for. */
  readonly noReference?: LocalizedText
  /** Municipalities that its picture sets apart from all others beside those in focus, and what they are. */
  readonly beside?: { readonly name: LocalizedText; readonly codes: readonly string[] }
  /** What its counts are shown in instead of persons; absent: they are counts. */
  readonly counted?: CountedIn
  /** Changes of Sweden's division to places shown, within the years shown; absent: none. */
  readonly changes?: readonly MunicipalChange[]
  /** What its figures reach in all years, so that scales stay; absent where they are not steady over the years. */
  readonly reach?: Reach
  /** One sentence, computed: the answer. Null when the view has nothing to say. */
  readonly finding: LocalizedText | null
  /** The answer that a map gives, where it shows something else than the chart; absent: the same. */
  readonly mapFinding?: LocalizedText | null
  /** How far the place is from its reference, or that none is shown; told after the finding, and not of a map. */
  readonly referenceFinding?: LocalizedText | null
  readonly sources: readonly Source[]
  /** By a source's id, which years of those shown are its; absent where one source has them all, or rows have none. */
  readonly sourceYears?: Readonly<Record<number, YearRange>>
  /** Weakest among the columns. */
  readonly quality: Quality
  readonly notes: readonly LocalizedText[]
  /** Goals and notes of somebody's own, told in `notes` and a side table; absent: none. */
  readonly marks?: OwnMarks
  /** Breaks that fall within the years shown. */
  readonly breaks: readonly SeriesBreak[]
  /** What maps of the dataset are drawn of, when it is not what the dataset carries itself. */
  readonly mapAreas?: MapAreas
  /** Names of the chosen regions, in the order of `filters.region`. */
  readonly regionNames: readonly LocalizedText[]
  /** Of each chosen group, by its code: codes of its municipalities. Absent when none is chosen. */
  readonly groupMembers?: Readonly<Record<string, readonly string[]>>
  /** Code of the series that the figures are from, where the view took one of several of a kind; absent elsewhere. */
  readonly ofTable?: string
  /** Of a view of series; absent elsewhere. */
  readonly seriesNames?: SeriesNames | null
  /** Set when there is nothing to show. */
  readonly empty: EmptyState | null
  readonly dataset: { readonly id: string; readonly edition: string; readonly title: LocalizedText }
}

/** Codes of the chosen regions, groups replaced by their municipalities: what a map knows of. */
export const chosenOnMap = ({
  filters,
  groupMembers,
}: Pick<ViewData, 'filters' | 'groupMembers'>): string[] => [
  ...new Set(filters.region.flatMap((code) => groupMembers?.[code] ?? [code])),
]

/** Whether rows count different things, so that nothing can be said of all of them at once. */
export const countsSeveralThings = ({ columns }: Pick<ViewData, 'columns'>): boolean =>
  columns.some((column) => column.type === 'number' && column.each !== undefined)

/** The side table with this id; undefined when the view has none this time. */
export const sideTable = (data: ViewData, id: string): SideTable | undefined =>
  data.sideTables?.find((table) => table.id === id)

type Columns = Pick<ViewData, 'columns'> & { readonly view?: ViewId }

/** The number column with this id. Throws on a programming error, never on data. */
export function numbers(data: Columns, id: string): NumberColumn {
  const column = data.columns.find((c) => c.id === id)
  if (column?.type !== 'number')
    throw new Error(`${data.view ?? 'the side table'} has no number column ${id}`)
  return column
}

/** The code column with this id. Throws on a programming error, never on data. */
export function codes(data: Columns, id: string): CodeColumn {
  const column = data.columns.find((c) => c.id === id)
  if (column?.type !== 'code') throw new Error(`${data.view ?? 'the side table'} has no code column ${id}`)
  return column
}

/**
 * How good the figures of a row are: as good as the weakest of their sources. Null for a row of keys only.
 */
export function rowQuality(columns: readonly ViewColumn[], row: number): Quality | null {
  let weakest = -1
  for (const column of columns) {
    if (column.type !== 'number' || column.sources.length === 0) continue
    const own = column.qualities?.[row] ?? -1
    weakest = Math.max(weakest, QUALITIES[own] === undefined ? QUALITIES.indexOf(column.quality) : own)
  }
  return QUALITIES[weakest] ?? null
}
