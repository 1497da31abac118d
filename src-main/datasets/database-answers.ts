import type { DatasetDescription } from '#shared/dataset/description'
import type { Remembered } from '#shared/dataset/memory'
import { ProblemError } from '#shared/problem/problem'
import type { ViewData } from '#shared/view/view-data'
import { computeView } from '#shared/views/compute-view'
import type { JobAnswers } from '#main/worker-line/answer-jobs'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import type { InspectedFile, Job, JobInput, JobProgress, TaskStep } from './database-jobs'
import type { SqlEngine } from './engine/sql-engine'
import { compareFiles, openFile, type FileJob, type Tell } from './file-jobs'
import { timedOut } from './job-limits'
import { storeCandidate } from './library/store-candidate'
import { KeptTables } from './kept-tables'
import type { OpenDatasets } from './open-datasets'
import { prepareFile } from './prepare-file'
import { problemOf } from './problems'
import { readBoundaries } from './queries/description'
import { createFactReader } from './queries/fact-reader'
import { readDatasetFile } from './read-file'
import { checkFile } from './schema/check-file'
import { QueryStopped, stopWhen } from './stop-check'

/** What jobs work with, from one to the next. */
export interface Databases {
  readonly engine: SqlEngine
  readonly datasets: OpenDatasets
}

/** How the thread of the databases does its jobs. */
export function answersWith({ engine, datasets }: Databases): JobAnswers<Job, JobProgress> {
  const tables = new KeptTables()
  return {
    answer(job, { stopFlag, limit, tell }) {
      const stop = stopWhen(stopFlag, limit === null ? Infinity : performance.now() + limit)
      const told = inSteps((step, fraction) => tell({ step, fraction }))
      return run(job, { engine, datasets, tables, stop, tell: told })
    },
    problemOf(error, { kind }, limit) {
      if (!(error instanceof QueryStopped)) return problemOf(error)
      return error.reason === 'cancelled' ? queryCancelled().problem : timedOut(kind, limit ?? 0)
    },
    handOver: buffersOf,
  }
}

/** Nobody sees less of a bar of progress; a message takes longer than the reading of many cells. */
const LEAST_PROGRESS = 0.002

/** Tells only what is another step, or further by as much as can be seen. */
export function inSteps(tell: Tell): Tell {
  let told: readonly [step: TaskStep, fraction: number] | null = null
  return (step, fraction) => {
    if (told?.[0] === step && Math.abs(fraction - told[1]) < LEAST_PROGRESS) return
    told = [step, fraction]
    tell(step, fraction)
  }
}

async function run(job: Job, at: FileJob): Promise<unknown> {
  const { datasets, stop } = at
  stop()
  switch (job.kind) {
    case 'inspect':
      return inspect(at, job.input)
    case 'describe':
      return (await datasets.get(job.input.file)).description
    case 'view': {
      const { database, description, remember } = await datasets.get(job.input.file)
      const reader = createFactReader(database, stop, remember)
      const { view, filters, home } = job.input
      const dataset =
        home === undefined ? description : remember(AT_HOME, home, () => ({ ...description, home }))
      return computeView(view, reader, filters, dataset)
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
    case 'release':
      datasets.release(job.input.key)
      return null
  }
}

/** The description with the reader's own municipality: one object, for what is looked up in it is kept with it. */
const AT_HOME: Remembered<DatasetDescription> = { most: 2 }

/** Shares of an inspection's time, as measured on the national file. */
const READING_SHARE = 0.05

/** Checks a file where it stands. */
async function inspect(
  { engine, datasets, stop, tell }: FileJob,
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
  // A full check is the other thread's, which opens nothing.
  if (depth !== 'full') datasets.keepLookedAt(digest, { bytes: checked.bytes, description })
  return { key: digest, bytes: checked.bytes.length, description, notices }
}

/** The buffers of a view's columns are handed over, not copied. */
function buffersOf(answer: unknown): ArrayBuffer[] {
  if (!isViewData(answer)) return []
  const { columns, sideTables = [] } = answer
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
