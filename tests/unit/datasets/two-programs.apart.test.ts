import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { contentDigest } from '#shared/saved-view/content-digest'
import { ownerMark } from '#main/files/temporary-files'
import type { FailingCalls } from './failing-calls'
import { namesOf, reportTitled, viewOf } from './sample-own-things'

/** Races are decided by chance: each is run so often, and must end well every time. */
const RUNS = 50

const times = vi.hoisted(() => ({ pause: 1, renewal: 5, stale: 200, patience: 20_000 }))
vi.mock('#main/datasets/library/lock-times', () => ({ LOCK_TIMES: times }))
/** What a disk does before it has a temporary file for sure. */
const disk = vi.hoisted(() => ({ sync: (): Promise<unknown> => Promise.resolve() }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const { failingPromises } = await import('./failing-calls')
  const none: FailingCalls = { folder: '', count: 0, failing: 0, forEver: false, code: '' }
  return failingPromises(await importOriginal(), none, () => disk.sync())
})

/** The library's files as one program has them: with a queue, a lock and a memory of its own. */
async function program() {
  vi.resetModules()
  const [views, groups, reports, settings, own, lock] = await Promise.all([
    import('#main/datasets/library/saved-views-file'),
    import('#main/datasets/library/groups-file'),
    import('#main/datasets/library/reports-folder'),
    import('#main/datasets/library/settings-file'),
    import('#main/datasets/own-things'),
    import('#main/datasets/library/index-lock'),
  ])
  return { ...views, ...groups, ...reports, ...settings, ...own, ...lock }
}
type Program = Awaited<ReturnType<typeof program>>

let a: Program
let b: Program
let library: string
beforeEach(async () => {
  Object.assign(times, { renewal: 5, stale: 200, patience: 20_000 })
  disk.sync = () => Promise.resolve()
  library = mkdtempSync(join(tmpdir(), 'regionkikaren-two-'))
  a = await program()
  b = await program()
})
afterEach(() => rmSync(library, { recursive: true, force: true }))

const report = (title: string, written = '') => reportTitled(title, written)
const names = () => namesOf(a.listSavedViews(library))
const lockPath = (): string => join(library, 'index.lock')

/** The same again and again, each time in a new library. */
async function everyTime(race: (run: number) => Promise<void>): Promise<void> {
  for (let run = 0; run < RUNS; run++) {
    rmSync(library, { recursive: true, force: true })
    await race(run)
  }
}

describe('two programs on one library', () => {
  it('that take in files with the same names have each thing once, and none is lost', async () => {
    await everyTime(async () => {
      const own = (region: string) => ({
        views: [{ name: 'Min vy', view: viewOf('0581') }],
        groups: [{ name: 'G', members: [region] }],
        reports: [report('R')],
      })
      await Promise.all([a.takeInOwnThings(library, own('0580')), b.takeInOwnThings(library, own('0480'))])
      expect(await a.listSavedViews(library)).toMatchObject({ views: [{ name: 'Min vy' }], notices: [] })
      const { groups } = await b.listGroups(library)
      expect(groups.map(({ name }) => name)).toEqual(['G', 'G (2)'])
      expect(groups.flatMap(({ members }) => members).sort()).toEqual(['0480', '0580'])
      expect(readdirSync(join(library, 'reports')).filter((name) => name.endsWith('report'))).toEqual([
        'r.regionreport',
      ])
    })
  }, 120_000)

  it('save at once and keep all', async () => {
    await everyTime(async (run) => {
      const saves = ['A', 'B', 'C'].flatMap((name) => [
        a.saveView(library, { name: `${name} a`, view: viewOf(String(run)) }, null),
        b.saveView(library, { name: `${name} b`, view: viewOf(String(run)) }, null),
      ])
      await Promise.all(saves)
      expect(await names()).toHaveLength(6)
    })
  }, 120_000)

  it('lose nothing when one sleeps while its file is written, and the other takes its lock', async () => {
    // It gives no sign of life, as with a closed lid.
    Object.assign(times, { renewal: 1_000_000, stale: 20 })
    await everyTime(async () => {
      await a.saveView(library, { name: 'Gammal', view: viewOf('0580') }, null)
      let wake = (): void => undefined
      const asleep = new Promise<void>((fellAsleep) => {
        disk.sync = () => {
          disk.sync = () => Promise.resolve()
          fellAsleep()
          return new Promise<void>((resolve) => (wake = resolve))
        }
      })
      const slow = a.saveView(library, { name: 'från A', view: viewOf('0580') }, null)
      await asleep
      await b.saveView(library, { name: 'från B', view: viewOf('0580') }, null)
      wake()
      await slow
      expect(await names()).toEqual(['från A', 'från B', 'Gammal'])
      expect(existsSync(lockPath())).toBe(false)
    })
  }, 120_000)

  it('wait for a slow disk as long as its owner gives signs of life', async () => {
    let held = ''
    let wake = (): void => undefined
    disk.sync = () => {
      disk.sync = () => Promise.resolve()
      return new Promise<void>((resolve) => (wake = resolve))
    }
    const slow = a.saveView(library, { name: 'från A', view: viewOf('0580') }, null)
    await vi.waitUntil(() => existsSync(lockPath()) && (held = readFileSync(lockPath(), 'utf8')) !== '')
    const first = statSync(lockPath()).mtimeMs
    const fast = b.saveView(library, { name: 'från B', view: viewOf('0580') }, null)
    await vi.waitUntil(() => statSync(lockPath()).mtimeMs > first, { timeout: 10_000 })
    expect(readFileSync(lockPath(), 'utf8')).toBe(held)
    wake()
    await Promise.all([slow, fast])
    expect(await names()).toEqual(['från A', 'från B'])
  })
})

