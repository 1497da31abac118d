import { Worker } from 'node:worker_threads'
import { afterEach, describe, expect, it } from 'vitest'
import { createPictureClient, pictureLimit, type PictureClient } from '#main/exporters/picture-client'
import { refusalOf } from '../../unit/refusal-of'
import { sampleJob } from '../../unit/exporters/sample-job'

/** Draws for ever as SVG, fills its memory as PNG, and answers with its own number otherwise. */
const WORKER = `
  const { parentPort, threadId } = require('node:worker_threads')
  parentPort.on('message', ({ id, job: { input } }) => {
    if (input.format === 'svg') for (;;);
    if (input.format === 'png') { const all = []; for (;;) all.push({ number: all.length, list: [all.length] }) }
    parentPort.postMessage({ id, value: threadId })
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
    (job) => (job.kind === 'render' && job.input.format === 'svg' ? limit : 60_000),
  )
  return client
}
afterEach(() => client.close())

describe('an export', () => {
  it('that passes its limit of time is ended in words; what waits behind it is made by a new thread', async () => {
    const pictures = start(200)
    const endless = refusalOf(pictures.render(sampleJob({ format: 'svg' })))
    const waiting = pictures.render(sampleJob({ format: 'pdf' }))
    const problem = await endless
    expect(problem.code).toBe('query-timed-out')
    expect(problem.message.sv).toContain('avbröts')
    expect(problem.nextStep.sv).toContain('logotyp')
    expect(await waiting).toBeGreaterThan(0)
    expect(await pictures.render(sampleJob({ format: 'pdf' }))).toBeGreaterThan(0)
    expect(started).toBe(2)
  })

  it('that needs too much memory ends its thread and not the program; the next one is made', async () => {
    const pictures = start(60_000)
    const problem = await refusalOf(pictures.render(sampleJob({ format: 'png' })))
    expect(problem.message.sv).toContain('krävde mer minne')
    expect(await pictures.render(sampleJob({ format: 'pdf' }))).toBeGreaterThan(0)
  })

  it('has a limit of its own; a report has more of it the longer it is', () => {
    const report = (items: number): number =>
      pictureLimit({
        kind: 'report',
        input: { report: { items: new Array(items).fill(null) } } as never,
      })
    expect(pictureLimit({ kind: 'render', input: sampleJob() })).toBeLessThan(600_000)
    expect(report(50)).toBeGreaterThan(report(1))
    client = createPictureClient(() => new Worker(WORKER, { eval: true }))
  })
})
