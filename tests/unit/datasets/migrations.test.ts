import { expect, test } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readContent } from '#main/datasets/queries/content'
import { readDescription, readMeta } from '#main/datasets/queries/description'
import { checkHeader, versionOf } from '#main/datasets/schema/check-header'
import { checkFile } from '#main/datasets/schema/check-file'
import { computeDigest } from '#main/datasets/schema/digest'
import { migrate, type Migration } from '#main/datasets/schema/migrations'
import { smallContent } from './small-dataset'

/** As a later version of the program would have it. */
const steps: readonly Migration[] = [
  { to: 5, apply: (database) => database.execute('alter table sources add column contact TEXT') },
  { to: 6, apply: (database) => database.execute(`update sources set contact = 'okänd'`) },
]

test('an older file is brought up step by step in a copy, which has a digest of its own', async () => {
  const engine = await createSqlJsEngine()
  // As a file is read by some: a buffer, whose parts are no copies.
  const old = Buffer.from(await writeDataset(smallContent()))
  const before = Buffer.from(old)
  const migrated = migrate(engine, old, 4, steps, 6)
  expect(before.equals(old)).toBe(true)
  expect(versionOf(migrated)).toBe(6)
  expect(checkHeader(migrated, 'a', 6)).toBeNull()
  const database = engine.openReadOnly(migrated)
  const { digest } = readMeta(database)
  const statement = database.prepare('select distinct contact from sources')
  statement.bind([])
  statement.step()
  expect(statement.text(0)).toBe('okänd')
  database.close()
  expect(computeDigest(migrated, digest ?? '')).toBe(digest)
})

test('a missing step is a programming error, said at once', async () => {
  const engine = await createSqlJsEngine()
  const old = await writeDataset(smallContent())
  expect(() => migrate(engine, old, 4, steps.slice(0, 1), 6)).toThrow('no migration to version 6')
})

/** As the first version of the program wrote it. */
async function fileOfVersion1(engine: SqlEngine, more = ''): Promise<Uint8Array> {
  const database = engine.openCopy(await writeDataset(smallContent()))
  try {
    for (const table of ['cells', 'notes', 'values', 'dimensions'])
      database.execute(`drop table series_${table}`)
    database.execute(`drop table fact_blocks; drop table series; alter table series_breaks drop column region; alter table sources drop column sum_of;
      alter table sources drop column origin; delete from meta where key = 'digest';
      pragma user_version = 1; ${more}; vacuum`)
    return database.toBytes()
  } finally {
    database.close()
  }
}

test('a file of version 1 opens with all its figures; its sums are known as sums', async () => {
  const engine = await createSqlJsEngine()
  const old = await fileOfVersion1(engine)
  const checked = checkFile(engine, old, 'gammal.regiondata')
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
  expect(versionOf(checked.bytes)).toBe(4)
  expect(checked.notices.map(({ sv }) => sv).join()).toContain('1')
  expect(checked.description.series).toEqual([])
  expect(checked.description.sources.map(({ id, sumOf }) => [id, sumOf])).toEqual([
    [1, undefined],
    [2, undefined],
    [3, 1],
    [4, 2],
  ])
  const database = engine.openReadOnly(checked.bytes)
  const again = await writeDataset(readContent(database))
  expect(Buffer.from(again).equals(await writeDataset(smallContent()))).toBe(true)
  database.close()
})

test('tables and columns of its own in a file of version 1 are not taken for ours', async () => {
  const engine = await createSqlJsEngine()
  const old = await fileOfVersion1(
    engine,
    `create table series (x); insert into series values (1); create view series_cells as select 1;
     alter table sources add column origin TEXT; update sources set origin = 'Norrköping'`,
  )
  const database = engine.openReadOnly(migrate(engine, old, 1))
  const { series, sources } = readDescription(database)
  expect(series).toEqual([])
  expect(sources[0]?.origin).toBeUndefined()
  database.close()
})

