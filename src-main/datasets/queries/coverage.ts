import { FACT_TABLES, SEXES, type FactTable, type Sex } from '#shared/dataset/dimensions'
import type { Coverage } from '#shared/dataset/description'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { SEX_CODES } from '../schema/versions'
import { allHomes, NO_REGION } from './all-homes'

export const COVERED_YEARS_SQL =
  'select year from coverage where fact_table = ? and sex = ? and year between ? and ?'

/** Years for which a table has facts, ascending, within a range. */
export function coveredYears(database: SqlDatabase, table: FactTable, sex: Sex, range: YearRange): number[] {
  const statement = database.prepare(COVERED_YEARS_SQL)
  statement.bind([table, SEX_CODES[sex], range.from, range.to])
  const years: number[] = []
  while (statement.step()) years.push(statement.number(0))
  statement.reset()
  return years.sort((a, b) => a - b)
}

const ALWAYS: YearRange = { from: 0, to: 9999 }

/** `cross join` keeps SQLite from scanning the students for each campus. */
export const HOME_YEARS_SQL = `select exists (
  select 1 from campuses c cross join students s
  where s.sex = ? and s.campus = c.id and s.year = ? and s.home <> ?)`

/** Of the years with students, those with students by home region. One look-up for each campus and year. */
function studentHomeYears(database: SqlDatabase, bySex: readonly { sex: Sex; years: number[] }[]): number[] {
  const statement = database.prepare(HOME_YEARS_SQL)
  const total = allHomes(database) ?? NO_REGION
  const found = new Set<number>()
  for (const { sex, years } of bySex) {
    for (const year of years) {
      if (found.has(year)) continue
      statement.bind([SEX_CODES[sex], year, total])
      if (statement.step() && statement.number(0) === 1) found.add(year)
      statement.reset()
    }
  }
  return [...found].sort((a, b) => a - b)
}

/** Which years and sexes each fact table holds. */
export function readCoverage(database: SqlDatabase): Record<FactTable, Coverage> {
  const coverageOf = (table: FactTable): Coverage => {
    const bySex = SEXES.map((sex) => ({ sex, years: coveredYears(database, table, sex, ALWAYS) }))
    const years = [...new Set(bySex.flatMap((entry) => entry.years))].sort((a, b) => a - b)
    const sexes = bySex.filter((entry) => entry.years.length > 0).map(({ sex }) => sex)
    return table === 'students'
      ? { years, sexes, homeYears: studentHomeYears(database, bySex) }
      : { years, sexes }
  }
  return Object.fromEntries(FACT_TABLES.map((table) => [table, coverageOf(table)])) as Record<
    FactTable,
    Coverage
  >
}
