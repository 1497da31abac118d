import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { contentDigest } from '#shared/saved-view/content-digest'
import { writeFolder } from '#main/command-line/report-folder'
import { writeOutput } from '#main/command-line/write-output'
import type { InspectedFile } from '#main/datasets/database-jobs'
import { listStored } from '#main/datasets/library/content-store'
import { deleteGroup, listGroups, saveGroup } from '#main/datasets/library/groups-file'
import { changeHouseStyle, readHouseStyle } from '#main/datasets/library/house-style-file'
import { Library } from '#main/datasets/library/library'
import { readMapping, rememberMapping } from '#main/datasets/library/mappings-file'
import { deleteReport, listReports, readReport, saveReport } from '#main/datasets/library/reports-folder'
import {
  addSavedViews,
  deleteSavedView,
  listSavedViews,
  saveView,
} from '#main/datasets/library/saved-views-file'
import {
  changeSettings,
  readSettings,
  readSharedFolder,
  writeSharedFolder,
} from '#main/datasets/library/settings-file'
import { writeStaged } from '#main/datasets/library/staging'
import { storeCandidate } from '#main/datasets/library/store-candidate'
import { datasetPath } from '#main/datasets/library/store-paths'
import { tidyLibrary } from '#main/datasets/library/tidy-library'
import { takeInOwnThings } from '#main/datasets/own-things'
import { readDatasetFile } from '#main/datasets/read-file'
import { sweepTemporaryFiles } from '#main/files/temporary-files'
import type { FailingCalls } from './failing-calls'
import { reportTitled, sampleMapping, sampleTitle, viewOf } from './sample-own-things'

const calls = vi.hoisted((): FailingCalls => ({ folder: '', count: 0, failing: 0, forEver: false, code: '' }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingPromises } = await import('./failing-calls')
  return failingPromises(await importOriginal(), calls)
})
vi.mock('node:fs', async (importOriginal) => {
  const { failingSync } = await import('./failing-calls')
  return failingSync(await importOriginal(), calls)
})
// Nobody waits for a virus scanner here, nor for a lock that could not be given back.
vi.mock('node:timers/promises', () => ({
  setTimeout: () => new Promise((resolve) => setImmediate(resolve)),
}))
vi.mock('#main/datasets/library/lock-times', () => ({
  LOCK_TIMES: { pause: 1, renewal: 10, stale: 40, patience: 5_000 },
}))

const logo = {
  mediaType: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path/></svg>'),
}

/** A file that the library takes for a dataset: what is in it does not matter to the file system. */
const inspected = (key: string): InspectedFile =>
  ({
    key,
    bytes: 5,
    description: { meta: { id: 'prov', title: sampleTitle, edition: key.slice(0, 4) } },
  }) as never
const digests: string[] = []
const libraryOf = (folder: string): Library => new Library(folder, (key) => Promise.resolve(inspected(key)))
const archive = (...names: string[]): Uint8Array =>
  zipSync({
    ...Object.fromEntries(names.map((name) => [name, strToU8(name)])),
    'index.html': strToU8(names.map((name) => `<a href="${name}"`).join('')),
  })

/** All that somebody was told is kept, by what it is. */
async function lookAt(work: string): Promise<Record<string, unknown>> {
  const library = join(work, 'library')
  const { views, notices } = await listSavedViews(library)
  const groups = await listGroups(library)
  const reports = await listReports(library)
  const settings = await readSettings(library)
  const style = await readHouseStyle(library)
  const shelf = libraryOf(library)
  const { index, deleted } = await shelf.read()
  const exported = join(work, 'exports')
  const names = readdirSync(exported).filter((name) => !name.startsWith('.regionkikaren-'))
  return {
    views,
    groups: groups.groups,
    reports: await Promise.all(reports.reports.map(async ({ id }) => [id, await readReport(library, id)])),
    settings: settings.content,
    sharedFolder: await readSharedFolder(library),
    style: style.content,
    mappings: await Promise.all(['a', 'b'].map((key) => readMapping(library, key))),
    editions: index.editions.map(({ digest }) => digest),
    current: index.current,
    deleted: [...deleted.keys()],
    notices: [
      notices,
      groups.notices,
      reports.notices,
      settings.notices,
      style.notices,
      shelf.notices(),
    ].flat(),
    ...Object.fromEntries(names.map((name) => [name, readFileSync(join(exported, name), 'utf8')])),
  }
}

