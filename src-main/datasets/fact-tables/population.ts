import type { Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import { joinAges, type PopulationByAge } from '#shared/dataset/population-by-age'
import type { SqlDatabase } from '../engine/sql-engine'
import { readBlocksOfPlaces } from '../queries/block-reader'
import { ALL_AGES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { FactColumnReader } from './fact-column-reader'
import { countAt, numberOf, selectAnswer, sexAt, signCodeOf, type FactSql } from './fact-sql'

export const populationSql: FactSql<'population'> = {
  runDepth: 2,
  valuesOf: ({ sex, ageGroup, region, year, persons, source }) => [
    SEX_CODES[sex],
    ageGroup,
    region,
    year,
    numberOf(persons),
    signCodeOf(persons),
    source,
  ],
  rowAt: (row) => ({
    sex: sexAt(row, 0),
    ageGroup: row.text(1) ?? '',
    region: row.number(2),
    year: row.number(3),
    persons: countAt(row, 4),
    source: row.number(6),
  }),
  fromCells: (cells, row) => ({
    sex: cells.sex(row),
    ageGroup: cells.text(row, 'age'),
    region: cells.id(row, 'region'),
    year: cells.year(row),
    persons: cells.count(row, 0),
    source: cells.source(row),
  }),
}

export const POPULATION_SQL = `${selectAnswer('population')}
  where sex = ? and age_group = ? and region = ? and year between ? and ?`

interface Question {
  readonly regions: readonly number[]
  readonly sex: Sex
  readonly years: YearRange
}

export const population = (database: SqlDatabase, stop: StopCheck, q: Question): FactColumns<'population'> =>
  ofAge(database, stop, q, ALL_AGES)

/** One run for each region. */
function ofAge(database: SqlDatabase, stop: StopCheck, q: Question, age: string): FactColumns<'population'> {
  const many = readBlocksOfPlaces(database, stop, 'population', { ...q, part: [age] })
  if (many !== null) return many
  const reader = new FactColumnReader('population', stop)
  const statement = database.prepare(POPULATION_SQL)
  for (const region of q.regions) {
    statement.bind([SEX_CODES[q.sex], age, region, q.years.from, q.years.to])
    reader.read(statement)
  }
  return reader.take()
}

/** Each age group by a look-up of the next one in the key, for the rows of one are thousands. */
export const AGES_SQL = `with recursive ages(age) as (
  select min(age_group) from population where sex = ?1
  union all select (select min(age_group) from population where sex = ?1 and age_group > age)
    from ages where age is not null)
  select age from ages where age is not null and age <> '${ALL_AGES}'`

/** Age groups that any row of a sex has, all ages together not among them. */
export function ageGroups(database: SqlDatabase, sex: Sex): string[] {
  const statement = database.prepare(AGES_SQL)
  statement.bind([SEX_CODES[sex]])
  const groups: string[] = []
  while (statement.step()) groups.push(statement.text(0) ?? '')
  statement.reset()
  return groups
}

export function populationByAge(database: SqlDatabase, stop: StopCheck, q: Question): PopulationByAge {
  const ages = ageGroups(database, q.sex)
  return joinAges(
    ages,
    ages.map((age) => ofAge(database, stop, q, age)),
  )
}
