import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { tmpdir } from 'node:os'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import { listGroups, saveGroup } from '#main/datasets/library/groups-file'
import { changeHouseStyle, readHouseStyle } from '#main/datasets/library/house-style-file'
import { EMPTY_INDEX, indexFile } from '#main/datasets/library/index-file'
import { readMapping, rememberMapping } from '#main/datasets/library/mappings-file'
import { deleteReport, listReports, readReport, saveReport } from '#main/datasets/library/reports-folder'
import { listSavedViews, saveView } from '#main/datasets/library/saved-views-file'
import {
  changeSettings,
  readSettings,
  readSharedFolder,
  writeSharedFolder,
} from '#main/datasets/library/settings-file'
import type { FailingReads, Reading } from './failing-reads'
import { reportTitled, sampleMapping, viewOf } from './sample-own-things'

const failing = vi.hoisted((): FailingReads => ({ path: '', code: '', times: 0 }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const { readingBadly } = await import('./failing-reads')
  return readingBadly(await importOriginal<Reading>(), failing)
})
// Nobody waits for a virus scanner here.
vi.mock('node:timers/promises', () => ({
  setTimeout: () => new Promise((resolve) => setImmediate(resolve)),
}))

type Moves = Record<'writeFileAtomically' | 'renamePatiently', (...args: string[]) => Promise<void>>
/** Code with which nothing can be set aside; empty: it can. */
const setting = vi.hoisted(() => ({ aside: '' }))
vi.mock('#main/files/atomic-write', async (importOriginal) => {
  const real = await importOriginal<Moves>()
  const guarded =
    (move: (...args: string[]) => Promise<void>) =>
    async (...args: string[]): Promise<void> => {
      if (setting.aside !== '' && args.some((arg) => arg.includes('-damaged-')))
        throw Object.assign(new Error(setting.aside), { code: setting.aside })
      await move(...args)
    }
  return {
    ...real,
    writeFileAtomically: guarded(real.writeFileAtomically),
    renamePatiently: guarded(real.renamePatiently),
  }
})

let library: string
beforeEach(() => {
  library = mkdtempSync(join(tmpdir(), 'regionkikaren-library-'))
  failing.times = 0
  setting.aside = ''
})
afterEach(() => rmSync(library, { recursive: true, force: true }))

const view = viewOf('0581')

/** A kind of file in the library: how a reader fills it, looks at it and changes it. */
interface FileKind {
  readonly path: string
  /** Puts in what must not be lost. */
  readonly fill: () => Promise<unknown>
  /** A change that keeps what was filled in. */
  readonly change: () => Promise<unknown>
  /** What was filled in, as far as it is there. */
  readonly look: () => Promise<{ content: unknown; notices: readonly LocalizedText[] }>
  readonly filled: unknown
}

const kinds: Record<string, FileKind> = {
  'saved views': {
    path: 'saved-views.json',
    fill: () => saveView(library, { name: 'Ett', view }, null),
    change: () => saveView(library, { name: 'Två', view }, null),
    async look() {
      const { views, notices } = await listSavedViews(library)
      return { content: views.some(({ name }) => name === 'Ett'), notices }
    },
    filled: true,
  },
  groups: {
    path: 'groups.json',
    fill: () => saveGroup(library, { name: 'Vi', members: ['0580'] }, null),
    change: () => saveGroup(library, { name: 'Ni', members: ['0581'] }, null),
    async look() {
      const { groups, notices } = await listGroups(library)
      return { content: groups.some(({ name }) => name === 'Vi'), notices }
    },
    filled: true,
  },
  settings: {
    path: 'settings.json',
    async fill() {
      await writeSharedFolder(library, '/delad')
      await changeSettings(library, { language: 'en' })
    },
    change: () => changeSettings(library, { theme: 'dark' }),
    async look() {
      const { content, notices } = await readSettings(library)
      return { content: [content.language, await readSharedFolder(library)], notices }
    },
    filled: ['en', '/delad'],
  },
  'logo and colour': {
    path: 'house-style.json',
    fill: () =>
      changeHouseStyle(library, {
        logo: {
          mediaType: 'image/svg+xml',
          bytes: new TextEncoder().encode(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path/></svg>',
          ),
        },
      }),
    change: () => changeHouseStyle(library, { accent: '#b8500c' }),
    async look() {
      const { content, notices } = await readHouseStyle(library)
      return { content: content.logo?.mediaType ?? null, notices }
    },
    filled: 'image/svg+xml',
  },
  'how tables were taken in': {
    path: 'mappings.json',
    fill: () => rememberMapping(library, 'a', sampleMapping),
    change: () => rememberMapping(library, 'b', sampleMapping),
    async look() {
      const { mapping: found, notices } = await readMapping(library, 'a')
      return { content: found?.dataset.id ?? null, notices }
    },
    filled: 'prov',
  },
  'the index': {
    path: 'index.json',
    fill: () => indexFile.change(library, () => ({ ...EMPTY_INDEX, chosen: 'prov' })),
    change: () => indexFile.change(library, (index) => ({ ...index, current: { prov: 'ab'.repeat(32) } })),
    async look() {
      const { content, notices } = await indexFile.read(library)
      return { content: content.chosen, notices }
    },
    filled: 'prov',
  },
  'a report': {
    path: join('reports', 'min.regionreport'),
    fill: () => saveReport(library, reportTitled('Min'), null),
    change: () => saveReport(library, reportTitled('Min'), 'min'),
    async look() {
      const { reports, notices } = await listReports(library)
      return { content: reports.find(({ id }) => id === 'min')?.title.sv ?? null, notices }
    },
    filled: 'Min',
  },
}

