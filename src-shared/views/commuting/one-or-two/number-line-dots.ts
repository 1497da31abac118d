import { QUALITIES } from '../../../dataset/quality'
import { FIGURE_FLAGS, type NumberColumn } from '../../../view/view-data'
import { knownValueAt } from '../../../charts/frame/column-pivot'
import type { YearRows } from './year-rows'

/** A share in one year on its way to a limit. */
export interface Dot {
  readonly year: number
  /** Null: not known. */
  readonly value: number | null
  readonly synthetic: boolean
  /** Persons that lack to the limit; below zero: beyond it. Null: not known. */
  readonly toLimit: number | null
  /** Whether the share is at most (`upperBound`) or at least (`lowerBound`) this much; 0: it is this much. */
  readonly bound: number
}

export interface NumberLine {
  readonly id: string
  readonly heading: string
  /** A line of words under the heading. */
  readonly below: string | null
  /** A fraction. */
  readonly limit: number
  /** By year, ascending. */
  readonly dots: readonly Dot[]
  readonly years: YearRows
}

const BOUNDS = FIGURE_FLAGS.upperBound | FIGURE_FLAGS.lowerBound

export const dotsOf = (
  share: NumberColumn,
  year: NumberColumn,
  rows: readonly number[],
  toLimit: NumberColumn,
): readonly Dot[] =>
  rows.map((row) => ({
    year: year.values[row] ?? 0,
    value: knownValueAt(share, row),
    synthetic: QUALITIES[share.qualities?.[row] ?? -1] === 'synthetic',
    toLimit: knownValueAt(toLimit, row),
    bound: (share.flags?.[row] ?? 0) & BOUNDS,
  }))

/** A share that is at most so much is at most so far beyond the limit, and lacks at least so many to it. */
export const boundOfDistance = (bound: number, isBeyond: boolean): number =>
  bound === 0 || isBeyond ? bound : bound ^ BOUNDS
