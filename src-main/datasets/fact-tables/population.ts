import type { Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
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

/** One run for each region. */
export const POPULATION_SQL = `${selectAnswer('population')}
  where sex = ? and age_group = ? and region = ? and year between ? and ?`

export function population(
  database: SqlDatabase,
  stop: StopCheck,
  q: { regions: readonly number[]; sex: Sex; years: YearRange },
): FactColumns<'population'> {
  const reader = new FactColumnReader('population', stop)
  const statement = database.prepare(POPULATION_SQL)
  for (const region of q.regions) {
    statement.bind([SEX_CODES[q.sex], ALL_AGES, region, q.years.from, q.years.to])
    reader.read(statement)
  }
  return reader.take()
}
