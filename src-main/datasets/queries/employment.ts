import type { Basis, Sex } from '#shared/dataset/dimensions'
import type { EmploymentColumns, YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { BASIS_CODES, LEVEL_CODES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { ColumnReader, withoutNumber } from './column-reader'

/** One run for each region. */
export const EMPLOYMENT_SQL = `
  select year, region, industry, persons, sign, source from employment
  where sex = ? and basis = ? and region = ? and level = ? and year between ? and ?`

export function employment(
  database: SqlDatabase,
  stop: StopCheck,
  q: {
    regions: readonly number[]
    basis: Basis
    sex: Sex
    years: YearRange
    level: keyof typeof LEVEL_CODES
  },
): EmploymentColumns {
  const reader = new ColumnReader(
    [Int32Array, Int32Array, Int32Array, Float64Array, Uint8Array, Int32Array] as const,
    stop,
  )
  const statement = database.prepare(EMPLOYMENT_SQL)
  for (const region of q.regions) {
    const { from, to } = q.years
    statement.bind([SEX_CODES[q.sex], BASIS_CODES[q.basis], region, LEVEL_CODES[q.level], from, to])
    reader.read(statement)
  }
  const [year, region, industry, persons, sign, source] = reader.take([0, 1, 2])
  return { year, region, industry, persons: withoutNumber(persons, sign), sign, source }
}
