import type { LocalizedText } from '../../messages/language'
import type { Series } from '../series'
import type { Sex } from '../dimensions'
import type { Lack } from './known-series'
import type { RolesOf, SeriesKind } from './registry'

/** A point in time of a series. */
export interface ReadTime {
  readonly code: string
  /** Of the value in its dimension. */
  readonly index: number
  readonly year: number
  /** Of the year: month 3, quarter 1; 1 of a year. */
  readonly part: number
}

/** An age group of a series; of the ages of everybody `Infinity`. */
export interface ReadAge {
  readonly from: number
  readonly to: number
  readonly index: number
}

/** Values that are added up; one where the series states what is asked. */
export type Indices = readonly number[]

/** A group of a series, such as an industry. */
export interface ReadGroup {
  readonly code: string
  readonly name: LocalizedText
  readonly index: number
}

/** How a series of a known kind is read. Numbers of dimensions and values are those of the series. */
export interface SeriesReading<Kind extends SeriesKind = SeriesKind> {
  readonly kind: Kind
  readonly series: Series
  readonly region: number
  /** By code of the place. */
  readonly places: ReadonlyMap<string, number>
  readonly time: number
  readonly step: 'year' | 'half-year' | 'quarter' | 'month'
  /** Ascending. */
  readonly times: readonly ReadTime[]
  /** −1: it does not tell them apart. */
  readonly sex: number
  readonly sexes: Readonly<Partial<Record<Sex, Indices>>>
  /** −1: it does not tell them apart. */
  readonly age: number
  /** As the series has them, without a total; groups may hold others. */
  readonly ages: readonly ReadAge[]
  /** The value that stands for all ages; null where it states none. */
  readonly allAges: number | null
  /** The dimension whose values are the rows; −1: it has none. */
  readonly group: number
  /** In the order of the publisher, without one for all. */
  readonly groups: readonly ReadGroup[]
  /** The value that stands for all groups; null where it states none. */
  readonly allGroups: number | null
  /** −1: all its figures have the one role that is in `roles`. */
  readonly role: number
  readonly roles: Readonly<Partial<Record<RolesOf[Kind], number>>>
  /** By dimension, of those that the question does not decide; null for the others. */
  readonly fixed: readonly (Indices | null)[]
  /** What all figures are of alone: dimensions of one value that nothing calls the whole. */
  readonly limits: readonly { readonly dimension: LocalizedText; readonly value: LocalizedText }[]
}

/** A series that speaks of a kind: read, or why it cannot be. */
export type RecognisedSeries<Kind extends SeriesKind = SeriesKind> =
  | { readonly series: Series; readonly reading: SeriesReading<Kind>; readonly lacks: null }
  | { readonly series: Series; readonly reading: null; readonly lacks: Lack }
