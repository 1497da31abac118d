import type { Basis, IndustryLevel, Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { readBlocksOfPlaces } from '../queries/block-reader'
import { BASIS_CODES, LEVEL_CODES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { FactColumnReader } from './fact-column-reader'
import { basisAt, countAt, numberOf, selectAnswer, sexAt, signCodeOf, type FactSql } from './fact-sql'

export const employmentSql: FactSql<'employment'> = {
  runDepth: 3,
  valuesOf: ({ sex, basis, region, year, industry, persons, source }, { levelOf }) => [
    SEX_CODES[sex],
    BASIS_CODES[basis],
    region,
    levelOf(industry),
    year,
    industry,
    numberOf(persons),
    signCodeOf(persons),
    source,
  ],
  rowAt: (row) => ({
    sex: sexAt(row, 0),
    basis: basisAt(row, 1),
    region: row.number(2),
    year: row.number(4),
    industry: row.number(5),
    persons: countAt(row, 6),
    source: row.number(8),
  }),
  fromCells: (cells, row) => ({
    sex: cells.sex(row),
    basis: cells.basis(row),
    region: cells.id(row, 'region'),
    year: cells.year(row),
    industry: cells.id(row, 'industry'),
    persons: cells.count(row, 0),
    source: cells.source(row),
  }),
}

/** One run for each region. */
export const EMPLOYMENT_SQL = `${selectAnswer('employment')}
  where sex = ? and basis = ? and region = ? and level = ? and year between ? and ?`

export function employment(
  database: SqlDatabase,
  stop: StopCheck,
  q: { regions: readonly number[]; basis: Basis; sex: Sex; years: YearRange; level: IndustryLevel },
): FactColumns<'employment'> {
  const part = [BASIS_CODES[q.basis], LEVEL_CODES[q.level]]
  const many = readBlocksOfPlaces(database, stop, 'employment', { ...q, part })
  if (many !== null) return many
  const reader = new FactColumnReader('employment', stop)
  const statement = database.prepare(EMPLOYMENT_SQL)
  for (const region of q.regions) {
    const { from, to } = q.years
    statement.bind([SEX_CODES[q.sex], BASIS_CODES[q.basis], region, LEVEL_CODES[q.level], from, to])
    reader.read(statement)
  }
  return reader.take()
}
