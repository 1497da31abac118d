import type { ExportJob } from '../export-job'
import type { PreparedReport } from '../prepared-report'

/** One picture as a PDF page of exactly its size, drawn in vectors. */
export function writePicturePdf(_job: ExportJob): Promise<Uint8Array> {
  throw new Error('documents are not written yet')
}

/** A report as an A4 document with contents and page numbers. */
export function writeReportPdf(_report: PreparedReport): Promise<Uint8Array> {
  throw new Error('documents are not written yet')
}
