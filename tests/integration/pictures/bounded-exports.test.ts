import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createPictureClient, pictureLimit, type PictureClient } from '#main/exporters/picture-client'
import type { Problem, Result } from '#shared/problem/problem'
import { sampleJob } from '../../unit/exporters/sample-job'

/** Draws for ever as SVG, fills its memory as PNG, and answers with its own number otherwise. */
const WORKER = `
  const { parentPort, threadId } = require('node:worker_threads')
  parentPort.on('message', ({ id, kind, job }) => {
    if (job?.format === 'svg') for (;;);
    if (job?.format === 'png') { const all = []; for (;;) all.push({ number: all.length, list: [all.length] }) }
    parentPort.postMessage({ id, kind, result: { ok: true, value: threadId } })
  })`

let client: PictureClient
let started = 0
const start = (limit: number): PictureClient => {
  started = 0
  client = createPictureClient(
    () => {
      started += 1
      return new Worker(WORKER, { eval: true, resourceLimits: { maxOldGenerationSizeMb: 32 } })
    },
    (request) => (request.kind === 'render' && request.job.format === 'svg' ? limit : 60_000),
  )
  return client
}
afterEach(() => client.close())

const refusal = (result: Result<unknown>): Problem => {
  if (result.ok) throw new Error('was made')
  return result.problem
}

describe('an export', () => {
  it('that passes its limit of time is ended in words; what waits behind it is made by a new thread', async () => {
    const pictures = start(200)
    const endless = pictures.render(sampleJob({ format: 'svg' }))
    const waiting = pictures.render(sampleJob({ format: 'pdf' }))
    const problem = refusal(await endless)
    expect(problem.code).toBe('query-timed-out')
    expect(problem.message.sv).toContain('avbröts')
    expect(problem.nextStep.sv).toContain('logotyp')
    expect((await waiting).ok).toBe(true)
    expect((await pictures.render(sampleJob({ format: 'pdf' }))).ok).toBe(true)
    expect(started).toBe(2)
  })

  it('that needs too much memory ends its thread and not the program; the next one is made', async () => {
    const pictures = start(60_000)
    const problem = refusal(await pictures.render(sampleJob({ format: 'png' })))
    expect(problem.message.sv).toContain('krävde mer minne')
    expect((await pictures.render(sampleJob({ format: 'pdf' }))).ok).toBe(true)
  })

  it('has a limit of its own; a report has more of it the longer it is', () => {
    const report = (items: number): number =>
      pictureLimit({
        id: 1,
        kind: 'report',
        job: { report: { items: new Array(items).fill(null) } } as never,
      })
    expect(pictureLimit({ id: 1, kind: 'render', job: sampleJob() })).toBeLessThan(600_000)
    expect(report(50)).toBeGreaterThan(report(1))
    client = createPictureClient(() => new Worker(WORKER, { eval: true }))
  })
})
