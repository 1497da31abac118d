import { expect, test } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { readMeta } from '#main/datasets/queries/description'
import { checkHeader, versionOf } from '#main/datasets/schema/check-header'
import { computeDigest } from '#main/datasets/schema/digest'
import { migrate, type Migration } from '#main/datasets/schema/migrations'
import { smallContent } from './small-dataset'

/** As a later version of the program would have it. */
const steps: readonly Migration[] = [
  { to: 3, apply: (database) => database.execute('alter table sources add column contact TEXT') },
  { to: 4, apply: (database) => database.execute(`update sources set contact = 'okänd'`) },
]

test('an older file is brought up step by step in a copy, which has a digest of its own', async () => {
  const engine = await createSqlJsEngine()
  const old = await writeDataset(smallContent())
  const before = Buffer.from(old)
  const migrated = migrate(engine, old, 2, steps, 4)
  expect(before.equals(old)).toBe(true)
  expect(versionOf(migrated)).toBe(4)
  expect(checkHeader(migrated, 'a', 4)).toBeNull()
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
  expect(() => migrate(engine, old, 2, steps.slice(0, 1), 4)).toThrow('no migration to version 4')
})
