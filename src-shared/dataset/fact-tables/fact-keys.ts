import { BASES, INDUSTRY_LEVELS, SEXES } from '../dimensions'

/**
 * What the key of a figure can be made of, by the name that an import's mapping, a comparison and a trace use for it.
 * `column`: in the dataset file; `row`: in a row of facts. How it is stored:
 *
 * - `year`: a calendar year;
 * - `id`: the id of one of the `of` in the dataset's description;
 * - `code`: the place in `codes`, whose order is part of the format;
 * - `text`: as it is.
 *
 * `follows`: stored beside another part that decides it, so that a question reads one run; in no row of facts.
 */
export const FACT_KEYS = {
  home: { column: 'home', row: 'home', stored: 'id', of: 'regions' },
  work: { column: 'work', row: 'work', stored: 'id', of: 'regions' },
  region: { column: 'region', row: 'region', stored: 'id', of: 'regions' },
  year: { column: 'year', row: 'year', stored: 'year' },
  sex: { column: 'sex', row: 'sex', stored: 'code', codes: SEXES },
  industry: { column: 'industry', row: 'industry', stored: 'id', of: 'industries' },
  age: { column: 'age_group', row: 'ageGroup', stored: 'text' },
  campus: { column: 'campus', row: 'campus', stored: 'id', of: 'campuses' },
  basis: { column: 'basis', row: 'basis', stored: 'code', codes: BASES },
  level: { column: 'level', row: 'level', stored: 'code', codes: INDUSTRY_LEVELS, follows: 'industry' },
} as const

type Keys = typeof FACT_KEYS
type KeysWhere<Shape> = { [K in keyof Keys]: Keys[K] extends Shape ? K : never }[keyof Keys]

/** Every part of a key that is stored. */
export type StoredKey = keyof Keys
/** Parts that a row of facts states. */
export type FactKeyName = Exclude<StoredKey, KeysWhere<{ follows: string }>>
/** Parts that an answer has a column for; by the others it was asked for. */
export type AnsweredKey = KeysWhere<{ stored: 'year' | 'id' }>
/** Parts that are one of a few codes. */
export type CodeKey = Extract<FactKeyName, KeysWhere<{ stored: 'code' }>>
/** Parts that are kept as texts. */
export type TextKey = Extract<FactKeyName, KeysWhere<{ stored: 'text' }>>

/** What a row of facts holds for a part of its key. */
export type KeyValue<K extends StoredKey> = Keys[K] extends { codes: readonly (infer Code)[] }
  ? Code
  : Keys[K] extends { stored: 'text' }
    ? string
    : number

/** Whether it is kept as a text, such as an age group; `total` is all of them together. */
export const isTextKey = (name: string): name is TextKey =>
  Object.hasOwn(FACT_KEYS, name) && FACT_KEYS[name as StoredKey].stored === 'text'

const isStated = (key: StoredKey): key is FactKeyName => !('follows' in FACT_KEYS[key])
export const FACT_KEY_NAMES = (Object.keys(FACT_KEYS) as StoredKey[]).filter(isStated)

export const isAnswered = (key: StoredKey): key is AnsweredKey =>
  FACT_KEYS[key].stored === 'year' || FACT_KEYS[key].stored === 'id'
