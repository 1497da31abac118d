import { Worker } from 'node:worker_threads'
import { resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPictureClient } from '#main/exporters/picture-client'
import type { CallInput } from '#shared/contract/calls'
import {
  dayPopulation2008,
  problemOf,
  serviceUnderTest,
  startDatabaseWorker,
  valueOf,
  type UnderTest,
} from './service-under-test'

/** The threads that are running, by what they do: a test ends them, as lack of memory or a fault would. */
const threads = { database: [] as Worker[], pictures: [] as Worker[] }
const kept = (kind: keyof typeof threads, worker: Worker): Worker => {
  threads[kind].push(worker)
  return worker
}

let under: UnderTest
beforeAll(async () => {
  under = await serviceUnderTest({
    startDatabaseWorker: () => kept('database', startDatabaseWorker()),
    pictures: createPictureClient(() => kept('pictures', new Worker(resolve('out/main/picture-worker.js')))),
  })
})
afterAll(() => under.close())

const question = (queryId: string): CallInput<'view:query'> => ({
  queryId,
  dataset: null,
  view: 'commuting.balance',
  filters: { region: '0581', year: '2008' },
})
const picture: CallInput<'export:render'> = {
  ...{
    dataset: null,
    view: 'commuting.balance',
    filters: { region: '0581' },
    picture: 'chart',
    language: 'sv',
  },
  ...{ format: 'pdf', width: 640, height: 480, scale: 1 },
}
const endAll = (kind: keyof typeof threads): Promise<unknown> =>
  Promise.all(threads[kind].splice(0).map((worker) => worker.terminate()))

test('a database thread that is ended at work is told of in words, and the next question is answered', async () => {
  for (let time = 0; time < 20; time++) {
    expect(await dayPopulation2008(under.service)).toBeGreaterThan(0)
    const asked = ['a', 'b', 'c'].map((id) =>
      under.service.calls['view:query'](question(`${id}${String(time)}`)),
    )
    await endAll('database')
    for (const answer of await Promise.all(asked))
      // One that was done before its thread was ended has its answer.
      if (!answer.ok) expect(problemOf(answer).message.sv).toContain('startats om')
  }
  expect(await dayPopulation2008(under.service)).toBeGreaterThan(0)
})

test('a picture thread that is ended at work is told of in words, and the next picture is made', async () => {
  valueOf(await under.service.calls['export:render']({ ...picture, format: 'svg' }))
  for (let time = 0; time < 4; time++) {
    const asked = under.service.calls['export:render'](picture)
    const soon = new Promise((done) => setTimeout(done, 100 * time))
    await soon
    await endAll('pictures')
    const answer = await asked
    if (!answer.ok) expect(problemOf(answer).nextStep.sv).not.toBe('')
    const { bytes } = valueOf(await under.service.calls['export:render']({ ...picture, format: 'svg' }))
    expect(bytes.length).toBeGreaterThan(1000)
  }
})
