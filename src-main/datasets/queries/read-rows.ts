import type { LocalizedText } from '#shared/messages/language'
import type { SqlDatabase, SqlStatement, SqlValue } from '../engine/sql-engine'

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

/** A text whose Swedish stands in `column` and whose English stands in the next. */
export const localizedAt = (row: SqlStatement, column: number): LocalizedText => ({
  sv: textAt(row, column),
  en: textAt(row, column + 1),
})
