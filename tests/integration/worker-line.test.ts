import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { WorkerLine, type LineOptions } from '#main/worker-line/worker-line'
import type { JobOf } from '#main/worker-line/line-messages'
import type { Problem } from '#shared/problem/problem'
import { refusalOf } from '../unit/refusal-of'

interface Jobs {
  /** Answers what it was given, once that many milliseconds are over. */
  echo: { input: { readonly say: string; readonly after: number }; output: string }
  /** Tells of each number up to this one. */
  count: { input: number; output: number }
  refuse: { input: Problem; output: never }
  die: { input: null; output: never }
  exit: { input: null; output: never }
  /** Ends when it is told to stop, and never otherwise. */
  listen: { input: null; output: never }
  /** Never ends, and holds its thread. */
  hang: { input: null; output: never }
}

const words = (text: string): Problem => ({
  code: 'internal',
  message: { sv: text, en: text },
  nextStep: { sv: 'igen', en: 'again' },
})

/** Built on nothing of ours: what crosses is tried from both sides. */
const THREAD = `
  const { parentPort } = require('node:worker_threads')
  const stopped = ${JSON.stringify({ ...words('hörde'), code: 'query-cancelled' })}
  parentPort.on('message', ({ id, job: { kind, input }, stopFlag }) => {
    const answer = (value) => parentPort.postMessage({ id, value })
    if (kind === 'echo') setTimeout(() => answer(input.say), input.after)
    if (kind === 'count') {
      for (let i = 1; i <= input; i++) parentPort.postMessage({ id, progress: i })
      answer(input)
    }
    if (kind === 'refuse') parentPort.postMessage({ id, problem: input })
    if (kind === 'die') throw new Error('dog')
    if (kind === 'exit') process.exit(0)
    if (kind === 'listen') {
      const flag = new Int32Array(stopFlag)
      while (Atomics.load(flag, 0) === 0);
      parentPort.postMessage({ id, problem: stopped })
    }
    if (kind === 'hang') for (;;);
  })`

let line: WorkerLine<Jobs, number>
let started = 0
const start = (options: Partial<LineOptions<JobOf<Jobs>>> = {}): WorkerLine<Jobs, number> => {
  started = 0
  line = new WorkerLine<Jobs, number>({
    startWorker: () => {
      started += 1
      return new Worker(THREAD, { eval: true })
    },
    name: 'prov',
    atOnce: Infinity,
    patience: 100,
    whenIdle: 'keep',
    words: {
      timedOut: ({ kind }, limit) => words(`${kind} tog ${String(limit)}`),
      lost: ({ kind }) => words(`${kind} gick förlorad`),
    },
    ...options,
  })
  return line
}
afterEach(() => line.close())

const echo = (say: string, after = 0): Promise<string> => line.run('echo', { say, after })

describe('what a thread is asked', () => {
  it('is answered to its own asker, in whichever order the answers come', async () => {
    start()
    const order: string[] = []
    const ask = async (say: string, after: number): Promise<string> => {
      const answer = await echo(say, after)
      order.push(answer)
      return answer
    }
    expect(await Promise.all([ask('sent', 60), ask('tidigt', 0), ask('mitt', 30)])).toEqual([
      'sent',
      'tidigt',
      'mitt',
    ])
    expect(order).toEqual(['tidigt', 'mitt', 'sent'])
    expect(started).toBe(1)
  })

  it('tells how far it is to its own asker', async () => {
    start()
    const heard: Record<'a' | 'b', number[]> = { a: [], b: [] }
    const count = (name: 'a' | 'b', to: number): Promise<number> =>
      line.run('count', to, { onProgress: (step) => heard[name].push(step) })
    expect(await Promise.all([count('a', 3), count('b', 2)])).toEqual([3, 2])
    expect(heard).toEqual({ a: [1, 2, 3], b: [1, 2] })
  })

  it('is refused in the words that the thread gave', async () => {
    start()
    expect(await refusalOf(line.run('refuse', words('nej')))).toEqual(words('nej'))
    expect(await echo('ändå')).toBe('ändå')
  })

  it('that cannot be sent fails, and holds nothing up', async () => {
    start({ atOnce: 1 })
    const unsendable = { say: (() => 'x') as unknown as string, after: 0 }
    await expect(line.run('echo', unsendable)).rejects.toThrow('could not be cloned')
    expect(await echo('nästa')).toBe('nästa')
  })
})

