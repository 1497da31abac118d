import { stat } from 'node:fs/promises'
import type { Problem } from '#shared/problem/problem'
import type { Job } from './database-jobs'
import { MAX_FILE_BYTES } from './file-limits'
import { importError } from '#main/formats/import-problem'
import { buildProblem } from './problems'

/**
 * Milliseconds that any work on a file may take, and more for each megabyte: some twenty times what a small computer
 * needs (docs/performance.md). What takes longer does not end by itself.
 */
const BASE = 60_000
const PER_MEGABYTE = 1_000
/** A network drive may not even say how large a file is; the worker then finds out. */
const ASKING = 3_000

const limitFor = (bytes: number): number => Math.round(BASE + (PER_MEGABYTE * bytes) / 1e6)

/** Milliseconds for a job on files, by their sizes; null for jobs whose askers know better. */
export function limitOf(job: Job): number | null | Promise<number> {
  switch (job.kind) {
    case 'openFile':
      return 'bytes' in job.input.from
        ? limitFor(job.input.from.bytes.length)
        : limitForFiles([job.input.from.path])
    case 'inspect':
      return limitForFiles([job.input.path])
    case 'prepareFile': {
      const { source, into, before } = job.input
      return limitForFiles([source.path, ...[into, before].flatMap((file) => (file ? [file.path] : []))])
    }
    case 'compare':
      return limitForFiles([job.input.before.path, job.input.after.path])
    case 'storeFile':
      return limitFor(job.input.candidate.bytes)
    default:
      return null
  }
}

async function limitForFiles(paths: readonly string[]): Promise<number> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<number>((resolve) => {
    timer = setTimeout(() => resolve(MAX_FILE_BYTES), ASKING)
  })
  // A file that is not there is the job's to tell of.
  const size = (path: string): Promise<number> =>
    stat(path).then(
      ({ size }) => size,
      () => 0,
    )
  const sizes = Promise.all(paths.map(size)).then((all) => all.reduce((sum, bytes) => sum + bytes, 0))
  const bytes = await Promise.race([sizes, late])
  clearTimeout(timer)
  return limitFor(Math.min(bytes, 2 * MAX_FILE_BYTES))
}

const ON_FILES: ReadonlySet<Job['kind']> = new Set<Job['kind']>([
  'openFile',
  'inspect',
  'prepareFile',
  'compare',
  'storeFile',
])

/** What is said of a job that was ended when its milliseconds were over. */
export function timedOut(kind: Job['kind'], limit: number): Problem {
  const seconds = Math.round(limit / 1000)
  return ON_FILES.has(kind)
    ? importError('query-timed-out', ({ files }) => files.tookTooLong(seconds)).problem
    : buildProblem('query-timed-out', (w) => w.queryTimedOut(seconds))
}

/** What is said of a job whose worker was lost. Only what needs too much memory is the file's own doing. */
export function workerLost(kind: Job['kind'], error: unknown): Problem {
  const tooMuch = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return tooMuch && ON_FILES.has(kind)
    ? importError('file-too-large', ({ files }) => files.tookTooMuch).problem
    : buildProblem('internal', (w) => w.workerRestarted)
}
