import { FACT_TABLES, type FactTable, type Sex } from '#shared/dataset/dimensions'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { writeBlocks } from './block-writer'
import type { DatasetContent } from './dataset-content'
import { writeDimensions, writeSource } from './dimension-writer'
import type { SqlDatabase, SqlValue } from './engine/sql-engine'
import { createSqlJsEngine } from './engine/sql-js-engine'
import { putTrees, unwrite, type MadePages } from './engine/table-pages'
import { insertRow, type WritingContext } from './fact-tables/fact-sql'
import { rowsIn } from './fact-tables/facts'
import { GatheredRows, isOfNumbers, stepOver } from './fact-tables/gathered-rows'
import { FACT_SQL } from './fact-tables/registry'
import { orderFacts, treesOf, type OrderedFacts } from './paged-facts'
import { columnsForBlocks } from './queries/gather-blocks'
import { RollUp, rolledUpSource } from './roll-up'
import { stampDigest } from './schema/digest'
import {
  APPLICATION_ID,
  FORMAT_VERSION,
  INDEXES_SQL,
  LEVEL_CODES,
  PAGE_SIZE,
  SEX_CODES,
  TABLES_SQL,
} from './schema/versions'
import { writeSeries, writeSeriesCells } from './series-writer'
import { neverStop, type StopCheck } from './stop-check'

/** From how much on another way of writing the same bytes is cheaper. */
interface Thresholds {
  /** Rows of a table: its pages are made of them (`putTrees`), and none is inserted. */
  readonly pagesFrom: number
  /** Cells of series: room is made for them at once. */
  readonly roomFrom: number
}
const THRESHOLDS: Thresholds = { pagesFrom: 20_000, roomFrom: 500_000 }

/**
 * Writes a dataset file and returns its bytes. The same content gives the same bytes, whatever the order of
 * its facts. Adds sums for counties and the country where the content lacks them (`RollUp`), and packed blocks beside
 * the rows (`writeBlocks`). Throws `SqlError` when the content breaks a rule of the format, e.g. two figures with one
 * key. `stop` is asked between the tables and while blocks and cells of series are written; iterables of facts ask for
 * themselves. Throws `FileTooLarge` for one far beyond what the program opens.
 */
export async function writeDataset(
  content: DatasetContent,
  stop: StopCheck = neverStop,
  { pagesFrom, roomFrom }: Thresholds = THRESHOLDS,
): Promise<Uint8Array> {
  const engine = await createSqlJsEngine()
  const first = engine.create()
  let paged: readonly OrderedFacts[]
  let file: Uint8Array
  let made: MadePages | undefined
  let room: number
  try {
    first.execute(
      `${QUICKLY} pragma page_size=${String(PAGE_SIZE)}; pragma encoding='UTF-8'; pragma auto_vacuum=none;
       pragma application_id=${String(APPLICATION_ID)}; pragma user_version=${String(FORMAT_VERSION)};`,
    )
    first.execute(TABLES_SQL)
    first.execute('begin')
    writeDimensions(first, content)
    writeSeries(first, content.series ?? [])
    paged = new FactWriter(first, content, pagesFrom).write()
    first.execute('commit')
    stop()
    first.execute(INDEXES_SQL)
    stop()
    const cells = (content.series ?? []).reduce((sum, one) => sum + one.cells.length, 0)
    const more = cells * CELL_BYTES + paged.reduce((sum, { rows }) => sum + rows.count * ROW_BYTES, 0)
    if (paged.length > 0) {
      const trees = paged.flatMap((facts) => treesOf(first, facts))
      ;({ bytes: file, made } = putTrees(first.toBytes(), trees))
    } else {
      first.execute(PACK)
      stop()
      if (cells < roomFrom) return finish(first, content, [], stop)
      file = first.toBytes()
      unwrite(file)
    }
    room = file.length + more
  } finally {
    first.close()
  }
  stop()
  let database = made === undefined ? engine.openOwn(file, room) : engine.openOwn(file, 0, made)
  try {
    if (made !== undefined) {
      database.execute(READ_ONCE)
      database = database.pack(room)
    }
    database.execute(`${QUICKLY} pragma cache_size=-2048`)
    stop()
    return finish(database, content, paged, stop)
  } finally {
    database.close()
  }
}

/** Packs every page full, in key order, and leaves none free. */
const PACK = 'vacuum'
/** More than most cells take, and most rows in a block; room that is not used is no memory. */
const CELL_BYTES = 4
const ROW_BYTES = 12

/** Nobody else sees this file until it is whole: no journal, no waiting for disks. */
const QUICKLY = `pragma journal_mode=off; pragma synchronous=off; pragma locking_mode=exclusive;
  pragma cache_size=-16384; pragma temp_store=memory;`

