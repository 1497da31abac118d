import type { ExportJob } from '../export-job'

/** Figures as a spreadsheet: a sheet for each job, with words, units, signs, notes and sources on the sheet. */
export function writeWorkbook(_jobs: readonly ExportJob[]): Promise<Uint8Array> {
  throw new Error('workbooks are not written yet')
}
