import type { Sex } from '#shared/dataset/dimensions'
import type { FlowColumns, YearRange } from '#shared/dataset/facts'
import type { SqlDatabase, SqlValue } from '../engine/sql-engine'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { ColumnReader, withoutNumber } from './column-reader'
import { coveredYears } from './coverage'

const SELECT =
  'select year, home, work, persons, sign, source from commuting_flows where sex = ? and year = ?'

/** One run of the table (out) or of its covering index (in) for each year. */
export const FLOWS_OUT_SQL = `${SELECT} and home = ?`
export const FLOWS_IN_SQL = `${SELECT} and work = ?`
/**
 * One run of the table: a whole year. Every id is above the bound, which is there for the planner: without it, it
 * takes the index by workplace, and thirty thousand rows have to be brought into the order of homes.
 */
export const FLOW_MATRIX_SQL = `${SELECT} and home >= -2147483648`
/** One look-up for each pair of regions with this parent. */
export const FLOW_MATRIX_WITHIN_SQL = `${SELECT}
  and home in (select id from regions where parent = ?)
  and work in (select id from regions where parent = ?)`

function readFlows(
  database: SqlDatabase,
  stop: StopCheck,
  sql: string,
  bindings: readonly (readonly SqlValue[])[],
): FlowColumns {
  const reader = new ColumnReader(
    [Int32Array, Int32Array, Int32Array, Float64Array, Uint8Array, Int32Array] as const,
    stop,
  )
  const statement = database.prepare(sql)
  for (const values of bindings) {
    statement.bind(values)
    reader.read(statement)
  }
  const [year, home, work, persons, sign, source] = reader.take([0, 1, 2])
  return { year, home, work, persons: withoutNumber(persons, sign), sign, source }
}

export function flowsOfRegion(
  database: SqlDatabase,
  stop: StopCheck,
  q: { region: number; direction: 'out' | 'in'; sex: Sex; years: YearRange },
): FlowColumns {
  const years = coveredYears(database, 'commuting-flows', q.sex, q.years)
  const bindings = years.map((year) => [SEX_CODES[q.sex], year, q.region])
  return readFlows(database, stop, q.direction === 'out' ? FLOWS_OUT_SQL : FLOWS_IN_SQL, bindings)
}

export function flowMatrix(
  database: SqlDatabase,
  stop: StopCheck,
  q: { year: number; sex: Sex; within?: string },
): FlowColumns {
  const key = [SEX_CODES[q.sex], q.year]
  return q.within === undefined
    ? readFlows(database, stop, FLOW_MATRIX_SQL, [key])
    : readFlows(database, stop, FLOW_MATRIX_WITHIN_SQL, [[...key, q.within, q.within]])
}
