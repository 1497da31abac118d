import { FACT_TABLES } from '#shared/dataset/dimensions'
import { writeBlocksOf } from '../block-writer'
import { SqlError, type SqlDatabase } from '../engine/sql-engine'
import { neverStop } from '../stop-check'
import { BLOCKS_TABLE_SQL } from './blocks-table'
import { dropForeign } from './drop-foreign'

/** Version 4 brings packed cross-sections beside the rows of the fact tables. */
export function toVersion4(database: SqlDatabase): void {
  dropForeign(database, 'fact_blocks')
  database.execute(BLOCKS_TABLE_SQL)
  for (const table of FACT_TABLES) {
    try {
      writeBlocksOf(database, table, neverStop)
    } catch (error) {
      // A file whose tables are not what they must be is told so by its check, in words.
      if (!(error instanceof SqlError)) throw error
      database.prepare('delete from fact_blocks where fact_table = ?').run([table])
    }
  }
}
