import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import {
  markDeleted,
  readDeletionMarks,
  removeLongDeleted,
  unmarkDeleted,
} from '#main/datasets/library/deletion-marks'
import { withIndexLock } from '#main/datasets/library/index-lock'
import { datasetPath } from '#main/datasets/library/store-paths'

const DAY = 24 * 3600 * 1000
const digest = 'ab'.repeat(32)
const deletedAt = Date.parse('2026-11-01T12:00:00Z')

let library: string
beforeEach(async () => {
  library = mkdtempSync(join(tmpdir(), 'regionkikaren-marks-'))
  mkdirSync(join(library, 'datasets'))
  writeFileSync(datasetPath(library, digest), 'figures')
  await withIndexLock(library, () => markDeleted(library, digest, new Date(deletedAt)))
})
afterEach(() => rmSync(library, { recursive: true, force: true }))

/** One start of the program, so many days after the deletion by its clock; answers whether the edition is still there. */
async function start(days: number, name = `${String(Math.abs(Math.round(days * 1000)))}a`): Promise<boolean> {
  const marks = await readDeletionMarks(library, [`${digest}.deleted`])
  await removeLongDeleted(library, marks, deletedAt + days * DAY, name)
  const isThere = existsSync(datasetPath(library, digest))
  expect(marks.has(digest)).toBe(isThere)
  return isThere
}

it('a clock that is ahead once, however far, removes no deleted edition', async () => {
  for (let run = 0; run < 50; run++) {
    const ahead = 31 + run ** 2
    expect(await start(run % 30)).toBe(true)
    // The same program looks many times.
    for (let look = 0; look < 3; look++) expect(await start(ahead + 40 * look, 'f00')).toBe(true)
    expect(await start(run % 30)).toBe(true)
  }
  await withIndexLock(library, () => unmarkDeleted(library, digest))
  expect(readFileSync(datasetPath(library, digest), 'utf8')).toBe('figures')
})

it('a clock that was behind when it was deleted leaves thirty days from the first right one', async () => {
  expect(await start(9000)).toBe(true)
  expect(await start(9029)).toBe(true)
  expect(await start(9031)).toBe(false)
})

it('a deleted edition goes for good when two starts, thirty days apart, find its time over', async () => {
  expect(await start(29)).toBe(true)
  expect(await start(31)).toBe(true)
  expect(await start(32)).toBe(true)
  expect(await start(62)).toBe(false)
  expect(existsSync(join(library, 'datasets', `${digest}.deleted`))).toBe(false)
})
