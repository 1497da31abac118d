import type { Basis, FactTable, Sex } from '#shared/dataset/dimensions'
import { SIGN_CODES } from '#shared/dataset/sign'
import type { Count, DatasetContent, EmploymentRow, PopulationRow } from './dataset-content'
import { writeDimensions, writeSource } from './dimension-writer'
import type { SqlDatabase, SqlValue } from './engine/sql-engine'
import { createSqlJsEngine } from './engine/sql-js-engine'
import { RollUp, rolledUpSource, type RolledUp } from './roll-up'
import { stampDigest } from './schema/digest'
import {
  APPLICATION_ID,
  BASIS_CODES,
  FORMAT_VERSION,
  INDEXES_SQL,
  LEVEL_CODES,
  PAGE_SIZE,
  SEX_CODES,
  TABLES_SQL,
} from './schema/versions'
import { writeSeries, writeSeriesCells } from './series-writer'
import { neverStop, type StopCheck } from './stop-check'

/**
 * Writes a dataset file and returns its bytes. The same content gives the same bytes, whatever the order of
 * its facts. Adds sums for counties and the country where the content lacks them (`RollUp`). Throws `SqlError`
 * when the content breaks a rule of the format, e.g. two figures with one key. `stop` is asked between the tables and
 * while cells of series are written; iterables of facts ask for themselves.
 */
export async function writeDataset(
  content: DatasetContent,
  stop: StopCheck = neverStop,
): Promise<Uint8Array> {
  const engine = await createSqlJsEngine()
  const database = engine.create()
  try {
    // Nobody else sees this file until it is whole: no journal, no waiting for disks.
    database.execute(
      `pragma page_size=${String(PAGE_SIZE)}; pragma journal_mode=off; pragma synchronous=off;
       pragma locking_mode=exclusive; pragma cache_size=-131072; pragma temp_store=memory;
       pragma encoding='UTF-8'; pragma auto_vacuum=none;
       pragma application_id=${String(APPLICATION_ID)}; pragma user_version=${String(FORMAT_VERSION)};`,
    )
    database.execute(TABLES_SQL)
    database.execute('begin')
    writeDimensions(database, content)
    writeSeries(database, content.series ?? [])
    new FactWriter(database, content).write()
    database.execute('commit')
    stop()
    database.execute(INDEXES_SQL)
    stop()
    // Packs every page full, in key order, and leaves none free.
    database.execute('vacuum')
    if (content.series !== undefined) {
      database.execute('begin')
      writeSeriesCells(database, content.series, stop)
      database.execute('commit')
    }
    const bytes = database.toBytes()
    stampDigest(bytes)
    return bytes
  } finally {
    database.close()
  }
}

const personsOf = (count: Count): number | null => (typeof count === 'number' ? count : null)
const signCodeOf = (count: Count): number => (typeof count === 'number' ? 0 : SIGN_CODES[count])

/** Writes the fact tables, their sums and their coverage. */
class FactWriter {
  /** Coverage by table: `sex code * 10000 + year`. */
  private readonly covered = new Map<FactTable, Set<number>>()
  /** Ids of the sources of sums, by id of the source of their parts. */
  private readonly rolledUpSources = new Map<number, number>()

  constructor(
    private readonly database: SqlDatabase,
    private readonly content: DatasetContent,
  ) {}

  write(): void {
    this.writeFlows()
    this.writeCommutingTotals()
    const putEmploymentSums = this.writeEmployment()
    this.writeStudents()
    const putPopulationSums = this.writePopulation()
    this.writeRolledUpSources()
    putEmploymentSums()
    putPopulationSums()
    this.writeCoverage()
  }

  private insert(table: string, columns: string): (values: readonly SqlValue[]) => void {
    const marks = columns.replace(/\w+/g, '?')
    const statement = this.database.prepare(`insert into ${table} (${columns}) values (${marks})`)
    return (values) => {
      statement.run(values)
    }
  }

  private cover(table: FactTable, sex: Sex, year: number): void {
    let years = this.covered.get(table)
    if (years === undefined) this.covered.set(table, (years = new Set()))
    years.add(SEX_CODES[sex] * 10_000 + year)
  }

