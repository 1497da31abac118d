import { SEXES, type Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase, SqlValue } from '../engine/sql-engine'
import { readBlocks, readBlocksBetween } from '../queries/block-reader'
import { coveredYears } from '../queries/coverage'
import { readRows } from '../queries/read-rows'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { FactColumnReader } from './fact-column-reader'
import { countAt, numberOf, selectAnswer, sexAt, signCodeOf, type FactSql } from './fact-sql'

/** Up to 2^20 regions and 2^13 pairs of year and sex fit in a whole number. */
const REGIONS = 2 ** 20

export const commutingFlowsSql: FactSql<'commuting-flows'> = {
  runDepth: 3,
  valuesOf: ({ sex, year, home, work, persons, source }) => [
    SEX_CODES[sex],
    year,
    home,
    work,
    numberOf(persons),
    signCodeOf(persons),
    source,
  ],
  rowAt: (row) => ({
    sex: sexAt(row, 0),
    year: row.number(1),
    home: row.number(2),
    work: row.number(3),
    persons: countAt(row, 4),
    source: row.number(6),
  }),
  fromCells: (cells, row) => ({
    sex: cells.sex(row),
    year: cells.year(row),
    home: cells.id(row, 'home'),
    work: cells.id(row, 'work'),
    persons: cells.count(row, 0),
    source: cells.source(row),
  }),
  mergeKey: ({ year, sex, home, work }) =>
    ((year * SEXES.length + SEX_CODES[sex]) * REGIONS + home) * REGIONS + work,
}

const SELECT = `${selectAnswer('commuting-flows')} where sex = ? and year = ?`

/** One run of the table (out) or of its covering index (in) for each year. */
export const FLOWS_OUT_SQL = `${SELECT} and home = ?`
export const FLOWS_IN_SQL = `${SELECT} and work = ?`
/**
 * One run of the table: a whole year. Every id is above the bound, which is there for the planner: without it, it
 * takes the index by workplace, and thirty thousand rows have to be brought into the order of homes.
 */
export const FLOW_MATRIX_SQL = `${SELECT} and home >= -2147483648`
/** One look-up for each pair of regions with this parent. */
export const FLOWS_WITHIN_SQL = `${SELECT}
  and home in (select id from regions where parent = ?)
  and work in (select id from regions where parent = ?)`
const REGIONS_WITHIN_SQL = 'select id from regions where parent = ?'

/** One look-up for each region instead of a run over the year's thirty thousand rows. */
const selectEnds = (end: 'home' | 'work'): string =>
  `select id from regions where exists
  (select 1 from commuting_flows where sex = ? and year = ? and ${end} = regions.id) order by id`
export const FLOW_HOMES_SQL = selectEnds('home')
export const FLOW_WORKS_SQL = selectEnds('work')

function readFlows(
  database: SqlDatabase,
  stop: StopCheck,
  sql: string,
  bindings: readonly (readonly SqlValue[])[],
): FactColumns<'commuting-flows'> {
  const reader = new FactColumnReader('commuting-flows', stop)
  const statement = database.prepare(sql)
  for (const values of bindings) {
    statement.bind(values)
    reader.read(statement)
  }
  return reader.take()
}

export function flowsOfRegion(
  database: SqlDatabase,
  stop: StopCheck,
  q: { region: number; direction: 'out' | 'in'; sex: Sex; years: YearRange },
): FactColumns<'commuting-flows'> {
  const years = coveredYears(database, 'commuting-flows', q.sex, q.years)
  const bindings = years.map((year) => [SEX_CODES[q.sex], year, q.region])
  return readFlows(database, stop, q.direction === 'out' ? FLOWS_OUT_SQL : FLOWS_IN_SQL, bindings)
}

export function flowMatrix(
  database: SqlDatabase,
  stop: StopCheck,
  { year, sex }: { year: number; sex: Sex },
): FactColumns<'commuting-flows'> {
  const years = { from: year, to: year }
  return (
    readBlocks(database, stop, 'commuting-flows', { sex, part: [], years }) ??
    readFlows(database, stop, FLOW_MATRIX_SQL, [[SEX_CODES[sex], year]])
  )
}

export function flowsWithin(
  database: SqlDatabase,
  stop: StopCheck,
  { parent, sex, years }: { parent: string; sex: Sex; years: YearRange },
): FactColumns<'commuting-flows'> {
  const within = new Set(readRows(database, REGIONS_WITHIN_SQL, (row) => row.number(0), [parent]))
  const inBlocks = readBlocksBetween(database, stop, within, { sex, years })
  if (inBlocks) return inBlocks
  const covered = coveredYears(database, 'commuting-flows', sex, years)
  const bindings = covered.map((year) => [SEX_CODES[sex], year, parent, parent])
  return readFlows(database, stop, FLOWS_WITHIN_SQL, bindings)
}

export function flowEnds(
  database: SqlDatabase,
  stop: StopCheck,
  { year, sex }: { year: number; sex: Sex },
): { homes: Int32Array; works: Int32Array } {
  const read = (sql: string): Int32Array => {
    stop()
    return Int32Array.from(readRows(database, sql, (row) => row.number(0), [SEX_CODES[sex], year]))
  }
  return { homes: read(FLOW_HOMES_SQL), works: read(FLOW_WORKS_SQL) }
}
