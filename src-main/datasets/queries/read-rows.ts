import type { LocalizedText } from '#shared/messages/language'
import type { SqlDatabase, SqlStatement, SqlValue } from '../engine/sql-engine'
import { readText } from '../schema/text-columns'

/** All rows of a statement, each made by `rowOf`. */
export function readRows<T>(
  database: SqlDatabase,
  sql: string,
  rowOf: (row: SqlStatement) => T,
  parameters: readonly SqlValue[] = [],
): T[] {
  const statement = database.prepare(sql)
  statement.bind(parameters)
  const rows: T[] = []
  while (statement.step()) rows.push(rowOf(statement))
  statement.reset()
  return rows
}

export const textAt = (row: SqlStatement, column: number): string => row.text(column) ?? ''

/** A text whose columns begin at `column`. */
export const localizedAt = (row: SqlStatement, column: number): LocalizedText =>
  readText((place) => textAt(row, column + place))
