import { statSync } from 'node:fs'
import { join } from 'node:path'
import { REPORT_EXTENSION } from '#shared/contract/file-extensions'
import type { ReportEntry } from '#shared/contract/report-requests'
import { fail, ProblemError, succeed, valueOf, type Problem, type Result } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import { inEveryLanguage, type LocalizedText } from '#shared/messages/language'
import { isBuiltIn } from '#shared/reports/built-in/built-in-report'
import type { Report } from '#shared/reports/report'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { formatReport, parseReport } from '#shared/reports/report-file'
import { contentDigest } from '#shared/saved-view/content-digest'
import { foldName } from '#shared/saved-view/saved-group'
import { freeName } from '#shared/saved-view/named-view'
import { listFolderPatiently } from '#main/files/patient-read'
import { makePrivateFolder } from '#main/files/private-folder'
import { writingProblem } from '../problems'
import { reportError, reportProblem } from '../report-problem'
import { withIndexLock } from './index-lock'
import { LibraryFile, type Kept } from './library-file'
import { aboutLibraryFiles, unreadableNow } from './library-problem'

/** A list that a reader can still look through. */
const MOST_REPORTS = 1000
/** 1000 items of the longest text are 50 million characters; what is larger is no report of ours. */
const MOST_BYTES = 100_000_000
/** As the schema of reports has it. */
const LONGEST_TITLE = 500
/** So that many that are waited for do not take their time one after another. */
const AT_ONCE = 20
const ID = /^[a-z0-9][a-z0-9-]*$/

const folderOf = (library: string): string => join(library, 'reports')
const fileNameOf = (id: string): string => `${id}.${REPORT_EXTENSION}`

/** What a newer program wrote, or what is too much, is whole and no report of ours: it is refused and stays. */
function parse(text: string): Result<Report> | null {
  const read = parseReport(text)
  return !read.ok && read.problem.code === 'stored-damaged' ? null : read
}

const fileOf = (id: string): LibraryFile<Result<Report>> =>
  new LibraryFile<Result<Report>>({
    path: join('reports', fileNameOf(id)),
    holds: ({ holds }) => holds.report(id),
    empty: fail(reportProblem('file-not-found', (w) => w.unknownReport(id))),
    parse,
    format: (report) => formatReport(valueOf(report)),
  })

/** The saved reports, and what to tell about their files. */
export interface SavedReports {
  readonly reports: readonly ReportEntry[]
  readonly notices: readonly LocalizedText[]
}

/**
 * The saved reports by title. One that is damaged is replaced by its last good copy, or else listed with its problem;
 * it harms no other. Never fails.
 */
export async function listReports(library: string): Promise<SavedReports> {
  const collator = new Intl.Collator('sv', { numeric: true })
  const notices: LocalizedText[] = []
  const reports: ReportEntry[] = []
  const ids = await idsOrNone(library, notices)
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE)
    const read = await Promise.all(some.map((id) => readFile(library, id, 'recover')))
    for (const [i, one] of read.entries()) {
      reports.push(entryOf(some[i] ?? '', one.content))
      notices.push(...one.notices)
    }
  }
  reports.sort((a, b) => collator.compare(a.title.sv, b.title.sv) || (a.id < b.id ? -1 : 1))
  return { reports, notices }
}

async function idsOrNone(library: string, notices: LocalizedText[]): Promise<string[]> {
  try {
    return await idsIn(library)
  } catch {
    notices.push(aboutLibraryFiles((w) => w.fromMemory(w.holds.reports)))
    return []
  }
}

/** Throws `ProblemError` when the folder cannot be read now: that is no empty folder. */
async function idsIn(library: string): Promise<string[]> {
  try {
    return ((await listFolderPatiently(folderOf(library))) ?? [])
      .filter((name) => name.endsWith(`.${REPORT_EXTENSION}`))
      .map((name) => name.slice(0, -REPORT_EXTENSION.length - 1))
      .filter((id) => ID.test(id))
      .slice(0, MOST_REPORTS)
  } catch {
    throw new ProblemError(unreadableNow((w) => w.holds.reports, 'reports'))
  }
}

function entryOf(id: string, read: Result<Report>): ReportEntry {
  const entry = { id, origin: 'saved' as const }
  if (!read.ok)
    return { ...entry, title: inEveryLanguage(id), items: null, dataset: null, damaged: read.problem.message }
  const { title, items, dataset } = read.value
  return {
    ...entry,
    title: title === '' ? localize(({ reports }) => reports.untitled) : inEveryLanguage(title),
    items: items.length,
    dataset,
    damaged: null,
  }
}

