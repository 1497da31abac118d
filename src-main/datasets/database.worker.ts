import { parentPort } from 'node:worker_threads'
import { fail, ProblemError, succeed, type Result } from '#shared/contract/problem'
import type { ViewData } from '#shared/views/view-data'
import { VIEWS } from '#shared/views/registry'
import type { InspectedFile, Job, JobAnswer, JobInput, JobProgress, JobRequest } from './database-jobs'
import type { SqlEngine } from './engine/sql-engine'
import { createSqlJsEngine } from './engine/sql-js-engine'
import { compareFiles, openFile, type Tell } from './file-jobs'
import { storeCandidate } from './library/store-candidate'
import { OpenDatasets } from './open-datasets'
import { prepareFile } from './prepare-file'
import { buildProblem, problemOf } from './problems'
import { readBoundaries } from './queries/description'
import { createFactReader } from './queries/fact-reader'
import { readDatasetFile } from './read-file'
import { checkFile } from './schema/check-file'
import { peekAtFile } from './schema/peek-at-file'
import { QueryStopped, stopWhen, type StopCheck } from './stop-check'

/**
 * The thread that owns the databases: no query and no check ever holds up a window. Does one job at a time,
 * in the order asked; `database-client.ts` is the other end.
 */
const port = parentPort
if (port === null) throw new Error('database.worker runs in a worker thread only')

const ready = createSqlJsEngine().then((engine) => ({ engine, datasets: new OpenDatasets(engine) }))

port.on('message', (request: JobRequest) => {
  void answer(request).then((result) => {
    const message: JobAnswer = { id: request.id, result }
    port.postMessage(message, buffersOf(result))
  })
})

async function answer({ id, job, stopFlag, limit }: JobRequest): Promise<Result<unknown>> {
  const { engine, datasets } = await ready
  const deadline = limit === null ? Infinity : performance.now() + limit
  try {
    const stop = stopWhen(new Int32Array(stopFlag), deadline)
    const tell: Tell = (step, fraction) => port?.postMessage({ id, step, fraction } satisfies JobProgress)
    return succeed(await run(job, engine, datasets, stop, tell))
  } catch (error) {
    if (error instanceof QueryStopped) {
      return fail(
        error.reason === 'cancelled'
          ? buildProblem('query-cancelled', (w) => w.queryCancelled)
          : buildProblem('query-timed-out', (w) => w.queryTimedOut(Math.round((limit ?? 0) / 1000))),
      )
    }
    return fail(problemOf(error))
  }
}

async function run(
  job: Job,
  engine: SqlEngine,
  datasets: OpenDatasets,
  stop: StopCheck,
  tell: Tell,
): Promise<unknown> {
  stop()
  switch (job.kind) {
    case 'inspect':
      return inspect(engine, job.input, tell)
    case 'describe':
      return (await datasets.get(job.input.file)).description
    case 'view': {
      const { database, description } = await datasets.get(job.input.file)
      return VIEWS[job.input.view].compute(createFactReader(database, stop), job.input.filters, description)
    }
    case 'boundaries':
      return readBoundaries((await datasets.get(job.input.file)).database)
    case 'openFile':
      return openFile({ engine, datasets, stop, tell }, job.input)
    case 'prepareFile':
      return prepareFile({ engine, datasets, stop, tell }, job.input)
    case 'storeFile':
      tell('storing', 0)
      return storeCandidate(job.input.candidate, job.input.library)
    case 'compare':
      return compareFiles({ engine, datasets, stop, tell }, job.input)
    case 'peek':
      return peekAtFile(engine, job.input.path, job.input.name)
    case 'release':
      datasets.release(job.input.key)
      return null
  }
}

/** Shares of an inspection's time, as measured on the national file. */
const READING_SHARE = 0.05

/** Checks a file where it stands. */
async function inspect(
  engine: SqlEngine,
  { path, name, depth }: JobInput<'inspect'>,
  tell: Tell,
): Promise<InspectedFile> {
  tell('reading', 0)
  const { bytes, digest } = await readDatasetFile(path, name)
  const checked = checkFile(engine, bytes, name, depth, (done) => {
    tell('checking', READING_SHARE + done * (1 - READING_SHARE))
  })
  if (!checked.ok) throw new ProblemError(checked.problem)
  const { description, notices } = checked
  return { key: digest, bytes: checked.bytes.length, description, notices }
}

/** The buffers of a view's columns are handed over, not copied. */
function buffersOf(result: Result<unknown>): ArrayBuffer[] {
  if (!result.ok || !isViewData(result.value)) return []
  const arrays = result.value.columns.flatMap((column): ArrayBufferView[] =>
    column.type === 'code' ? [column.indices] : [column.values, column.signs],
  )
  return [...new Set(arrays.map(({ buffer }) => buffer))].filter((buffer) => buffer instanceof ArrayBuffer)
}

const isViewData = (value: unknown): value is ViewData =>
  typeof value === 'object' && value !== null && 'columns' in value && 'rowCount' in value
