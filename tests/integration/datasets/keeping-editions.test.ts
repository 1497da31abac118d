import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { EditionEntry } from '#shared/contract/calls'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
  type ServiceUnderTest,
} from './service-under-test'

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest()
})
afterEach(() => under.close())

const list = async (service = under.service) => valueOf(await service.calls['datasets:list'](null))
const takeIn = async (date: string): Promise<EditionEntry> =>
  valueOf(await takeInFile(under.service, under.file(`${date}.regiondata`, await edition(date)))).edition
const storedPath = (digest: string): string => join(under.library, 'datasets', `${digest}.regiondata`)
const currentOf = async (dataset: string, service?: ServiceUnderTest) =>
  (await list(service)).editions.find((one) => one.dataset === dataset && one.current)?.edition

function flipByte(path: string, at: number): void {
  const bytes = readFileSync(path)
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at)
  writeFileSync(path, bytes)
}

describe('deleting an edition', () => {
  test('shows the one before it, and undoing shows it again', async () => {
    await takeIn('2026-01-01')
    const { digest } = await takeIn('2026-02-01')
    const after = valueOf(await under.service.calls['dataset:delete']({ digest }))
    expect(await currentOf('prov')).toBe('2026-01-01')
    expect(after.editions.find((one) => one.digest === digest)).toMatchObject({ current: false })
    expect(under.announced.at(-1)).toEqual(['library:changed', after])
    expect(problemOf(await under.service.calls['dataset:describe']({ dataset: digest })).code).toBe(
      'unknown-dataset',
    )
    const again = valueOf(await under.service.calls['dataset:restore']({ digest }))
    expect(again.active).toBe(digest)
    expect(again.editions.find((one) => one.digest === digest)?.deleted).toBeUndefined()
  })

  test('all of a dataset shows the one that comes with the program', async () => {
    const { digest } = await takeIn('2026-01-01')
    const { active, editions } = valueOf(await under.service.calls['dataset:delete']({ digest }))
    expect(editions.find((one) => one.digest === active)?.origin).toBe('bundled')
  })

  test('is remembered when the index is lost, and by other programs', async () => {
    await takeIn('2026-01-01')
    const { digest } = await takeIn('2026-02-01')
    valueOf(await under.service.calls['dataset:delete']({ digest }))
    rmSync(join(under.library, 'index.json'))
    const other = under.another()
    const found = (await list(other)).editions.find((one) => one.digest === digest)
    expect(Date.parse(found?.deleted ?? '')).toBeGreaterThan(Date.now() - 60_000)
    expect(await currentOf('prov', other)).toBe('2026-01-01')
  })

  test('and taking the same file in again brings it back', async () => {
    const { digest } = await takeIn('2026-01-01')
    valueOf(await under.service.calls['dataset:delete']({ digest }))
    expect((await takeIn('2026-01-01')).deleted).toBeUndefined()
    expect((await list()).active).toBe(digest)
  })

  test('lasts thirty days; then the file is gone for good, once another start has found the same', async () => {
    const { digest } = await takeIn('2026-01-01')
    valueOf(await under.service.calls['dataset:delete']({ digest }))
    const mark = join(under.library, 'datasets', `${digest}.deleted`)
    const daysAgo = (days: number): string => new Date(Date.now() - days * 24 * 3600 * 1000).toISOString()
    writeFileSync(mark, daysAgo(29))
    expect((await list()).editions.map((one) => one.digest)).toContain(digest)
    writeFileSync(mark, daysAgo(62))
    expect((await list()).editions.map((one) => one.digest)).toContain(digest)
    // As a start noted it that was thirty-one days ago.
    writeFileSync(mark, `${daysAgo(62)}\noverdue ${daysAgo(31)} 0123456789abcdef\n`)
    expect((await list()).editions.map((one) => one.digest)).not.toContain(digest)
    expect(readdirSync(join(under.library, 'datasets'))).toEqual([])
    expect(problemOf(await under.service.calls['dataset:restore']({ digest })).message.sv).toContain(
      '30 dagar',
    )
  })

  test('is refused in words for the bundled one and for the last', async () => {
    const [bundled] = (await list()).editions
    const refused = await under.service.calls['dataset:delete']({ digest: bundled?.digest ?? '' })
    expect(problemOf(refused).message.sv).toContain('följer med')
    const alone = under.another({ bundledFiles: [join(under.folder, 'saknas.regiondata')] })
    const { digest } = await takeIn('2026-01-01')
    expect(problemOf(await alone.calls['dataset:delete']({ digest })).message.sv).toContain('sista')
    expect(problemOf(await under.service.calls['dataset:delete']({ digest: '../evil' })).code).toBe(
      'unknown-dataset',
    )
  })
})

