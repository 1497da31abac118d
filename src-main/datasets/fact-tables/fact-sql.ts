import { BASES, SEXES, type Basis, type FactTable, type Sex } from '#shared/dataset/dimensions'
import { answeredKeysOf, columnsOf, shapeOf, type FactRow } from '#shared/dataset/fact-tables/registry'
import { FACT_KEYS, type FactKeyName, type TextKey } from '#shared/dataset/fact-tables/fact-keys'
import { SIGN_CODES, signOf, type Count } from '#shared/dataset/sign'
import type { SqlStatement, SqlValue } from '../engine/sql-engine'

/** Reads what a row of an imported table says of a fact; what the file does not say comes from its mapping. */
export interface CellFacts<Row> {
  year(row: Row): number
  sex(row: Row): Sex
  basis(row: Row): Basis
  /** A part of the key that is kept as a text; `total` where the file does not tell. */
  text(row: Row, key: TextKey): string
  /** Id of a region, an industry or a campus; of those that the source lacks, all together. */
  id(row: Row, key: FactKeyName): number
  /** The figure of the table's first, second … measure. */
  count(row: Row, measure: number): Count
  source(row: Row): number
}

/** What the writer knows that a row does not say. */
export interface WritingContext {
  /** Code of an industry's level. Throws when there is no such industry. */
  levelOf(industry: number): number
}

/**
 * What SQL needs of a fact table beside its shape. Values and rows are one literal each, in the order of `columnsOf`:
 * a loop over the columns or a spread takes up to ten times as long for a million rows.
 */
export interface FactSql<T extends FactTable> {
  /** How many leading columns of the key are read at a time to compare: few figures share them, and they lie together. */
  readonly runDepth: number
  valuesOf(row: FactRow<T>, context: WritingContext): readonly SqlValue[]
  rowAt(statement: SqlStatement): FactRow<T>
  fromCells<Row>(cells: CellFacts<Row>, row: Row): FactRow<T>
  /** A number by which rows are told apart when an update is merged, for a table of millions of rows. */
  mergeKey?(row: FactRow<T>): number
}

// Codes in a file are the places in these lists, see `SEX_CODES` and `BASIS_CODES`.
export const sexAt = (row: SqlStatement, column: number): Sex => SEXES[row.number(column)] ?? 'total'
export const basisAt = (row: SqlStatement, column: number): Basis => BASES[row.number(column)] ?? 'day'

/** A number and, in the column after it, its sign. */
export const countAt = (row: SqlStatement, column: number): Count =>
  signOf(row.number(column + 1)) ?? row.number(column)

export const numberOf = (count: Count): number | null => (typeof count === 'number' ? count : null)
export const signCodeOf = (count: Count): number => (typeof count === 'number' ? 0 : SIGN_CODES[count])

/** All columns of a table, in the order of `valuesOf` and `rowAt`. */
export const selectRows = (table: FactTable): string =>
  `select ${columnsOf(table).join(', ')} from ${shapeOf(table).table}`

export const insertRow = (table: FactTable): string => {
  const columns = columnsOf(table)
  return `insert into ${shapeOf(table).table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`
}

/** Columns of an answer, in the order in which `FactColumnReader` takes them; a question adds its `where`. */
export const selectAnswer = (table: FactTable): string => {
  const { table: name, measures } = shapeOf(table)
  const keys = answeredKeysOf(table).map((key) => FACT_KEYS[key].column)
  const counts = measures.flatMap(({ column, sign }) => [column, sign.column])
  return `select ${[...keys, ...counts, 'source'].join(', ')} from ${name}`
}

/** Sums that a writer added follow from other figures, so they are no figures of their own. */
export const IS_STATED = 'source not in (select id from sources where sum_of is not null)'
