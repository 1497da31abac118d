import type { LocalizedText } from '#shared/messages/language'
import type { SqlDatabase, SqlEngine, SqlStatement } from '../engine/sql-engine'
import { localize } from '#shared/messages/localize'
import type { Findings } from './findings'
import { SCHEMA_SQL } from './versions'

interface ColumnShape {
  readonly name: string
  readonly type: string
  /** Place in the primary key from 1; 0 when it is not part of it. */
  readonly key: number
  /** Not 0: computed by the file. */
  readonly hidden: number
}

function rowsOf<T>(database: SqlDatabase, sql: string, rowOf: (row: SqlStatement) => T): T[] {
  const statement = database.prepare(sql)
  statement.bind([])
  const rows: T[] = []
  while (statement.step()) rows.push(rowOf(statement))
  statement.reset()
  return rows
}

/** Names and kinds of what is in a file, SQLite's own tables left out. */
function objectsOf(database: SqlDatabase): { name: string; kind: string }[] {
  const tables = rowsOf(
    database,
    `select name, type from pragma_table_list where schema = 'main' and name not like 'sqlite\\_%' escape '\\'`,
    (row) => ({ name: row.text(0) ?? '', kind: row.text(1) ?? '' }),
  )
  const others = rowsOf(
    database,
    `select name, type from sqlite_schema where type in ('trigger', 'index') and sql is not null`,
    (row) => ({ name: row.text(0) ?? '', kind: row.text(1) ?? '' }),
  )
  return [...tables, ...others].sort((a, b) => (a.name < b.name ? -1 : 1))
}

function columnsOf(database: SqlDatabase, table: string): ColumnShape[] {
  const statement = database.prepare('select name, type, pk, hidden from pragma_table_xinfo(?)')
  statement.bind([table])
  const columns: ColumnShape[] = []
  while (statement.step()) {
    columns.push({
      name: statement.text(0) ?? '',
      type: (statement.text(1) ?? '').toUpperCase(),
      key: statement.number(2),
      hidden: statement.number(3),
    })
  }
  statement.reset()
  return columns
}

const keyOf = (columns: readonly ColumnShape[]): string =>
  columns
    .filter(({ key }) => key > 0)
    .sort((a, b) => a.key - b.key)
    .map(({ name }) => name)
    .join(', ')

export interface CheckedTables {
  readonly notices: LocalizedText[]
  /** Tables of the format. */
  readonly names: readonly string[]
  /** Everything in the file is written as the format has it. */
  readonly areOurs: boolean
}

/** Whether there is a table to read the facts about a file from: not a view, and nothing in it is computed. */
export function hasMeta(database: SqlDatabase): boolean {
  const isTable = objectsOf(database).some(({ name, kind }) => name === 'meta' && kind === 'table')
  return isTable && columnsOf(database, 'meta').every(({ hidden }) => hidden === 0)
}

/** What the statements say that made a file's tables and indexes, without their blanks and letter case. */
const statementsOf = (database: SqlDatabase): string[] =>
  rowsOf(database, 'select sql from sqlite_schema where sql is not null', (row) =>
    (row.text(0) ?? '').replace(/\s+/g, '').toLowerCase(),
  )

/** Names of indexes on a table that hold what is computed, or leave rows out by a rule. */
function computedIndexes(database: SqlDatabase, table: string): string[] {
  const statement = database.prepare(
    `select distinct i.name from pragma_index_list(?) i join pragma_index_xinfo(i.name) c
     where i.partial <> 0 or c.cid = -2`,
  )
  statement.bind([table])
  const names: string[] = []
  while (statement.step()) names.push(statement.text(0) ?? '')
  statement.reset()
  return names
}

/**
 * Compares the tables of a file with those of the format (made afresh from `SCHEMA_SQL`, so that the format has
 * one owner). Adds to `findings`; returns notices on what the file has besides. Triggers, views and virtual
 * tables are never run: statements name only tables that passed here, and nothing in these is computed. `later`:
 * tables that the file's version does not have yet.
 */
export function checkTables(
  engine: SqlEngine,
  database: SqlDatabase,
  findings: Findings,
  later: readonly string[],
): CheckedTables {
  const reference = engine.create()
  try {
    reference.execute(SCHEMA_SQL)
    const required = objectsOf(reference).filter(({ name }) => !later.includes(name))
    const present = objectsOf(database)
    const names = required.filter(({ kind }) => kind === 'table').map(({ name }) => name)
    for (const name of names) {
      const found = present.find((object) => object.name === name && object.kind !== 'index')
      if (found === undefined) findings.add((w) => w.missingTable, name)
      else if (found.kind !== 'table') findings.add((w) => w.notATable, name)
      else {
        compareColumns(columnsOf(reference, name), columnsOf(database, name), name, findings)
        for (const index of computedIndexes(database, name))
          findings.add((w) => w.computedColumn(index), name)
      }
    }
    const ours = new Set(statementsOf(reference))
    const areOurs = statementsOf(database).every((statement) => ours.has(statement))
    return { notices: noticesOn(required, present), names, areOurs }
  } finally {
    reference.close()
  }
}

function compareColumns(
  required: readonly ColumnShape[],
  present: readonly ColumnShape[],
  table: string,
  findings: Findings,
): void {
  for (const column of required) {
    const found = present.find(({ name }) => name === column.name)
    if (found === undefined) findings.add((w) => w.missingColumn(column.name), table)
    else if (found.hidden === 0 && found.type !== column.type)
      findings.add((w) => w.wrongColumnType(column.name, column.type), table)
  }
  for (const { name, hidden } of present) if (hidden !== 0) findings.add((w) => w.computedColumn(name), table)
  const key = keyOf(required)
  if (keyOf(present) !== key) findings.add((w) => w.wrongKey(key), table)
}

function noticesOn(
  required: readonly { name: string; kind: string }[],
  present: readonly { name: string; kind: string }[],
): LocalizedText[] {
  const notices: LocalizedText[] = []
  const known = new Set(required.map(({ name }) => name))
  const extra = present.filter(({ name, kind }) => !known.has(name) && kind !== 'index' && kind !== 'shadow')
  if (extra.length > 0) {
    const names = extra.map(({ name, kind }) => `${name} (${kind})`).join(', ')
    notices.push(localize(({ problems }) => problems.notices.ignoredObjects(names.slice(0, 500))))
  }
  const indexes = required.filter(({ kind }) => kind === 'index').map(({ name }) => name)
  if (indexes.some((name) => !present.some((object) => object.name === name))) {
    notices.push(localize(({ problems }) => problems.notices.missingIndex))
  }
  return notices
}