const pathOf = ({ path }: FileKind): string => join(library, path)
const bytesOf = (kind: FileKind): string => readFileSync(pathOf(kind), 'utf8')
const asides = (kind: FileKind): string[] =>
  readdirSync(dirname(pathOf(kind))).filter((name) => name.includes('-damaged-'))

async function problemOf(action: Promise<unknown>): Promise<Problem> {
  const error = await action.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ProblemError)) throw new Error(`no problem in words: ${String(error)}`)
  const { message, nextStep } = error.problem
  for (const text of [message, nextStep]) for (const said of [text.sv, text.en]) expect(said).not.toBe('')
  return error.problem
}

/** Replaces a file so that reading it fails for real: a folder in its place, or a link that leads to itself. */
const obstacles: Record<string, (path: string) => void> = {
  'a folder in its place': (path) => mkdirSync(path),
  'a link that leads to itself': (path) => symlinkSync(path, path),
  'a link whose goal is out of reach': (path) => symlinkSync(join(library, 'borta', 'fil'), path),
}

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  it.each(['EIO', 'EBUSY', 'EPERM', 'EACCES', 'EMFILE', 'ESTALE', 'UNKNOWN'])(
    'keeps all that was there when reading fails once with %s before a change',
    async (code) => {
      await kind.fill()
      Object.assign(failing, { path: kind.path, code, times: 1 })
      await kind.change()
      expect(failing.times).toBe(0)
      expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
      expect(asides(kind)).toEqual([])
    },
  )

  it('is read after a read that failed once, nothing set aside', async () => {
    await kind.fill()
    Object.assign(failing, { path: kind.path, code: 'EIO', times: 1 })
    expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
    expect(failing.times).toBe(0)
    expect(asides(kind)).toEqual([])
  })

  it('is not changed while it cannot be read: that is refused in words, and not a byte is written', async () => {
    await kind.fill()
    const before = bytesOf(kind)
    Object.assign(failing, { path: kind.path, code: 'EBUSY', times: Infinity })
    const problem = await problemOf(kind.change())
    expect(problem.code).toBe('file-unreadable')
    expect(problem.message.sv).toContain('går inte att läsa just nu')
    expect(problem.nextStep.en).toContain('try again')
    failing.times = 0
    expect(bytesOf(kind)).toBe(before)
    expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
  })

  it.each(Object.entries(obstacles))('is neither changed nor moved away by %s', async (_what, obstruct) => {
    await kind.fill()
    const away = join(library, 'undan')
    renameSync(pathOf(kind), away)
    obstruct(pathOf(kind))
    expect((await problemOf(kind.change())).code).toBe('file-unreadable')
    const { content, notices } = await kind.look()
    // What was written last is known nevertheless.
    expect(content).toEqual(kind.filled)
    expect(notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('går inte att läsa just nu')])
    expect(notices[0]?.en).toContain('cannot be read right now')
    expect(asides(kind)).toEqual([])
    rmSync(pathOf(kind), { recursive: true })
    renameSync(away, pathOf(kind))
    expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
  })

  it('that is damaged is set aside, and the last good copy takes its place, which is said', async () => {
    await kind.fill()
    const whole = bytesOf(kind)
    writeFileSync(pathOf(kind), whole.slice(0, -9))
    // Looking for a mapping is part of opening a file and changes nothing; taking it in does.
    if (kind.path === 'mappings.json') await kind.change()
    const { content, notices } = await kind.look()
    expect(content).toEqual(kind.filled)
    const [aside = ''] = asides(kind)
    expect(readFileSync(join(dirname(pathOf(kind)), aside), 'utf8')).toBe(whole.slice(0, -9))
    if (kind.path !== 'mappings.json') {
      expect(notices.map(({ sv }) => sv)).toEqual([expect.stringContaining(aside)])
      expect(notices[0]?.sv).toContain('senaste hela kopian')
      expect(bytesOf(kind)).toBe(whole)
    }
    expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
  })

  it('that is damaged keeps what the copy has when it is changed at once', async () => {
    await kind.fill()
    writeFileSync(pathOf(kind), '{')
    await kind.change()
    expect(asides(kind)).toHaveLength(1)
    expect(await kind.look()).toEqual({ content: kind.filled, notices: [] })
  })

  it('that is damaged stays, unchanged, while its copy cannot be read', async () => {
    await kind.fill()
    writeFileSync(pathOf(kind), '{')
    Object.assign(failing, { path: '.bak', code: 'EISDIR', times: Infinity })
    expect((await problemOf(kind.change())).code).toBe('file-unreadable')
    failing.times = 0
    expect(bytesOf(kind)).toBe('{')
    expect(asides(kind)).toEqual([])
  })
})

