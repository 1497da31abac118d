import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { PROGRAM_ROOT } from './host'

export interface NamedFile {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const named = (name: string, bytes: Uint8Array): NamedFile => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
})

const bundledBytes = (): Buffer =>
  readFileSync(join(PROGRAM_ROOT, 'out', 'resources', 'ostergotland-sodermanland.regiondata'))

/**
 * The bundled dataset after some SQL. It loses its digest, as when somebody edits it with another program, and its
 * packed blocks, which would say something else than its rows.
 */
async function editedDataset(sql: string): Promise<Uint8Array> {
  const engine = await createSqlJsEngine()
  const database = engine.openCopy(bundledBytes())
  try {
    database.execute(`${sql}; delete from fact_blocks; delete from meta where key = 'digest'`)
    return database.toBytes()
  } finally {
    database.close()
  }
}

/** A later edition, in which Norrköping had one more in-commuter in 2008. */
export async function laterEdition(edition = '2027-01-15'): Promise<NamedFile> {
  const sql = `update meta set value = '${edition}' where key = 'edition';
    update commuting_totals set in_commuters = in_commuters + 1
    where year = 2008 and sex = 0 and region = (select id from regions where code = '0581')`
  return named('uppdaterad.regiondata', await editedDataset(sql))
}

/** Files that must be refused, by what is wrong with them. */
export async function brokenFiles(): Promise<Readonly<Record<string, NamedFile>>> {
  const whole = bundledBytes()
  const flipped = Buffer.from(whole)
  const middle = Math.floor(flipped.length / 2)
  flipped[middle] = (flipped[middle] ?? 0) ^ 1
  return {
    'an empty file': named('tom.regiondata', Buffer.alloc(0)),
    'a text file with another name': named(
      'text.regiondata',
      Buffer.from('kommun;antal\nNorrköping;10854\n'.repeat(500)),
    ),
    'a file that was cut off': named(
      'avkortad.regiondata',
      whole.subarray(0, Math.floor(whole.length * 0.6)),
    ),
    'a file with one flipped bit': named('skadad.regiondata', flipped),
    'a file of a later format': named('framtida.regiondata', await editedDataset('pragma user_version = 99')),
    'a file with negative persons': named(
      'negativ.regiondata',
      await editedDataset(
        `pragma ignore_check_constraints = on;
         update commuting_totals set in_commuters = -5
         where year = 2008 and sex = 0 and region = (select id from regions where code = '0581')`,
      ),
    ),
  }
}
