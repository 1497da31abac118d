import type { Worker } from 'node:worker_threads'
import { createDatabaseClient, type DatabaseClient } from './database-client'
import type { Job } from './database-jobs'

/**
 * Two threads as one client: queries of views have theirs, and what takes a whole file (checks, imports,
 * comparisons) another, so that the window goes on answering meanwhile. The second lives no longer than its work:
 * the memory of a large file is given back at once.
 */
export function createDatabaseThreads(startWorker: () => Worker): DatabaseClient {
  const queries = createDatabaseClient(startWorker)
  const checks = createDatabaseClient(startWorker, 'end')
  return {
    run: (kind, input, options) =>
      (takesWholeFiles({ kind, input } as Job) ? checks : queries).run(kind, input, options),
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
  'peek',
])

const takesWholeFiles = (job: Job): boolean =>
  WHOLE_FILES.has(job.kind) || (job.kind === 'inspect' && job.input.depth === 'full')
