import type { PreparedReport } from '../prepared-report'

/** A report as PowerPoint slides. */
export function writeSlides(_report: PreparedReport): Promise<Uint8Array> {
  throw new Error('slides are not written yet')
}