/** Throws `ProblemError` when there is no such report or it cannot be read at all. */
export async function readReport(library: string, id: string): Promise<Report> {
  if (!ID.test(id)) throw reportError('invalid-input', (w) => w.unknownReport(id))
  return valueOf((await readFile(library, id, 'peek')).content)
}

async function readFile(library: string, id: string, how: 'peek' | 'recover'): Promise<ReadReport> {
  try {
    if (sizeOf(join(folderOf(library), fileNameOf(id))) > MOST_BYTES)
      return refused(reportProblem('file-too-large', (w) => w.tooLarge(fileNameOf(id))))
    const { content, notices, from } = await fileOf(id)[how](library)
    // Damaged and without a copy: it stays where it is, and is listed as such.
    return from === 'nothing' && notices.length > 0
      ? { content: parseReport(''), notices: [] }
      : { content, notices }
  } catch (error) {
    if (error instanceof ProblemError) return refused(error.problem)
    throw error
  }
}

type ReadReport = Pick<Kept<Result<Report>>, 'content' | 'notices'>

const refused = (problem: Problem): ReadReport => ({ content: fail(problem), notices: [] })

/** 0 when it cannot be asked: reading says why. */
function sizeOf(path: string): number {
  try {
    return statSync(path).size
  } catch {
    return 0
  }
}

/** Where a report was kept, and how. */
export interface KeptReport {
  readonly id: string
  readonly report: Report
  /** E.g. "another window has changed it, and both are kept". */
  readonly notices: readonly LocalizedText[]
}

/**
 * Keeps a report; `id: null` keeps it as a new one, named after its title. `base`: digest of what the id had when its
 * writer read or kept it last; where it has something else by now, this one becomes a new one beside it. Throws
 * `ProblemError`.
 */
export async function saveReport(
  library: string,
  report: Report,
  id: string | null,
  base?: string,
): Promise<KeptReport> {
  if (id !== null && !ID.test(id)) throw reportError('invalid-input', (w) => w.unknownReport(id))
  if (id !== null && isBuiltIn(id)) throw reportError('invalid-input', (w) => w.builtInStays)
  try {
    await makePrivateFolder(folderOf(library))
    return await withIndexLock(library, async () => {
      const place = await placeFor(library, report, id, base)
      const taken = new Set(await idsIn(library))
      if (taken.size >= MOST_REPORTS && (place.id === null || !taken.has(place.id)))
        throw reportError('invalid-input', (w) => w.tooManyReports(String(MOST_REPORTS)))
      const chosen = place.id ?? freeId(place.report.title, taken)
      // What is left of a deleted one of the same name is no copy of this.
      if (!taken.has(chosen)) fileOf(chosen).forgetCopy(library)
      await fileOf(chosen).change(library, () => succeed(place.report))
      return { ...place, id: chosen }
    })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}

type Place = Omit<KeptReport, 'id'> & { readonly id: string | null }

/** Under the lock: nobody's version may be written over by who does not know it. */
async function placeFor(
  library: string,
  report: Report,
  id: string | null,
  base: string | undefined,
): Promise<Place> {
  const asked = { id, report, notices: [] }
  if (id === null || base === undefined) return asked
  const { content } = await fileOf(id).peek(library)
  if (!content.ok && content.problem.code === 'file-not-found')
    return { ...asked, notices: [aboutLibraryFiles((w) => w.changedElsewhere.reportDeleted)] }
  if (content.ok && [base, contentDigest(report)].includes(contentDigest(content.value))) return asked
  const titles = new Set((await listReports(library)).reports.map(({ title }) => foldName(title.sv)))
  const title = freeName(report.title, titles, LONGEST_TITLE)
  const named = title === '' ? localize(({ reports }) => reports.untitled).sv : title
  const notices = [aboutLibraryFiles((w) => w.changedElsewhere.report(named))]
  return { id: null, report: { ...report, title }, notices }
}

/** Forgets a report; one that is not there is no error. Throws `ProblemError`. */
export async function deleteReport(library: string, id: string): Promise<void> {
  if (isBuiltIn(id)) throw reportError('not-available-here', (w) => w.builtInStays)
  if (!ID.test(id)) return
  try {
    await withIndexLock(library, () => fileOf(id).remove(library))
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
