import { execFileSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { rowsIn } from '#main/datasets/fact-tables/facts'
import type { FactRow } from '#shared/dataset/fact-tables/registry'
import { toTakeIn } from '#shared/contract/opened-file'
import type { TaskProgress } from '#shared/contract/calls'
import { smallContent } from '../../unit/datasets/small-dataset'
import {
  dayPopulation2008,
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
} from './service-under-test'

const DAY_POPULATION = 10_854 + 47_336

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest()
})
afterEach(() => under.close())

const list = async () => valueOf(await under.service.calls['datasets:list'](null))
const filesIn = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true }).map(String).sort()
  } catch {
    return []
  }
}

describe('taking in', () => {
  test('a new edition becomes the current one, and the former can be chosen again', async () => {
    const { service } = under
    const former = valueOf(await takeInFile(service, under.file('a.regiondata', await edition('2026-01-01'))))
    const bytes = Uint8Array.from(await edition('2026-02-01'))
    const opened = valueOf(await service.calls['file:open']({ fileName: 'b.regiondata', bytes }))
    expect(opened).toMatchObject({ kind: 'dataset', edition: '2026-02-01', fileName: 'b.regiondata' })
    const { token } = toTakeIn(opened)
    const candidate = { token, mapping: null, property: null, into: null }
    expect(valueOf(await service.calls['file:prepare'](candidate)).edition).toBe('2026-02-01')
    // Nothing has changed until it is committed.
    expect((await list()).active).toBe(former.edition.digest)
    const latest = valueOf(await service.calls['file:commit']({ token }))
    expect(latest.edition).toMatchObject({ dataset: 'prov', edition: '2026-02-01', current: true })
    expect((await list()).active).toBe(latest.edition.digest)
    expect(under.announced.at(-1)?.[0]).toBe('library:changed')

    const chosen = valueOf(
      await service.calls['dataset:choose-edition']({ dataset: 'prov', digest: former.edition.digest }),
    )
    expect(chosen.active).toBe(former.edition.digest)
    expect(chosen.editions.filter((one) => one.origin === 'library')).toHaveLength(2)
    expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
  })

  test('the same file twice is one edition', async () => {
    const path = under.file('a.regiondata', await edition('2026-01-01'))
    expect(valueOf(await takeInFile(under.service, path)).already).toBe(false)
    expect(valueOf(await takeInFile(under.service, path)).already).toBe(true)
    expect((await list()).editions).toHaveLength(2)
  })

  test('a file of version 3 is taken in as one of the newest version, which its notice says', async () => {
    const { service } = under
    const copy = (await createSqlJsEngine()).openCopy(await edition('2026-01-01'))
    copy.execute(`drop table fact_blocks; delete from meta where key = 'digest'; pragma user_version = 3`)
    const opened = valueOf(
      await service.calls['file:open']({ fileName: 'gammal.regiondata', bytes: copy.toBytes() }),
    )
    copy.close()
    const { token } = toTakeIn(opened)
    const candidate = { token, mapping: null, property: null, into: null }
    const { notices } = valueOf(await service.calls['file:prepare'](candidate))
    expect(notices.map(({ en }) => en).join(' ')).toContain('turned into version 4')
    const { digest } = valueOf(await service.calls['file:commit']({ token })).edition
    const stored = filesIn(under.library).find((file) => file.includes(digest)) ?? ''
    expect(readFileSync(join(under.library, stored)).readUInt32BE(60)).toBe(4)
    expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
  })

  test('the file that is taken in is never written', async () => {
    const bytes = await edition('2026-01-01')
    const path = under.file('a.regiondata', bytes)
    valueOf(await takeInFile(under.service, path))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })

  test('what is taken in is there for the next program start', async () => {
    valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
    const next = under.another()
    expect(valueOf(await next.calls['datasets:list'](null))).toEqual(await list())
    expect(await dayPopulation2008(next)).toBe(DAY_POPULATION)
  })

  test('two programs that take in files at once both end well', async () => {
    const other = under.another()
    const bytes = await Promise.all(['2026-01-01', '2026-02-01', '2026-03-01'].map((date) => edition(date)))
    const paths = bytes.map((content, i) => under.file(`${String(i)}.regiondata`, content))
    const results = await Promise.all(
      [under.service, other].flatMap((service) => paths.map((path) => takeInFile(service, path))),
    )
    for (const result of results) valueOf(result)
    expect((await list()).editions.filter(({ origin }) => origin === 'library')).toHaveLength(3)
    expect(filesIn(under.library).filter((name) => /tmp|lock|candidate/.test(name))).toEqual([])
  })
})

