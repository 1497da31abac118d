import type { Worker } from 'node:worker_threads'
import { createDatabaseClient, type DatabaseClient } from './database-client'
import type { Job } from './database-jobs'

/**
 * Two threads as one client: queries of views have theirs, and full checks of files another, so that the
 * window goes on answering while a large file is taken in. The one for checks lives no longer than they do:
 * the memory of a large file is given back at once.
 */
export function createDatabaseThreads(startWorker: () => Worker): DatabaseClient {
  const queries = createDatabaseClient(startWorker)
  const checks = createDatabaseClient(startWorker, 'end')
  return {
    run: (kind, input, options) =>
      (isFullCheck({ kind, input } as Job) ? checks : queries).run(kind, input, options),
    cancel(queryId) {
      queries.cancel(queryId)
      checks.cancel(queryId)
    },
    async close() {
      await Promise.all([queries.close(), checks.close()])
    },
  }
}

const isFullCheck = (job: Job): boolean => job.kind === 'inspect' && job.input.depth === 'full'
