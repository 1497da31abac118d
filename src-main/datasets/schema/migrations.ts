import type { SqlDatabase, SqlEngine } from '../engine/sql-engine'
import { BLANK_DIGEST, stampDigest } from './digest'
import { toVersion2 } from './migration-to-2'
import { toVersion3 } from './migration-to-3'
import { FORMAT_VERSION } from './versions'

/** One step between neighbouring versions of the format. Steps are never changed once they are released. */
export interface Migration {
  /** The version that the step makes out of the one before. */
  readonly to: number
  apply(database: SqlDatabase): void
}

/** In order. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, apply: toVersion2 },
  { to: 3, apply: toVersion3 },
]

/**
 * Brings a copy of an older file to the newest version; the bytes given are not changed. The copy is packed
 * and gets a digest of its own. Throws `SqlError` when the old file is not what its version says, and
 * `Error` when a step is missing.
 */
export function migrate(
  engine: SqlEngine,
  bytes: Uint8Array,
  from: number,
  steps: readonly Migration[] = MIGRATIONS,
  newest: number = FORMAT_VERSION,
): Uint8Array {
  const database = engine.openCopy(bytes)
  try {
    // A file may not run anything of its own while it is changed.
    database.execute('pragma trusted_schema=off; pragma foreign_keys=off')
    dropTriggers(database)
    for (let version = from + 1; version <= newest; version++) {
      const step = steps.find(({ to }) => to === version)
      if (step === undefined) throw new Error(`no migration to version ${String(version)}`)
      step.apply(database)
      database.execute(`pragma user_version=${String(version)}`)
    }
    database.prepare(`insert or replace into meta (key, value) values ('digest', ?)`).run([BLANK_DIGEST])
    database.execute('vacuum')
    const migrated = database.toBytes()
    stampDigest(migrated)
    return migrated
  } finally {
    database.close()
  }
}

function dropTriggers(database: SqlDatabase): void {
  const statement = database.prepare(`select name from sqlite_schema where type = 'trigger'`)
  statement.bind([])
  const names: string[] = []
  while (statement.step()) names.push(statement.text(0) ?? '')
  statement.reset()
  for (const name of names) database.execute(`drop trigger "${name.replaceAll('"', '""')}"`)
}
