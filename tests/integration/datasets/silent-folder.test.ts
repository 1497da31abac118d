import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { StartFolderProcess } from '#main/datasets/library/folder-jobs'
import { nodeFolderProcess } from '#main/hosting/folder-process'
import { toTakeIn } from '#shared/contract/opened-file'
import {
  builtFolderProcess,
  edition,
  problemOf,
  serviceUnderTest,
  startFolderProcess,
  valueOf,
  type UnderTest,
} from './service-under-test'

/**
 * A folder on a server that is gone holds whoever asks it, in the system, for minutes. A pipe without a writer holds
 * just so whoever opens it: while the file `held` names calls, those of the process that looks are held by a pipe, in
 * the shared folder and nowhere else.
 */
const holding = (folder: string, held: string, pipe: string): string => `
  import fs from 'node:fs/promises'
  import { existsSync, readFileSync } from 'node:fs'
  import { syncBuiltinESMExports } from 'node:module'
  const [folder, held, pipe] = ${JSON.stringify([folder, held, pipe])}
  const { open } = fs
  for (const name of ['readdir', 'stat', 'open']) {
    const real = fs[name]
    fs[name] = async (path, ...rest) => {
      if (String(path).startsWith(folder) && existsSync(held)) {
        const [calls, file] = readFileSync(held, 'utf8').split(' ')
        if (calls === name && String(path).includes(file)) await open(pipe)
      }
      return real(path, ...rest)
    }
  }
  syncBuiltinESMExports()`

/** Without the seconds that a reader's network is given. */
const PATIENCE = { start: 60_000, first: 2_000, further: 2_000, end: 5_000 }

let under: UnderTest
let started = 0
const shared = (): string => join(under.folder, 'delad mapp')
const held = (): string => join(under.folder, 'held')
const read = () => under.service.calls['shared-folder:read'](null)
const open = (fileName: string) => under.service.calls['shared-folder:open']({ fileName })

const incoming = (): string[] => {
  const folder = join(under.library, 'incoming')
  return existsSync(folder) ? readdirSync(folder) : []
}

beforeEach(async () => {
  started = 0
  let inside: StartFolderProcess = startFolderProcess
  under = await serviceUnderTest({
    folderPatience: PATIENCE,
    silence: 0,
    startFolderProcess: () => {
      started++
      return inside()
    },
  })
  const pipe = join(under.folder, 'pipe')
  if (process.platform !== 'win32') execFileSync('mkfifo', [pipe])
  const code = encodeURIComponent(holding(shared(), held(), pipe))
  inside = nodeFolderProcess(builtFolderProcess, ['--import', `data:text/javascript,${code}`])
  mkdirSync(shared())
  for (const date of ['2026-01-01', '2026-03-01'])
    writeFileSync(join(shared(), `${date}.regiondata`), await edition(date))
  valueOf(await under.service.calls['shared-folder:choose']({ folder: shared(), pick: false }))
})
afterEach(() => under.close())

/** What a reader does meanwhile. */
async function worksOn(): Promise<void> {
  valueOf(await under.service.calls['groups:save']({ name: 'Vi', members: ['0580'], replaces: null }))
  expect(valueOf(await under.service.calls['groups:list'](null)).groups).toHaveLength(1)
  valueOf(await under.service.calls['datasets:list'](null))
}

describe.skipIf(process.platform === 'win32')('a shared folder that stops answering', () => {
  test('is a notice each time, everything else goes on, and it is read when it answers again', async () => {
    writeFileSync(held(), 'readdir ')
    // A process of Node's has four threads for files.
    for (let look = 0; look < 6; look++) {
      const reading = read()
      await worksOn()
      const { editions, notice } = valueOf(await reading)
      expect(editions).toEqual([])
      expect(notice?.sv).toContain('går inte att nå')
    }
    rmSync(held())
    const { editions, notice } = valueOf(await read())
    expect(editions.map((one) => one.edition)).toEqual(['2026-03-01', '2026-01-01'])
    expect(notice).toBeNull()
  })

  test('is looked into once, whoever asks meanwhile', async () => {
    writeFileSync(held(), 'readdir ')
    const before = started
    const all = await Promise.all([read(), read(), read(), read(), read()])
    for (const one of all) expect(valueOf(one).notice?.sv).toContain('går inte att nå')
    expect(started - before).toBe(1)
  })

  test('in the middle shows what was found until then, and says so', async () => {
    writeFileSync(join(shared(), '2026-04-01.regiondata'), await edition('2026-04-01'))
    writeFileSync(join(shared(), '2026-05-01.regiondata'), await edition('2026-05-01'))
    writeFileSync(held(), 'open 2026-05-01')
    const { editions, notice } = valueOf(await read())
    expect(editions.map((one) => one.edition)).toEqual(['2026-04-01', '2026-03-01', '2026-01-01'])
    expect(notice?.sv).toContain('går inte att nå')
    rmSync(held())
    expect(valueOf(await read()).editions).toHaveLength(4)
  })

  test('cannot be chosen, in words', async () => {
    writeFileSync(held(), 'readdir ')
    const refused = await under.service.calls['shared-folder:choose']({ folder: shared(), pick: false })
    expect(problemOf(refused).message.sv).toContain('går inte att läsa')
  })

  test.each(['stat', 'open'])('while a file is taken from it says so: %s', async (call) => {
    writeFileSync(held(), `${call} 2026-03-01`)
    const opening = open('2026-03-01.regiondata')
    await worksOn()
    expect(problemOf(await opening).message.sv).toContain('svarar inte')
    expect(incoming()).toEqual([])
    rmSync(held())
    expect(valueOf(await open('2026-03-01.regiondata'))).toMatchObject({ edition: '2026-03-01' })
  })

  test('after a file was opened is not missed: the file is taken in', async () => {
    const opened = toTakeIn(valueOf(await open('2026-03-01.regiondata')))
    rmSync(shared(), { recursive: true })
    const { token } = opened
    valueOf(await under.service.calls['file:prepare']({ token, mapping: null, property: null, into: null }))
    const { edition: taken } = valueOf(await under.service.calls['file:commit']({ token }))
    expect(taken.edition).toBe('2026-03-01')
  })

  test('while a file is taken from it can be given up by the reader', async () => {
    writeFileSync(held(), 'open 2026-03-01')
    const opening = open('2026-03-01.regiondata')
    const told = () => under.announced.find(([name]) => name === 'task:progress')?.[1]
    await expect.poll(told).toBeDefined()
    await under.service.calls['task:cancel']({ task: (told() as { task: string }).task })
    expect(problemOf(await opening).code).toBe('query-cancelled')
    expect(incoming()).toEqual([])
  })
})
