import { fail, ProblemError, succeed, type Result } from '#shared/problem/problem'
import { computeView } from '#shared/views/compute-view'
import type { InspectedFile, Job, JobInput, JobProgress, JobRequest } from './database-jobs'
import type { SqlEngine } from './engine/sql-engine'
import { compareFiles, openFile, type FileJob } from './file-jobs'
import { timedOut } from './job-limits'
import { storeCandidate } from './library/store-candidate'
import type { OpenDatasets } from './open-datasets'
import { prepareFile } from './prepare-file'
import { buildProblem, problemOf } from './problems'
import { readBoundaries } from './queries/description'
import { createFactReader } from './queries/fact-reader'
import { readDatasetFile } from './read-file'
import { checkFile } from './schema/check-file'
import { peekAtFile } from './schema/peek-at-file'
import { QueryStopped, stopWhen } from './stop-check'

/** What jobs work with, from one to the next. */
export interface Databases {
  readonly engine: SqlEngine
  readonly datasets: OpenDatasets
}

/** Does one job in this thread. Never throws. */
export async function answerJob(
  { engine, datasets }: Databases,
  { id, job, stopFlag, limit }: JobRequest,
  send: (progress: JobProgress) => void,
): Promise<Result<unknown>> {
  const deadline = limit === null ? Infinity : performance.now() + limit
  try {
    const stop = stopWhen(new Int32Array(stopFlag), deadline)
    const tell: FileJob['tell'] = (step, fraction) => send({ id, step, fraction })
    return succeed(await run(job, { engine, datasets, stop, tell }))
  } catch (error) {
    if (error instanceof QueryStopped) {
      return fail(
        error.reason === 'cancelled'
          ? buildProblem('query-cancelled', (w) => w.queryCancelled)
          : timedOut(job.kind, limit ?? 0),
      )
    }
    return fail(problemOf(error))
  }
}

async function run(job: Job, at: FileJob): Promise<unknown> {
  const { datasets, engine, stop } = at
  stop()
  switch (job.kind) {
    case 'inspect':
      return inspect(at, job.input)
    case 'describe':
      return (await datasets.get(job.input.file)).description
    case 'view': {
      const { database, description } = await datasets.get(job.input.file)
      return computeView(job.input.view, createFactReader(database, stop), job.input.filters, description)
    }
    case 'boundaries':
      return readBoundaries((await datasets.get(job.input.file)).database)
    case 'openFile':
      return openFile(at, job.input)
    case 'prepareFile':
      return prepareFile(at, job.input)
    case 'storeFile':
      at.tell('storing', 0)
      return storeCandidate(job.input.candidate, job.input.library)
    case 'compare':
      return compareFiles(at, job.input)
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
  { engine, stop, tell }: FileJob,
  { path, name, depth }: JobInput<'inspect'>,
): Promise<InspectedFile> {
  tell('reading', 0)
  const { bytes, digest } = await readDatasetFile(path, name, stop)
  const checked = checkFile(engine, bytes, name, depth, (done) => {
    stop()
    tell('checking', READING_SHARE + done * (1 - READING_SHARE))
  })
  if (!checked.ok) throw new ProblemError(checked.problem)
  const { description, notices } = checked
  return { key: digest, bytes: checked.bytes.length, description, notices }
}
