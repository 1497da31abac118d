import type { LocalizedText } from '../../messages/language'

/**
 * What a kind of table says of itself, so that a series is recognised as one. Pure: words and codes of publishers,
 * no texts of ours. All words are tried on folded names: lower case, single blanks, without "antal " before them.
 */
export interface KnownSeries<Role extends string = string> {
  /** Words of the title, of the measures or of the source that it must have; absent: the roles are enough. */
  readonly said?: RegExp
  /** The publisher's own ids of such tables, which say as much as the words do. */
  readonly ids?: RegExp
  /** Words of what it must not be. */
  readonly unsaid?: RegExp
  /** What a value of one of its dimensions stands for, by the value's name. */
  readonly roles: Readonly<Record<Role, RegExp>>
  /** The same by code, for files without names: of dimensions with this code. */
  readonly codes?: {
    readonly dimension: string
    readonly values: Readonly<Partial<Record<Role, string>>>
  }
  /** Roles of which it must have all of at least one row. */
  readonly needs: readonly (readonly Role[])[]
  /**
   * The role that all its figures have where no dimension tells measures apart, and the words of a title or measure that
   * say so; absent: then it is none. `unsaid`: words of what its figures must not be, in no title, measure or unit.
   */
  readonly alone?: { readonly role: Role; readonly said: RegExp; readonly unsaid?: RegExp }
  /** Names of values that are the role's of areas larger than municipalities alone: of those they are a part of it. */
  readonly ofWiderArea?: RegExp
  /**
   * The dimension whose values are its rows, by name or code: a table without one is none of the kind, unless it may
   * lack it.
   */
  readonly groups?: { readonly named: RegExp; readonly optional?: true }
  /** Its figures are of one age: all of them together, or the only one that it has. */
  readonly ofOneAge?: true
  /** Its figures are of everybody: a table of only women, or of some ages, is none. */
  readonly ofEverybody?: true
  /** What a value of another dimension is called that stands for the whole or for the usual case. */
  readonly whole?: RegExp
  /** Its times are years of studies or terms. */
  readonly bySchoolYear?: true
  /** Whether its times must be years. */
  readonly byYear: boolean
}

/** Why a table that speaks of a kind cannot be read as one. */
export type Lack =
  | { readonly what: 'places' }
  | { readonly what: 'times' }
  /** Times are no years. */
  | { readonly what: 'years' }
  /** A dimension has no value for all, and the parts do not add up to it by themselves. */
  | { readonly what: 'whole'; readonly dimension: LocalizedText }
  /** Two values have names for the same. */
  | { readonly what: 'one-meaning'; readonly values: readonly LocalizedText[] }
  /** What it counts is of areas larger than municipalities, and it has none of those. */
  | { readonly what: 'wider-area' }
  /** None of the sets of roles is complete. */
  | { readonly what: 'roles' }