let root: string
let base: string
/** Digest of a candidate that is not in the library. */
let arriving: string
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'regionkikaren-faults-'))
  base = join(root, 'base')
  const library = join(base, 'library')
  for (const folder of [join(library, 'datasets'), join(base, 'exports')])
    mkdirSync(folder, { recursive: true })
  for (const name of ['gammal', 'ny', 'på väg']) {
    const path = join(base, 'candidate')
    writeFileSync(path, name)
    const { digest } = await readDatasetFile(path, name)
    digests.push(digest)
    if (name !== 'på väg') cpSync(path, datasetPath(library, digest))
  }
  arriving = digests[2] ?? ''
  for (const key of digests.slice(0, 2)) await libraryOf(library).takeIn(inspected(key))
  for (const name of ['Ett', 'Två']) await saveView(library, { name, view: viewOf('0581') }, null)
  for (const name of ['Vi', 'Ni']) await saveGroup(library, { name, members: ['0580'] }, null)
  for (const title of ['Min', 'Din']) await saveReport(library, reportTitled(title), null)
  await changeSettings(library, { language: 'en' })
  await writeSharedFolder(library, '/delad')
  await changeHouseStyle(library, { logo, accent: '#123456' })
  await rememberMapping(library, 'a', sampleMapping)
  await writeOutput(join(base, 'exports', 'bild.csv'), 'gammal')
  await writeFolder(join(base, 'exports', 'rapport'), archive('01-a.png', '02-b.png'))
  cpSync(join(base, 'exports', 'rapport', 'index.html'), join(base, 'exports', 'index.html'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

const candidate = (work: string) => ({ path: join(work, 'candidate'), digest: arriving, bytes: 7 })

/** Every kind of write, and the reading that mends or removes something. */
const operations: Record<string, (library: string, work: string) => Promise<unknown>> = {
  'a new view': (library) => saveView(library, { name: 'Tre', view: viewOf('0580') }, null),
  'a view in the place of another': (library) =>
    saveView(library, { name: 'Ett', view: viewOf('0580') }, 'Ett', contentDigest(viewOf('0581'))),
  'a view that another window changed': (library) =>
    saveView(library, { name: 'Ett', view: viewOf('0580') }, 'Ett', contentDigest(viewOf('0480'))),
  'several views': (library) => addSavedViews(library, [{ name: 'Ett', view: viewOf('0480') }]),
  'a view less': (library) => deleteSavedView(library, 'Ett'),
  'a group': (library) => saveGroup(library, { name: 'De', members: ['0581'] }, null, null),
  'a group that another window changed': (library) =>
    saveGroup(library, { name: 'Vi', members: ['0581'] }, 'Vi', 'annan'),
  'a group less': (library) => deleteGroup(library, 'Vi'),
  'a new report': (library) => saveReport(library, reportTitled('Ny'), null),
  'a report over itself': (library) =>
    saveReport(library, reportTitled('Min, längre'), 'min', contentDigest(reportTitled('Min'))),
  'a report that another window changed': (library) =>
    saveReport(library, reportTitled('Min'), 'min', 'annan'),
  'a report less': (library) => deleteReport(library, 'min'),
  settings: (library) => changeSettings(library, { theme: 'dark' }),
  'a shared folder': (library) => writeSharedFolder(library, '/annan'),
  'a colour': (library) => changeHouseStyle(library, { accent: '#b8500c' }),
  'how a table was taken in': (library) => rememberMapping(library, 'b', sampleMapping),
  'own things': (library) =>
    takeInOwnThings(library, {
      views: [{ name: 'Ett', view: viewOf('0480') }],
      groups: [{ name: 'Vi', members: ['0480'] }],
      reports: [{ ...reportTitled('Min'), region: '0480' }],
    }),
  'another current edition': (library) => libraryOf(library).choose('prov', digests[0] ?? ''),
  'an edition less': (library) => libraryOf(library).delete(digests[0] ?? ''),
  'a new edition': async (library, work) => {
    await writeStaged(join(library, 'incoming', 'x', 'source'), strToU8('på väg'))
    await storeCandidate(candidate(work), library)
    await libraryOf(library).takeIn(inspected(arriving))
  },
  'the start': (library) => tidyLibrary(library),
  'a look at the store': (library) => listStored(library).catch((error: unknown) => refusedBySystem(error)),
  'an export': (_, work) => writeOutput(join(work, 'exports', 'bild.csv'), 'ny'),
  'a report’s folder': (_, work) => writeFolder(join(work, 'exports'), archive('01-a.png', '03-c.png')),
}

/** The look at a store throws what the system says; the library says it in words. */
function refusedBySystem(error: unknown): never {
  const words = { sv: String(error), en: String(error) }
  throw new ProblemError({ code: 'file-unreadable', message: words, nextStep: words })
}

/** A copy of the base to work on. */
function begin(name: string): string {
  const work = join(root, name)
  rmSync(work, { recursive: true, force: true })
  cpSync(base, work, { recursive: true })
  // In one folder, for what is exported is looked at as files.
  rmSync(join(work, 'exports', 'rapport'), { recursive: true, force: true })
  return work
}

const CODES = ['EIO', 'ENOSPC', 'EBUSY', 'EMFILE']
const leftBehind = (work: string): string[] =>
  (readdirSync(work, { recursive: true }) as string[]).filter((name) =>
    /-damaged-|index\.lock|\.tmp$/.test(basename(name)),
  )

it.each(Object.keys(operations).flatMap((name) => [false, true].map((forEver) => [name, forEver] as const)))(
  'nothing acknowledged is lost when any call fails: %s (for ever: %s)',
  async (name, forEver) => {
    const act = operations[name] as (typeof operations)[string]
    const fine = begin('fine')
    const before = await lookAt(fine)
    await act(join(fine, 'library'), fine)
    const after = await lookAt(fine)
    expect(before['notices']).toEqual([])
    let turn = 1
    for (; ; turn++) {
      const work = begin('work')
      const library = join(work, 'library')
      const code = CODES[turn % CODES.length] ?? 'EIO'
      Object.assign(calls, { folder: work, count: 0, failing: turn, forEver, code })
      const refused = await act(library, work).then(
        () => null,
        (error: unknown) => error,
      )
      const reached = calls.count >= turn
      calls.folder = ''
      const at = `${code} at call ${String(turn)}`
      if (refused !== null && !(refused instanceof ProblemError)) throw refused
      const left = leftBehind(work)
      const state = await lookAt(work)
      if (refused === null) expect(state, at).toEqual(after)
      else
        for (const key of new Set([before, after, state].flatMap((one) => Object.keys(one))))
          expect([before[key], after[key]], `${at}: ${key}`).toContainEqual(state[key])
      // What passes leaves nothing behind; what does not pass leaves nothing that the next start would keep.
      if (!forEver) expect(left, at).toEqual([])
      const later = Date.now() + 25 * 3600 * 1000
      for (const folder of ['library', 'library/reports', 'library/datasets', 'exports'])
        await sweepTemporaryFiles(join(work, folder), later)
      await changeSettings(library, { theme: 'light' })
      expect(
        leftBehind(work).filter((path) => !path.includes('incoming')),
        at,
      ).toEqual([])
      if (!reached) break
    }
    expect(turn, 'calls that failed in turn').toBeGreaterThan(1)
    expect(existsSync(base)).toBe(true)
  },
  300_000,
)
