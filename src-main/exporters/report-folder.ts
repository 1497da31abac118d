import type { PreparedReport } from './prepared-report'

/** A report as a ZIP archive of pictures and tables with an index. */
export function writeReportFolder(_report: PreparedReport): Promise<Uint8Array> {
  throw new Error('folders are not written yet')
}
