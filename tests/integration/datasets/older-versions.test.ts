import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { newestOf } from '#main/datasets/prepare-file'
import { sha256Of } from '#main/datasets/schema/digest'
import { startInProcessWorker } from './in-process-worker'
import { edition, serviceUnderTest, takeInFile, valueOf, type UnderTest } from './service-under-test'

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest({ startDatabaseWorker: startInProcessWorker })
})
afterEach(() => under.close())

/** A file of version 3 without a digest, with something of its own in it. */
async function version3(own = ''): Promise<Uint8Array> {
  const copy = (await createSqlJsEngine()).openCopy(await edition('2026-01-01'))
  try {
    copy.execute(
      `drop table fact_blocks; delete from meta where key = 'digest'; ${own}; pragma user_version = 3; vacuum`,
    )
    return copy.toBytes()
  } finally {
    copy.close()
  }
}
const ofLibrary = async () =>
  valueOf(await under.service.calls['datasets:list'](null)).editions.filter(
    ({ origin }) => origin === 'library',
  )

test.each([
  ['computes', 'create table extra (a, b as (a + 1))'],
  ['is one of text search', "create virtual table extra using fts3 (a); insert into extra values ('ord')"],
])('a file with another table, which %s, is kept as it is, for it works without blocks', async (_, own) => {
  const bytes = await version3(own)
  const { edition: taken } = valueOf(await takeInFile(under.service, under.file('gammal.regiondata', bytes)))
  expect(taken.digest).toBe(sha256Of(bytes))
})

test('a file that would be too large with blocks is kept without them', async () => {
  const engine = await createSqlJsEngine()
  const bytes = await version3()
  const newest = newestOf(engine, bytes, 3, 'gammal.regiondata')
  expect(newest?.bytes.length).toBeGreaterThan(bytes.length)
  const most = newest?.bytes.length ?? 0
  expect(newestOf(engine, bytes, 3, 'gammal.regiondata', most)?.bytes.length).toBe(most)
  expect(newestOf(engine, bytes, 3, 'gammal.regiondata', most - 1)).toBeNull()
})

/** As a former program left it in the library. */
function keepAsItIs(bytes: Uint8Array): string {
  const stored = join(under.library, 'datasets', `${sha256Of(bytes)}.regiondata`)
  mkdirSync(join(under.library, 'datasets'), { recursive: true })
  writeFileSync(stored, bytes)
  return stored
}

test('an edition that a former program kept in its version is no second one when it is taken in again', async () => {
  const bytes = await version3()
  keepAsItIs(bytes)
  const taken = valueOf(await takeInFile(under.service, under.file('gammal.regiondata', bytes)))
  expect(taken).toMatchObject({
    already: true,
    edition: { digest: sha256Of(bytes), current: true },
    notices: [],
  })
  expect(await ofLibrary()).toHaveLength(1)
})

test('is taken in anew where the one that was kept is no longer whole', async () => {
  const bytes = await version3()
  const stored = keepAsItIs(bytes)
  expect(await ofLibrary()).toHaveLength(1)
  writeFileSync(stored, bytes.slice(0, bytes.length / 2))
  const taken = valueOf(await takeInFile(under.service, under.file('gammal.regiondata', bytes)))
  expect(taken.already).toBe(false)
  expect(taken.edition.digest).not.toBe(sha256Of(bytes))
})
