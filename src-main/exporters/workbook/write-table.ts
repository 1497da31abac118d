import { buildCsv } from '#shared/views/csv-file'
import { buildComparisonCsv } from '#shared/views/comparison-result'
import type { ExportJob } from '../export-job'

/** Figures as CSV text, as spreadsheets open it. */
export const writeTable = (job: ExportJob): string =>
  'panels' in job ? buildComparisonCsv(job.panels, job.language) : buildCsv(job.data, job.language)
