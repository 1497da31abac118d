import type { FactTable } from '#shared/dataset/dimensions'
import { FACT_KEYS, type AnsweredKey, type StoredKey } from '#shared/dataset/fact-tables/fact-keys'
import { answeredKeysOf, forEachTable, shapeOf } from '#shared/dataset/fact-tables/registry'

/**
 * What the rows of a block share beside sex and year, as it is asked for: all industries of a level, all homes of a
 * campus.
 */
const PARTS: Readonly<Record<FactTable, readonly StoredKey[]>> = {
  'commuting-flows': [],
  'commuting-totals': [],
  employment: ['basis', 'level'],
  students: ['campus'],
  population: ['age'],
}

export interface BlockKeys {
  /** Kept in `fact_blocks.part`, as `partText` writes them. */
  readonly part: readonly StoredKey[]
  /** The first columns of a block: ids, in whose order the rows stand. The last one differs from row to row. */
  readonly ids: readonly AnsweredKey[]
  /** Those, each measure with its sign, and the source. */
  readonly columns: readonly string[]
}

function blockKeysOf(table: FactTable): BlockKeys {
  const part = PARTS[table]
  const ids = answeredKeysOf(table).filter((key) => key !== 'year' && !part.includes(key))
  const measures = shapeOf(table).measures.flatMap(({ column, sign }) => [column, sign.column])
  return { part, ids, columns: [...ids.map((key) => FACT_KEYS[key].column), ...measures, 'source'] }
}

/** How each table's rows are parted into blocks. */
export const BLOCK_KEYS: Readonly<Record<FactTable, BlockKeys>> = forEachTable(blockKeysOf)

/** What a block's rows share, as a text: `0 2` for day population and divisions, `20-24` for an age group. */
export const partText = (values: readonly (number | string)[]): string => values.join(' ')
