import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { DatasetList, EditionEntry } from '#shared/contract/calls'
import type { FailingReads, Reading } from '../../unit/datasets/failing-reads'
import { populationTable } from './import-files'
import { startInProcessWorker } from './in-process-worker'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
  type ServiceUnderTest,
} from './service-under-test'

const failing = vi.hoisted((): FailingReads => ({ path: '', code: '', times: 0 }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const { readingBadly } = await import('../../unit/datasets/failing-reads')
  return readingBadly(await importOriginal<Reading>(), failing)
})

const options = { startDatabaseWorker: startInProcessWorker }
let under: UnderTest
beforeEach(async () => {
  failing.times = 0
  under = await serviceUnderTest(options)
})
afterEach(async () => {
  failing.times = 0
  await under.close()
})

/** A code that no waiting helps against, so that nobody waits. */
const failFor = (path: string, times = Infinity, code = 'EISDIR'): void =>
  void Object.assign(failing, { path, code, times })
const another = (): ServiceUnderTest => under.another(options)
const list = async (service: ServiceUnderTest): Promise<DatasetList> =>
  valueOf(await service.calls['datasets:list'](null))
const inLibrary = ({ editions }: DatasetList): EditionEntry[] =>
  editions.filter(({ origin }) => origin === 'library')
const takeIn = async (date: string): Promise<EditionEntry> =>
  valueOf(await takeInFile(under.service, under.file(`${date}.regiondata`, await edition(date)))).edition
const library = (name: string): string => join(under.library, name)
const read = (name: string): string => readFileSync(library(name), 'utf8')
const notNow = expect.stringContaining('går inte att läsa just nu')

describe('editions and their names', () => {
  /** Two editions, of which the older one is chosen and was taken in long ago. */
  async function fill(): Promise<EditionEntry> {
    const older = await takeIn('2026-01-01')
    await takeIn('2026-02-01')
    const { dataset, digest } = older
    valueOf(await under.service.calls['dataset:choose-edition']({ dataset, digest }))
    const dated = read('index.json').replaceAll(older.takenIn ?? '', '2025-12-24T12:00:00.000Z')
    for (const name of ['index.json', 'index.json.bak']) writeFileSync(library(name), dated)
    return older
  }

  test.each(['index.json', 'datasets'])(
    'are kept when reading %s fails once while another is taken in',
    async (path) => {
      const { digest } = await fill()
      failFor(path, 1, 'EIO')
      await takeIn('2026-03-01')
      expect(failing.times).toBe(0)
      const found = inLibrary(await list(another()))
      expect(found.map((one) => one.edition)).toEqual(['2026-01-01', '2026-02-01', '2026-03-01'])
      expect(found.find((one) => one.digest === digest)?.takenIn).toBe('2025-12-24T12:00:00.000Z')
    },
  )

  test('are shown from the copy while the index cannot be read, which is said, and a choice is refused', async () => {
    const { digest, dataset } = await fill()
    const whole = await list(another())
    const before = read('index.json')
    failFor('index.json')
    const service = another()
    const found = await list(service)
    expect(found).toEqual({ ...whole, notices: [{ sv: notNow, en: expect.any(String) as string }] })
    expect(found.active).toBe(digest)
    const newer = whole.editions.find((one) => one.edition === '2026-02-01')?.digest ?? ''
    const refused = await service.calls['dataset:choose-edition']({ dataset, digest: newer })
    expect(problemOf(refused).code).toBe('file-unreadable')
    expect(read('index.json')).toBe(before)
    failing.times = 0
    expect(await list(service)).toEqual(whole)
  })

  test('are found in the files while neither index nor copy can be read, and nothing is written', async () => {
    await fill()
    const before = read('index.json')
    rmSync(library('index.json.bak'))
    failFor('index.json')
    const found = await list(another())
    expect(
      inLibrary(found)
        .map((one) => one.edition)
        .toSorted(),
    ).toEqual(['2026-01-01', '2026-02-01'])
    expect(found.notices.map(({ sv }) => sv)).toEqual([notNow])
    expect(read('index.json')).toBe(before)
  })

  test('stay while the folder with the files cannot be read, deleted ones too', async () => {
    const older = await fill()
    const newer = (await list(under.service)).editions.find((one) => one.edition === '2026-02-01')
    valueOf(await under.service.calls['dataset:delete']({ digest: newer?.digest ?? '' }))
    const whole = await list(under.service)
    const before = read('index.json')
    failFor('datasets')
    const found = await list(under.service)
    expect(found.editions).toEqual(whole.editions)
    expect(found.notices.map(({ sv }) => sv)).toEqual([notNow])
    const { dataset, digest } = older
    const refused = await under.service.calls['dataset:choose-edition']({ dataset, digest })
    expect(problemOf(refused).message.sv).toContain('Mappen med datamängder')
    expect(read('index.json')).toBe(before)
  })

  test('come back from the copy when the index is damaged, with what was chosen', async () => {
    const { digest } = await fill()
    writeFileSync(library('index.json'), '{"version":1,"editi')
    const found = await list(another())
    expect(found.active).toBe(digest)
    expect(found.editions.find((one) => one.digest === digest)?.takenIn).toBe('2025-12-24T12:00:00.000Z')
    expect(found.notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('senaste hela kopian')])
    const aside = readdirSync(under.library).find((name) => name.startsWith('index-damaged-'))
    expect(read(aside ?? '')).toBe('{"version":1,"editi')
  })

  test('that cannot be read now are not taken for damaged', async () => {
    const { digest } = await takeIn('2026-01-01')
    for (const name of ['index.json', 'index.json.bak']) rmSync(library(name))
    failFor(`${digest}.regiondata`)
    const service = another()
    const found = await list(service)
    expect(found.notices.map(({ sv }) => sv)).toContainEqual(notNow)
    failing.times = 0
    expect(inLibrary(await list(service)).map((one) => one.digest)).toEqual([digest])
  })
})

