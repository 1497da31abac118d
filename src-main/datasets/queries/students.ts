import type { Sex } from '#shared/dataset/dimensions'
import type { StudentColumns, YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { allHomes, NO_REGION } from './all-homes'
import { ColumnReader, withoutNumber } from './column-reader'
import { coveredYears } from './coverage'

const SELECT = 'select year, campus, home, persons, sign, source from students where sex = ? and campus = ?'

/** One row for each campus and year. */
export const STUDENTS_BY_CAMPUS_SQL = `${SELECT} and year = ? and home = ?`
/** One run; the total for all homes is left out. */
export const STUDENTS_BY_HOME_SQL = `${SELECT} and year between ? and ? and home <> ?`

function campusIds(database: SqlDatabase): number[] {
  const statement = database.prepare('select id from campuses order by id')
  statement.bind([])
  const ids: number[] = []
  while (statement.step()) ids.push(statement.number(0))
  statement.reset()
  return ids
}

const studentReader = (stop: StopCheck) =>
  new ColumnReader([Int32Array, Int32Array, Int32Array, Float64Array, Uint8Array, Int32Array] as const, stop)

function toColumns(reader: ReturnType<typeof studentReader>): StudentColumns {
  const [year, campus, home, persons, sign, source] = reader.take([0, 1, 2])
  return { year, campus, home, persons: withoutNumber(persons, sign), sign, source }
}

export function studentsByCampus(
  database: SqlDatabase,
  stop: StopCheck,
  q: { sex: Sex; years: YearRange },
): StudentColumns {
  const reader = studentReader(stop)
  const home = allHomes(database)
  if (home !== null) {
    const years = coveredYears(database, 'students', q.sex, q.years)
    const campuses = campusIds(database)
    const statement = database.prepare(STUDENTS_BY_CAMPUS_SQL)
    for (const year of years) {
      for (const campus of campuses) {
        statement.bind([SEX_CODES[q.sex], campus, year, home])
        reader.read(statement)
      }
    }
  }
  return toColumns(reader)
}

export function studentsByHome(
  database: SqlDatabase,
  stop: StopCheck,
  q: { campus: number; sex: Sex; years: YearRange },
): StudentColumns {
  const reader = studentReader(stop)
  const statement = database.prepare(STUDENTS_BY_HOME_SQL)
  const { from, to } = q.years
  statement.bind([SEX_CODES[q.sex], q.campus, from, to, allHomes(database) ?? NO_REGION])
  reader.read(statement)
  return toColumns(reader)
}