/** Pages that are made when they are read, and read once, need not be remembered. */
const READ_ONCE = 'pragma locking_mode=exclusive; pragma cache_size=-1024; pragma temp_store=memory'

/** Writes what comes last into a packed file. `paged`: rows at hand, for their blocks. */
function finish(
  database: SqlDatabase,
  content: DatasetContent,
  paged: readonly OrderedFacts[],
  stop: StopCheck,
): Uint8Array {
  database.execute('begin')
  writeBlocks(database, stop, (table) => {
    const found = paged.find(({ rows }) => rows.table === table)
    return found === undefined ? null : stepOver(found.rows, found.order, columnsForBlocks(table))
  })
  writeSeriesCells(database, content.series ?? [], stop)
  database.execute('commit')
  const bytes = database.takeBytes()
  stampDigest(bytes)
  return bytes
}

/** Writes the fact tables, their sums and their coverage. */
class FactWriter {
  private readonly gathered: GatheredRows[] = []
  /** Coverage by table: `sex code * 10000 + year`. */
  private readonly covered = new Map<FactTable, ReadonlySet<number>>()
  /** Ids of the sources of sums, by id of the source of their parts. */
  private readonly rolledUpSources = new Map<number, number>()
  private readonly context: WritingContext

  constructor(
    private readonly database: SqlDatabase,
    private readonly content: DatasetContent,
    private readonly pagesFrom: number,
  ) {
    const levels = new Map(content.industries.map(({ id, level }) => [id, LEVEL_CODES[level]]))
    this.context = {
      levelOf(industry) {
        const level = levels.get(industry)
        if (level === undefined) throw new Error(`a figure names an unknown industry: ${String(industry)}`)
        return level
      },
    }
  }

  /** Inserts the rows of all tables but those of which pages are to be made, and returns these. */
  write(): readonly OrderedFacts[] {
    const putSums = FACT_TABLES.map((table) => this.writeTable(table))
    this.writeRolledUpSources()
    for (const put of putSums) put()
    this.writeCoverage()
    return this.gathered.flatMap((rows) => this.settle(rows))
  }

  private settle(rows: GatheredRows): readonly OrderedFacts[] {
    const ordered = rows.count < this.pagesFrom ? null : orderFacts(rows)
    if (ordered !== null) return [ordered]
    const statement = this.database.prepare(insertRow(rows.table))
    for (let row = 0; row < rows.count; row++) statement.run(rows.valuesAt(row))
    return []
  }

  /** Returns what writes the table's sums, once their sources are there. */
  private writeTable<T extends FactTable>(table: T): () => void {
    const take = this.takerOf(table)
    const { valuesOf } = FACT_SQL[table]
    const { context } = this
    const covered = new Set<number>()
    const put = (row: FactRow<T> & { readonly sex?: Sex }): void => {
      take(valuesOf(row, context))
      // A table without sexes counts everybody.
      covered.add(SEX_CODES[row.sex ?? 'total'] * 10_000 + row.year)
    }
    this.covered.set(table, covered)
    const sums = RollUp.of(table, this.content)
    for (const row of rowsIn(this.content.facts, table)) {
      put(row)
      sums?.add(row)
    }
    const missing = sums === null ? [] : [...sums.missing()]
    for (const { source } of missing) this.rolledUpSources.set(source, source)
    return () => {
      for (const row of missing) put({ ...row, source: this.rolledUpSources.get(row.source) ?? row.source })
    }
  }

  private takerOf(table: FactTable): (values: readonly SqlValue[]) => void {
    if (isOfNumbers(table)) {
      const rows = new GatheredRows(table)
      this.gathered.push(rows)
      return (values) => rows.add(values)
    }
    const statement = this.database.prepare(insertRow(table))
    return (values) => statement.run(values)
  }

  /** A copy of each source of summed figures that says that they are sums: ids after all others, in their order. */
  private writeRolledUpSources(): void {
    const highest = this.content.sources.reduce((most, { id }) => Math.max(most, id), 0)
    const parts = [...this.rolledUpSources.keys()].sort((a, b) => a - b)
    parts.forEach((part, i) => {
      const original = this.content.sources.find(({ id }) => id === part)
      if (original === undefined) throw new Error(`a figure names an unknown source: ${String(part)}`)
      const source = rolledUpSource(original, highest + 1 + i)
      writeSource(this.database, source)
      this.rolledUpSources.set(part, source.id)
    })
  }

  private writeCoverage(): void {
    const statement = this.database.prepare('insert into coverage (fact_table,sex,year) values (?,?,?)')
    for (const [table, years] of this.covered) {
      for (const code of years) statement.run([table, Math.floor(code / 10_000), code % 10_000])
    }
  }
}
