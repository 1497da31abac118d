import { buildComparedCsv, buildComparisonCsv } from '#shared/comparison/comparison-result'
import { buildCsv, type CsvForm } from '#shared/figures-as-text/csv-file'
import type { ExportJob } from '../export-job'

/** Figures as CSV text, as spreadsheets open it. */
export function writeTable(job: ExportJob): string {
  const { language, csv, rows } = job
  const form: CsvForm = { language, dialect: csv, rows }
  return job.kind === 'comparison'
    ? (job.layout === 'together' && rows === 'shown' ? buildComparedCsv : buildComparisonCsv)(
        job.panels,
        language,
        form,
      )
    : buildCsv(job.data, language, form)
}
