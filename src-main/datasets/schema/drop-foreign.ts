import type { SqlDatabase } from '../engine/sql-engine'

/** Earlier versions allowed further tables and views, never used; one in the way of a table of ours goes. */
export function dropForeign(database: SqlDatabase, name: string): void {
  const statement = database.prepare(
    `select type from sqlite_schema where name = ? collate nocase and type <> 'trigger'`,
  )
  statement.bind([name])
  const kind = statement.step() ? statement.text(0) : null
  statement.reset()
  if (kind !== null) database.execute(`drop ${kind} ${name}`)
}
