import type { RenderedFile } from '#shared/contract/export-request'
import { MEDIA_TYPES } from '#shared/export/export-formats'
import type { ReportFormat } from '#shared/contract/report-formats'
import { messagesIn } from '#shared/messages/messages'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { writeReportPdf } from './document/write-document'
import type { PreparedReport } from './prepared-report'

/** Makes the file of a report; its problems stand in it in words. */
export async function renderReport(report: PreparedReport, format: ReportFormat): Promise<RenderedFile> {
  const stem = buildReportFileStem(report.title || messagesIn(report.language).reports.untitled)
  switch (format) {
    case 'pptx': {
      const { writeSlides } = await import('./slides/write-slides')
      const { bytes, notices } = await writeSlides(report)
      return {
        bytes,
        mediaType: MEDIA_TYPES.pptx,
        fileName: `${stem}.pptx`,
        ...(notices.length > 0 && { notices }),
      }
    }
    case 'pdf':
      return {
        bytes: await writeReportPdf(report),
        mediaType: MEDIA_TYPES.pdf,
        fileName: `${stem}.pdf`,
      }
    case 'folder': {
      const { writeReportFolder } = await import('./report-folder')
      return {
        bytes: await writeReportFolder(report),
        mediaType: 'application/zip',
        fileName: `${stem}.zip`,
      }
    }
  }
}
