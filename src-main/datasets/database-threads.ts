import type { Worker } from 'node:worker_threads'
import { createDatabaseClient, type DatabaseClient } from './database-client'
import type { Job } from './database-jobs'
import { limitOf } from './job-limits'

/**
 * Two threads as one client: queries of views have theirs, and what takes a whole file (checks, imports,
 * comparisons) another, so that the window goes on answering meanwhile. The second lives no longer than its work:
 * the memory of a large file is given back at once. No job on a file is without a limit of time. `threads: 1`: one does
 * both, for a program that has no window: a second would load and warm up the same code.
 */
export function createDatabaseThreads(
  startWorker: () => Worker,
  /** Milliseconds for a job whose asker names none. */
  limit: (job: Job) => number | null | Promise<number> = limitOf,
  threads: 1 | 2 = 2,
): DatabaseClient {
  const queries = createDatabaseClient(startWorker)
  const checks = threads === 1 ? queries : createDatabaseClient(startWorker, 'end')
  return {
    run(kind, input, options = {}) {
      const job = { kind, input } as Job
      const client = takesWholeFiles(job) ? checks : queries
      if (options.limit !== undefined) return client.run(kind, input, options)
      const own = limit(job)
      return own instanceof Promise
        ? own.then((milliseconds) => client.run(kind, input, { ...options, limit: milliseconds }))
        : client.run(kind, input, { ...options, limit: own })
    },
    cancel(queryId) {
      queries.cancel(queryId)
      checks.cancel(queryId)
    },
    async close() {
      await Promise.all([queries.close(), checks.close()])
    },
  }
}

const WHOLE_FILES: ReadonlySet<Job['kind']> = new Set<Job['kind']>([
  'openFile',
  'prepareFile',
  'storeFile',
  'compare',
])

const takesWholeFiles = (job: Job): boolean =>
  WHOLE_FILES.has(job.kind) || (job.kind === 'inspect' && job.input.depth === 'full')
