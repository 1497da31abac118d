import type { FactTable } from '../dataset/dimensions'
import type { FilterId, Filters } from '../filters/filters'
import type { Unit } from '../filters/unit'

/** The units that counts over years can be shown in instead. */
export type CountUnit = Extract<Unit, 'index' | 'change' | 'share' | 'per-1000'>

/** What a view counts over the years, so that it can be shown in another unit. */
export interface CountsOverYears {
  /** Code columns that tell one line from another: its rows are years. */
  readonly lines: readonly string[]
  readonly counts: readonly CountOverYears[]
  /** Code column of times that the rows are of in place of years, ascending: months, which have shares only. */
  readonly times?: string
  /** Tables whose breaks make two years not comparable; absent: every break of the answer. */
  readonly brokenBy?: readonly FactTable[]
}

export interface CountOverYears {
  /** Id of the column. */
  readonly id: string
  /** May be negative or nought at any time, so that it has neither index nor share. */
  readonly isBalance?: true
  /** Id of the column that the line goes on from: its base year and year before are that column's where it has a figure. */
  readonly goesOnFrom?: string
  /** Id of the column that states the total of which it is a part; absent: it has no share. */
  readonly partOf?: string
  /** Id of the column that is the share already. */
  readonly shareIn?: (filters: Filters) => string
  /** Whose inhabitants it is set against: id of a code column of places; absent: those chosen. */
  readonly inhabitantsOf?: string
  /** People are among those counted who do not live there. */
  readonly countsOthers?: (filters: Filters) => boolean
}

/** What the counts of an answer are shown in. */
export interface CountedIn {
  readonly unit: CountUnit
  /** Ids of the columns that are; the counts themselves stand in `countColumn(id)`. */
  readonly columns: readonly string[]
  /** The year that is 100; of an index. */
  readonly baseYear?: number
}

/** Id of the column that holds the counts of one that is shown in another unit. */
export const countColumn = (id: string): string => `${id}_count`

/** Which of the counts a unit is for. */
export const isShownIn = ({ isBalance, partOf, shareIn }: CountOverYears, unit: CountUnit): boolean =>
  unit === 'share'
    ? partOf !== undefined || shareIn !== undefined
    : unit === 'index'
      ? isBalance !== true
      : true

/**
 * Filters of a view of counts over years: a single year has no other unit, only an index a base year, and only counts a
 * reference, which is counted in persons.
 */
export const takesOfCounts =
  (takes: readonly FilterId[]) =>
  ({ year, unit }: Pick<Filters, 'year' | 'unit'>): readonly FilterId[] => {
    if (year.from >= year.to) return takes.filter((id) => id !== 'unit' && id !== 'index-year')
    return takes.filter((id) =>
      id === 'index-year' ? unit === 'index' : id === 'reference' ? unit === 'persons' : true,
    )
  }
