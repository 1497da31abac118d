import type { Worker } from 'node:worker_threads'
import type { MapGeography } from '#shared/charts/chart-picture'
import type { RenderedFile } from '#shared/contract/export-request'
import { fail, type Problem, type Result } from '#shared/contract/problem'
import { messagesIn } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import type { GeographyInput } from '../geography/map-geography'
import type { ExportJob, ReportJob, PictureAnswerMessage, PictureRequestMessage } from './export-job'

/** Draws pictures and prepares maps in a thread of its own, so that neither window nor queries wait. */
export interface PictureClient {
  render(job: ExportJob): Promise<Result<RenderedFile>>
  report(job: ReportJob): Promise<Result<RenderedFile>>
  geography(input: GeographyInput): Promise<Result<MapGeography>>
  close(): Promise<void>
}

const workerGone: Problem = {
  code: 'internal',
  message: { sv: messagesIn('sv').charts.pictureFailed, en: messagesIn('en').charts.pictureFailed },
  nextStep: { sv: messagesIn('sv').charts.pictureFailedNext, en: messagesIn('en').charts.pictureFailedNext },
}

type Settle = (answer: PictureAnswerMessage | null) => void
type RequestBody<K extends PictureRequestMessage['kind']> = Omit<
  Extract<PictureRequestMessage, { kind: K }>,
  'id'
>

/**
 * Starts the worker on first use, and again after it died: a picture that brought it down fails in words and
 * the next one gets a new worker. An idle worker does not keep the process alive.
 */
export function createPictureClient(startWorker: () => Worker): PictureClient {
  let worker: Worker | null = null
  let nextId = 1
  const waiting = new Map<number, Settle>()

  function settleAll(): void {
    for (const settle of waiting.values()) settle(null)
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
      const settle = waiting.get(message.id)
      waiting.delete(message.id)
      if (waiting.size === 0) started.unref()
      settle?.(message)
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
  ): Promise<PictureAnswerMessage | null> {
    return new Promise((settle) => {
      const id = nextId++
      const thread = runningWorker()
      waiting.set(id, settle)
      thread.ref()
      thread.postMessage({ ...body, id })
    })
  }

  return {
    async render(job) {
      const answer = await ask({ kind: 'render', job })
      return answer?.kind === 'render' ? answer.result : fail(workerGone)
    },
    async report(job) {
      const answer = await ask({ kind: 'report', job })
      return answer?.kind === 'report' ? answer.result : fail(workerGone)
    },
    async geography(input) {
      const answer = await ask({ kind: 'geography', input })
      return answer?.kind === 'geography' ? answer.result : fail(workerGone)
    },
    async close() {
      const closing = worker
      worker = null
      await closing?.terminate()
      settleAll()
    },
  }
}