describe('checking all editions', () => {
  test('finds nothing in whole files, and names the one with a flipped byte', async () => {
    await takeIn('2026-01-01')
    const { digest } = await takeIn('2026-02-01')
    const whole = valueOf(await under.service.calls['datasets:verify'](null))
    expect(whole.map(({ edition: date, problem }) => [date, problem])).toEqual([
      ['2026-03-01', null],
      ['2026-01-01', null],
      ['2026-02-01', null],
    ])
    flipByte(storedPath(digest), 9000)
    const verified = valueOf(await under.service.calls['datasets:verify'](null))
    const damaged = verified.filter(({ problem }) => problem !== null)
    expect(damaged.map((one) => one.edition)).toEqual(['2026-02-01'])
    expect(damaged[0]?.problem?.sv).toContain('skadad')
  })

  test('finds a file that was put in place of another, whole as it is', async () => {
    const first = await takeIn('2026-01-01')
    const second = await takeIn('2026-02-01')
    writeFileSync(storedPath(second.digest), readFileSync(storedPath(first.digest)))
    const verified = valueOf(await under.service.calls['datasets:verify'](null))
    expect(verified.filter(({ problem }) => problem !== null).map((one) => one.edition)).toEqual([
      '2026-02-01',
    ])
  })
})

describe('an edition as a file', () => {
  test('goes to another computer and is the same there', async () => {
    const { digest } = await takeIn('2026-01-01')
    const { fileName, bytes } = valueOf(await under.service.calls['dataset:export']({ digest }))
    expect(fileName).toBe('prov-2026-01-01.regiondata')
    const elsewhere = under.another({ libraryFolder: join(under.folder, 'annat bibliotek') })
    const taken = valueOf(await takeInFile(elsewhere, under.file(fileName, bytes)))
    expect(taken.edition.digest).toBe(digest)
  })

  test('is not given out when it is damaged', async () => {
    const { digest } = await takeIn('2026-01-01')
    flipByte(storedPath(digest), 9000)
    expect(problemOf(await under.service.calls['dataset:export']({ digest })).code).toBe('dataset-damaged')
  })
})

describe('the shared folder', () => {
  const shared = () => join(under.folder, 'delad mapp')
  const choose = (folder: string | null) =>
    under.service.calls['shared-folder:choose']({ folder, pick: false })

  test('shows what is newer than what is at hand, and is never written in', async () => {
    mkdirSync(shared())
    await takeIn('2026-02-01')
    for (const date of ['2026-01-01', '2026-03-01']) {
      writeFileSync(join(shared(), `${date}.regiondata`), await edition(date))
    }
    writeFileSync(join(shared(), 'trasig.regiondata'), 'text')
    writeFileSync(join(shared(), 'läs mig.txt'), 'text')
    const before = readdirSync(shared())
    const { folder, editions, notice } = valueOf(await choose(shared()))
    expect(folder).toBe(shared())
    expect(editions.map(({ edition: date, newer, dataset }) => [date, newer, dataset])).toEqual([
      ['2026-03-01', true, 'prov'],
      ['2026-01-01', false, 'prov'],
    ])
    expect(notice?.sv).toContain('En fil')
    const opened = valueOf(
      await under.service.calls['shared-folder:open']({ fileName: '2026-03-01.regiondata' }),
    )
    expect(opened).toMatchObject({ kind: 'dataset', edition: '2026-03-01' })
    expect(readdirSync(shared())).toEqual(before)
    // Settings and folder live in one file and leave each other alone.
    valueOf(await under.service.calls['settings:change']({ theme: 'dark' }))
    expect(valueOf(await under.another().calls['shared-folder:read'](null)).folder).toBe(shared())
    expect(valueOf(await choose(null))).toEqual({ folder: null, editions: [], notice: null })
    expect(valueOf(await under.service.calls['settings:read'](null)).theme).toBe('dark')
  })

  test('that cannot be reached is a notice, not an error', async () => {
    mkdirSync(shared())
    valueOf(await choose(shared()))
    rmSync(shared(), { recursive: true })
    const read = valueOf(await under.service.calls['shared-folder:read'](null))
    expect(read).toMatchObject({ folder: shared(), editions: [] })
    expect(read.notice?.sv).toContain('går inte att nå')
  })

  test('must be a folder, and only its own files are opened', async () => {
    expect(problemOf(await choose(under.file('fil', Buffer.from('x')))).code).toBe('file-not-found')
    expect(problemOf(await choose('relativ/mapp')).code).toBe('file-not-found')
    mkdirSync(shared())
    valueOf(await choose(shared()))
    under.file('utanför.regiondata', await edition('2026-01-01'))
    for (const fileName of ['../utanför.regiondata', '..\\utanför.regiondata', '/etc/passwd', 'x.txt']) {
      const refused = await under.service.calls['shared-folder:open']({ fileName })
      expect(problemOf(refused).code).toBe('invalid-input')
    }
  })
})

test('two editions are compared by their digests', async () => {
  const [before, after] = [await takeIn('2026-01-01'), await takeIn('2026-02-01')]
  const asked = { before: before.digest, after: after.digest }
  const difference = valueOf(await under.service.calls['datasets:compare'](asked))
  expect(difference).toMatchObject({
    identical: true,
    before: { edition: '2026-01-01' },
    after: { edition: '2026-02-01' },
  })
})
