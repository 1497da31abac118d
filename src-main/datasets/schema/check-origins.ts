import { sourceOriginSchema } from '#shared/dataset/source-origin'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows, textAt } from '../queries/read-rows'
import type { Findings } from './findings'

/** `sources.origin` must be what the program writes there. */
export function checkOrigins(database: SqlDatabase, findings: Findings): void {
  const origins = readRows(
    database,
    `select id, origin from sources where typeof(origin) = 'text'`,
    (row) => ({
      id: row.number(0),
      json: textAt(row, 1),
    }),
  )
  for (const { id, json } of origins) {
    if (!isOrigin(json)) findings.add((w) => w.invalidOrigin, 'sources', `id ${String(id)}`)
  }
}

function isOrigin(json: string): boolean {
  try {
    return sourceOriginSchema.safeParse(JSON.parse(json)).success
  } catch {
    return false
  }
}
