import type { Worker } from 'node:worker_threads'
import { ProblemError, type Problem } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import type { JobMessage, JobOf, JobRequest, JobTable, KindOf } from './line-messages'
import { queryCancelled } from './query-cancelled'

export interface LineOptions<Job> {
  readonly startWorker: () => Worker
  /** Of the thread, for the log. */
  readonly name: string
  /**
   * Jobs that the thread is given at a time. With one, a job that must be ended by force, or that brings the thread
   * down, takes no other along.
   */
  readonly atOnce: number
  /** Milliseconds within which the thread must answer once it was told to stop; then it is ended. */
  readonly patience: number
  /** `end` frees all memory of the thread (a WebAssembly memory only grows) once it has nothing to do. */
  readonly whenIdle: 'keep' | 'end'
  /** Milliseconds that the thread waits for the next job after this one, where it is kept for it; absent, null: as usual. */
  readonly waitsAfter?: (job: Job) => number | null
  readonly words: {
    /** Of a job that was not done when its milliseconds were over. */
    readonly timedOut: (job: Job, limit: number) => Problem
    /** Of a job whose thread died; `error` is what it died of, as far as it is known. */
    readonly lost: (job: Job, error: unknown) => Problem
  }
  /** Buffers of a job that are handed over, not copied. */
  readonly handOver?: (job: Job) => ArrayBuffer[]
}

export interface RunOptions<Progress> {
  /** Stops the job: it is told so by `query-cancelled`. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds from when the thread is given the job; null for no limit. */
  readonly limit?: number | null
  readonly onProgress?: ((progress: Progress) => void) | undefined
}

/** A job that takes no longer holds little memory; its thread may wait this long for the next. */
const SHORT_JOB = 1_000
const LINGERING = 3_000

interface Asked<Job> {
  readonly id: number
  readonly job: Job
  readonly limit: number | null
  readonly onProgress: (progress: never) => void
  readonly settle: (settled: { readonly value: unknown } | { readonly error: unknown }) => void
  stopFlag: SharedArrayBuffer
  timer: NodeJS.Timeout | null
}

/**
 * The way to a worker thread that is asked typed jobs. Starts it on first use and again whenever it was lost; an idle
 * one does not keep the program alive. A job that does not end when it must takes its thread along: what the thread
 * had been given beside it is asked of the next. Of a thread that dies by itself all that it had been given fails in
 * words, for any of it may have brought it down; what still waits here goes to the next.
 */
export class WorkerLine<Jobs extends JobTable<Jobs>, Progress = never> {
  private worker: Worker | null = null
  /** Not given to the thread yet, the oldest first. */
  private readonly queue: Asked<JobOf<Jobs>>[] = []
  /** Given and not answered, by id. */
  private readonly given = new Map<number, Asked<JobOf<Jobs>>>()
  private nextId = 1
  private closed = false
  /** The latest job, and when it was given. */
  private latest: JobOf<Jobs> | null = null
  private startedAt = 0
  private lingering: NodeJS.Timeout | null = null

  constructor(private readonly options: LineOptions<JobOf<Jobs>>) {}

  /** What the job answers. Throws its problem, as `ProblemError`. */
  run<K extends KindOf<Jobs>>(
    kind: K,
    input: Jobs[K]['input'],
    { signal, limit = null, onProgress = () => undefined }: RunOptions<Progress> = {},
  ): Promise<Jobs[K]['output']> {
    if (this.closed || signal?.aborted === true) return Promise.reject(queryCancelled())
    return new Promise<unknown>((resolve, reject) => {
      const stop = (): void => this.stop(asked)
      const asked: Asked<JobOf<Jobs>> = {
        id: this.nextId++,
        job: { kind, input },
        limit,
        onProgress,
        settle: (settled) => {
          signal?.removeEventListener('abort', stop)
          if ('value' in settled) resolve(settled.value)
          else reject(settled.error instanceof Error ? settled.error : new Error('no answer'))
        },
        stopFlag: new SharedArrayBuffer(4),
        timer: null,
      }
      signal?.addEventListener('abort', stop, { once: true })
      this.queue.push(asked)
      this.giveNext()
    })
  }

