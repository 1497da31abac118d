import type { Worker } from 'node:worker_threads'
import type { MapGeography } from '#shared/charts/chart-picture'
import type { RenderedFile } from '#shared/contract/export-request'
import { fail, type Result } from '#shared/contract/problem'
import { reportInternalError } from '#main/diagnostics'
import type { GeographyInput } from '../geography/map-geography'
import type { ExportJob, ReportJob, PictureAnswerMessage, PictureRequestMessage } from './export-job'
import { pictureFailed } from './picture-failed'

/** Draws pictures and prepares maps in a thread of its own, so that neither window nor queries wait. */
export interface PictureClient {
  render(job: ExportJob): Promise<Result<RenderedFile>>
  /** With a signal it can be given up: it ends at once, whatever it answers then, and the other files are made. */
  report(job: ReportJob, signal?: AbortSignal): Promise<Result<RenderedFile>>
  geography(input: GeographyInput): Promise<Result<MapGeography>>
  close(): Promise<void>
}

type Settle = (answer: PictureAnswerMessage | null) => void
interface Waiting {
  readonly request: PictureRequestMessage
  readonly settle: Settle
}
type RequestBody<K extends PictureRequestMessage['kind']> = Omit<
  Extract<PictureRequestMessage, { kind: K }>,
  'id'
>

/**
 * Starts the worker on first use, and again after it died: a picture that brought it down fails in words and
 * the next one gets a new worker. A report that is given up takes its worker along, for a worker that writes listens to
 * nobody; what waits behind it is asked of a new one. An idle worker does not keep the process alive.
 */
export function createPictureClient(startWorker: () => Worker): PictureClient {
  let worker: Worker | null = null
  let nextId = 1
  const waiting = new Map<number, Waiting>()

  function settleAll(): void {
    for (const { settle } of waiting.values()) settle(null)
    waiting.clear()
  }

  function runningWorker(): Worker {
    if (worker) return worker
    const started = startWorker()
    worker = started
    const lost = (): void => {
      if (worker !== started) return
      worker = null
      settleAll()
    }
    started.on('message', (message: PictureAnswerMessage) => {
      const asked = waiting.get(message.id)
      waiting.delete(message.id)
      if (waiting.size === 0) started.unref()
      asked?.settle(message)
    })
    started.on('error', (error) => {
      reportInternalError('pictures', error)
      lost()
    })
    started.on('exit', lost)
    started.unref()
    return started
  }

  function ask(
    body: RequestBody<'render'> | RequestBody<'report'> | RequestBody<'geography'>,
    signal?: AbortSignal,
  ): Promise<PictureAnswerMessage | null> {
    if (signal?.aborted) return Promise.resolve(null)
    return new Promise((resolve) => {
      const request = { ...body, id: nextId++ }
      const stop = (): void => giveUp(request.id)
      const settle: Settle = (answer) => {
        signal?.removeEventListener('abort', stop)
        resolve(answer)
      }
      waiting.set(request.id, { request, settle })
      signal?.addEventListener('abort', stop, { once: true })
      post(request)
    })
  }

  function post(request: PictureRequestMessage): void {
    const thread = runningWorker()
    thread.ref()
    thread.postMessage(request)
  }

  function giveUp(id: number): void {
    const asked = waiting.get(id)
    if (!asked) return
    waiting.delete(id)
    const stopping = worker
    worker = null
    void stopping?.terminate()
    for (const { request } of waiting.values()) post(request)
    asked.settle(null)
  }

  return {
    async render(job) {
      const answer = await ask({ kind: 'render', job })
      return answer?.kind === 'render' ? answer.result : fail(pictureFailed)
    },
    async report(job, signal) {
      const answer = await ask({ kind: 'report', job }, signal)
      return answer?.kind === 'report' ? answer.result : fail(pictureFailed)
    },
    async geography(input) {
      const answer = await ask({ kind: 'geography', input })
      return answer?.kind === 'geography' ? answer.result : fail(pictureFailed)
    },
    async close() {
      const closing = worker
      worker = null
      await closing?.terminate()
      settleAll()
    },
  }
}
