import { EventEmitter } from 'node:events'
import type { Worker } from 'node:worker_threads'
import { answersWith } from '#main/datasets/database-answers'
import type { Job } from '#main/datasets/database-jobs'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { OpenDatasets } from '#main/datasets/open-datasets'
import { answerJob } from '#main/worker-line/answer-jobs'
import type { JobRequest } from '#main/worker-line/line-messages'

/** The database worker without a thread, so that a test can stand in for what it writes with. */
class InProcessWorker extends EventEmitter {
  private readonly ready = createSqlJsEngine().then((engine) =>
    answersWith({ engine, datasets: new OpenDatasets(engine) }),
  )

  postMessage(request: JobRequest<Job>): void {
    void this.ready
      .then((answers) => answerJob(answers, request, (message) => this.emit('message', message)))
      .then((message) => this.emit('message', message))
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
