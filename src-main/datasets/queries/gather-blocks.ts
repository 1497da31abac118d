import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, isTextKey, type StoredKey } from '#shared/dataset/fact-tables/fact-keys'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase, SqlStatement } from '../engine/sql-engine'
import { BLOCK_KEYS, partText } from '../fact-tables/block-keys'
import type { StopCheck } from '../stop-check'

/** The rows of a table that belong in one block, in its order; a missing number is 0, its sign says what it means. */
export interface GatheredBlock {
  readonly sex: number
  readonly part: string
  readonly year: number
  readonly count: number
  /** As `BlockKeys.columns`. */
  readonly columns: readonly Float64Array[]
}

/** Thrown where rows would be parted into more blocks at once than right years and levels can make. */
export class TooManyBlocks extends Error {}

/** 201 years of four levels. */
const MOST_AT_ONCE = 1000
/** How many rows are read between two looks at the stop flag; a power of two. */
const ROWS_BETWEEN_CHECKS = 4096
const FIRST_CAPACITY = 64

class BlockRows {
  count = 0
  columns: Float64Array[]

  constructor(
    readonly sex: number,
    readonly part: string,
    readonly year: number,
    width: number,
    capacity: number,
  ) {
    this.columns = Array.from({ length: width }, () => new Float64Array(capacity))
  }

  grow(): void {
    this.columns = this.columns.map((column) => {
      const larger = new Float64Array(column.length * 2)
      larger.set(column)
      return larger
    })
  }

  take(): GatheredBlock {
    const { sex, part, year, count } = this
    return { sex, part, year, count, columns: this.columns.map((column) => column.subarray(0, count)) }
  }
}

/** Rows in the order of their table's key, their columns as `columnsForBlocks`. */
export type OrderedRows = Pick<SqlStatement, 'step' | 'number' | 'text' | 'reset'>

const sharedKeys = (table: FactTable): readonly StoredKey[] =>
  (['sex', ...BLOCK_KEYS[table].part, 'year'] as const).filter((one) => shapeOf(table).key.includes(one))

/** What is read of each row: what the rows of a block share, then a block's columns. */
export const columnsForBlocks = (table: FactTable): readonly string[] => [
  ...sharedKeys(table).map((one) => FACT_KEYS[one].column),
  ...BLOCK_KEYS[table].columns,
]

/** The rows of a table in a file. Throws `SqlError`. */
export function orderedRows(database: SqlDatabase, table: FactTable): OrderedRows {
  const { table: name, key } = shapeOf(table)
  const order = key.map((one) => FACT_KEYS[one].column)
  const statement = database.prepare(
    `select ${columnsForBlocks(table).join(', ')} from ${name} order by ${order.join(', ')}`,
  )
  statement.bind([])
  return statement
}

/**
 * A table's rows, parted into blocks; each row is read once, in the order of the key. A block is given as soon as no
 * more rows can come to it. Throws `SqlError`, `TooManyBlocks`, and what `stop` throws.
 */
export function* gatherBlocks(
  statement: OrderedRows,
  table: FactTable,
  stop: StopCheck,
): Generator<GatheredBlock> {
  const { key } = shapeOf(table)
  const { columns } = BLOCK_KEYS[table]
  const shared = sharedKeys(table)
  // Rows of a block lie together as far as the key begins with what they share.
  const together = key.slice(
    0,
    key.findIndex((one) => !shared.includes(one)),
  )
  const isTogether = shared.map((one) => together.includes(one))
  const isText = shared.map(isTextKey)
  const width = columns.length
  const [sexAt, yearAt] = [shared.indexOf('sex'), shared.indexOf('year')]
  let open = new Map<string, BlockRows>()
  const values: (number | string)[] = []
  let block: BlockRows | undefined
  // A year has about as many rows as the one before.
  let capacity = FIRST_CAPACITY
  let rows = 0
  try {
    while (statement.step()) {
      let [same, stays] = [block !== undefined, true]
      for (let i = 0; i < shared.length; i++) {
        const value = isText[i] ? (statement.text(i) ?? '') : statement.number(i)
        if (value === values[i]) continue
        values[i] = value
        same = false
        if (isTogether[i]) stays = false
      }
      if (!same) {
        if (!stays) {
          for (const done of open.values()) {
            capacity = Math.max(FIRST_CAPACITY, done.count)
            yield done.take()
          }
          open = new Map()
        }
        const text = values.join(' ')
        block = open.get(text)
        if (block === undefined) {
          if (open.size >= MOST_AT_ONCE) throw new TooManyBlocks()
          const parts = values.filter((_, i) => i !== sexAt && i !== yearAt)
          block = new BlockRows(
            sexAt < 0 ? 0 : (values[sexAt] as number),
            partText(parts),
            values[yearAt] as number,
            width,
            capacity,
          )
          open.set(text, block)
        }
      }
      const filled = block as BlockRows
      if (filled.count === (filled.columns[0] as Float64Array).length) filled.grow()
      for (let c = 0; c < width; c++)
        (filled.columns[c] as Float64Array)[filled.count] = statement.number(shared.length + c)
      filled.count += 1
      rows += 1
      if (rows % ROWS_BETWEEN_CHECKS === 0) stop()
    }
  } finally {
    statement.reset()
  }
  for (const done of open.values()) yield done.take()
}
