import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { REPORT_EXTENSION } from '#shared/contract/file-extensions'
import type { ReportEntry } from '#shared/contract/report-requests'
import { fail, ProblemError, valueOf, type Result } from '#shared/contract/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import { isBuiltIn } from '#shared/reports/built-in/built-in-report'
import type { Report } from '#shared/reports/report'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { formatReport, parseReport } from '#shared/reports/report-file'
import { writeFileAtomically } from '#main/files/atomic-write'
import { writingProblem } from '../problems'
import { reportError, reportProblem } from '../report-problem'
import { withIndexLock } from './index-lock'

/** A list that a reader can still look through. */
const MOST_REPORTS = 1000
/** 1000 items of the longest text are 50 million characters; what is larger is no report of ours. */
const MOST_BYTES = 100_000_000
const ID = /^[a-z0-9][a-z0-9-]*$/

const folderOf = (library: string): string => join(library, 'reports')
const pathOf = (library: string, id: string): string => join(folderOf(library), `${id}.${REPORT_EXTENSION}`)

/** The saved reports by title. One that is damaged is listed with its problem and harms no other. Never fails. */
export function listReports(library: string): readonly ReportEntry[] {
  const collator = new Intl.Collator('sv', { numeric: true })
  return idsIn(library)
    .map((id) => entryOf(id, readFile(library, id)))
    .sort((a, b) => collator.compare(a.title.sv, b.title.sv) || (a.id < b.id ? -1 : 1))
}

function idsIn(library: string): string[] {
  try {
    return readdirSync(folderOf(library))
      .filter((name) => name.endsWith(`.${REPORT_EXTENSION}`))
      .map((name) => name.slice(0, -REPORT_EXTENSION.length - 1))
      .filter((id) => ID.test(id))
      .slice(0, MOST_REPORTS)
  } catch {
    // No report was saved yet.
    return []
  }
}

function entryOf(id: string, read: Result<Report>): ReportEntry {
  const entry = { id, origin: 'saved' as const }
  if (!read.ok)
    return { ...entry, title: { sv: id, en: id }, items: null, dataset: null, damaged: read.problem.message }
  const { title, items, dataset } = read.value
  return {
    ...entry,
    title: title === '' ? inBothLanguages(({ reports }) => reports.untitled) : { sv: title, en: title },
    items: items.length,
    dataset,
    damaged: null,
  }
}

/** Throws `ProblemError` when there is no such report or it cannot be read at all. */
export function readReport(library: string, id: string): Report {
  if (!ID.test(id)) throw reportError('invalid-input', (w) => w.unknownReport(id))
  return valueOf(readFile(library, id))
}

function readFile(library: string, id: string): Result<Report> {
  const path = pathOf(library, id)
  try {
    if (statSync(path).size > MOST_BYTES)
      return fail(reportProblem('file-too-large', (w) => w.tooLarge(`${id}.${REPORT_EXTENSION}`)))
    return parseReport(readFileSync(path, 'utf8'))
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    return fail(
      reportProblem(gone ? 'file-not-found' : 'file-unreadable', (w) =>
        gone ? w.unknownReport(id) : w.notReadable(id),
      ),
    )
  }
}

/** Keeps a report and answers its id; `id: null` keeps it as a new one, named after its title. Throws `ProblemError`. */
export async function saveReport(library: string, report: Report, id: string | null): Promise<string> {
  if (id !== null && !ID.test(id)) throw reportError('invalid-input', (w) => w.unknownReport(id))
  if (id !== null && isBuiltIn(id)) throw reportError('invalid-input', (w) => w.builtInStays)
  try {
    mkdirSync(folderOf(library), { recursive: true })
    return await withIndexLock(library, async () => {
      const taken = new Set(idsIn(library))
      if (taken.size >= MOST_REPORTS && (id === null || !taken.has(id)))
        throw reportError('invalid-input', (w) => w.tooManyReports(String(MOST_REPORTS)))
      const chosen = id ?? freeId(report.title, taken)
      await writeFileAtomically(pathOf(library, chosen), formatReport(report))
      return chosen
    })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}

/** Forgets a report; one that is not there is no error. Throws `ProblemError`. */
export async function deleteReport(library: string, id: string): Promise<void> {
  if (isBuiltIn(id)) throw reportError('not-available-here', (w) => w.builtInStays)
  if (!ID.test(id)) return
  try {
    await rm(pathOf(library, id), { force: true })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}

/** An id that no other report has and that is a file name everywhere. */
function freeId(title: string, taken: ReadonlySet<string>): string {
  const stem = buildReportFileStem(title)
  for (let number = 1; ; number++) {
    const id = number === 1 ? stem : `${stem}-${String(number)}`
    if (!taken.has(id) && !isBuiltIn(id)) return id
  }
}
