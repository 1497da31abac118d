import type { CellStore } from './cell-store'

/** A text in the languages of a file: language code ("sv", "en", "fi") → text. */
export type Texts = Readonly<Record<string, string>>

/** Texts to be added to. Without a prototype: a file may call a language "valueOf". */
export const noTexts = (): Record<string, string> => Object.create(null) as Record<string, string>

/** The text in a language, undefined when there is none; for texts that may have come from another thread. */
export const textFor = (texts: Texts, language: string): string | undefined =>
  Object.hasOwn(texts, language) ? texts[language] : undefined

/** A name that stands for a language in `Texts`; no language has the one that MessagePack does not carry. */
export const languageName = (text: string): string => (text === '__proto__' ? 'und' : text)

export type DimensionRole = 'time' | 'geo' | 'metric' | 'other'
export type TimeUnit = 'year' | 'half-year' | 'quarter' | 'month' | 'week' | 'day'

export interface DimensionValue {
  /** As in the file; the label where the file has no codes. Unique in its dimension. */
  readonly code: string
  readonly label: Texts
  /** Of a metric's value, where it differs from the table's. */
  readonly unit?: Texts
  /** Decimals of the numbers under this value, where they differ from the table's (PRECISION, category.unit). */
  readonly decimals?: number
  /** Code of the value that this one is a part of (JSON-stat `child`, an .px hierarchy). */
  readonly parent?: string
}

/** A tree over a dimension's values, beside the values' own `parent`. */
export interface Hierarchy {
  readonly name: string
  /** Child and parent codes, parents first; a root has `parent: null`. */
  readonly links: readonly { readonly code: string; readonly parent: string | null }[]
  /** Names of the levels, topmost first. */
  readonly levels: readonly Texts[]
}

export interface TableDimension {
  /** As in the file (VARIABLECODE, id); the label where there is none. Unique in its table. */
  readonly code: string
  readonly label: Texts
  readonly role: DimensionRole
  readonly values: readonly DimensionValue[]
  /** Of the dimension with the role `time`; null when the file does not say and the values do not show it. */
  readonly timeUnit: TimeUnit | null
  /**
   * How the dimension can be left out: by the value with this code (it stands for all), by adding up (`sum`),
   * or not at all (null).
   */
  readonly elimination: { readonly by: 'value'; readonly code: string } | { readonly by: 'sum' } | null
  /** Name of the value set and of the map at the publisher (DOMAIN, MAP). */
  readonly domain?: string
  readonly map?: string
  readonly hierarchies?: readonly Hierarchy[]
}

/**
 * A note and what it is about: nothing named, the whole table; a dimension with `value: null`, that dimension;
 * with a value, that value; several, the cells where all of them meet.
 */
export interface TableNote {
  readonly text: Texts
  /** Must be shown with the figures (NOTEX, VALUENOTEX, CELLNOTEX; `mandatory` in JSON-stat's extension). */
  readonly mandatory: boolean
  readonly about: readonly { readonly dimension: string; readonly value: string | null }[]
}

/** What a keyword of the file said that has no place of its own here; kept so that writing loses nothing. */
export interface OtherKeyword {
  readonly keyword: string
  readonly language: string | null
  readonly subkeys: readonly string[]
  readonly value: string
}

/**
 * What every reader makes of a file: figures over dimensions, with all that the publisher says about them.
 * Cells are numbered in row-major order, the last dimension the fastest.
 */
export interface StatisticalTable {
  /** Table id at the publisher ("AM0207", "TAB6471"); null when the file has none. */
  readonly id: string | null
  readonly title: Texts
  /** The file's main language first. */
  readonly languages: readonly string[]
  readonly dimensions: readonly TableDimension[]
  readonly cells: CellStore
  readonly notes: readonly TableNote[]
  /** Texts that the file gives to its signs, by sign ("..", "-"). */
  readonly signTexts: Readonly<Record<string, Texts>>
  readonly unit: Texts | null
  /** Decimals that are stored, and that are shown (SHOWDECIMALS); null when the file does not say. */
  readonly decimals: number | null
  readonly shownDecimals: number | null
  readonly source: Texts | null
  readonly contact: Texts | null
  readonly subject: Texts | null
  /** ISO 8601 as far as the file's text can be read as a time, else the text as it stands. */
  readonly lastUpdated: string | null
  readonly nextUpdate: string | null
  readonly licence: string | null
  /** True when the publisher marks the figures as official statistics. */
  readonly official: boolean
  readonly other: readonly OtherKeyword[]
}

/** The text in the first of the languages that there is, else in any. */
export function textIn(texts: Texts, languages: readonly string[]): string {
  for (const language of languages) {
    const text = textFor(texts, language)
    if (text !== undefined) return text
  }
  return Object.values(texts)[0] ?? ''
}

/** How many cells the dimensions span. May be far more than are stated; Infinity never. */
export const countCells = (dimensions: readonly TableDimension[]): number =>
  dimensions.reduce((product, { values }) => product * values.length, 1)

/** Position of each dimension's value for a cell number. */
export function coordinatesOf(dimensions: readonly TableDimension[], cell: number): number[] {
  const at = new Array<number>(dimensions.length)
  let rest = cell
  for (let d = dimensions.length - 1; d >= 0; d--) {
    const size = dimensions[d]?.values.length ?? 1
    at[d] = rest % size
    rest = Math.floor(rest / size)
  }
  return at
}
