import type { SqlDatabase } from '../engine/sql-engine'

/** No region has this id, so leaving it out leaves out nothing. */
export const NO_REGION = -1

/** The region that stands for all homes together; null when the dataset has none. */
export function allHomes(database: SqlDatabase): number | null {
  const statement = database.prepare(`select id from regions where kind = 'total' order by id limit 1`)
  statement.bind([])
  const id = statement.step() ? statement.number(0) : null
  statement.reset()
  return id
}
