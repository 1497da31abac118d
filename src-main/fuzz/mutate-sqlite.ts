import { SqlError, type SqlDatabase, type SqlEngine } from '#main/datasets/engine/sql-engine'
import { BLANK_DIGEST, stampDigest } from '#main/datasets/schema/digest'
import type { Draw } from './draw'
import { mutateBytes, overwriteNumbers } from './mutate-bytes'
import { ODD_TEXTS } from './odd-texts'

/** First bytes of SQLite's file, https://www.sqlite.org/fileformat2.html */
const HEADER = { bytes: 100, pageSize: 16, pageCount: 28 }

/**
 * A SQLite file with rows, tables or pages changed. `withDigest`: a dataset, whose digest is then made right again,
 * for otherwise nothing behind the digest would ever be reached.
 */
export function mutateSqlite(
  draw: Draw,
  bytes: Uint8Array,
  engine: SqlEngine,
  withDigest: boolean,
): Uint8Array {
  if (draw.chance(0.1)) return mutateBytes(draw, bytes)
  const base = withDigest ? blankDigest(bytes) : bytes
  const made = draw.chance(0.6) ? mutateRows(draw, base, engine) : mutatePages(draw, base)
  if (withDigest)
    try {
      stampDigest(made)
    } catch {
      // The digest itself was changed.
    }
  return made
}

function blankDigest(bytes: Uint8Array): Uint8Array {
  const made = Buffer.from(bytes)
  const stated = /sha256:[0-9a-f]{64}/.exec(made.toString('latin1'))
  if (stated !== null) made.write(BLANK_DIGEST, stated.index, 'latin1')
  return made
}

/** Pages with pointers, counts and cells changed, and a header that agrees with the length. */
function mutatePages(draw: Draw, bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pageSize = view.getUint16(HEADER.pageSize) || 4096
  const pages = Math.max(1, Math.floor(bytes.length / pageSize))
  let made = Uint8Array.from(bytes)
  for (let count = 1 + draw.below(3); count > 0; count--) {
    const start = draw.below(pages) * pageSize
    // The tree's own header and its pointers come first, what it holds last.
    const zone = draw.of([16, 200, pageSize])
    const from = start === 0 ? HEADER.bytes : start
    const piece = overwriteNumbers(draw, made.subarray(from, Math.min(from + zone, start + pageSize)), 4)
    made.set(piece, from)
    if (draw.chance(0.1))
      made.copyWithin(start, draw.below(pages) * pageSize, draw.below(pages) * pageSize + pageSize)
  }
  if (draw.chance(0.1)) {
    made = made.slice(0, pageSize * (1 + draw.below(pages)))
    new DataView(made.buffer).setUint32(HEADER.pageCount, made.length / pageSize)
  }
  return made
}

/** Rows and tables changed by SQLite itself, rules switched off: the file is whole, and what it says is not. */
function mutateRows(draw: Draw, bytes: Uint8Array, engine: SqlEngine): Uint8Array {
  const database = engine.openCopy(bytes)
  try {
    database.execute('pragma ignore_check_constraints=on; pragma foreign_keys=off')
    const tables = namesIn(database, `select name from sqlite_schema where type='table'`)
    for (let count = 1 + draw.below(3); count > 0; count--) {
      // An earlier change may have taken the last of them.
      if (tables.length === 0) break
      const table = draw.of(tables)
      const columns = namesIn(database, `select name from pragma_table_xinfo('${quoted(table)}')`)
      try {
        if (columns.length > 0) database.execute(statementFor(draw, table, draw.of(columns)))
      } catch (error) {
        if (!(error instanceof SqlError)) throw error
      }
    }
    return database.toBytes()
  } catch (error) {
    // A schema that no longer reads is told by SQLite's own error when the file is written.
    const isUnreadable = error instanceof Error && error.message.startsWith('malformed database schema')
    if (error instanceof SqlError || isUnreadable) return mutateBytes(draw, bytes)
    throw error
  } finally {
    database.close()
  }
}

const quoted = (text: string): string => text.replaceAll('\0', '').replaceAll("'", "''")

function namesIn(database: SqlDatabase, sql: string): string[] {
  const statement = database.prepare(sql)
  statement.bind([])
  const names: string[] = []
  while (statement.step()) names.push(statement.text(0) ?? '')
  statement.reset()
  return names
}

function statementFor(draw: Draw, table: string, column: string): string {
  const [t, c] = [`"${table}"`, `"${column}"`]
  const value = draw.of([
    ...[
      'NULL',
      '1e999',
      '-1e999',
      '0',
      '-1',
      '9223372036854775807',
      "'x'",
      "''",
      "x'00ff'",
      'zeroblob(100)',
      '1.5',
    ],
    ...[
      "char(0)||'a'",
      "cast(x'eda080' as text)",
      'char(55296)',
      `${c}||'a'`,
      `${c}+1`,
      `${c}+0.5`,
      `-${c}`,
      '581',
    ],
    ...['zeroblob(5000000)', `'${quoted(draw.of(ODD_TEXTS))}'`, `(select ${c} from ${t} limit 1 offset 3)`],
  ])
  // By a row's own number, so that the same seed draws the same.
  const row = `rowid in (select rowid from ${t} limit ${String(1 + draw.below(3))} offset ${String(draw.below(30))})`
  const schema = (change: string): string =>
    `pragma writable_schema=on; update sqlite_schema set ${change} where name='${quoted(table)}'; pragma writable_schema=off`
  switch (draw.below(10)) {
    case 0:
    case 1:
    case 2:
    case 3:
      return `update or replace ${t} set ${c}=${value} where ${row}`
    case 4:
      return `update or ignore ${t} set ${c}=${value}`
    case 5:
      return `delete from ${t} where ${row}`
    case 6:
      return draw.of([
        `drop table ${t}`,
        `alter table ${t} rename to "zz"`,
        `alter table ${t} add column extra text`,
        `alter table ${t} rename column ${c} to "renamed"`,
        `delete from ${t}`,
      ])
    case 7:
      return draw.of([
        `create view evil as select * from ${t}`,
        `create trigger tr after insert on ${t} begin delete from ${t}; end`,
        `create table gen(a, b generated always as (lower(a)))`,
        `create index ix on ${t}(lower(${c}))`,
        `create table "__proto__"(a)`,
        `pragma user_version=${draw.of(['0', '1', '2', '3', '4', '99', '-1'])}`,
      ])
    case 8:
      return `insert or replace into ${t} select * from ${t} limit 1 offset ${String(draw.below(30))}`
    default:
      return draw.of([
        schema(`sql=replace(sql,'integer','text')`),
        schema(`sql=replace(sql,'not null','')`),
        schema(`sql='garbage'`),
        schema('rootpage=rootpage+1'),
        schema('rootpage=1'),
        schema(
          `type='view', sql='create view ${t} as with recursive x(i) as (select 1 union all select i+1 from x) select i from x'`,
        ),
      ])
  }
}
