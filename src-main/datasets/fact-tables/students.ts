import type { Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { allHomes, NO_REGION } from '../queries/all-homes'
import { readBlocks } from '../queries/block-reader'
import { coveredYears } from '../queries/coverage'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { FactColumnReader } from './fact-column-reader'
import { countAt, numberOf, selectAnswer, sexAt, signCodeOf, type FactSql } from './fact-sql'

export const studentsSql: FactSql<'students'> = {
  runDepth: 2,
  valuesOf: ({ sex, campus, year, home, persons, source }) => [
    SEX_CODES[sex],
    campus,
    year,
    home,
    numberOf(persons),
    signCodeOf(persons),
    source,
  ],
  rowAt: (row) => ({
    sex: sexAt(row, 0),
    campus: row.number(1),
    year: row.number(2),
    home: row.number(3),
    persons: countAt(row, 4),
    source: row.number(6),
  }),
  fromCells: (cells, row) => ({
    sex: cells.sex(row),
    campus: cells.id(row, 'campus'),
    year: cells.year(row),
    home: cells.id(row, 'home'),
    persons: cells.count(row, 0),
    source: cells.source(row),
  }),
}

const SELECT = `${selectAnswer('students')} where sex = ? and campus = ?`

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

export function studentsByCampus(
  database: SqlDatabase,
  stop: StopCheck,
  q: { sex: Sex; years: YearRange },
): FactColumns<'students'> {
  const reader = new FactColumnReader('students', stop)
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
  return reader.take()
}

export function studentsByHome(
  database: SqlDatabase,
  stop: StopCheck,
  q: { campus: number; sex: Sex; years: YearRange },
): FactColumns<'students'> {
  const total = allHomes(database) ?? NO_REGION
  const blocks = readBlocks(database, stop, 'students', { ...q, part: [q.campus], without: total })
  if (blocks !== null) return blocks
  const reader = new FactColumnReader('students', stop)
  const statement = database.prepare(STUDENTS_BY_HOME_SQL)
  const { from, to } = q.years
  statement.bind([SEX_CODES[q.sex], q.campus, from, to, total])
  reader.read(statement)
  return reader.take()
}
