import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import type { SqlDatabase } from './engine/sql-engine'
import { BLOCK_KEYS } from './fact-tables/block-keys'
import { gatherBlocks, orderedRows, TooManyBlocks, type OrderedRows } from './queries/gather-blocks'
import { packBlock } from './schema/packed-block'
import type { StopCheck } from './stop-check'

/**
 * Packs the rows of all fact tables, which must be there already, into blocks. A table with an id or a number that a
 * block cannot hold gets none and is read by its rows. `atHand`: the rows of a table where they need not be read from
 * the database. Throws `SqlError`, and what `stop` throws; `stop` is asked while rows are read.
 */
export function writeBlocks(
  database: SqlDatabase,
  stop: StopCheck,
  atHand: (table: FactTable) => OrderedRows | null = () => null,
): void {
  for (const table of FACT_TABLES)
    writeBlocksOf(database, table, stop, atHand(table) ?? orderedRows(database, table))
}

export function writeBlocksOf(
  database: SqlDatabase,
  table: FactTable,
  stop: StopCheck,
  rows: OrderedRows = orderedRows(database, table),
): void {
  const { ids } = BLOCK_KEYS[table]
  const insert = database.prepare(
    'insert into fact_blocks (fact_table, sex, part, year, count, columns) values (?,?,?,?,?,?)',
  )
  let isWhole = true
  try {
    for (const { sex, part, year, count, columns } of gatherBlocks(rows, table, stop)) {
      const packed = columns.slice(0, ids.length).every(areIds) ? packBlock(columns, ids.length - 1) : null
      isWhole = packed !== null
      if (packed === null) break
      insert.run([table, sex, part, year, count, packed])
    }
  } catch (error) {
    if (!(error instanceof TooManyBlocks)) throw error
    isWhole = false
  }
  if (!isWhole) database.prepare('delete from fact_blocks where fact_table = ?').run([table])
}

/** An answer's ids are whole numbers of 32 bits. */
const areIds = (ids: Float64Array): boolean => ids.every((id) => id === (id | 0))