test('a break of one region is kept, and one of version 2 is a break of all', async () => {
  const engine = await createSqlJsEngine()
  const content = smallContent()
  const [region] = content.regions
  const note = { sv: 'delad', en: 'divided' }
  const own = { table: 'population' as const, year: 1991, note, region: region?.code ?? '' }
  const bytes = await writeDataset({ ...content, breaks: [own] })
  const written = engine.openReadOnly(bytes)
  expect(readDescription(written).breaks).toEqual([own])
  written.close()
  const old = engine.openCopy(bytes)
  old.execute('drop table fact_blocks; alter table series_breaks drop column region; pragma user_version = 2')
  const migrated = engine.openReadOnly(migrate(engine, old.toBytes(), 2))
  expect(readDescription(migrated).breaks).toEqual([{ table: 'population', year: 1991, note }])
  migrated.close()
  old.close()
})

test('a file of version 3 is read as it is, and gains the blocks that a new file has', async () => {
  const engine = await createSqlJsEngine()
  const newest = await writeDataset(smallContent())
  const copy = engine.openCopy(newest)
  // A table and a view of its own stood in nobody's way then.
  copy.execute(`drop table fact_blocks; create table fact_blocks (x); insert into fact_blocks values (1);
    delete from meta where key = 'digest'; pragma user_version = 3`)
  const old = copy.toBytes()
  copy.close()
  const checked = checkFile(engine, old, 'gammal.regiondata')
  if (!checked.ok) throw new Error(JSON.stringify(checked.problem))
  expect(checked.bytes).toBe(old)
  expect(checked.notices.map(({ en }) => en).join()).toContain('fact_blocks (table)')
  const migrated = migrate(engine, old, 3)
  expect(versionOf(migrated)).toBe(4)
  const again = checkFile(engine, migrated, 'ny.regiondata')
  expect(again.ok ? again.notices : again.problem).toEqual([])
  const blocksOf = (bytes: Uint8Array) => {
    const database = engine.openReadOnly(bytes)
    const statement = database.prepare('select * from fact_blocks order by fact_table, sex, part, year')
    statement.bind([])
    const blocks: unknown[] = []
    while (statement.step()) blocks.push([0, 1, 2, 3, 4, 5].map((column) => statement.value(column)))
    statement.reset()
    database.close()
    return blocks
  }
  expect(blocksOf(migrated)).toEqual(blocksOf(newest))
  expect(blocksOf(newest).length).toBeGreaterThan(30)
})

test('a table that cannot be packed to its end has no blocks at all', async () => {
  const engine = await createSqlJsEngine()
  const copy = engine.openCopy(await writeDataset(smallContent()))
  // Read as a number, the word is the sex whose blocks were there before those of women.
  copy.execute(`drop table fact_blocks; pragma ignore_check_constraints = on; pragma user_version = 3;
    insert or ignore into population (sex, age_group, region, year, persons, sign, source)
      select column1, age_group, region, year, persons, sign, source from population, (values (1), ('x')) where sex = 0`)
  const migrated = engine.openReadOnly(migrate(engine, copy.toBytes(), 3))
  copy.close()
  const statement = migrated.prepare('select distinct fact_table from fact_blocks order by 1')
  statement.bind([])
  const packed: unknown[] = []
  while (statement.step()) packed.push(statement.text(0))
  statement.reset()
  migrated.close()
  expect(packed).not.toContain('population')
  expect(packed).toContain('commuting-flows')
})

test('an older file that is not whole is told so in words, not called damaged', async () => {
  const engine = await createSqlJsEngine()
  const copy = engine.openCopy(await writeDataset(smallContent()))
  copy.execute(`drop table fact_blocks; drop table population; pragma user_version = 2;
    delete from meta where key = 'digest'`)
  const checked = checkFile(engine, copy.toBytes(), 'gammal.regiondata')
  copy.close()
  expect(checked.ok ? [] : checked.problem.details?.map(({ table }) => table)).toEqual(['population'])
})
