import type { PictureKind } from '#shared/charts/frame/chart-picture'
import { canOverlay } from '#shared/comparison/compared-picture'
import { describeComparison, type ComparisonText } from '#shared/comparison/comparison-words'
import { describeView, type ViewWords } from '#shared/figures-as-text/view-words'
import { answersIn, type ComparisonJob, type ExportJob, type ViewJob } from './export-job'
import { orderNotes } from './note-order'

/** All words around one answer, notes in the order in which a reader needs them. */
export function describeViewJob({ data, geography, picture, language }: ViewJob): ViewWords {
  // Without places a map is drawn as a chart, and its words are the chart's.
  const words = describeView(data, language, geography === null ? 'chart' : picture)
  return { ...words, notes: orderNotes(words.notes, data, language) }
}

export const describeComparisonJob = (job: ComparisonJob): ComparisonText =>
  describeComparison(job.along, job.panels, job.language, drawnPicture(job), job.layout)

/** Without places on the map its panels are charts. */
export const drawnPicture = ({ panels, picture }: ComparisonJob): PictureKind =>
  panels.every(({ geography }) => geography === null) ? 'chart' : picture

/** Whether its panels are one chart. */
export const isOnePicture = (job: ExportJob): boolean =>
  job.kind === 'comparison' &&
  job.layout === 'together' &&
  canOverlay(job.along, job.panels, drawnPicture(job))

/** All words around what a file shows, whatever it is. */
export const describeJob = (job: ExportJob): ViewWords =>
  job.kind === 'comparison' ? describeComparisonJob(job) : describeViewJob(job)

/** Whether figures that are made up are shown in it. */
export const isExample = (job: ExportJob): boolean =>
  answersIn(job)
    .map(({ data }) => data)
    .some(({ quality, rowCount }) => quality === 'synthetic' && rowCount > 0)
