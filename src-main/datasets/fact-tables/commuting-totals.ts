import type { Sex } from '#shared/dataset/dimensions'
import type { FactColumns } from '#shared/dataset/fact-tables/registry'
import type { YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { readBlocksOfPlaces } from '../queries/block-reader'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { FactColumnReader } from './fact-column-reader'
import { countAt, numberOf, selectAnswer, sexAt, signCodeOf, type FactSql } from './fact-sql'

export const commutingTotalsSql: FactSql<'commuting-totals'> = {
  runDepth: 2,
  valuesOf: ({ sex, region, year, inCommuters, outCommuters, liveAndWork, source }) => [
    SEX_CODES[sex],
    region,
    year,
    numberOf(inCommuters),
    signCodeOf(inCommuters),
    numberOf(outCommuters),
    signCodeOf(outCommuters),
    numberOf(liveAndWork),
    signCodeOf(liveAndWork),
    source,
  ],
  rowAt: (row) => ({
    sex: sexAt(row, 0),
    region: row.number(1),
    year: row.number(2),
    inCommuters: countAt(row, 3),
    outCommuters: countAt(row, 5),
    liveAndWork: countAt(row, 7),
    source: row.number(9),
  }),
  fromCells: (cells, row) => ({
    sex: cells.sex(row),
    region: cells.id(row, 'region'),
    year: cells.year(row),
    inCommuters: cells.count(row, 0),
    outCommuters: cells.count(row, 1),
    liveAndWork: cells.count(row, 2),
    source: cells.source(row),
  }),
}

/** One run for each region. */
export const COMMUTING_TOTALS_SQL = `
  ${selectAnswer('commuting-totals')} where sex = ? and region = ? and year between ? and ?`

export function commutingTotals(
  database: SqlDatabase,
  stop: StopCheck,
  q: { regions: readonly number[]; sex: Sex; years: YearRange },
): FactColumns<'commuting-totals'> {
  const many = readBlocksOfPlaces(database, stop, 'commuting-totals', { ...q, part: [] })
  if (many !== null) return many
  const reader = new FactColumnReader('commuting-totals', stop)
  const statement = database.prepare(COMMUTING_TOTALS_SQL)
  for (const region of q.regions) {
    statement.bind([SEX_CODES[q.sex], region, q.years.from, q.years.to])
    reader.read(statement)
  }
  return reader.take()
}
