import type { Worker } from 'node:worker_threads'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { RenderedFile } from '#shared/contract/export-request'
import { fail, type Problem, type Result } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import type { GeographyInput } from '../geography/map-geography'
import type { ExportJob, ReportJob, PictureAnswerMessage, PictureRequestMessage } from './export-job'
import { pictureFailed, pictureTimedOut, pictureTookTooMuch } from './picture-failed'

/** Draws pictures and prepares maps in a thread of its own, so that neither window nor queries wait. */
export interface PictureClient {
  render(job: ExportJob): Promise<Result<RenderedFile>>
  /** With a signal it can be given up: it ends at once, whatever it answers then, and the other files are made. */
  report(job: ReportJob, signal?: AbortSignal): Promise<Result<RenderedFile>>
  geography(input: GeographyInput): Promise<Result<MapGeography>>
  close(): Promise<void>
}

/** Null: it was not made, and the problem says why. */
type Settle = (answer: PictureAnswerMessage | null, problem?: Problem) => void
interface Waiting {
  readonly request: PictureRequestMessage
  readonly settle: Settle
  timer: NodeJS.Timeout | null
}
interface Answered {
  readonly answer: PictureAnswerMessage | null
  readonly problem: Problem
}

/**
 * Milliseconds for a request, some fifty times what the largest take (docs/performance.md). A drawing that nobody has
 * foreseen may have no end.
 */
export function pictureLimit(request: PictureRequestMessage): number {
  return request.kind === 'report' ? 60_000 + 10_000 * request.job.report.items.length : 120_000
}
type RequestBody<K extends PictureRequestMessage['kind']> = Omit<
  Extract<PictureRequestMessage, { kind: K }>,
  'id'
>

/**
 * Starts the worker on first use, and again after it died: a picture that brought it down fails in words and
 * the next one gets a new worker. A report that is given up takes its worker along, for a worker that writes listens to
 * nobody; what waits behind it is asked of a new one. So is one that passes its limit of time. An idle worker does not
 * keep the process alive.
 */
export function createPictureClient(
  startWorker: () => Worker,
  limitOf: (request: PictureRequestMessage) => number = pictureLimit,
): PictureClient {
  let worker: Worker | null = null
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  function settleAll(problem?: Problem): void {
    for (const { settle, timer } of waiting.values()) {
      if (timer !== null) clearTimeout(timer)
      settle(null, problem)
    }
    waiting.clear()
  }

  function runningWorker(): Worker {
    if (worker) return worker
    const started = startWorker()
    worker = started
    const lost = (problem?: Problem): void => {
      if (worker !== started) return
      worker = null
      settleAll(problem)
    }
    started.on('message', (message: PictureAnswerMessage) => {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (asked?.timer) clearTimeout(asked.timer)
      if (waiting.size === 0) started.unref()
      asked?.settle(message)
    })
    started.on('error', (error) => {
      reportInternalError('pictures', error)
      const tooMuch = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
      lost(tooMuch ? pictureTookTooMuch : pictureFailed)
    })
    started.on('exit', () => lost())
    started.unref()
    return started
  }

  function ask(
    body: RequestBody<'render'> | RequestBody<'report'> | RequestBody<'geography'>,
    signal?: AbortSignal,
  ): Promise<Answered> {
    if (signal?.aborted) return Promise.resolve({ answer: null, problem: pictureFailed })
    return new Promise((resolve) => {
      const request = { ...body, id: nextId++ }
      const stop = (): void => giveUp(request.id)
      const settle: Settle = (answer, problem = pictureFailed) => {
        signal?.removeEventListener('abort', stop)
        resolve({ answer, problem })
      }
      const asked: Waiting = { request, settle, timer: null }
      waiting.set(request.id, asked)
      signal?.addEventListener('abort', stop, { once: true })
      post(asked)
    })
  }

  /** The time of what is asked anew begins anew: it may have waited for another. */
  function post(asked: Waiting): void {
    const thread = runningWorker()
    thread.ref()
    const limit = limitOf(asked.request)
    if (asked.timer !== null) clearTimeout(asked.timer)
    asked.timer = setTimeout(() => giveUp(asked.request.id, pictureTimedOut(limit)), limit)
    thread.postMessage(asked.request)
  }

  function giveUp(id: number, problem?: Problem): void {
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    if (asked.timer !== null) clearTimeout(asked.timer)
    const stopping = worker
    worker = null
    void stopping?.terminate()
    for (const other of waiting.values()) post(other)
    asked.settle(null, problem)
  }

  return {
    async render(job) {
      const { answer, problem } = await ask({ kind: 'render', job })
      return answer?.kind === 'render' ? answer.result : fail(problem)
    },
    async report(job, signal) {
      const { answer, problem } = await ask({ kind: 'report', job }, signal)
      return answer?.kind === 'report' ? answer.result : fail(problem)
    },
    async geography(input) {
      const { answer, problem } = await ask({ kind: 'geography', input })
      return answer?.kind === 'geography' ? answer.result : fail(problem)
    },
    async close() {
      const closing = worker
      worker = null
      await closing?.terminate()
      settleAll()
    },
  }
}
