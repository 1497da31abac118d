import type { Sex } from '#shared/dataset/dimensions'
import type { CommutingTotalColumns, YearRange } from '#shared/dataset/facts'
import type { SqlDatabase } from '../engine/sql-engine'
import { SEX_CODES } from '../schema/versions'
import type { StopCheck } from '../stop-check'
import { ColumnReader, withoutNumber } from './column-reader'

/** One run for each region. */
export const COMMUTING_TOTALS_SQL = `
  select year, region, in_commuters, out_commuters, live_and_work, in_sign, out_sign, live_sign, source
  from commuting_totals where sex = ? and region = ? and year between ? and ?`

export function commutingTotals(
  database: SqlDatabase,
  stop: StopCheck,
  q: { regions: readonly number[]; sex: Sex; years: YearRange },
): CommutingTotalColumns {
  const counts = [Float64Array, Float64Array, Float64Array] as const
  const signs = [Uint8Array, Uint8Array, Uint8Array] as const
  const reader = new ColumnReader([Int32Array, Int32Array, ...counts, ...signs, Int32Array] as const, stop)
  const statement = database.prepare(COMMUTING_TOTALS_SQL)
  for (const region of q.regions) {
    statement.bind([SEX_CODES[q.sex], region, q.years.from, q.years.to])
    reader.read(statement)
  }
  const [year, region, inCount, outCount, liveCount, inSign, outSign, liveSign, source] = reader.take([0, 1])
  return {
    year,
    region,
    inCommuters: withoutNumber(inCount, inSign),
    outCommuters: withoutNumber(outCount, outSign),
    liveAndWork: withoutNumber(liveCount, liveSign),
    inSign,
    outSign,
    liveSign,
    source,
  }
}
