import type { Worker } from 'node:worker_threads'
import type { MapGeography } from '#shared/charts/frame/chart-picture'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { RenderedFile } from '#shared/contract/export-request'
import { WorkerLine } from '#main/worker-line/worker-line'
import type { GeographyInput } from '../geography/map-geography'
import type { MarkedSlide, UpdatedDeck } from './slides/update-deck'
import type { DeckUpdate, ExportJob, PictureJob, PictureJobs, ReportJob, TemplateFacts } from './export-job'
import { pictureFailed, pictureTimedOut, pictureTookTooMuch } from './picture-failed'

/**
 * Draws pictures and prepares maps in a thread of its own, so that neither window nor queries wait. All methods throw
 * `ProblemError`.
 */
export interface PictureClient {
  render(job: ExportJob): Promise<RenderedFile>
  /** With a signal it can be stopped: it ends at once, and the other files are made. */
  report(job: ReportJob, signal?: AbortSignal): Promise<RenderedFile>
  /** Opens somebody's presentation as a template for slides. */
  template(template: DeckTemplate): Promise<TemplateFacts>
  /** The slides of somebody's deck that we made. */
  readDeck(bytes: Uint8Array): Promise<readonly MarkedSlide[]>
  updateDeck(update: DeckUpdate): Promise<UpdatedDeck>
  geography(input: GeographyInput): Promise<MapGeography>
  /** Loads what the first picture would wait for. */
  prepare(): Promise<void>
  close(): Promise<void>
}

/**
 * Milliseconds for a job, some fifty times what the largest take (docs/performance.md). A drawing that nobody has
 * foreseen may have no end.
 */
export function pictureLimit(job: PictureJob): number {
  if (job.kind === 'update-deck') return 120_000 + 10_000 * job.input.slides.length
  return job.kind === 'report' ? 60_000 + 10_000 * job.input.report.items.length : 120_000
}

/**
 * The worker takes all jobs at once, so that a map need not wait for a long report. A worker that writes listens to
 * nobody: a report that is stopped takes it along at once.
 */
export function createPictureClient(
  startWorker: () => Worker,
  limitOf: (job: PictureJob) => number = pictureLimit,
): PictureClient {
  const line = new WorkerLine<PictureJobs>({
    startWorker,
    name: 'pictures',
    atOnce: Infinity,
    patience: 0,
    whenIdle: 'keep',
    words: {
      timedOut: (_, limit) => pictureTimedOut(limit),
      lost: (_, error) => (needsTooMuch(error) ? pictureTookTooMuch : pictureFailed),
    },
  })
  return {
    render: (input) => line.run('render', input, { limit: limitOf({ kind: 'render', input }) }),
    report: (input, signal) =>
      line.run('report', input, { limit: limitOf({ kind: 'report', input }), signal }),
    template: (input) => line.run('template', input, { limit: limitOf({ kind: 'template', input }) }),
    readDeck: (input) => line.run('read-deck', input, { limit: limitOf({ kind: 'read-deck', input }) }),
    updateDeck: (input) => line.run('update-deck', input, { limit: limitOf({ kind: 'update-deck', input }) }),
    geography: (input) => line.run('geography', input, { limit: limitOf({ kind: 'geography', input }) }),
    prepare: async () => {
      await line.run('prepare', null, { limit: limitOf({ kind: 'prepare', input: null }) })
    },
    close: () => line.close(),
  }
}

const needsTooMuch = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