describe('a lock', () => {
  it('is removed by its owner only', async () => {
    await a.withIndexLock(library, () => {
      rmSync(lockPath())
      writeFileSync(lockPath(), 'annans')
    })
    expect(readFileSync(lockPath(), 'utf8')).toBe('annans')
  })

  it('that is lost stops the write, which is begun anew with what is there then', async () => {
    let times = 0
    await a.withIndexLock(library, async () => {
      if (times++ === 0) {
        rmSync(lockPath())
        await b.saveView(library, { name: 'från B', view: viewOf('0580') }, null)
      }
      await a.saveView(library, { name: 'från A', view: viewOf('0580') }, null)
    })
    expect([times, await names()]).toEqual([2, ['från A', 'från B']])
  })

  it('whose date is ahead is taken after some waiting, as any that gives no sign of life', async () => {
    writeFileSync(lockPath(), 'någon annans')
    const ahead = Date.now() / 1000 + 3600
    utimesSync(lockPath(), ahead, ahead)
    await a.saveView(library, { name: 'Ett', view: viewOf('0580') }, null)
    expect([await names(), existsSync(lockPath())]).toEqual([['Ett'], false])
  })

  it('of a program of this computer that has ended is taken at once', async () => {
    times.stale = 1_000_000
    const { pid } = spawnSync(process.execPath, ['-e', ''])
    writeFileSync(lockPath(), `${ownerMark().replace(/\d+$/, String(pid))}-0123456789abcdef`)
    await a.saveView(library, { name: 'Ett', view: viewOf('0580') }, null)
    expect(await names()).toEqual(['Ett'])
  })

  it('names its owner as soon as it is there, so that one left by a killed program is known for what it is', async () => {
    const seen: string[] = []
    let isOver = false
    const look = (): void => {
      try {
        seen.push(readFileSync(lockPath(), 'utf8'))
      } catch {
        // Nobody has it.
      }
      if (!isOver) setImmediate(look)
    }
    look()
    for (let i = 0; i < 100; i++) await a.withIndexLock(library, () => undefined)
    isOver = true
    expect(seen.length).toBeGreaterThan(0)
    expect(seen.filter((owner) => owner === '')).toEqual([])
  })

  it('that lives too long is told of in words, and what is there stays', async () => {
    times.patience = 50
    await a.withIndexLock(library, async () => {
      const save = b.saveView(library, { name: 'Ett', view: viewOf('0580') }, null)
      await expect(save).rejects.toMatchObject({ problem: { code: 'not-writable' } })
    })
  })
})

it('a thousand saves at once in one program all end well', async () => {
  const saves = Array.from({ length: 1000 }, (_, i) => {
    const name = `Nr ${String(i)}`
    if (i % 5 < 2) return a.saveView(library, { name, view: viewOf('0580') }, null)
    if (i % 5 < 4) return a.saveGroup(library, { name, members: ['0580'] }, null)
    return a.changeSettings(library, { theme: i % 2 === 0 ? 'dark' : 'light' })
  })
  await Promise.all(saves)
  expect([await names(), (await a.listGroups(library)).groups].map(({ length }) => length)).toEqual([
    400, 400,
  ])
}, 120_000)