describe('a deleted edition whose mark cannot be read', () => {
  test('stays deleted, and is not removed for good on a guess', async () => {
    const { digest } = await takeIn('2026-01-01')
    valueOf(await under.service.calls['dataset:delete']({ digest }))
    const longAgo = new Date(Date.now() - 29 * 24 * 3600 * 1000).toISOString()
    const mark = library(`datasets/${digest}.deleted`)
    writeFileSync(mark, longAgo)
    // Copied from elsewhere, say: older than what it states.
    utimesSync(mark, 0, 0)
    failFor('.deleted', 1, 'EIO')
    const found = inLibrary(await list(another()))
    expect(found.map((one) => one.deleted !== undefined)).toEqual([true])
    expect(inLibrary(await list(another()))[0]?.deleted).toBe(longAgo)
  })
})

test('a table is taken in while what is remembered of tables cannot be read, which is said and kept', async () => {
  const path = under.file('folk.px', populationTable())
  valueOf(await takeInFile(under.service, path))
  const before = read('mappings.json')
  rmSync(library('mappings.json.bak'))
  const other = under.file('folk2.px', populationTable())
  failFor('mappings.json')
  const taken = valueOf(await takeInFile(under.service, other))
  expect(taken.notices.map(({ sv }) => sv)).toContainEqual(expect.stringContaining('kunde inte sparas'))
  expect(read('mappings.json')).toBe(before)
})

test('that the settings were damaged is told the window, though the host asked for its language first', async () => {
  valueOf(await under.service.calls['settings:change']({ language: 'en', theme: 'dark' }))
  writeFileSync(library('settings.json'), '{"lang')
  const service = another()
  for (const asking of ['host', 'window']) {
    const { notices, ...settings } = valueOf(await service.calls['settings:read'](null))
    expect(settings, asking).toEqual({ language: 'en', theme: 'dark', home: null, reference: null })
    expect(
      notices?.map(({ en }) => en),
      asking,
    ).toEqual([expect.stringContaining('was set aside as settings-damaged')])
  }
})

test('own things are neither given out nor taken in while saved views cannot be read', async () => {
  const view = { version: 1 as const, view: 'overview' as const, filters: {}, show: null, dataset: null }
  valueOf(await under.service.calls['saved-views:save']({ name: 'Ett', view, replaces: null }))
  rmSync(library('saved-views.json.bak'))
  const before = read('saved-views.json')
  failFor('saved-views.json')
  expect(problemOf(await under.service.calls['own:export'](null)).code).toBe('file-unreadable')
  const own = { views: [{ name: 'Två', view }], groups: [], reports: [] }
  expect(problemOf(await under.service.calls['own:take-in'](own)).code).toBe('file-unreadable')
  expect(read('saved-views.json')).toBe(before)
})

test('questions without groups are answered while the saved groups cannot be read, and others are refused', async () => {
  valueOf(await under.service.calls['groups:save']({ name: 'Vi', members: ['0580', '0581'], replaces: null }))
  rmSync(library('groups.json.bak'))
  failFor('groups.json')
  const ask = (region: string) =>
    under.service.calls['view:query']({
      queryId: region,
      dataset: null,
      view: 'overview',
      filters: { region },
    })
  valueOf(await ask('0581'))
  expect(problemOf(await ask('group:Vi')).code).toBe('file-unreadable')
})

test('a shared folder is not forgotten while the settings cannot be read', async () => {
  const choose = (folder: string | null) =>
    under.service.calls['shared-folder:choose']({ folder, pick: false })
  valueOf(await choose(under.folder))
  rmSync(library('settings.json.bak'))
  failFor('settings.json')
  expect(valueOf(await under.service.calls['shared-folder:read'](null)).notice?.sv).toEqual(notNow)
  expect(problemOf(await under.service.calls['settings:change']({ theme: 'dark' })).code).toBe(
    'file-unreadable',
  )
  failing.times = 0
  expect(valueOf(await under.service.calls['shared-folder:read'](null)).folder).toBe(under.folder)
})
