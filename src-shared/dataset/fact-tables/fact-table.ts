import type { FactKeyName, StoredKey } from './fact-keys'

/** A whole count that a row states, or a sign in its place; never negative. */
export interface FactMeasure {
  /** The word for it in a mapping and in a trace. */
  readonly id: string
  /** In the dataset file; also the id of its column in views and comparisons. */
  readonly column: string
  /** In a row of facts and in answers. */
  readonly row: string
  readonly sign: { readonly column: string; readonly row: string }
  readonly unit: 'persons' | 'none'
}

/**
 * What a fact table of a dataset is. Writing, reading back, merging, watching, comparing, checking, adding up and the
 * import's mapping follow from it; `src-main/datasets/fact-tables/` has its SQL, `schema/` its tables as they are made.
 */
export interface FactTableShape {
  /** Its name in the dataset file. */
  readonly table: string
  /** The primary key, in the order in which the rows are clustered. Never NULL. */
  readonly key: readonly StoredKey[]
  readonly measures: readonly FactMeasure[]
  /**
   * The place over which figures add up: municipalities to counties, the country and a reader's groups. Null where a
   * sum would count something else (commuters inside a county do not cross its border). Needs a single measure.
   */
  readonly addsUp: FactKeyName | null
  /** Parts of the key of which a source may lack all but one: what it lacks is all of them together. */
  readonly mayLack: readonly FactKeyName[]
}

/** The one measure of tables that count persons. */
export const PERSONS = {
  id: 'persons',
  column: 'persons',
  row: 'persons',
  sign: { column: 'sign', row: 'sign' },
  unit: 'persons',
} as const satisfies FactMeasure
