import type { SqlDatabase } from '../engine/sql-engine'
import { dropForeign } from './drop-foreign'
import { SERIES_TABLES_SQL } from './series-tables'

const NEW_TABLES = ['series', 'series_dimensions', 'series_values', 'series_notes', 'series_cells']

/**
 * Version 2 brings series, where a source's figures were read from, and which sources are sums. Version 1 told
 * sums by the text that its writer put into their note; that is read one last time here.
 */
export function toVersion2(database: SqlDatabase): void {
  for (const name of NEW_TABLES) dropForeign(database, name)
  database.execute(SERIES_TABLES_SQL)
  if (!hasColumn(database, 'origin')) database.execute('alter table sources add column origin TEXT')
  if (!hasColumn(database, 'sum_of')) {
    database.execute('alter table sources add column sum_of INTEGER REFERENCES sources(id)')
  }
  // Version 1 allowed further columns of any content.
  database.execute('update sources set origin = null, sum_of = null')
  database.execute(`update sources set sum_of = (
      select min(part.id) from sources part
      where part.id < sources.id and part.publisher is sources.publisher and part.title_sv is sources.title_sv
        and part.title_en is sources.title_en and part.table_code is sources.table_code
        and sources.note_sv is trim(coalesce(part.note_sv, '') || ' Summa av kommunerna i datamängden.')
        and sources.note_en is trim(coalesce(part.note_en, '') || ' Sum of the municipalities in the dataset.'))
    where quality in ('derived', 'synthetic')`)
}

function hasColumn(database: SqlDatabase, column: string): boolean {
  const statement = database.prepare(
    `select 1 from pragma_table_info('sources') where name = ? collate nocase`,
  )
  statement.bind([column])
  const found = statement.step()
  statement.reset()
  return found
}