describe('two windows on one thing', () => {
  const titles = async (): Promise<string[]> =>
    (await a.listReports(library)).reports.map(({ title }) => title.sv)

  it('keep both versions of a report, the later beside the first, and say so in words', async () => {
    await everyTime(async () => {
      const { id } = await a.saveReport(library, report('Protokoll'), null)
      const base = contentDigest(await b.readReport(library, id))
      const saved = await Promise.all([
        a.saveReport(library, report('Protokoll', 'två timmar'), id, base),
        b.saveReport(library, report('Protokoll', 'en timme'), id, base),
      ])
      const [first, second] = saved.sort((one, other) => one.notices.length - other.notices.length)
      expect([first?.id, second?.id, second?.report.title]).toEqual([id, 'protokoll-2', 'Protokoll (2)'])
      expect(second?.notices[0]?.sv).toContain('din är sparad som ”Protokoll (2)”')
      expect(await titles()).toEqual(['Protokoll', 'Protokoll (2)'])
      for (const one of saved) expect(await a.readReport(library, one.id)).toEqual(one.report)
    })
  }, 120_000)

  it('do not take one’s own earlier version for another’s, nor the same text', async () => {
    const { id } = await a.saveReport(library, report('P'), null)
    const first = await a.saveReport(library, report('P', 'ett'), id, contentDigest(report('P')))
    const again = await b.saveReport(library, report('P', 'ett'), id, contentDigest(report('P')))
    const second = await a.saveReport(library, report('P', 'ett två'), id, contentDigest(first.report))
    expect([first, again, second].map((one) => [one.id, one.notices])).toEqual([
      ['p', []],
      ['p', []],
      ['p', []],
    ])
  })

  it('keep what is written in a report that the other deleted', async () => {
    const { id } = await a.saveReport(library, report('P'), null)
    await b.deleteReport(library, id)
    const { notices } = await a.saveReport(library, report('P', 'skrivet'), id, contentDigest(report('P')))
    expect(notices[0]?.en).toContain('deleted in another window')
    expect(await a.readReport(library, id)).toEqual(report('P', 'skrivet'))
  })

  it('keep both versions of a saved view and of a group', async () => {
    await everyTime(async () => {
      await a.saveView(library, { name: 'Vy', view: viewOf('0580') }, null)
      await a.saveGroup(library, { name: 'Vi', members: ['0580'] }, null)
      const base = contentDigest(viewOf('0580'))
      const group = contentDigest({ name: 'Vi', members: ['0580'] })
      const said = await Promise.all([
        a.saveView(library, { name: 'Vy', view: viewOf('0581') }, 'Vy', base),
        b.saveView(library, { name: 'Vy', view: viewOf('0582') }, 'Vy', base),
        a.saveGroup(library, { name: 'Vi', members: ['0581'] }, 'Vi', group),
        b.saveGroup(library, { name: 'Vi', members: ['0582'] }, 'Vi', group),
      ])
      const { views } = await a.listSavedViews(library)
      const { groups } = await a.listGroups(library)
      expect([...views, ...groups].map(({ name }) => name)).toEqual(['Vy', 'Vy (2)', 'Vi', 'Vi (2)'])
      expect(views.map((one) => one.view.filters.region).sort()).toEqual(['0581', '0582'])
      expect(groups.flatMap(({ members }) => members).sort()).toEqual(['0581', '0582'])
      expect(said.map(({ notices }) => notices.length).sort()).toEqual([0, 0, 1, 1])
    })
  }, 120_000)

  it('do not overwrite a group of the same name that only the other knew of', async () => {
    await a.saveGroup(library, { name: 'Vi', members: ['0580'] }, null, null)
    const { groups, notices } = await b.saveGroup(library, { name: 'vi', members: ['0581'] }, null, null)
    expect(groups.map(({ name }) => name)).toEqual(['Vi', 'vi (2)'])
    expect(notices[0]?.sv).toContain('”vi (2)”')
    const renamed = await a.saveGroup(
      library,
      { name: 'Vi', members: ['0581'] },
      'vi (2)',
      contentDigest({ name: 'vi (2)', members: ['0581'] }),
    )
    expect(renamed.groups.map(({ name, members }) => [name, members.join()])).toEqual([
      ['Vi', '0580'],
      ['Vi (2)', '0581'],
    ])
  })

  it('each keep their own settings', async () => {
    await everyTime(async () => {
      await Promise.all([
        a.changeSettings(library, { language: 'en' }),
        b.changeSettings(library, { theme: 'dark' }),
        b.writeSharedFolder(library, '/delad'),
      ])
      expect((await a.readSettings(library)).content).toMatchObject({ language: 'en', theme: 'dark' })
      expect(await a.readSharedFolder(library)).toBe('/delad')
    })
  }, 120_000)
})
