import { FACT_TABLES, type FactTable } from '../dimensions'
import type { Count } from '../sign'
import { commutingFlows } from './commuting-flows'
import { commutingTotals } from './commuting-totals'
import { employment } from './employment'
import {
  FACT_KEYS,
  isAnswered,
  type AnsweredKey,
  type FactKeyName,
  type KeyValue,
  type StoredKey,
} from './fact-keys'
import type { FactTableShape } from './fact-table'
import { population } from './population'
import { students } from './students'

/** The fact tables of a dataset. */
export const FACT_SHAPES = {
  'commuting-flows': commutingFlows,
  'commuting-totals': commutingTotals,
  employment,
  students,
  population,
} as const satisfies Record<FactTable, FactTableShape>

type Shapes = typeof FACT_SHAPES
type Measures<T extends FactTable> = Shapes[T]['measures'][number]
type Keys<T extends FactTable> = Extract<Shapes[T]['key'][number], FactKeyName>
type Flat<T> = { [K in keyof T]: T[K] }

/** What one row of a table states. */
export type FactRow<T extends FactTable> = {
  readonly [K in Keys<T> as (typeof FACT_KEYS)[K]['row']]: KeyValue<K>
} & { readonly [M in Measures<T> as M['row']]: Count } & AnyFactRow

/** What rows of every table state. */
export interface AnyFactRow {
  readonly year: number
  /** Id of a `Source`. */
  readonly source: number
}

/**
 * Figures of a table as columns of equal length. Regions, industries and campuses are ids of the description, `source`
 * ids of `Source`. A measure is NaN where its sign is not 0; see `SIGN_CODES`.
 */
export type FactColumns<T extends FactTable> = Flat<
  {
    readonly [K in Extract<Keys<T>, AnsweredKey> as (typeof FACT_KEYS)[K]['row']]: Int32Array
  } & { readonly [M in Measures<T> as M['row']]: Float64Array } & {
    readonly [M in Measures<T> as M['sign']['row']]: Uint8Array
  } & { readonly year: Int32Array; readonly source: Int32Array }
>

/** One row of an answer; `F`: a figure of its measures. */
export type AnswerRow<T extends FactTable, F> = {
  readonly [K in Extract<Keys<T>, AnsweredKey> as (typeof FACT_KEYS)[K]['row']]: number
} & { readonly [M in Measures<T> as M['row']]: F } & AnyFactRow

/** What an answer has no column for, and so a question states: one sex, one basis, one level. */
export type AskedKeys<T extends FactTable> = {
  readonly [
    K in Exclude<Shapes[T]['key'][number], AnsweredKey | 'age'> as (typeof FACT_KEYS)[K]['row']
  ]: KeyValue<K>
}

/** The word for a measure of any table. */
export type MeasureId = Measures<FactTable>['id']
export const measureIdsOf = (table: FactTable): readonly MeasureId[] =>
  FACT_SHAPES[table].measures.map(({ id }) => id)
export const MEASURE_IDS: readonly MeasureId[] = [...new Set(FACT_TABLES.flatMap(measureIdsOf))]

/** Something for every table. */
export const forEachTable = <V>(valueOf: (table: FactTable) => V): Record<FactTable, V> =>
  Object.fromEntries(FACT_TABLES.map((table) => [table, valueOf(table)])) as Record<FactTable, V>

/** Tables whose figures add up over places. */
export type SummedTable = { [T in FactTable]: Shapes[T]['addsUp'] extends null ? never : T }[FactTable]
export const SUMMED_TABLES = FACT_TABLES.filter(
  (table): table is SummedTable => FACT_SHAPES[table].addsUp !== null,
)

export const shapeOf = (table: FactTable): FactTableShape => FACT_SHAPES[table]

/** The parts of a table's key that its rows state, in the order of the key. */
export const statedKeysOf = (table: FactTable): readonly FactKeyName[] =>
  shapeOf(table).key.filter((key): key is FactKeyName => !('follows' in FACT_KEYS[key]))

/** The parts of a table's key that an answer has columns for: the year, then the others in the order of the key. */
export const answeredKeysOf = (table: FactTable): readonly AnsweredKey[] => {
  const answered = shapeOf(table).key.filter(isAnswered)
  return [...answered.filter((key) => key === 'year'), ...answered.filter((key) => key !== 'year')]
}

/** Columns of a table in the dataset file: its key, each measure with its sign, the source. */
export const columnsOf = (table: FactTable): readonly string[] => [
  ...shapeOf(table).key.map((key: StoredKey) => FACT_KEYS[key].column),
  ...shapeOf(table).measures.flatMap(({ column, sign }) => [column, sign.column]),
  'source',
]