describe('a file that went missing', () => {
  it.each(Object.entries(kinds).filter(([name]) => name !== 'a report'))(
    'is there again from its copy, which is said: %s',
    async (_, kind) => {
      await kind.fill()
      rmSync(pathOf(kind))
      const { content, notices } = await kind.look()
      expect(content).toEqual(kind.filled)
      expect(notices.map(({ en }) => en)).toEqual([expect.stringContaining('was missing')])
    },
  )
})

describe('setting aside', () => {
  const inPlace = ['saved views', 'groups', 'settings', 'logo and colour', 'the index']

  it.each(
    inPlace.flatMap(
      (name) =>
        [
          [name, 'with a copy'],
          [name, 'without one'],
        ] as const,
    ),
  )('is said only when it was done; else the file is left and not changed: %s, %s', async (name, how) => {
    const kind = kinds[name] as FileKind
    await kind.fill()
    if (how === 'without one') rmSync(`${pathOf(kind)}.bak`)
    writeFileSync(pathOf(kind), '{')
    setting.aside = 'EACCES'
    const { content, notices } = await kind.look()
    if (how === 'with a copy') expect(content).toEqual(kind.filled)
    expect(notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('ligger kvar där den är')])
    expect(notices[0]?.sv).not.toContain('-damaged-')
    const problem = await problemOf(kind.change())
    expect(problem.code).toBe('library-damaged')
    expect(problem.message.en).toContain('could not be set aside')
    expect(asides(kind)).toEqual([])
    expect(bytesOf(kind)).toBe('{')
    setting.aside = ''
    await kind.change()
    expect(asides(kind)).toHaveLength(1)
  })

  it('that finds the disk full says so', async () => {
    const kind = kinds['groups'] as FileKind
    await kind.fill()
    writeFileSync(pathOf(kind), '{')
    setting.aside = 'ENOSPC'
    expect((await problemOf(kind.change())).code).toBe('disk-full')
    expect(bytesOf(kind)).toBe('{')
  })
})

describe('reports', () => {
  it('are not overwritten by a new one of the same name while their folder cannot be read', async () => {
    const first = (await saveReport(library, reportTitled('Min'), null)).id
    Object.assign(failing, { path: 'reports', code: 'EIO', times: 1 })
    expect((await saveReport(library, reportTitled('Min'), null)).id).not.toBe(first)
    Object.assign(failing, { path: 'reports', code: 'EISDIR', times: Infinity })
    expect((await problemOf(saveReport(library, reportTitled('Min'), null))).code).toBe('file-unreadable')
    const { reports, notices } = await listReports(library)
    expect(reports).toEqual([])
    expect(notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('går inte att läsa just nu')])
  })

  it('do not come back from a copy once they are deleted', async () => {
    const { id } = await saveReport(library, reportTitled('Min'), null)
    await deleteReport(library, id)
    expect(readdirSync(join(library, 'reports'))).toEqual([])
    expect((await problemOf(readReport(library, id))).code).toBe('file-not-found')
  })

  it('of a newer program stay where they are, untouched, and say so', async () => {
    const { id } = await saveReport(library, reportTitled('Min'), null)
    const path = join(library, 'reports', `${id}.regionreport`)
    const newer = JSON.stringify({ regionkikaren: 'report', version: 99 })
    writeFileSync(path, newer)
    expect((await listReports(library)).reports[0]?.damaged).not.toBeNull()
    expect(readFileSync(path, 'utf8')).toBe(newer)
  })
})
