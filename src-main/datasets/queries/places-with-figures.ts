import type { FactTable, Sex } from '#shared/dataset/dimensions'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase } from '../engine/sql-engine'
import { BLOCK_KEYS, partText } from '../fact-tables/block-keys'
import { openBlock, unpackInto } from '../schema/packed-block'
import { ALL_AGES, SEX_CODES } from '../schema/versions'
import { BLOCKS_SQL, hasBlocks } from './block-reader'
import { readRows } from './read-rows'

/** What the blocks share that hold the figures of municipalities; students are counted by campus. */
const PARTS: Readonly<Record<FactTable, readonly string[]>> = {
  'commuting-flows': [partText([])],
  'commuting-totals': [partText([])],
  employment: [0, 1].flatMap((basis) => [0, 1, 2, 3].map((level) => partText([basis, level]))),
  students: [],
  population: [partText([ALL_AGES])],
}

/** A sign below it stands for an amount: a number, or `-`. */
const FIRST_MISSING = 2

/**
 * In how many municipalities a table has a figure, by year, from its blocks; null where it has no blocks or one that
 * cannot be read. A year without figures is not among them.
 */
export function countPlacesInBlocks(
  database: SqlDatabase,
  table: FactTable,
  sex: Sex,
): ReadonlyMap<number, number> | null {
  if (!hasBlocks(database, table)) return null
  const municipalities = new Set(
    readRows(database, "select id from regions where kind = 'municipality'", (row) => row.number(0)),
  )
  const found = new Map<number, Set<number>>()
  const statement = database.prepare(BLOCKS_SQL)
  try {
    for (const part of PARTS[table]) {
      statement.bind([table, SEX_CODES[sex], part, 0, 9999])
      while (statement.step()) {
        const year = statement.number(0)
        const places = found.get(year) ?? new Set<number>()
        found.set(year, places)
        const block = statement.blob(2) ?? new Uint8Array()
        if (!addPlaces(table, block, statement.number(1), municipalities, places)) return null
      }
    }
  } finally {
    statement.reset()
  }
  return new Map([...found].map(([year, places]) => [year, places.size]))
}

/** Adds the municipalities with a figure in a block; false when it cannot be read. */
function addPlaces(
  table: FactTable,
  block: Uint8Array,
  count: number,
  municipalities: ReadonlySet<number>,
  places: Set<number>,
): boolean {
  const { ids, columns } = BLOCK_KEYS[table]
  const opened = openBlock(block, count, columns.length, ids.length - 1)
  const first = opened?.[0]
  if (!opened || !first) return false
  const signs = shapeOf(table).measures.flatMap((_, measure) => {
    const column = opened[ids.length + 2 * measure + 1]
    const values = new Uint8Array(count)
    if (column) unpackInto(column, values, 0, [0, count])
    return [values]
  })
  const hasFigure = (row: number): boolean => signs.some((values) => (values[row] as number) < FIRST_MISSING)
  const runs = first.ends?.length ?? count
  let row = 0
  for (let run = 0; run < runs; run++) {
    const end = first.ends === null ? run + 1 : (first.ends[run] as number)
    const id = first.base + (first.above === null ? 0 : (first.above[run] as number))
    if (municipalities.has(id) && !places.has(id)) {
      while (row < end && !hasFigure(row)) row++
      if (row < end) places.add(id)
    }
    row = end
  }
  return true
}
