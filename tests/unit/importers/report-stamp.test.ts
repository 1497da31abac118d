import { describe, expect, test } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import { formatReport } from '#shared/reports/report-file'
import type { Report } from '#shared/reports/report'
import { readReportStamp } from '#main/datasets/importers/report-stamp'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const report: Report = {
  version: 1,
  title: 'Pendling',
  dataset: null,
  region: null,
  items: [{ kind: 'heading', text: 'A' }],
}
const codeOf = (read: () => unknown): string => {
  try {
    read()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.code
  }
  return 'read'
}

describe('a file that is dropped', () => {
  test('is the report that was saved in it, under whatever name', () => {
    for (const name of ['a.regionreport', 'A.REGIONREPORT', 'a.json'])
      expect(readReportStamp(bytes(formatReport(report)), name)?.shows).toEqual({ kind: 'report', report })
  })

  test('is no report when it is other JSON or no JSON', () => {
    expect(readReportStamp(bytes('{"class":"dataset"}'), 'a.json')).toBeNull()
    expect(readReportStamp(bytes('a;b\n1;2'), 'a.csv')).toBeNull()
  })

  test('is refused in words when it calls itself a report and cannot be read', () => {
    const half = formatReport(report).slice(0, 60)
    expect(codeOf(() => readReportStamp(bytes(half), 'a.regionreport'))).toBe('stored-damaged')
    const newer = formatReport(report).replace('"version": 1', '"version": 99')
    expect(codeOf(() => readReportStamp(bytes(newer), 'a.regionreport'))).toBe('stored-newer-version')
  })
})
