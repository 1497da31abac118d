import { parentPort } from 'node:worker_threads'
import { ProblemError } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import { answerJobs } from '#main/worker-line/answer-jobs'
import { readMapGeography } from '../geography/map-geography'
import type { PictureJob, PictureJobs } from './export-job'
import { pictureFailed } from './picture-failed'

type Answer = Promise<PictureJobs[PictureJob['kind']]['output']>

/**
 * What a job needs is loaded with the first of its kind: the ground of a window's map waits for no library of charts, a
 * picture for none of slides.
 */
async function answer(job: PictureJob): Answer {
  switch (job.kind) {
    case 'render':
      return (await import('./render-export')).renderExport(job.input)
    case 'report':
      return (await import('./render-report')).renderReport(job.input.report, job.input.format)
    case 'read-deck':
      return (await import('./slides/update-deck')).readMarkedSlides(job.input)
    case 'update-deck':
      return (await import('./slides/update-deck')).updateDeck(job.input.bytes, job.input.slides)
    case 'template':
      return (await import('./template/prepare-template')).describeTemplate(job.input)
    case 'geography':
      return readMapGeography(job.input)
    case 'prepare':
      await (await import('./prepare-pictures')).preparePictures()
      return null
  }
}

answerJobs<PictureJob>(parentPort, {
  answer,
  problemOf(error) {
    if (error instanceof ProblemError) return error.problem
    reportInternalError('pictures', error)
    return pictureFailed
  },
  handOver: (value) =>
    typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array
      ? [value.bytes.buffer as ArrayBuffer]
      : [],
})