/** About 250,000 rows: long enough to be told of on any machine. */
async function largeEdition(): Promise<Uint8Array> {
  const content = smallContent()
  const [first] = content.regions
  if (first === undefined) throw new Error('no regions')
  const places = Array.from({ length: 500 }, (_, i) => ({ ...first, id: 1000 + i, code: `X${String(i)}` }))
  function* flows(): Generator<FactRow<'commuting-flows'>> {
    yield* rowsIn(content.facts, 'commuting-flows')
    for (const { id: home } of places) {
      for (const { id: work } of places) {
        yield { year: 2030, sex: 'total', home, work, persons: 1, source: content.sources[0]?.id ?? 1 }
      }
    }
  }
  return edition('2026-03-01', {
    regions: [...content.regions, ...places],
    facts: { ...content.facts, 'commuting-flows': flows() },
  })
}

test('a large file is told of while it is taken in, and views are answered meanwhile', async () => {
  const path = under.file('stor.regiondata', await largeEdition())
  let ended = false
  const taking = takeInFile(under.service, path).then((result) => {
    ended = true
    return valueOf(result)
  })
  expect(await dayPopulation2008(under.service)).toBe(DAY_POPULATION)
  expect(ended).toBe(false)
  await taking
  const told = under.announced.flatMap(([name, payload]) =>
    name === 'task:progress' ? [payload as TaskProgress] : [],
  )
  // A machine that needs no half a second for a step says nothing; one that says something ends it.
  for (const task of new Set(told.map((one) => one.task))) {
    const ofTask = told.filter((one) => one.task === task)
    const fractions = ofTask.map(({ fraction }) => fraction ?? 0)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(ofTask.map(({ done }) => done)).toEqual(ofTask.map((_, i) => i === ofTask.length - 1))
  }
})

describe('files that are refused leave everything as it was', () => {
  const refused = async (path: string): Promise<string> => {
    const before = await list()
    const { code } = problemOf(await takeInFile(under.service, path))
    expect(await list()).toEqual(before)
    expect(filesIn(under.library).filter((name) => name.endsWith('.tmp'))).toEqual([])
    expect(await dayPopulation2008(under.service)).toBe(DAY_POPULATION)
    return code
  }

  test('empty, renamed text, cut off, one bit flipped, wrong kind, newer version, missing', async () => {
    const good = Buffer.from(await edition('2026-01-01'))
    const changed = (change: (bytes: Buffer) => void): Buffer => {
      const copy = Buffer.from(good)
      change(copy)
      return copy
    }
    expect(await refused(under.file('1', Buffer.alloc(0)))).toBe('file-empty')
    expect(await refused(under.file('2.regiondata', Buffer.from('år;kommun\n')))).toBe('not-a-dataset')
    expect(await refused(under.file('2', Buffer.from([1, 2, 0, 3])))).toBe('file-format-unknown')
    expect(await refused(under.file('3', good.subarray(0, 5000)))).toBe('dataset-truncated')
    const flipped = changed((bytes) => bytes.writeUInt8(bytes.readUInt8(9000) ^ 4, 9000))
    expect(await refused(under.file('4', flipped))).toBe('dataset-damaged')
    expect(
      await refused(
        under.file(
          '5',
          changed((bytes) => bytes.writeUInt32BE(1, 68)),
        ),
      ),
    ).toBe('not-a-dataset')
    expect(
      await refused(
        under.file(
          '6',
          changed((bytes) => bytes.writeUInt32BE(99, 60)),
        ),
      ),
    ).toBe('dataset-newer-version')
    expect(await refused(join(under.folder, 'none.regiondata'))).toBe('file-not-found')
    expect(await refused(under.folder)).toBe('file-unreadable')
  })

  test('a sparse file of 2 GB is refused by its size', async () => {
    const path = under.file('big.regiondata', Buffer.alloc(0))
    truncateSync(path, 2 * 2 ** 30)
    expect(await refused(path)).toBe('file-too-large')
  })
})

