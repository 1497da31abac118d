import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { createDatabaseClient, type DatabaseClient } from '#main/datasets/database-client'
import { createDatabaseThreads } from '#main/datasets/database-threads'
import type { JobInput } from '#main/datasets/database-jobs'
import { limitOf } from '#main/datasets/job-limits'
import { refusalOf } from '../../unit/refusal-of'

/** A worker that answers `release` at once, never answers `describe`, and dies of `boundaries`. */
const STUBBORN = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, job, stopFlag }) => {
    if (job.kind === 'describe') for (;;);
    if (job.kind === 'boundaries') throw new Error('dies')
    if (job.kind === 'view') {
      const flag = new Int32Array(stopFlag)
      while (Atomics.load(flag, 0) === 0);
      parentPort.postMessage({ id, problem: { code: 'query-cancelled',
        message: { sv: 's', en: 'e' }, nextStep: { sv: 's', en: 'e' } } })
      return
    }
    parentPort.postMessage({ id, value: null })
  })`

const file = { key: 'k', path: 'p', name: 'n' }
let client: DatabaseClient
let started = 0
const start = (): DatabaseClient => {
  started = 0
  client = createDatabaseClient(() => {
    started += 1
    return new Worker(STUBBORN, { eval: true })
  })
  return client
}
afterEach(() => client.close())

describe('the way to the database worker', () => {
  test('a cancelled query that does not listen is ended by force; the others are answered', async () => {
    start()
    const stuck = refusalOf(client.run('describe', { file }, { queryId: 'a' }))
    const next = client.run('release', { key: 'k' })
    client.cancel('a')
    expect((await stuck).code).toBe('query-cancelled')
    expect(await next).toBeNull()
    expect(started).toBe(2)
  })

  test('a query that listens is cancelled without a new worker', async () => {
    start()
    const view = client.run(
      'view',
      { file, view: 'overview', filters: {} as never },
      { queryId: 'a', limit: 60_000 },
    )
    client.cancel('unknown')
    client.cancel('a')
    expect((await refusalOf(view)).code).toBe('query-cancelled')
    expect(await client.run('release', { key: 'k' })).toBeNull()
    expect(started).toBe(1)
  })

  test('a query that waits is cancelled at once', async () => {
    start()
    const stuck = refusalOf(client.run('describe', { file }, { queryId: 'a' }))
    const waiting = client.run('release', { key: 'k' }, { queryId: 'b' })
    client.cancel('b')
    expect((await refusalOf(waiting)).code).toBe('query-cancelled')
    client.cancel('a')
    await stuck
  })

  test('time runs out', async () => {
    start()
    const late = client.run('describe', { file }, { limit: 1 })
    expect((await refusalOf(late)).code).toBe('query-timed-out')
  })

  test('a worker that dies is replaced, and says so', async () => {
    start()
    const [died, next] = await Promise.all([
      refusalOf(client.run('boundaries', { file })),
      client.run('release', { key: 'k' }),
    ])
    expect(died.message.sv).toContain('startats om')
    expect(next).toBeNull()
  })
})

/** A worker that never answers `compare`, fills its memory for `openFile`, and answers everything else. */
const HUNGRY = `
  const { parentPort } = require('node:worker_threads')
  parentPort.on('message', ({ id, job }) => {
    if (job.kind === 'compare') for (;;);
    if (job.kind === 'openFile') { const all = []; for (;;) all.push({ number: all.length, list: [all.length] }) }
    parentPort.postMessage({ id, value: null })
  })`

describe('work on files', () => {
  const threads = (limit?: number) => {
    const start = (): Worker =>
      new Worker(HUNGRY, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
    client = createDatabaseThreads(start, limit === undefined ? undefined : () => limit)
    return client
  }
  const input = { name: 'f.csv', from: { path: 'f.csv' } } as JobInput<'openFile'>

  test('that passes its limit of time is ended in words about the file, and the next is done', async () => {
    const both = threads(50)
    const late = refusalOf(both.run('compare', {} as JobInput<'compare'>))
    const next = both.run('storeFile', {} as JobInput<'storeFile'>)
    const problem = await late
    expect(problem.code).toBe('query-timed-out')
    expect(problem.message.sv).toContain('Arbetet med filen')
    expect(problem.nextStep.en).toContain('smaller file')
    expect(await next).toBeNull()
  })

  test('that passes its limit of memory ends its thread, in words, and the next is done', async () => {
    const both = threads(60_000)
    const problem = await refusalOf(both.run('openFile', input))
    expect(problem.code).toBe('file-too-large')
    expect(problem.message.sv).toContain('krävde mer minne')
    expect(await both.run('storeFile', {} as JobInput<'storeFile'>)).toBeNull()
  })

  test('has a limit whoever asks, and a large file a longer one', async () => {
    const bytes = (count: number) =>
      limitOf({ kind: 'openFile', input: { ...input, from: { bytes: { length: count } as never } } })
    expect(await bytes(100_000_000)).toBeGreaterThan(Number(await bytes(1_000)))
    expect(
      await limitOf({ kind: 'inspect', input: { path: '/is/not/there', name: 'n', depth: 'full' } }),
    ).toBe(await bytes(0))
    expect(limitOf({ kind: 'release', input: { key: 'k' } })).toBeNull()
  })
})
