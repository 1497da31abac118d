import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import { toTakeIn } from '#shared/contract/opened-file'
import { ProblemError } from '#shared/problem/problem'
import type { DatabaseClient } from '#main/datasets/database-client'
import type { JobInput } from '#main/datasets/database-jobs'
import type { DatasetShelf } from '#main/datasets/dataset-shelf'
import { Intake } from '#main/datasets/intake'
import { buildProblem } from '#main/datasets/problems'

let libraryFolder: string
beforeEach(() => {
  libraryFolder = mkdtempSync(join(tmpdir(), 'regionkikaren-intake-'))
})
afterEach(() => rmSync(libraryFolder, { recursive: true, force: true }))

const edition = (digest: string, dataset: string): EditionEntry => ({
  dataset,
  digest,
  title: { sv: dataset, en: dataset },
  edition: '2020',
  bytes: 1,
  takenIn: null,
  origin: 'library',
  current: true,
})
const file = { path: 'a.regiondata', name: 'a.regiondata', key: 'made' }

const gone = edition('gone', 'a')
const stays = edition('stays', 'b')

/** A library in which another program deletes `gone` between its list and the question for it by this key. */
function libraryOf(asked: string) {
  let isGone = false
  const listed: DatasetList = { editions: [gone, stays], active: stays.digest, notices: [] }
  const find = (key: string): Promise<typeof file> => {
    if (key !== asked) return Promise.resolve({ ...file, key })
    isGone = true
    return Promise.reject(new ProblemError(buildProblem('unknown-dataset', (w) => w.unknownDataset(key))))
  }
  const list = () => Promise.resolve(isGone ? { ...listed, editions: [stays] } : listed)
  const jobs: { openFile?: JobInput<'openFile'>; prepareFile?: JobInput<'prepareFile'> } = {}
  const meta = { id: gone.dataset, title: gone.title, edition: '2021' }
  const run = (name: 'openFile' | 'prepareFile', input: never) => {
    jobs[name] = input
    return Promise.resolve(
      name === 'openFile'
        ? { digest: 'd', bytes: 1, content: { kind: 'dataset', meta } }
        : {
            key: 'made',
            bytes: 1,
            description: { meta },
            used: 1,
            left: [],
            notices: [],
            shownIn: [],
            difference: null,
          },
    )
  }
  const intake = new Intake({
    libraryFolder,
    announce: () => undefined,
    shelf: { list, find } as unknown as DatasetShelf,
    database: { run } as unknown as DatabaseClient,
    decks: { open: () => Promise.resolve(false), discard: () => undefined },
  })
  return { intake, jobs }
}

test('a dataset that another program deletes while a file is opened is no longer offered to put it into', async () => {
  const { intake, jobs } = libraryOf(gone.dataset)
  await intake.open({ path: 'a.regiondata' }, 'a.regiondata')
  expect(jobs.openFile?.datasets.map(({ key }) => key)).toEqual(['b'])
})

test('an edition that another program deletes while its successor is prepared is followed by none', async () => {
  const { intake, jobs } = libraryOf(gone.digest)
  const { token } = toTakeIn(await intake.open({ path: 'a.regiondata' }, 'a.regiondata'))
  const made = await intake.prepare({ token, mapping: null, property: null, into: null })
  expect(made.follows).toBeNull()
  expect(jobs.prepareFile?.before).toBeNull()
})