  /** Ends the thread. What was asked is stopped, and nothing more is taken. */
  async close(): Promise<void> {
    this.closed = true
    if (this.lingering !== null) clearTimeout(this.lingering)
    const { worker } = this
    this.worker = null
    for (const asked of [...this.given.values()]) this.settle(asked, { error: queryCancelled() })
    for (const asked of this.queue.splice(0)) asked.settle({ error: queryCancelled() })
    await worker?.terminate()
  }

  private stop(asked: Asked<JobOf<Jobs>>): void {
    const waiting = this.queue.indexOf(asked)
    if (waiting >= 0) {
      this.queue.splice(waiting, 1)
      asked.settle({ error: queryCancelled() })
      return
    }
    Atomics.store(new Int32Array(asked.stopFlag), 0, 1)
    if (this.options.patience === 0) this.endByForce(asked, queryCancelled())
    else this.endAfter(asked, this.options.patience, queryCancelled)
  }

  private giveNext(): void {
    while (this.given.size < this.options.atOnce) {
      const next = this.queue.shift()
      if (next === undefined) break
      this.give(next)
    }
    if (this.given.size > 0) return
    this.worker?.unref()
    if (this.options.whenIdle === 'end') this.endWhenIdle()
  }

  /** The time of what is given anew begins anew: it may have waited for another. */
  private give(asked: Asked<JobOf<Jobs>>): void {
    const { id, job, limit, stopFlag } = asked
    const { handOver, patience, words } = this.options
    if (this.lingering !== null) clearTimeout(this.lingering)
    this.lingering = null
    this.given.set(id, asked)
    this.startedAt = performance.now()
    this.latest = job
    const request: JobRequest<JobOf<Jobs>> = { id, job, stopFlag, limit }
    try {
      const worker = this.runningWorker()
      worker.ref()
      worker.postMessage(request, handOver?.(job) ?? [])
    } catch (error) {
      this.settle(asked, { error })
      return
    }
    if (limit !== null)
      this.endAfter(asked, limit + patience, () => new ProblemError(words.timedOut(job, limit)))
  }

  /** After a short job the next step of the same work often follows, and a thread takes a while to start. */
  private endWhenIdle(): void {
    const { worker } = this
    const end = (): void => {
      this.lingering = null
      if (this.worker !== worker || this.given.size > 0) return
      this.worker = null
      void worker?.terminate()
    }
    const kept = this.latest === null ? null : (this.options.waitsAfter?.(this.latest) ?? null)
    if (kept === null && performance.now() - this.startedAt > SHORT_JOB) end()
    else this.lingering = setTimeout(end, kept ?? LINGERING).unref()
  }

  private endAfter(asked: Asked<JobOf<Jobs>>, milliseconds: number, problem: () => ProblemError): void {
    if (asked.timer !== null) clearTimeout(asked.timer)
    asked.timer = setTimeout(() => this.endByForce(asked, problem()), milliseconds)
  }

  /** Ends the thread together with a job that it still has. */
  private endByForce(asked: Asked<JobOf<Jobs>>, error: ProblemError): void {
    if (!this.given.has(asked.id)) return
    const { worker } = this
    this.worker = null
    void worker?.terminate()
    this.settle(asked, { error })
    for (const other of [...this.given.values()]) this.give(other)
    this.giveNext()
  }

  private settle(asked: Asked<JobOf<Jobs>>, settled: Parameters<Asked<never>['settle']>[0]): void {
    this.given.delete(asked.id)
    if (asked.timer !== null) clearTimeout(asked.timer)
    asked.settle(settled)
  }

  private runningWorker(): Worker {
    if (this.worker !== null) return this.worker
    const { startWorker, name, words } = this.options
    const worker = startWorker()
    this.worker = worker
    const lost = (error?: unknown): void => {
      if (this.worker !== worker) return
      this.worker = null
      void worker.terminate()
      for (const asked of [...this.given.values()])
        this.settle(asked, { error: new ProblemError(words.lost(asked.job, error)) })
      this.giveNext()
    }
    worker.on('message', (message: JobMessage<Progress>) => {
      const asked = this.worker === worker ? this.given.get(message.id) : undefined
      if (asked === undefined) return
      if ('progress' in message) {
        asked.onProgress(message.progress as never)
        return
      }
      this.settle(asked, 'problem' in message ? { error: new ProblemError(message.problem) } : message)
      this.giveNext()
    })
    worker.on('error', (error) => {
      reportInternalError(name, error)
      lost(error)
    })
    worker.on('messageerror', lost)
    worker.on('exit', () => lost())
    return worker
  }
}
