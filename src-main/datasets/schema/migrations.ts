import { SqlError, type SqlDatabase, type SqlEngine } from '../engine/sql-engine'
import { BLANK_DIGEST, stampDigest } from './digest'
import { toVersion2 } from './migration-to-2'
import { toVersion3 } from './migration-to-3'
import { toVersion4 } from './migration-to-4'
import { FORMAT_VERSION } from './versions'

/** One step between neighbouring versions of the format. Steps are never changed once they are released. */
export interface Migration {
  /** The version that the step makes out of the one before. */
  readonly to: number
  apply(database: SqlDatabase): void
}

/** Made by `INDEXES_SQL`; the others of a file are never used. */
const OUR_INDEXES = ['commuting_flows_by_work']

/** In order. */
export const MIGRATIONS: readonly Migration[] = [
  { to: 2, apply: toVersion2 },
  { to: 3, apply: toVersion3 },
  { to: 4, apply: toVersion4 },
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
    database.execute(
      'pragma trusted_schema=off; pragma foreign_keys=off; pragma ignore_check_constraints=on; pragma cell_size_check=on',
    )
    dropActive(database)
    if (isComputed(database)) throw new SqlError('a column is computed')
    if (countSources(database) > MOST_SOURCES) throw new SqlError('more sources than any dataset has')
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

/** Triggers, views and indexes: what can compute. */
function dropActive(database: SqlDatabase): void {
  const statement = database.prepare(
    `select type, name from sqlite_schema where type in ('trigger', 'view') or (type = 'index' and sql is not null
       and name not in (${OUR_INDEXES.map((name) => `'${name}'`).join(', ')}))`,
  )
  statement.bind([])
  const found: [kind: string, name: string][] = []
  while (statement.step()) found.push([statement.text(0) ?? '', statement.text(1) ?? ''])
  statement.reset()
  for (const [kind, name] of found) database.execute(`drop ${kind} "${name.replaceAll('"', '""')}"`)
}

/** Each is compared with each when sums are told from their parts. */
const MOST_SOURCES = 5_000

function countSources(database: SqlDatabase): number {
  const statement = database.prepare('select count(*) from sources')
  statement.bind([])
  statement.step()
  const count = statement.number(0)
  statement.reset()
  return count
}

function isComputed(database: SqlDatabase): boolean {
  const statement = database.prepare(
    `select 1 from pragma_table_list t join pragma_table_xinfo(t.name) c
     where t.schema = 'main' and (c.hidden > 1 or t.type = 'virtual')
     union all
     select 1 from sqlite_schema i join pragma_index_xinfo(i.name) c where i.type = 'index' and c.cid = -2`,
  )
  statement.bind([])
  const found = statement.step()
  statement.reset()
  return found
}
