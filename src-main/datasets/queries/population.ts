import type { Sex } from '#shared/dataset/dimensions'
import type { PopulationColumns, YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { ALL_AGES, SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { ColumnReader, withoutNumber } from './column-reader'

/** One run for each region. */
export const POPULATION_SQL = `
  select year, region, persons, sign, source from population
  where sex = ? and age_group = ? and region = ? and year between ? and ?`

export function population(
  database: SqlDatabase,
  stop: StopCheck,
  q: { regions: readonly number[]; sex: Sex; years: YearRange },
): PopulationColumns {
  const reader = new ColumnReader(
    [Int32Array, Int32Array, Float64Array, Uint8Array, Int32Array] as const,
    stop,
  )
  const statement = database.prepare(POPULATION_SQL)
  for (const region of q.regions) {
    statement.bind([SEX_CODES[q.sex], ALL_AGES, region, q.years.from, q.years.to])
    reader.read(statement)
  }
  const [year, region, persons, sign, source] = reader.take([0, 1])
  return { year, region, persons: withoutNumber(persons, sign), sign, source }
}
