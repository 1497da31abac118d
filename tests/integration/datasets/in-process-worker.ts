import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { answerJob, type Databases } from '#main/datasets/answer-job'
import type { JobRequest } from '#main/datasets/database-jobs'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { OpenDatasets } from '#main/datasets/open-datasets'

/** The database worker without a thread, so that a test can stand in for what it writes with. */
class InProcessWorker extends EventEmitter {
  private readonly ready = createSqlJsEngine().then((engine): Databases => ({
    engine,
    datasets: new OpenDatasets(engine),
  }))

  postMessage(request: JobRequest): void {
    void this.ready
      .then((databases) => answerJob(databases, request, (progress) => this.emit('message', progress)))
      .then((result) => this.emit('message', { id: request.id, result }))
  }

  ref(): void {
    // Nothing keeps the test alive but itself.
  }

  unref(): void {
    // Nothing keeps the test alive but itself.
  }

  terminate(): Promise<number> {
    return Promise.resolve(0)
  }
}

export const startInProcessWorker = (): Worker => new InProcessWorker() as unknown as Worker