describe('when the disk does not play along', () => {
  test('a file in place of the library folder', async () => {
    writeFileSync(under.library, 'not a folder')
    const path = under.file('a.regiondata', await edition('2026-01-01'))
    expect(problemOf(await takeInFile(under.service, path)).code).toBe('not-writable')
    expect(problemOf(await under.service.calls['settings:change']({ theme: 'dark' })).code).toBe(
      'not-writable',
    )
    expect(await dayPopulation2008(under.service)).toBe(DAY_POPULATION)
  })

  /** Mounts a small file system in place of the library; skips the test where that is not allowed. */
  const mounted = async (options: string, skip: (why: string) => void, use: () => Promise<void>) => {
    mkdirSync(under.library, { recursive: true })
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', under.library], { stdio: 'ignore' })
    } catch {
      skip('mounting a tmpfs needs root on Linux')
      return
    }
    try {
      await use()
    } finally {
      execFileSync('umount', [under.library], { stdio: 'ignore' })
    }
  }

  test('a full disk', ({ skip }) =>
    mounted('size=64k', skip, async () => {
      const path = under.file('a.regiondata', await edition('2026-01-01'))
      expect(problemOf(await takeInFile(under.service, path)).code).toBe('disk-full')
      expect(filesIn(under.library).filter((name) => name.endsWith('.tmp'))).toEqual([])
      expect(await dayPopulation2008(under.service)).toBe(DAY_POPULATION)
    }))

  test('a read-only folder', ({ skip }) =>
    mounted('ro', skip, async () => {
      const path = under.file('a.regiondata', await edition('2026-01-01'))
      expect(problemOf(await takeInFile(under.service, path)).code).toBe('not-writable')
      expect(await dayPopulation2008(under.service)).toBe(DAY_POPULATION)
    }))

  test('a file removed while it is open: what is open goes on, the next start says so', async () => {
    const path = under.file('a.regiondata', await edition('2026-01-01'))
    const service = under.another({ openedFile: path })
    expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
    rmSync(path)
    expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
    const next = under.another({ openedFile: path })
    expect(problemOf(await next.calls['dataset:describe']({ dataset: null })).code).toBe('file-not-found')
    expect(valueOf(await next.calls['dataset:describe']({ dataset: 'medfoljande' })).meta.id).toBe(
      'medfoljande',
    )
  })

  test('a damaged index without a copy is made anew from the files, with a notice', async () => {
    valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
    valueOf(await takeInFile(under.service, under.file('b.regiondata', await edition('2026-02-01'))))
    writeFileSync(join(under.library, 'index.json'), '{"version":1,"editi')
    rmSync(join(under.library, 'index.json.bak'))
    const found = valueOf(await under.another().calls['datasets:list'](null))
    expect(found.editions.filter(({ origin }) => origin === 'library')).toHaveLength(2)
    expect(found.editions.find(({ dataset, current }) => dataset === 'prov' && current)?.edition).toBe(
      '2026-02-01',
    )
    expect(found.notices.map(({ sv }) => sv)).toEqual([expect.stringContaining('gjorts om')])
  })

  test('a file of the library that was changed is left out, with a notice', async () => {
    const { edition: taken } = valueOf(
      await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))),
    )
    const path = join(under.library, 'datasets', `${taken.digest}.regiondata`)
    const bytes = readFileSync(path)
    bytes.writeUInt8(bytes.readUInt8(7000) ^ 1, 7000)
    writeFileSync(path, bytes)
    const next = under.another()
    const problem = problemOf(await next.calls['dataset:describe']({ dataset: taken.digest }))
    expect(problem.code).toBe('dataset-damaged')
    expect(
      await dayPopulation2008(under.another({ openedFile: join(under.folder, 'bundled.regiondata') })),
    ).toBe(DAY_POPULATION)
  })
})

test('a lock left by a program that was ended is taken over', async () => {
  mkdirSync(under.library, { recursive: true })
  const lock = join(under.library, 'index.lock')
  writeFileSync(lock, '')
  // Ended long ago, as its time says.
  utimesSync(lock, 0, 0)
  valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
  expect(filesIn(under.library)).not.toContain('index.lock')
})

test('two processes that store the same file at once both end well', async () => {
  const bytes = await edition('2026-01-01')
  const digest = createHash('sha256').update(bytes).digest('hex')
  const program = `
    const { Worker } = require('node:worker_threads')
    const [worker, path, digest, bytes, library] = process.argv.slice(1)
    const started = new Worker(worker)
    started.on('message', (said) => 'progress' in said || process.exit('value' in said ? 0 : 1))
    const input = { candidate: { path, digest, bytes: Number(bytes) }, library }
    const stopFlag = new SharedArrayBuffer(4)
    started.postMessage({ id: 1, job: { kind: 'storeFile', input }, stopFlag, limit: null })`
  const worker = resolve('out', 'main', 'database-worker.js')
  const codes = await Promise.all(
    [1, 2, 3].map((n) => {
      const path = under.file(`${String(n)}.regiondata`, bytes)
      const args = ['-e', program, worker, path, digest, String(bytes.length), under.library]
      return new Promise<number | null>((done) => {
        spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', done)
      })
    }),
  )
  expect(codes).toEqual([0, 0, 0])
  expect((await list()).editions.filter(({ origin }) => origin === 'library')).toHaveLength(1)
  expect(filesIn(under.library).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