describe('a thread that dies', () => {
  it.each(['die', 'exit'] as const)(
    'by %s fails all that it had been given; the next job starts a new one',
    async (end) => {
      start()
      const waiting = refusalOf(echo('väntar', 60_000))
      const died = refusalOf(line.run(end, null))
      expect((await died).message.sv).toBe(`${end} gick förlorad`)
      expect((await waiting).message.sv).toBe('echo gick förlorad')
      expect(await echo('ny')).toBe('ny')
      expect(started).toBe(2)
    },
  )

  it('takes nothing along that it had not been given yet', async () => {
    start({ atOnce: 1 })
    const died = refusalOf(line.run('die', null))
    const behind = echo('bakom')
    expect((await died).message.sv).toBe('die gick förlorad')
    expect(await behind).toBe('bakom')
    expect(started).toBe(2)
  })
})

describe('a job that is stopped', () => {
  it('is told so by its thread, which goes on when it listens', async () => {
    // A thread that has only begun takes its time on a busy machine.
    start({ patience: 30_000 })
    const stop = new AbortController()
    const listening = refusalOf(line.run('listen', null, { signal: stop.signal }))
    stop.abort()
    expect((await listening).message.sv).toBe('hörde')
    expect(await echo('samma')).toBe('samma')
    expect(started).toBe(1)
  })

  it.each([0, 50])(
    'after %i ms of patience takes along a thread that does not listen; others go to the next',
    async (patience) => {
      start({ patience })
      const stop = new AbortController()
      const hanging = refusalOf(line.run('hang', null, { signal: stop.signal }))
      const behind = echo('bakom')
      stop.abort()
      expect((await hanging).code).toBe('query-cancelled')
      expect(await behind).toBe('bakom')
      expect(started).toBe(2)
    },
  )

  it('before its turn, or before it was asked, is never given to a thread', async () => {
    start({ atOnce: 1 })
    const first = echo('först', 20)
    const stop = new AbortController()
    const waiting = refusalOf(line.run('die', null, { signal: stop.signal }))
    stop.abort()
    expect((await waiting).code).toBe('query-cancelled')
    expect((await refusalOf(line.run('die', null, { signal: stop.signal }))).code).toBe('query-cancelled')
    expect(await first).toBe('först')
    expect(started).toBe(1)
  })

  it('by its limit of time says so in words; what it held up is done', async () => {
    start({ patience: 0 })
    const hanging = refusalOf(line.run('hang', null, { limit: 50 }))
    const behind = echo('bakom')
    expect((await hanging).message.sv).toBe('hang tog 50')
    expect(await behind).toBe('bakom')
  })

  it('by the end of the program is told so, whether it was given or waited; nothing more is taken', async () => {
    start({ atOnce: 1 })
    const both = [refusalOf(line.run('hang', null)), refusalOf(echo('väntar'))]
    await line.close()
    for (const problem of await Promise.all(both)) expect(problem.code).toBe('query-cancelled')
    expect((await refusalOf(echo('sent'))).code).toBe('query-cancelled')
    expect(started).toBe(1)
  })
})

it('a thread with nothing to do is ended where its memory is wanted back', async () => {
  const ended: Promise<unknown>[] = []
  start({
    whenIdle: 'end',
    startWorker: () => {
      const worker = new Worker(THREAD, { eval: true })
      ended.push(new Promise((resolve) => worker.once('exit', resolve)))
      return worker
    },
  })
  await echo('en lång stund', 1_100)
  await ended[0]
  expect(await echo('igen')).toBe('igen')
  expect(ended).toHaveLength(2)
})

it('a thread is kept for the step that follows a long job, where what it has read is kept for that', async () => {
  let threads = 0
  start({
    whenIdle: 'end',
    waitsAfter: (job) =>
      job.kind === 'echo' && (job.input as { say: string }).say === 'läst' ? 60_000 : null,
    startWorker: () => {
      threads += 1
      return new Worker(THREAD, { eval: true })
    },
  })
  await echo('läst', 1_100)
  expect(await echo('igen', 1_100)).toBe('igen')
  expect(threads).toBe(1)
  await new Promise((resolve) => setTimeout(resolve, 50))
  await echo('efter')
  expect(threads).toBe(2)
})
