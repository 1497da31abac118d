import type { Worker } from 'node:worker_threads'
import { fail, type Problem, type Result } from '#shared/problem/problem'
import type { Job, JobAnswer, JobInput, JobKind, JobOutput, JobProgress, JobRequest } from './database-jobs'
import { reportInternalError } from '#main/diagnostics'
import { timedOut, workerLost } from './job-limits'
import { buildProblem, internalProblem } from './problems'

/** Milliseconds that a query may take. */
export const QUERY_LIMIT = 10_000
/** Milliseconds within which the worker must answer once it was told to stop; then it is ended. */
const PATIENCE = 500
/** A job that takes no longer holds little memory; its worker may wait this long for the next. */
const SHORT_JOB = 1_000
const LINGERING = 3_000

export interface JobOptions {
  /** By which the job can be cancelled. */
  readonly queryId?: string
  /** Milliseconds from when the worker starts on the job; null for no limit. */
  readonly limit?: number | null
  readonly onProgress?: (progress: JobProgress) => void
}

/** The way to the database worker. Every job answers; none throws. */
export interface DatabaseClient {
  run<K extends JobKind>(kind: K, input: JobInput<K>, options?: JobOptions): Promise<Result<JobOutput<K>>>
  /** Stops all jobs with this id; they answer `query-cancelled`. Unknown ids are ignored. */
  cancel(queryId: string): void
  close(): Promise<void>
}

interface Waiting {
  readonly job: Job
  readonly queryId: string | null
  readonly limit: number | null
  readonly onProgress: (progress: JobProgress) => void
  readonly settle: (result: Result<never>) => void
}

interface Running extends Waiting {
  readonly id: number
  readonly stopFlag: Int32Array
  timer: NodeJS.Timeout | null
}

const cancelled = (): Problem => buildProblem('query-cancelled', (w) => w.queryCancelled)

/**
 * Starts the worker on first use and again whenever it was lost. The worker gets one job at a time, so that
 * one that must be ended by force takes no other down with it: the others are still here and go to the next
 * worker, which opens the files again as they are asked for. `whenIdle: 'end'` frees all its memory (a
 * WebAssembly memory only grows) once it has nothing to do: at once after a long job, soon after a short one.
 */
export function createDatabaseClient(
  startWorker: () => Worker,
  whenIdle: 'keep' | 'end' = 'keep',
): DatabaseClient {
  return new QueueingClient(startWorker, whenIdle)
}

/** Below this a buffer may be a part of Node's pool, which others use too; to copy it costs nothing. */
const HANDED_OVER_BYTES = 2 ** 20

/** A large file that came from a window is handed over, not copied: nobody else needs its bytes. */
function buffersToHandOver(job: Job): ArrayBuffer[] {
  if (job.kind !== 'openFile' || !('bytes' in job.input.from)) return []
  const { buffer } = job.input.from.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength >= HANDED_OVER_BYTES ? [buffer] : []
}

class QueueingClient implements DatabaseClient {
  private worker: Worker | null = null
  private readonly queue: Waiting[] = []
  private running: Running | null = null
  private nextId = 1
  private closed = false
  /** When the latest job was started. */
  private startedAt = 0
  private lingering: NodeJS.Timeout | null = null

  constructor(
    private readonly startWorker: () => Worker,
    private readonly whenIdle: 'keep' | 'end',
  ) {}

  run<K extends JobKind>(
    kind: K,
    input: JobInput<K>,
    options: JobOptions = {},
  ): Promise<Result<JobOutput<K>>> {
    return new Promise((resolve) => {
      const { queryId = null, limit = null, onProgress = () => undefined } = options
      if (this.closed) {
        resolve(fail(internalProblem()))
        return
      }
      this.queue.push({ job: { kind, input } as Job, queryId, limit, onProgress, settle: resolve })
      this.startNext()
    })
  }

  cancel(queryId: string): void {
    for (const waiting of this.queue.filter((job) => job.queryId === queryId)) {
      this.queue.splice(this.queue.indexOf(waiting), 1)
      waiting.settle(fail(cancelled()))
    }
    const { running } = this
    if (running?.queryId !== queryId) return
    Atomics.store(running.stopFlag, 0, 1)
    this.endAfter(running, PATIENCE, cancelled())
  }

  async close(): Promise<void> {
    this.closed = true
    if (this.lingering !== null) clearTimeout(this.lingering)
    const { worker } = this
    this.worker = null
    this.settleRunning(fail(cancelled()))
    for (const waiting of this.queue.splice(0)) waiting.settle(fail(cancelled()))
    await worker?.terminate()
  }

  private startNext(): void {
    if (this.running !== null) return
    const next = this.queue.shift()
    if (next === undefined) {
      // An idle worker does not keep the program alive.
      this.worker?.unref()
      if (this.whenIdle === 'end') this.endWhenIdle()
      return
    }
    if (this.lingering !== null) clearTimeout(this.lingering)
    this.lingering = null
    const stopFlag = new SharedArrayBuffer(4)
    const running: Running = {
      ...next,
      id: this.nextId++,
      stopFlag: new Int32Array(stopFlag),
      timer: null,
    }
    this.running = running
    this.startedAt = performance.now()
    const request: JobRequest = { id: running.id, job: next.job, stopFlag, limit: next.limit }
    try {
      const worker = this.runningWorker()
      worker.ref()
      worker.postMessage(request, buffersToHandOver(next.job))
    } catch {
      this.settleRunning(fail(internalProblem()))
      this.startNext()
      return
    }
    if (next.limit !== null)
      this.endAfter(running, next.limit + PATIENCE, timedOut(next.job.kind, next.limit))
  }

  /** After a short job the next step of the same work often follows, and a worker takes a while to start. */
  private endWhenIdle(): void {
    const { worker } = this
    const end = (): void => {
      this.lingering = null
      if (this.worker !== worker || this.running !== null) return
      this.worker = null
      void worker?.terminate()
    }
    if (performance.now() - this.startedAt > SHORT_JOB) end()
    else this.lingering = setTimeout(end, LINGERING).unref()
  }

  /** Ends the worker by force when the job is still running then. */
  private endAfter(running: Running, milliseconds: number, problem: Problem): void {
    if (running.timer !== null) clearTimeout(running.timer)
    running.timer = setTimeout(() => {
      if (this.running !== running) return
      const { worker } = this
      this.worker = null
      void worker?.terminate()
      this.settleRunning(fail(problem))
      this.startNext()
    }, milliseconds)
  }

  private settleRunning(result: Result<never>): void {
    const { running } = this
    if (running === null) return
    this.running = null
    if (running.timer !== null) clearTimeout(running.timer)
    running.settle(result)
  }

  private runningWorker(): Worker {
    if (this.worker !== null) return this.worker
    const worker = this.startWorker()
    this.worker = worker
    const lost = (error?: unknown): void => {
      if (this.worker !== worker) return
      this.worker = null
      void worker.terminate()
      // The job that was running may be what brought the worker down: it is not tried again.
      if (this.running !== null) this.settleRunning(fail(workerLost(this.running.job.kind, error)))
      this.startNext()
    }
    worker.on('message', (message: JobAnswer | JobProgress) => {
      if (this.worker !== worker || this.running?.id !== message.id) return
      if ('step' in message) {
        this.running.onProgress(message)
        return
      }
      this.settleRunning(message.result as Result<never>)
      this.startNext()
    })
    worker.on('error', (error) => {
      reportInternalError('database worker', error)
      lost(error)
    })
    worker.on('messageerror', lost)
    worker.on('exit', () => lost())
    return worker
  }
}
