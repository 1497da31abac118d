import { mkdirSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { BLANK_DIGEST, stampDigest } from '#main/datasets/schema/digest'
import { VIEW_IDS } from '#shared/views/registry'
import {
  dayPopulation2008,
  edition,
  problemOf,
  serviceUnderTest,
  startDatabaseWorker,
  valueOf,
  type ServiceUnderTest,
  type UnderTest,
} from './service-under-test'

const DAY_POPULATION = 10_854 + 47_336

let under: UnderTest
beforeEach(async () => {
  under = await serviceUnderTest()
  mkdirSync(under.library, { recursive: true })
})
afterEach(() => under.close())

/** A service that shows a file before its full check, which begins when it is let go. */
function opening(path: string): { readonly service: ServiceUnderTest; readonly letCheckGo: () => void } {
  const held: (() => void)[] = []
  let isHeld = true
  const service = under.another({
    openedFile: path,
    showsUnchecked: true,
    startDatabaseWorker: () => {
      const worker = startDatabaseWorker()
      const post = worker.postMessage.bind(worker)
      worker.postMessage = (...message: Parameters<typeof post>) => {
        const [request] = message as [{ job?: { kind: string; input: { depth?: string } } }]
        const isCheck = request.job?.kind === 'inspect' && request.job.input.depth === 'full'
        if (isHeld && isCheck) held.push(() => post(...message))
        else post(...message)
      }
      return worker
    },
  })
  return {
    service,
    letCheckGo: () => {
      isHeld = false
      for (const go of held.splice(0)) go()
    },
  }
}

const NEGATIVE = 'update population set persons = -5 where year = 2008'

/** The edition, with content that no dataset may have; its digest says that nothing has changed since. */
async function wrongEdition(sql = NEGATIVE): Promise<Uint8Array> {
  const database = (await createSqlJsEngine()).openCopy(await edition('2026-01-01'))
  database.execute(
    `pragma foreign_keys = off; pragma ignore_check_constraints = on; ${sql};
     update meta set value = '${BLANK_DIGEST}' where key = 'digest'; vacuum`,
  )
  const bytes = database.toBytes()
  database.close()
  stampDigest(bytes)
  return bytes
}

const openedEntry = async (service: ServiceUnderTest) =>
  valueOf(await service.calls['datasets:list'](null)).editions.find(({ origin }) => origin === 'opened')
const whenTold = async (count: number): Promise<void> => {
  await expect.poll(() => under.announced.filter(([event]) => event === 'library:changed').length).toBe(count)
}
const savesAFile = (service: ServiceUnderTest, digest: string) => service.calls['dataset:export']({ digest })

test('figures are shown, marked, before the check has ended; a file of them waits for it', async () => {
  const { service, letCheckGo } = opening(under.file('a.regiondata', await edition('2026-01-01')))
  expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
  const entry = await openedEntry(service)
  expect(entry).toMatchObject({ checking: true })
  let isSaved = false
  const saved = savesAFile(service, entry?.digest ?? '').then((answer) => {
    isSaved = true
    return answer
  })
  // Whatever could be answered without the check is answered by now.
  expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
  expect(isSaved).toBe(false)
  letCheckGo()
  expect((await saved).ok).toBe(true)
  await whenTold(1)
  expect(await openedEntry(service)).not.toHaveProperty('checking')
  expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
})

test('a file that the check refuses is taken away, and what is asked of it answered by why', async () => {
  const { service, letCheckGo } = opening(under.file('a.regiondata', await wrongEdition()))
  expect(await dayPopulation2008(service)).toBeGreaterThan(0)
  const entry = await openedEntry(service)
  const saved = savesAFile(service, entry?.digest ?? '')
  letCheckGo()
  await whenTold(1)
  expect(await openedEntry(service)).toBeUndefined()
  const problem = problemOf(await service.calls['dataset:describe']({ dataset: null }))
  expect(problem).toMatchObject({ code: 'dataset-invalid' })
  expect(problem.message.sv).toContain('a.regiondata')
  expect(problemOf(await saved).code).toBe('dataset-invalid')
})

test('another file in the place of a refused one is looked at anew', async () => {
  const path = under.file('a.regiondata', await wrongEdition())
  const { service, letCheckGo } = opening(path)
  letCheckGo()
  await dayPopulation2008(service)
  await whenTold(1)
  expect(problemOf(await service.calls['dataset:describe']({ dataset: null })).code).toBe('dataset-invalid')
  under.file('a.regiondata', await edition('2026-02-01'))
  expect(await dayPopulation2008(service)).toBe(DAY_POPULATION)
})

test('without a window that marks it, nothing is answered before the check', async () => {
  const service = under.another({ openedFile: under.file('a.regiondata', await wrongEdition()) })
  expect(problemOf(await service.calls['dataset:describe']({ dataset: null })).code).toBe('dataset-invalid')
})

test.each([
  'update regions set id = 2147483647 where id = 1',
  'update population set year = 2147483647 where year = 2008',
  'update commuting_flows set home = 1000000000 where home = 1',
  "update regions set boundary = '{}', longitude = 1e300, latitude = -1e300",
  'delete from sources',
  'delete from coverage',
  'update coverage set year = 1 where year = 2008; update coverage set year = 9999 where year = 2007',
])('what nobody has checked yet ends no program: %s', async (sql) => {
  const { service, letCheckGo } = opening(under.file('a.regiondata', await wrongEdition(sql)))
  for (const view of VIEW_IDS)
    await service.calls['view:query']({ queryId: view, dataset: null, view, filters: {} })
  letCheckGo()
  await whenTold(1)
  expect(problemOf(await service.calls['dataset:describe']({ dataset: null })).code).toBe('dataset-invalid')
  expect((await service.calls['dataset:describe']({ dataset: 'medfoljande' })).ok).toBe(true)
})
