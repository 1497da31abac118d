import { FACT_TABLES, SEXES, type FactTable, type Sex } from '#shared/dataset/dimensions'
import type { Coverage } from '#shared/dataset/description'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase, SqlStatement } from '../engine/sql-engine'
import { ALL_AGES, SEX_CODES } from '../schema/versions'
import { ageGroups } from '../fact-tables/population'
import { agesOf } from '#shared/indicators/age-groups'
import { allHomes, NO_REGION } from './all-homes'
import { countPlacesInBlocks } from './places-with-figures'
import { readRows } from './read-rows'

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

/** One run for each age group that begins at 0: every year with ages has one of them. */
export const AGE_YEARS_SQL = 'select distinct year from population where sex = ? and age_group = ?'

/** Of the years with inhabitants those by age of both sexes, ascending. */
function populationAgeYears(database: SqlDatabase): number[] {
  const [women, men] = (['women', 'men'] as const).map((sex) => {
    const found = new Set<number>()
    for (const group of ageGroups(database, sex)) {
      if (agesOf(group)?.from !== 0) continue
      const statement = database.prepare(AGE_YEARS_SQL)
      statement.bind([SEX_CODES[sex], group])
      while (statement.step()) found.add(statement.number(0))
      statement.reset()
    }
    return found
  })
  return [...(women ?? [])].filter((year) => men?.has(year)).sort((a, b) => a - b)
}

/**
 * Whether municipality and year of a sex have a figure, by the front of each table's key. Students are counted by
 * campus, and are not asked.
 */
const HAS_FIGURE: Partial<Record<FactTable, string>> = {
  population: `select 1 from population
    where sex = c.sex and age_group = '${ALL_AGES}' and region = r.id and year = c.year and sign < 2`,
  'commuting-totals': `select 1 from commuting_totals
    where sex = c.sex and region = r.id and year = c.year and (in_sign < 2 or out_sign < 2 or live_sign < 2)`,
  'commuting-flows': `select 1 from commuting_flows
    where sex = c.sex and year = c.year and home = r.id and sign < 2`,
  employment: `select 1 from employment
    where sex = c.sex and basis in (0, 1) and region = r.id and level in (0, 1, 2, 3) and year = c.year
      and sign < 2`,
}

/** A year with fewer municipalities than this part of the fullest year's is no year to begin with. */
const FULL = 0.9

/** One look-up in the key for each municipality and year. */
export function thinYearsSql(table: FactTable): string | null {
  const hasFigure = HAS_FIGURE[table]
  return hasFigure === undefined
    ? null
    : `select c.year, (select count(*) from regions r where r.kind = 'municipality' and exists (${hasFigure}))
       from coverage c where c.fact_table = ? and c.sex = ? order by c.year`
}

interface YearPlaces {
  readonly year: number
  readonly places: number
}

function countPlacesInRows(database: SqlDatabase, table: FactTable, sex: Sex): YearPlaces[] {
  const count = (row: SqlStatement): YearPlaces => ({ year: row.number(0), places: row.number(1) })
  const sql = thinYearsSql(table)
  return sql === null ? [] : readRows(database, sql, count, [table, SEX_CODES[sex]])
}

/** Years of the first sex that there is in which markedly fewer municipalities have a figure than in others. */
function thinYears(
  database: SqlDatabase,
  table: FactTable,
  { sex, years }: { readonly sex?: Sex; readonly years: readonly number[] },
): number[] {
  if (sex === undefined || HAS_FIGURE[table] === undefined) return []
  const inBlocks = countPlacesInBlocks(database, table, sex)
  const counts =
    inBlocks === null
      ? countPlacesInRows(database, table, sex)
      : years.map((year) => ({ year, places: inBlocks.get(year) ?? 0 }))
  const most = Math.max(0, ...counts.map(({ places }) => places))
  return counts.filter(({ places }) => places < most * FULL).map(({ year }) => year)
}

/** Which years and sexes each fact table holds. */
export function readCoverage(database: SqlDatabase): Record<FactTable, Coverage> {
  const coverageOf = (table: FactTable): Coverage => {
    const bySex = SEXES.map((sex) => ({ sex, years: coveredYears(database, table, sex, ALWAYS) }))
    const years = [...new Set(bySex.flatMap((entry) => entry.years))].sort((a, b) => a - b)
    const stated = bySex.filter((entry) => entry.years.length > 0)
    const sexes = stated.map(({ sex }) => sex)
    const thin = thinYears(database, table, stated[0] ?? { years: [] })
    return {
      years,
      sexes,
      ...(table === 'students' && { homeYears: studentHomeYears(database, bySex) }),
      ...(table === 'population' && { ageYears: populationAgeYears(database) }),
      ...(thin.length > 0 && { thinYears: thin }),
    }
  }
  return Object.fromEntries(FACT_TABLES.map((table) => [table, coverageOf(table)])) as Record<
    FactTable,
    Coverage
  >
}
