import { REPORT_EXTENSION } from '#shared/contract/file-extensions'
import { valueOf } from '#shared/problem/problem'
import { claimsToBeReport, parseReport } from '#shared/reports/report-file'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'

/** What a report begins with; other JSON is not read twice. */
const HEAD_BYTES = 4096

/**
 * A report's file as the stamp of what it shows; null when it is none. One that calls itself a report and cannot be
 * read throws `ProblemError`.
 */
export function readReportStamp(bytes: Uint8Array, name: string): FileStamp | null {
  const named = name.toLowerCase().endsWith(`.${REPORT_EXTENSION}`)
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES))
  if (!named && !head.includes('"regionkikaren"')) return null
  const content = parseJson(bytes)
  if (!named && !claimsToBeReport(content)) return null
  const report = valueOf(parseReport(content))
  return { program: STAMP_PROGRAM, version: '', shows: { kind: 'report', report }, sources: [] }
}

/** Null when it is no JSON: a report that was cut off is refused as damaged. */
function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes).replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}
