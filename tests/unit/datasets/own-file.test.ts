import { expect, test } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import { SqlError, type SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readRows } from '#main/datasets/queries/read-rows'
import { smallContent } from './small-dataset'

const engine = await createSqlJsEngine()

/** Some megabytes in two tables. */
function large(): Uint8Array {
  const database = engine.create()
  database.execute(
    'create table stays (id integer primary key, bytes blob); create table goes (bytes blob); begin',
  )
  fill(database, 0, 2000)
  database.execute('insert into goes select bytes from stays; commit')
  return database.takeBytes()
}

function fill(database: SqlDatabase, from: number, to: number): void {
  const insert = database.prepare('insert into stays values (?, ?)')
  for (let id = from; id < to; id++) insert.run([id, new Uint8Array(900).fill(id)])
}

test.each([
  ['in its room', 8_000_000, 'select 1'],
  ['beyond its room', 0, 'select 1'],
  ['once it has become shorter', 8_000_000, 'drop table goes; vacuum'],
])('a database gives its own bytes away as it would give a copy: %s', (_, room, first) => {
  const changed = (): SqlDatabase => {
    const database = engine.openOwn(large(), room)
    database.execute(`pragma journal_mode=off; pragma locking_mode=exclusive; ${first}; begin`)
    fill(database, 2000, 3000)
    database.execute('commit')
    return database
  }
  const copied = changed()
  const copy = copied.toBytes()
  copied.close()
  expect(Buffer.from(changed().takeBytes()).equals(Buffer.from(copy))).toBe(true)
})

test.each([
  ['in its room', 8_000_000],
  ['beyond its room', 0],
])('a database is packed as SQLite packs it where it stands, and goes on being changed: %s', (_, room) => {
  const packed = engine.openOwn(large())
  packed.execute('pragma journal_mode=off; drop table goes; vacuum')
  const other = engine.openOwn(large())
  other.execute('drop table goes')
  const [one, another] = [packed, other.pack(room)].map((database) => {
    database.execute('pragma journal_mode=off; begin')
    fill(database, 2000, 2600)
    database.execute('commit')
    return database.takeBytes()
  })
  expect(another?.length).toBeGreaterThan(2_000_000)
  expect(Buffer.from(another ?? []).equals(Buffer.from(one ?? []))).toBe(true)
})

test('a database of which nothing can be packed says so, and is there still', () => {
  const database = engine.create()
  database.execute('create table kept (id integer); insert into kept values (1); begin')
  expect(() => database.pack(0)).toThrow(SqlError)
  database.execute('commit')
  expect(readRows(database, 'select id from kept', (row) => row.number(0))).toEqual([1])
  database.close()
})

test('no question, check or try to change something alters the bytes of a file that is only read, whatever its header says', async () => {
  const file = await writeDataset(smallContent())
  // 2: its changes are in a journal beside it, which SQLite would take back into it.
  for (const mode of [1, 2]) {
    const bytes = file.slice()
    bytes.fill(mode, 18, 20)
    const before = bytes.slice()
    const database = engine.openReadOnly(bytes)
    const ask = (sql: string): void => {
      try {
        database.execute(sql)
      } catch {
        // Refused: so much the better.
      }
    }
    for (const sql of [
      'select * from meta',
      'delete from meta',
      'pragma user_version=99',
      'pragma integrity_check',
      'pragma wal_checkpoint(truncate)',
      'vacuum',
      'pragma optimize',
    ])
      ask(sql)
    database.close()
    expect(Buffer.from(bytes).equals(Buffer.from(before))).toBe(true)
  }
})
