import type { SqlDatabase } from '../engine/sql-engine'

/** Version 3 brings breaks of one region's series, such as a municipality that was divided. */
export function toVersion3(database: SqlDatabase): void {
  const statement = database.prepare(
    `select 1 from pragma_table_info('series_breaks') where name = 'region' collate nocase`,
  )
  statement.bind([])
  const found = statement.step()
  statement.reset()
  if (!found) database.execute('alter table series_breaks add column region TEXT REFERENCES regions(code)')
  // Earlier versions allowed further columns of any content.
  database.execute('update series_breaks set region = null')
}
