import { FACT_TABLES, type FactTable, type Sex } from '#shared/dataset/dimensions'
import { FACT_KEYS } from '#shared/dataset/fact-tables/fact-keys'
import { answeredKeysOf, shapeOf, type FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { BLOCK_KEYS, partText } from '../fact-tables/block-keys'
import { openBlock, unpackInto, type PackedColumn } from '../schema/packed-block'
import { BLOCKS_VERSION, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { withoutNumber } from './column-reader'

/** What of a table is asked for in whole blocks. */
export interface BlockQuestion {
  readonly sex: Sex
  /** Values of `BlockKeys.part`, as they stand in the file. */
  readonly part: readonly (number | string)[]
  readonly years: YearRange
  /** Only rows whose first id is one of these, or is none of `without`. */
  readonly only?: ReadonlySet<number>
  readonly without?: number
  /** Only rows whose last id is one of these: of a matrix the workplace. */
  readonly inner?: ReadonlySet<number>
}

/** Runs over an index; the blocks of a few years lie in the order of the years. */
export const BLOCKS_SQL = `select year, count, columns from fact_blocks
  where fact_table = ? and sex = ? and part = ? and year between ? and ?`

interface Known {
  /** Tables that have a block for all of their rows. */
  readonly tables: ReadonlySet<FactTable>
  readonly regions: number
}

const KNOWN = new WeakMap<SqlDatabase, Known>()

/** Looked up once for each opened dataset: its tables never change. */
function knownOf(database: SqlDatabase): Known {
  let known = KNOWN.get(database)
  if (known === undefined) {
    known = { tables: tablesWith(database), regions: numberOf(database, 'select count(*) from regions') }
    KNOWN.set(database, known)
  }
  return known
}

/** Whether the rows of a table are in blocks, too. */
export const hasBlocks = (database: SqlDatabase, table: FactTable): boolean =>
  knownOf(database).tables.has(table)

function tablesWith(database: SqlDatabase): ReadonlySet<FactTable> {
  // What an earlier version has under this name is not ours.
  if (numberOf(database, 'pragma user_version') < BLOCKS_VERSION) return new Set()
  const statement = database.prepare('select 1 from fact_blocks where fact_table = ? limit 1')
  return new Set(
    FACT_TABLES.filter((table) => {
      statement.bind([table])
      const has = statement.step()
      statement.reset()
      return has
    }),
  )
}

function numberOf(database: SqlDatabase, sql: string): number {
  const statement = database.prepare(sql)
  statement.bind([])
  statement.step()
  const number = statement.number(0)
  statement.reset()
  return number
}

/** Below this a run over the rows of each place takes less time than to unpack all places. */
const FEWEST_PLACES = 8
const SMALLEST_SHARE = 1 / 8

/** Rows of so many places that a table is best read in blocks; null: of few places, or there are no blocks. */
export function readBlocksOfPlaces<T extends FactTable>(
  database: SqlDatabase,
  stop: StopCheck,
  table: T,
  { regions, ...q }: Omit<BlockQuestion, 'only'> & { readonly regions: readonly number[] },
): FactColumns<T> | null {
  if (regions.length < FEWEST_PLACES || regions.length < knownOf(database).regions * SMALLEST_SHARE)
    return null
  return readBlocks(database, stop, table, { ...q, only: new Set(regions) })
}

/** Looking through a year's block takes as long as so many pairs for each region of the dataset are looked up. */
const PAIRS_A_REGION = 1 / 4

/** Flows between some of the regions; null: there are few pairs of them, or no blocks. */
export function readBlocksBetween(
  database: SqlDatabase,
  stop: StopCheck,
  regions: ReadonlySet<number>,
  q: Pick<BlockQuestion, 'sex' | 'years'>,
): FactColumns<'commuting-flows'> | null {
  if (regions.size ** 2 < knownOf(database).regions * PAIRS_A_REGION) return null
  return readBlocks(database, stop, 'commuting-flows', { ...q, part: [], only: regions, inner: regions })
}

interface OpenedYear {
  readonly year: number
  readonly columns: readonly PackedColumn[]
  /** From a kept row to the one after the last of those beside it, and so on. */
  readonly ranges: readonly number[]
  readonly kept: number
}

/**
 * The same rows in the same order as by the table's statements, from its blocks. Null where the table has none, or one
 * that cannot be read: then the rows are asked. `stop` is asked for each block.
 */
export function readBlocks<T extends FactTable>(
  database: SqlDatabase,
  stop: StopCheck,
  table: T,
  q: BlockQuestion,
): FactColumns<T> | null {
  if (!hasBlocks(database, table)) return null
  const years = openYears(database, stop, table, q)
  return years === null ? null : unpackYears(table, q.part, years)
}

function openYears(
  database: SqlDatabase,
  stop: StopCheck,
  table: FactTable,
  { sex, part, years: { from, to }, only, without, inner }: BlockQuestion,
): OpenedYear[] | null {
  const keepsAll = only === undefined && without === undefined
  const keeps = (id: number): boolean => id !== without && only?.has(id) !== false
  const keepsInner = inner === undefined ? null : tellerOf(inner)
  const { ids, columns } = BLOCK_KEYS[table]
  const statement = database.prepare(BLOCKS_SQL)
  statement.bind([table, SEX_CODES[sex], partText(part), from, to])
  const years: OpenedYear[] = []
  let isReadable = true
  while (isReadable && statement.step()) {
    stop()
    const count = statement.number(1)
    const opened = openBlock(statement.blob(2) ?? new Uint8Array(), count, columns.length, ids.length - 1)
    isReadable = opened !== null
    if (opened === null) break
    const [first] = opened
    const outer = keepsAll || first === undefined ? [0, count] : rangesOf(first, count, keeps)
    const last = opened[ids.length - 1]
    const ranges = keepsInner === null || last === undefined ? outer : rangesInside(last, outer, keepsInner)
    let kept = 0
    for (let i = 0; i < ranges.length; i += 2) kept += (ranges[i + 1] as number) - (ranges[i] as number)
    years.push({ year: statement.number(0), columns: opened, ranges, kept })
  }
  statement.reset()
  return isReadable ? years.sort((a, b) => a.year - b.year) : null
}

/** The rows whose first id is kept, as ranges. */
function rangesOf(column: PackedColumn, count: number, keeps: (id: number) => boolean): number[] {
  const ranges: number[] = []
  const { base, ends, above } = column
  const length = ends === null ? count : ends.length
  let start = 0
  for (let i = 0; i < length; i++) {
    const end = ends === null ? i + 1 : (ends[i] as number)
    if (keeps(base + (above === null ? 0 : (above[i] as number)))) {
      if (ranges.length > 0 && ranges.at(-1) === start) ranges[ranges.length - 1] = end
      else ranges.push(start, end)
    }
    start = end
  }
  return ranges
}

/** Of ranges of rows those whose last id is kept. It has a number for each row (`openBlock`). */
function rangesInside(
  { base, above }: PackedColumn,
  given: readonly number[],
  keeps: (id: number) => boolean,
): number[] {
  const ranges: number[] = []
  for (let i = 0; i < given.length; i += 2) {
    const until = given[i + 1] as number
    let start = -1
    for (let row = given[i] as number; row < until; row++) {
      const isKept = keeps(base + (above === null ? 0 : (above[row] as number)))
      if (isKept && start < 0) start = row
      else if (!isKept && start >= 0) {
        ranges.push(start, row)
        start = -1
      }
    }
    if (start >= 0) ranges.push(start, until)
  }
  return ranges
}

/** Ids up to here are looked up in an array; a file may number its regions as it likes. */
const DENSE_IDS = 2 ** 16

/** Whether an id is one of these, asked of each row. */
function tellerOf(ids: ReadonlySet<number>): (id: number) => boolean {
  const most = Math.max(0, ...ids)
  if (most >= DENSE_IDS) return (id) => ids.has(id)
  const dense = new Uint8Array(most + 1)
  for (const id of ids) dense[id] = 1
  return (id) => dense[id] === 1
}

type Target = Int32Array | Float64Array | Uint8Array

/** The kept rows of a column of all years, one after the other. */
function unpack<A extends Target>(years: readonly OpenedYear[], column: number, target: A): A {
  let at = 0
  for (const { columns, ranges, kept } of years) {
    unpackInto(columns[column] as PackedColumn, target, at, ranges)
    at += kept
  }
  return target
}

function unpackYears<T extends FactTable>(
  table: T,
  part: readonly (number | string)[],
  years: readonly OpenedYear[],
): FactColumns<T> {
  const rows = years.reduce((sum, { kept }) => sum + kept, 0)
  const { ids, part: partKeys } = BLOCK_KEYS[table]
  const answer: Record<string, unknown> = {}
  for (const key of answeredKeysOf(table)) {
    const values = new Int32Array(rows)
    answer[FACT_KEYS[key].row] = values
    const [column, shared] = [ids.indexOf(key), partKeys.indexOf(key)]
    if (column >= 0) unpack(years, column, values)
    else if (shared >= 0) values.fill(Number(part[shared]))
    else {
      let at = 0
      for (const { year, kept } of years) values.fill(year, at, (at += kept))
    }
  }
  let column = ids.length
  for (const { row, sign } of shapeOf(table).measures) {
    const signs = unpack(years, column + 1, new Uint8Array(rows))
    answer[row] = withoutNumber(unpack(years, column, new Float64Array(rows)), signs)
    answer[sign.row] = signs
    column += 2
  }
  answer['source'] = unpack(years, column, new Int32Array(rows))
  return answer as FactColumns<T>
}
