import { readdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { DatasetList } from '#shared/contract/calls'
import type { Result } from '#shared/problem/problem'
import { startInProcessWorker } from './in-process-worker'
import { populationTable } from './import-files'
import {
  edition,
  problemOf,
  serviceUnderTest,
  takeInFile,
  valueOf,
  type UnderTest,
  type ServiceUnderTest,
} from './service-under-test'

type AtomicWrite = Record<'writeFileAtomically' | 'renameDurably', (...args: never[]) => Promise<void>>

/** The write that fails, counted from 1; 0: none. */
const disk = vi.hoisted(() => ({ failing: 0, writes: 0 }))

vi.mock('#main/files/atomic-write', async (importOriginal) => {
  const real = await importOriginal<AtomicWrite>()
  const guarded =
    <A extends unknown[]>(write: (...args: A) => Promise<void>) =>
    async (...args: A): Promise<void> => {
      if (++disk.writes === disk.failing) {
        throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })
      }
      await write(...args)
    }
  return {
    ...real,
    writeFileAtomically: guarded(real.writeFileAtomically),
    renameDurably: guarded(real.renameDurably),
  }
})

let under: UnderTest
beforeEach(async () => {
  disk.failing = 0
  under = await serviceUnderTest({ startDatabaseWorker: startInProcessWorker })
})
afterEach(() => under.close())

const list = async (service: ServiceUnderTest): Promise<DatasetList> =>
  valueOf(await service.calls['datasets:list'](null))

/** Fails the first write, then the second …, until there are no more; the state is then the one before or after. */
async function failEachWrite(
  act: (service: ServiceUnderTest) => Promise<Result<unknown>>,
  undo: () => Promise<unknown> = () => Promise.resolve(),
): Promise<number> {
  for (let n = 1; ; n++) {
    const before = await list(under.service)
    disk.writes = 0
    disk.failing = n
    const result = await act(under.service)
    const reached = disk.writes >= n
    disk.failing = 0
    if (!reached) {
      valueOf(result)
      return n - 1
    }
    // The mapping is written last, and is not worth a failure: then all has been taken in.
    if (result.ok) {
      await undo()
      continue
    }
    expect(problemOf(result).code).toBe('disk-full')
    const after = await list(under.another({ startDatabaseWorker: startInProcessWorker }))
    const digests = after.editions.map(({ digest }) => digest)
    for (const { digest } of before.editions) expect(digests).toContain(digest)
    expect(after.notices).toEqual([])
    for (const { digest } of after.editions.filter((one) => one.deleted === undefined)) {
      valueOf(await under.service.calls['dataset:describe']({ dataset: digest }))
    }
    expect(
      readdirSync(under.folder, { recursive: true }).filter((name) => /\.tmp$/.test(String(name))),
    ).toEqual([])
  }
}

test('a disk that fills at any write of an import loses nothing and is told of', async () => {
  valueOf(await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))))
  const path = under.file('folk.px', populationTable())
  // Candidate, store, index, and the mapping.
  expect(await failEachWrite((service) => takeInFile(service, path))).toBeGreaterThanOrEqual(3)
})

test('a disk that fills while bytes come in from a window loses nothing and is told of', async () => {
  const act = async (service: ServiceUnderTest) =>
    service.calls['file:open']({ fileName: 'folk.px', bytes: populationTable() })
  expect(await failEachWrite(act)).toBe(1)
})

test('a disk that fills while an edition is deleted or chosen keeps what was', async () => {
  const first = valueOf(
    await takeInFile(under.service, under.file('a.regiondata', await edition('2026-01-01'))),
  )
  const second = valueOf(
    await takeInFile(under.service, under.file('b.regiondata', await edition('2026-02-01'))),
  )
  const { dataset, digest } = first.edition
  await failEachWrite((service) => service.calls['dataset:choose-edition']({ dataset, digest }))
  await failEachWrite((service) => service.calls['dataset:delete']({ digest: second.edition.digest }))
  await failEachWrite((service) => service.calls['settings:change']({ theme: 'dark' }))
  await failEachWrite((service) =>
    service.calls['groups:save']({ name: 'Vi', members: ['0580'], replaces: null }),
  )
  await failEachWrite((service) =>
    service.calls['shared-folder:choose']({ folder: under.folder, pick: false }),
  )
})
