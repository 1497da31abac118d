import { parentPort } from 'node:worker_threads'
import { ProblemError } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import { answerJobs } from '#main/worker-line/answer-jobs'
import { readMapGeography } from '../geography/map-geography'
import type { PictureJob, PictureJobs } from './export-job'
import { preparePictures } from './prepare-pictures'
import { pictureFailed } from './picture-failed'
import { readMarkedSlides, updateDeck } from './slides/update-deck'
import { describeTemplate } from './template/prepare-template'
import { renderExport } from './render-export'
import { renderReport } from './render-report'

type Answer = Promise<PictureJobs[PictureJob['kind']]['output']>

function answer(job: PictureJob): Answer {
  switch (job.kind) {
    case 'render':
      return renderExport(job.input)
    case 'report':
      return renderReport(job.input.report, job.input.format)
    case 'read-deck':
      return Promise.resolve(readMarkedSlides(job.input))
    case 'update-deck':
      return updateDeck(job.input.bytes, job.input.slides)
    case 'template':
      return Promise.resolve(describeTemplate(job.input))
    case 'geography':
      return readMapGeography(job.input)
    case 'prepare':
      return preparePictures().then(() => null)
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
