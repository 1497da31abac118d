import type { LocalizedText } from '../messages/language'
import type { SourceOrigin } from './source-origin'

/** Sex as in Swedish register statistics. `total` is women and men together. */
export type Sex = 'total' | 'women' | 'men'
export const SEXES: readonly Sex[] = ['total', 'women', 'men']

/** `day`: where people work (dagbefolkning). `night`: where they live (nattbefolkning). */
export type Basis = 'day' | 'night'
export const BASES: readonly Basis[] = ['day', 'night']

/** How fine an industry is. */
export type IndustryLevel = 'total' | 'section' | 'division' | 'group'
export const INDUSTRY_LEVELS: readonly IndustryLevel[] = ['total', 'section', 'division', 'group']

export type RegionKind =
  | 'municipality'
  | 'county'
  | 'country'
  | 'rest-of-country'
  | 'abroad'
  | 'functional'
  /** Municipalities that the reader takes as one; never in a file, see `describeGroups`. */
  | 'group'
  /** All regions together, for tables that only give a total (students by campus). */
  | 'total'

export interface Region {
  /** Number inside this dataset; facts refer to it. Not stable between datasets: use `code`. */
  readonly id: number
  /** Official code, for Swedish municipalities four digits: "0581". Unique in a dataset. */
  readonly code: string
  readonly name: LocalizedText
  readonly kind: RegionKind
  /** Code of the region that this one is a part of, for example the county. */
  readonly parent: string | null
  /** The seat (main town), WGS84 degrees; null when unknown. */
  readonly seat: { readonly longitude: number; readonly latitude: number } | null
  /** Of a group: ids of its municipalities, ascending. */
  readonly members?: readonly number[]
}

export interface Industry {
  readonly id: number
  /** Code in the classification: section "Q", division "86", group "86.1". Unique in a dataset. */
  readonly code: string
  readonly name: LocalizedText
  /** "SNI 2007" and so on. */
  readonly classification: string
  readonly level: IndustryLevel
  readonly parent: string | null
}

export interface Campus {
  readonly id: number
  readonly code: string
  readonly name: LocalizedText
  /** Municipality where the campus lies; null for distance education and totals. */
  readonly region: string | null
  readonly kind: 'campus' | 'distance' | 'total'
}

export interface Source {
  readonly id: number
  readonly publisher: string
  readonly title: LocalizedText
  /** Table code at the publisher, "AM0207"; null when there is none. */
  readonly table: string | null
  /** ISO date on which the figures were retrieved; null when unknown. */
  readonly retrieved: string | null
  readonly licence: string | null
  readonly quality: 'official' | 'derived' | 'synthetic'
  readonly note: LocalizedText | null
  /** Where the figures were read, when they were imported; absent when the dataset's maker did not say. */
  readonly origin?: SourceOrigin
  /** Present where the figures are sums that the dataset's writer added: id of the source of their parts. */
  readonly sumOf?: number
}

/** The fact tables of a dataset; what each of them is stands in `fact-tables/registry.ts`. */
export const FACT_TABLES = [
  'commuting-flows',
  'commuting-totals',
  'employment',
  'students',
  'population',
] as const
export type FactTable = (typeof FACT_TABLES)[number]

/** A point in time at which a series stops being comparable with itself. */
export interface SeriesBreak {
  readonly table: FactTable
  /** The first year after the break. */
  readonly year: number
  readonly note: LocalizedText
  /** Code of the only region whose series breaks; absent: all do. */
  readonly region?: string
}

/** A footnote to a table, or to one region or year of it. */
export interface Footnote {
  readonly table: FactTable
  readonly region: string | null
  readonly year: number | null
  readonly text: LocalizedText
}
