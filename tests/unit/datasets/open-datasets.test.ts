import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { writeDataset } from '#main/datasets/dataset-writer'
import type { FileReference } from '#main/datasets/database-jobs'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { OpenDatasets, type LookedAt } from '#main/datasets/open-datasets'
import { checkFile } from '#main/datasets/schema/check-file'
import { smallContent } from './small-dataset'

let engine: SqlEngine
let folder: string
let datasets: OpenDatasets

/** A dataset's file, and what a look at it has read. */
async function lookAt(edition: string): Promise<{ reference: FileReference; seen: LookedAt }> {
  const content = smallContent()
  const bytes = await writeDataset({ ...content, meta: { ...content.meta, edition } })
  const reference = {
    key: createHash('sha256').update(bytes).digest('hex'),
    path: join(folder, `${edition}.regiondata`),
    name: edition,
  }
  writeFileSync(reference.path, bytes)
  const checked = checkFile(engine, bytes, edition, 'header-and-digest')
  if (!checked.ok) throw new Error('not a dataset')
  return { reference, seen: { bytes: checked.bytes, description: checked.description } }
}

beforeAll(async () => {
  engine = await createSqlJsEngine()
  folder = mkdtempSync(join(tmpdir(), 'regionkikaren-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))
beforeEach(() => {
  datasets = new OpenDatasets(engine)
})

describe('a file that was looked at', () => {
  it('is opened as it was looked at: it is neither read nor described twice', async () => {
    const { reference, seen } = await lookAt('2026-03-01')
    datasets.keepLookedAt(reference.key, seen)
    rmSync(reference.path)
    expect((await datasets.get(reference)).description).toBe(seen.description)
  })

  it('is read when another was opened instead, so that nothing is held for nobody', async () => {
    const [shown, other] = [await lookAt('2026-03-01'), await lookAt('2026-04-01')]
    for (const { reference, seen } of [shown, other]) datasets.keepLookedAt(reference.key, seen)
    await datasets.get(shown.reference)
    const { description } = await datasets.get(other.reference)
    expect(description).not.toBe(other.seen.description)
    expect(description).toEqual(other.seen.description)
  })

  it('is not shown from memory once it was refused', async () => {
    const { reference, seen } = await lookAt('2026-03-01')
    datasets.keepLookedAt(reference.key, seen)
    datasets.release(reference.key)
    rmSync(reference.path)
    await expect(datasets.get(reference)).rejects.toThrow()
  })
})
