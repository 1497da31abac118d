import type { Worker } from 'node:worker_threads'
import { WorkerLine } from '#main/worker-line/worker-line'
import type { DatabaseJobs, Job, JobInput, JobKind, JobOutput, JobProgress } from './database-jobs'
import { timedOut, workerLost } from './job-limits'

/** Milliseconds that a query may take. */
export const QUERY_LIMIT = 10_000
/** Milliseconds within which the worker must answer once it was told to stop. */
const PATIENCE = 500

export interface JobOptions {
  /** By which the job can be cancelled. */
  readonly queryId?: string
  /** Milliseconds from when the worker starts on the job; null for no limit. */
  readonly limit?: number | null
  readonly onProgress?: (progress: JobProgress) => void
}

/** The way to the database worker. */
export interface DatabaseClient {
  /** Throws `ProblemError`. */
  run<K extends JobKind>(kind: K, input: JobInput<K>, options?: JobOptions): Promise<JobOutput<K>>
  /** Stops all jobs with this id; they throw `query-cancelled`. Unknown ids are ignored. */
  cancel(queryId: string): void
  close(): Promise<void>
}

/**
 * What was read of an opened file is kept for the step that follows it (`KeptTables`) while somebody looks at it, and no
 * longer: a large table holds some hundred megabytes, and then it is read again.
 */
const LOOKING = 60_000

/** The worker does one job at a time, and opens files again as they are asked for when it was lost. */
export function createDatabaseClient(
  startWorker: () => Worker,
  whenIdle: 'keep' | 'end' = 'keep',
): DatabaseClient {
  const line = new WorkerLine<DatabaseJobs, JobProgress>({
    startWorker,
    name: 'database worker',
    atOnce: 1,
    patience: PATIENCE,
    whenIdle,
    waitsAfter: ({ kind }) => (kind === 'openFile' ? LOOKING : null),
    words: {
      timedOut: ({ kind }, limit) => timedOut(kind, limit),
      lost: ({ kind }, error) => workerLost(kind, error),
    },
    handOver: buffersToHandOver,
  })
  /** What stops the jobs that can be cancelled. */
  const stops = new Set<{ readonly queryId: string; readonly controller: AbortController }>()
  return {
    async run(kind, input, { queryId, ...options } = {}) {
      if (queryId === undefined) return line.run(kind, input, options)
      const stop = { queryId, controller: new AbortController() }
      stops.add(stop)
      try {
        return await line.run(kind, input, { ...options, signal: stop.controller.signal })
      } finally {
        stops.delete(stop)
      }
    },
    cancel(queryId) {
      for (const stop of stops) if (stop.queryId === queryId) stop.controller.abort()
    },
    close: () => line.close(),
  }
}

/** Below this a buffer may be a part of Node's pool, which others use too; to copy it costs nothing. */
const HANDED_OVER_BYTES = 2 ** 20

/** A large file that came from a window is handed over, not copied: nobody else needs its bytes. */
function buffersToHandOver(job: Job): ArrayBuffer[] {
  if (job.kind !== 'openFile' || !('bytes' in job.input.from)) return []
  const { buffer } = job.input.from.bytes
  return buffer instanceof ArrayBuffer && buffer.byteLength >= HANDED_OVER_BYTES ? [buffer] : []
}
