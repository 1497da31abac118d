import { FACT_TABLES, type FactTable } from '#shared/dataset/dimensions'
import { shapeOf } from '#shared/dataset/fact-tables/registry'
import type { SqlDatabase } from '../engine/sql-engine'
import { readRows } from '../queries/read-rows'
import { checkBlocks } from './check-blocks'
import { checkOrigins } from './check-origins'
import { checkSeries } from './check-series'
import type { PlainTable } from './check-trees'
import type { TableRules } from './content-rule'
import { CONTENT_RULES } from './content-rules'
import { coverageCode } from './row-laws'
import type { Findings } from './findings'

/** Beyond this many, counting goes no further: the file is refused anyhow. */
const COUNTED = 10_000

/** Entries of `meta` that a dataset must have; `digest` may be absent. */
const REQUIRED_META = ['id', 'title_sv', 'title_en', 'edition', 'publisher', 'licence']

export interface KnownOfFile {
  /** Whether its version has them. */
  readonly hasBlocks: boolean
  /** Tables whose rows need not be read through SQLite. */
  readonly ordered: ReadonlyMap<FactTable, PlainTable>
}

/** Checks the values of all tables. The tables must have passed `checkTables`. */
export function checkContent(
  database: SqlDatabase,
  findings: Findings,
  { hasBlocks, ordered }: KnownOfFile,
  tell: (done: number) => void,
): void {
  checkMeta(database, findings)
  const rules = CONTENT_RULES.filter(({ table }) => hasBlocks || table !== 'fact_blocks')
  const lawful = new Set(
    [...ordered].flatMap(([name, { laws }]) => (laws.areKept ? [shapeOf(name).table as string] : [])),
  )
  rules.forEach((one, i) => {
    if (!lawful.has(one.table)) checkRules(database, one, findings)
    tell((i + 1) / (rules.length + 1))
  })
  checkCoverage(database, findings, ordered)
  checkOrigins(database, findings)
  // What is packed is looked at only where the tables around it are right.
  if (findings.count === 0) checkSeries(database, findings)
  if (findings.count === 0 && hasBlocks) checkBlocks(database, findings, ordered)
}

function checkMeta(database: SqlDatabase, findings: Findings): void {
  const values = new Map<string, string>()
  const statement = database.prepare('select key, value from meta')
  statement.bind([])
  while (statement.step()) values.set(statement.text(0) ?? '', statement.text(1) ?? '')
  statement.reset()
  for (const key of REQUIRED_META) {
    if (!values.get(key)) findings.add((w) => w.missingMeta(key), 'meta', key)
  }
  for (const key of values.keys()) {
    if (key !== 'digest' && !REQUIRED_META.includes(key)) findings.add((w) => w.unknownMeta(key), 'meta', key)
  }
  const id = values.get('id')
  if (id && !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) findings.add((w) => w.invalidId, 'meta', 'id')
  const edition = values.get('edition')
  if (edition && !isDate(edition)) findings.add((w) => w.invalidEdition, 'meta', 'edition')
}

/** YYYY-MM-DD of a day that exists. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text)
}

/** One pass over the table: each broken rule of each row is a finding. */
function checkRules(database: SqlDatabase, { table, keys, rules }: TableRules, findings: Findings): void {
  const broken = rules.map((rule) => `(${rule.broken})`)
  const statement = database.prepare(
    `select ${[...keys, ...broken].join(', ')} from ${table} where ${broken.join(' or ')}`,
  )
  statement.bind([])
  while (findings.count < COUNTED && statement.step()) {
    const row = keys.map((key, i) => `${key} ${String(statement.value(i))}`).join(', ')
    rules.forEach((rule, i) => {
      if (statement.number(keys.length + i) !== 0) findings.add(rule.finding, table, row)
    })
  }
  statement.reset()
}

/** `coverage` must say exactly which years and sexes the facts have: the filters are offered from it. */
function checkCoverage(database: SqlDatabase, findings: Findings, ordered: KnownOfFile['ordered']): void {
  for (const name of FACT_TABLES) {
    const covered = ordered.get(name)?.laws.covered
    if (covered !== undefined && isCoverage(database, name, covered)) continue
    const { table, key } = shapeOf(name)
    // A table without sexes counts everybody.
    const facts = `select distinct ${key.includes('sex') ? 'sex' : '0'}, year from ${table}`
    const coverage = `select sex, year from coverage where fact_table = '${name}'`
    addDifference(database, `${facts} except ${coverage}`, name, (row) => {
      findings.add((w) => w.coverageMissing, 'coverage', row)
    })
    addDifference(database, `${coverage} except ${facts}`, name, (row) => {
      findings.add((w) => w.coverageEmpty, 'coverage', row)
    })
  }
}

/** Whether `coverage` says of a table what its rows are about, as `coverageCode`, and nothing else. */
function isCoverage(database: SqlDatabase, name: FactTable, covered: ReadonlySet<number>): boolean {
  const stated = readRows(
    database,
    'select sex, year from coverage where fact_table = ?',
    (row) => {
      const [sex, year] = [row.value(0), row.value(1)]
      return typeof sex === 'number' && typeof year === 'number' ? coverageCode(sex, year) : NaN
    },
    [name],
  )
  return stated.every((code) => covered.has(code)) && new Set(stated).size === covered.size
}

function addDifference(database: SqlDatabase, sql: string, name: string, add: (row: string) => void): void {
  const statement = database.prepare(sql)
  statement.bind([])
  while (statement.step()) {
    add(`fact_table ${name}, sex ${String(statement.value(0))}, year ${String(statement.value(1))}`)
  }
  statement.reset()
}
