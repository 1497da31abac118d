import { parentPort } from 'node:worker_threads'
import type { Result } from '#shared/problem/problem'
import type { ViewData } from '#shared/view/view-data'
import { answerJob, type Databases } from './answer-job'
import type { JobAnswer, JobRequest } from './database-jobs'
import { createSqlJsEngine } from './engine/sql-js-engine'
import { OpenDatasets } from './open-datasets'

/**
 * The thread that owns the databases: no query and no check ever holds up a window. Does one job at a time,
 * in the order asked; `database-client.ts` is the other end.
 */
const port = parentPort
if (port === null) throw new Error('database.worker runs in a worker thread only')

const ready = createSqlJsEngine().then((engine): Databases => ({
  engine,
  datasets: new OpenDatasets(engine),
}))

port.on('message', (request: JobRequest) => {
  void ready
    .then((databases) => answerJob(databases, request, (progress) => port.postMessage(progress)))
    .then((result) => {
      const message: JobAnswer = { id: request.id, result }
      port.postMessage(message, buffersOf(result))
    })
})

/** The buffers of a view's columns are handed over, not copied. */
function buffersOf(result: Result<unknown>): ArrayBuffer[] {
  if (!result.ok || !isViewData(result.value)) return []
  const { columns, sideTables = [] } = result.value
  const arrays = [...columns, ...sideTables.flatMap((table) => table.columns)].flatMap(
    (column): ArrayBufferView[] =>
      column.type === 'code'
        ? [column.indices]
        : [column.values, column.signs, column.flags, column.qualities].filter(
            (array) => array !== undefined,
          ),
  )
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
}

const isViewData = (value: unknown): value is ViewData =>
  typeof value === 'object' && value !== null && 'columns' in value && 'rowCount' in value
