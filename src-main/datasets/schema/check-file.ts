import type { Problem } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import type { FactTable } from '#shared/dataset/dimensions'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { LocalizedText } from '#shared/messages/language'
import { SqlError, type SqlDatabase, type SqlEngine } from '../engine/sql-engine'
import { localize } from '#shared/messages/localize'
import { buildProblem } from '../problems'
import { readDescription, readMeta } from '../queries/description'
import { checkContent } from './check-content'
import { checkHeader, versionOf } from './check-header'
import { checkTables, hasMeta, type CheckedTables } from './check-tables'
import { findOrderedTables, type PlainTable } from './check-trees'
import { computeDigest, isDigest } from './digest'
import { Findings } from './findings'
import { migrate } from './migrations'
import { BLOCKS_VERSION, FORMAT_VERSION, OLDEST_READ } from './versions'

export type CheckedFile =
  | { readonly ok: false; readonly problem: Problem }
  | {
      readonly ok: true
      /** The bytes given, or those of a migrated copy. */
      readonly bytes: Uint8Array
      readonly description: DatasetDescription
      readonly notices: readonly LocalizedText[]
    }

/** Told how much of the check is done, 0–1, by time on a large file. */
export type TellFraction = (done: number) => void

/**
 * Checks a dataset file from its header to its last value, and describes it. Never writes the bytes given,
 * never runs anything that the file brings. `depth: 'header-and-digest'` is for files that passed the full
 * check before: the digest shows that not a bit has changed. `tables` is for a first look at a file from elsewhere,
 * whose digest anybody can write: its tables are what they must be, so that it can be described. `name` is for the
 * words.
 */
export function checkFile(
  engine: SqlEngine,
  bytes: Uint8Array,
  name: string,
  depth: 'full' | 'tables' | 'header-and-digest' = 'full',
  tell: TellFraction = () => undefined,
): CheckedFile {
  const problem = checkHeader(bytes, name)
  if (problem !== null) return { ok: false, problem }
  const damaged = (): CheckedFile => ({
    ok: false,
    problem: buildProblem('dataset-damaged', (w) => w.datasetDamaged(name)),
  })
  const notices: LocalizedText[] = []
  let database: SqlDatabase | null = null
  try {
    const version = versionOf(bytes)
    let current = bytes
    if (version < OLDEST_READ) {
      current = migrate(engine, bytes, version)
      notices.push(localize(({ problems }) => problems.notices.migrated(version, FORMAT_VERSION)))
    }
    database = engine.openReadOnly(current)
    const digest = checkDigest(bytes, database)
    if (digest === 'wrong') return damaged()
    if (digest === 'absent') notices.push(localize(({ problems }) => problems.notices.noDigest))
    if (depth !== 'header-and-digest' || digest === 'absent') {
      const findings = new Findings()
      tell(SHARE.digest)
      const hasBlocks = versionOf(current) >= BLOCKS_VERSION
      const tables = checkTables(engine, database, findings, hasBlocks ? [] : ['fact_blocks'])
      notices.push(...tables.notices)
      if (findings.count === 0 && (depth === 'full' || digest === 'absent')) {
        const { structure, ordered } = checkStructure(database, tables, current)
        if (structure === 'damaged') return damaged()
        tell(SHARE.digest + SHARE.structure)
        checkContent(database, findings, { hasBlocks, ordered }, (done) => {
          tell(SHARE.digest + SHARE.structure + SHARE.content * done)
        })
        if (findings.count === 0 && structure === 'rule-broken') findings.add((w) => w.ruleBroken)
      }
      if (findings.count > 0) {
        return {
          ok: false,
          problem: buildProblem(
            'dataset-invalid',
            (w) => w.datasetInvalid(name, findings.count),
            findings.details(),
          ),
        }
      }
    }
    return { ok: true, bytes: current, description: readDescription(database), notices }
  } catch (error) {
    // SQLite itself stumbled over the file.
    if (error instanceof SqlError) return damaged()
    throw error
  } finally {
    database?.close()
  }
}

/** Shares of a full check's time, as measured on the national file. */
const SHARE = { digest: 0.05, structure: 0.55, content: 0.4 }

/** A migrated copy carries a digest of its own, so `bytes` are those of the file as it was given. */
function checkDigest(bytes: Uint8Array, database: SqlDatabase): 'right' | 'wrong' | 'absent' {
  if (versionOf(bytes) < OLDEST_READ) return 'right'
  if (!hasMeta(database)) return 'absent'
  const stated = readMeta(database).digest
  if (stated === null) return 'absent'
  return isDigest(stated) && computeDigest(bytes, stated) === stated ? 'right' : 'wrong'
}

/** How SQLite words a row that breaks a rule of the schema, as against a page that is broken. */
const RULE_BROKEN = /^(CHECK constraint failed|NULL value in|non-unique entry|TEXT value in|NUMERIC value in)/

interface CheckedStructure {
  readonly structure: 'right' | 'rule-broken' | 'damaged'
  /** Tables of facts whose rows need not be read through SQLite. */
  readonly ordered: ReadonlyMap<FactTable, PlainTable>
}

/**
 * SQLite's own check asks every rule that the file states, and computes what it is to hold: it is run whole only where
 * all of that is ours. Else each of our tables is looked at without the file's rules; ours are among those of
 * `checkContent`.
 *
 * Where all is ours, its check of the pages alone comes first. Large tables of facts, which then show by themselves that
 * their rows are in order and their indexes the same rows (`findOrderedTables`), need no more than that: their rules are
 * among those of `checkContent`. Each page is looked at once, and none need be remembered.
 */
function checkStructure(
  database: SqlDatabase,
  { names, areOurs }: CheckedTables,
  bytes: Uint8Array,
): CheckedStructure {
  const none = new Map<FactTable, PlainTable>()
  database.execute('pragma ignore_check_constraints=on')
  if (!areOurs)
    return { structure: judge(names.flatMap((name) => whatIsWrong(database, name))), ordered: none }
  const remembered = ask(database, 'cache_size').join()
  database.execute('pragma cache_size=-2048')
  const arePagesRight = ask(database, 'quick_check(1000)').length === 0
  database.execute(`pragma cache_size=${remembered}`)
  database.execute('pragma ignore_check_constraints=off')
  if (!arePagesRight) return { structure: judge(whatIsWrong(database, '1000')), ordered: none }
  const ordered = findOrderedTables(database, bytes)
  const seen = new Set([...ordered.keys()].map((table) => shapeOf(table).table as string))
  const others = names.filter((name) => !seen.has(name))
  return { structure: judge(others.flatMap((name) => whatIsWrong(database, name))), ordered }
}

/** `of`: a table, or how many faults of the whole file are told. */
const whatIsWrong = (database: SqlDatabase, of: string): string[] => ask(database, `integrity_check(${of})`)

/** What a check of SQLite says, in its own words. */
function ask(database: SqlDatabase, check: string): string[] {
  const statement = database.prepare(`pragma ${check}`)
  statement.bind([])
  const said: string[] = []
  while (statement.step()) said.push(statement.text(0) ?? '')
  statement.reset()
  return said.length === 1 && said[0] === 'ok' ? [] : said
}

function judge(messages: readonly string[]): CheckedStructure['structure'] {
  if (messages.length === 0) return 'right'
  return messages.every((message) => RULE_BROKEN.test(message)) ? 'rule-broken' : 'damaged'
}
