import type { ExportJob } from '../export-job'
import type { PreparedReport } from '../prepared-report'

// The library for PDF is loaded when the first document is wanted, and stays.

/** One picture as a PDF page of exactly its size, drawn in vectors, with its words as text. */
export async function writePicturePdf(job: ExportJob): Promise<Uint8Array> {
  const { drawPicturePage } = await import('./picture-page')
  return drawPicturePage(job)
}

/** A report as an A4 document with contents and page numbers. */
export async function writeReportPdf(report: PreparedReport): Promise<Uint8Array> {
  const { drawReport } = await import('./report-pages')
  return drawReport(report)
}
