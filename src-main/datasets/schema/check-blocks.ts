import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import type { SqlDatabase } from '../engine/sql-engine'
import { BLOCK_KEYS } from '../fact-tables/block-keys'
import {
  columnsForBlocks,
  gatherBlocks,
  orderedRows,
  type GatheredBlock,
  type OrderedRows,
} from '../queries/gather-blocks'
import { neverStop } from '../stop-check'
import type { PlainTable } from './check-trees'
import type { Findings } from './findings'
import { openBlock, unpackInto } from './packed-block'

/**
 * Compares each block with the rows that it stands for: the rows are the truth. A table has a block for all of its rows
 * or none at all, so that what has no block has no rows. The tables must have passed their rules.
 */
export function checkBlocks(
  database: SqlDatabase,
  findings: Findings,
  ordered: ReadonlyMap<FactTable, PlainTable>,
): void {
  for (const table of FACT_TABLES) {
    const plain = ordered.get(table)
    const rows = (): OrderedRows =>
      plain === undefined ? orderedRows(database, table) : rowsForBlocks(plain, table)
    checkBlocksOf(database, table, rows, findings)
  }
}

/** Rows as they stand in the pages of their table; NULL is 0. */
function rowsForBlocks({ names, rows }: PlainTable, table: FactTable): OrderedRows {
  const tree = rows()
  const places = columnsForBlocks(table).map((name) => names.indexOf(name))
  return {
    step: () => tree.step(),
    number(column) {
      const value = tree.values[places[column] ?? -1] ?? 0
      return Number.isNaN(value) ? 0 : value
    },
    text: () => null,
    reset: () => undefined,
  }
}

function checkBlocksOf(
  database: SqlDatabase,
  table: FactTable,
  readRows: () => OrderedRows,
  findings: Findings,
): void {
  const stored = countBlocks(database, table)
  if (stored === 0) return
  const statement = database.prepare(
    'select count, columns from fact_blocks where fact_table = ? and sex = ? and part = ? and year = ?',
  )
  let found = 0
  for (const rows of gatherBlocks(readRows(), table, neverStop)) {
    const { sex, part, year } = rows
    const at = `fact_table ${table}, sex ${String(sex)}, part ${part}, year ${String(year)}`
    statement.bind([table, sex, part, year])
    if (!statement.step()) findings.add((w) => w.blockMissing, 'fact_blocks', at)
    else {
      found += 1
      const said = compareBlock(table, rows, statement.number(0), statement.blob(1))
      if (said === 'unreadable') findings.add((w) => w.invalidBlock, 'fact_blocks', at)
      if (said === 'different') findings.add((w) => w.blockDiffers, 'fact_blocks', at)
    }
    statement.reset()
  }
  if (found < stored) findings.add((w) => w.blockWithoutRows, 'fact_blocks', `fact_table ${table}`)
}

function countBlocks(database: SqlDatabase, table: FactTable): number {
  const statement = database.prepare('select count(*) from fact_blocks where fact_table = ?')
  statement.bind([table])
  statement.step()
  const count = statement.number(0)
  statement.reset()
  return count
}

function compareBlock(
  table: FactTable,
  rows: GatheredBlock,
  count: number,
  bytes: Uint8Array | null,
): 'same' | 'different' | 'unreadable' {
  const { ids, columns } = BLOCK_KEYS[table]
  const opened = openBlock(bytes ?? new Uint8Array(), count, columns.length, ids.length - 1)
  if (opened === null) return 'unreadable'
  if (count !== rows.count) return 'different'
  const said = new Float64Array(count)
  const isSame = opened.every((column, c) => {
    unpackInto(column, said, 0, [0, count])
    const stated = rows.columns[c] as Float64Array
    return said.every((number, row) => number === stated[row])
  })
  return isSame ? 'same' : 'different'
}