  private writeFlows(): void {
    const insert = this.insert('commuting_flows', 'sex,year,home,work,persons,sign,source')
    for (const { sex, year, home, work, persons, source } of this.content.flows) {
      insert([SEX_CODES[sex], year, home, work, personsOf(persons), signCodeOf(persons), source])
      this.cover('commuting-flows', sex, year)
    }
  }

  private writeCommutingTotals(): void {
    const insert = this.insert(
      'commuting_totals',
      'sex,region,year,in_commuters,out_commuters,live_and_work,in_sign,out_sign,live_sign,source',
    )
    for (const row of this.content.commutingTotals) {
      const counts = [row.inCommuters, row.outCommuters, row.liveAndWork]
      const key = [SEX_CODES[row.sex], row.region, row.year]
      insert([...key, ...counts.map(personsOf), ...counts.map(signCodeOf), row.source])
      this.cover('commuting-totals', row.sex, row.year)
    }
  }

  /** Returns what writes the sums, once their sources are there. */
  private writeEmployment(): () => void {
    const insert = this.insert('employment', 'sex,basis,region,level,year,industry,persons,sign,source')
    const levels = new Map(this.content.industries.map(({ id, level }) => [id, LEVEL_CODES[level]]))
    const put = (row: EmploymentRow): void => {
      const { sex, region, year, industry, persons, source } = row
      const level = levels.get(industry)
      if (level === undefined) throw new Error(`employment names an unknown industry: ${String(industry)}`)
      const key = [SEX_CODES[sex], BASIS_CODES[row.basis], region, level, year, industry]
      insert([...key, personsOf(persons), signCodeOf(persons), source])
      this.cover('employment', sex, year)
    }
    type Key = { sex: Sex; year: number; basis: Basis; industry: number }
    const sums = new RollUp<Key>(this.content.regions, this.content.sources, (key) =>
      [key.sex, key.year, key.basis, key.industry].join(' '),
    )
    for (const row of this.content.employment) {
      put(row)
      sums.add({ sex: row.sex, year: row.year, basis: row.basis, industry: row.industry }, row)
    }
    return this.sumWriter([...sums.missing()], put)
  }

  private writeStudents(): void {
    const insert = this.insert('students', 'sex,campus,year,home,persons,sign,source')
    for (const { sex, campus, year, home, persons, source } of this.content.students) {
      insert([SEX_CODES[sex], campus, year, home, personsOf(persons), signCodeOf(persons), source])
      this.cover('students', sex, year)
    }
  }

  /** Returns what writes the sums, once their sources are there. */
  private writePopulation(): () => void {
    const insert = this.insert('population', 'sex,age_group,region,year,persons,sign,source')
    const put = ({ sex, ageGroup, region, year, persons, source }: PopulationRow): void => {
      insert([SEX_CODES[sex], ageGroup, region, year, personsOf(persons), signCodeOf(persons), source])
      this.cover('population', sex, year)
    }
    type Key = { sex: Sex; year: number; ageGroup: string }
    const sums = new RollUp<Key>(this.content.regions, this.content.sources, (key) =>
      [key.sex, key.year, key.ageGroup].join(' '),
    )
    for (const row of this.content.population) {
      put(row)
      sums.add({ sex: row.sex, year: row.year, ageGroup: row.ageGroup }, row)
    }
    return this.sumWriter([...sums.missing()], put)
  }

  private sumWriter<K>(
    sums: readonly RolledUp<K>[],
    put: (row: K & { region: number; persons: Count; source: number }) => void,
  ): () => void {
    for (const { source } of sums) this.rolledUpSources.set(source, source)
    return () => {
      for (const { key, region, persons, source } of sums) {
        put({ ...key, region, persons, source: this.rolledUpSources.get(source) ?? source })
      }
    }
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
    const insert = this.insert('coverage', 'fact_table,sex,year')
    for (const [table, years] of this.covered) {
      for (const code of years) insert([table, Math.floor(code / 10_000), code % 10_000])
    }
  }
}
