import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { REPORT_EXTENSION } from '#shared/contract/file-extensions'
import type { ItemChange } from '#shared/contract/report-requests'
import { ProblemError, valueOf } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { Language } from '#shared/messages/language'
import { LANGUAGES } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type { Report } from '#shared/reports/report'
import { parseReport } from '#shared/reports/report-file'
import type { DatasetService } from '#main/datasets/dataset-service'
import { MAX_FILE_BYTES } from '#main/datasets/file-limits'
import { reportError, reportProblem } from '#main/datasets/report-problem'
import { closestName } from './closest-name'
import { writeNotices, type Speaking } from './notices'

/** What a name on the command line means. */
export type FoundReport =
  | {
      readonly kind: 'built-in'
      readonly id: string
      /** Of the place in the name; null: none. */ readonly region: string | null
    }
  | { readonly kind: 'own'; readonly report: Report }

/**
 * The report of a file, or with an id or a title, whatever the case; one's own before the built-in ones. "Linköping
 * och kommunsamarbete" is the built-in report for Linköping. Throws `ProblemError`.
 */
export async function findReport(
  core: DatasetService,
  name: string,
  dataset: string | null,
  says: Speaking,
): Promise<FoundReport> {
  const { language } = says
  if (await isFile(name)) return { kind: 'own', report: await readReportFile(name) }
  if (name.toLowerCase().endsWith(`.${REPORT_EXTENSION}`))
    throw reportError('file-not-found', (w) => w.notReadable(basename(name)))
  const { reports, notices = [] } = await core.calls['reports:list'](null)
  writeNotices(notices, says)
  const wanted = name.trim().toLowerCase()
  const entry = reports
    .toSorted((a, b) => Number(a.origin === 'built-in') - Number(b.origin === 'built-in'))
    .find(({ id, title }) => [id, title.sv, title.en].some((one) => one.toLowerCase() === wanted))
  if (entry?.origin === 'built-in') return { kind: 'built-in', id: entry.id, region: null }
  if (entry !== undefined) {
    const question = { id: entry.id, region: null, dataset, language }
    return { kind: 'own', report: await core.calls['report:read'](question) }
  }
  const forPlace = await findForPlace(core, wanted, dataset)
  if (forPlace !== null) return forPlace
  const meant = closestName(
    name,
    reports.map(({ title }) => title[language].toLowerCase()),
  )
  const title = reports.find((one) => one.title[language].toLowerCase() === meant)?.title[language]
  const problem = reportProblem('invalid-input', (w) => w.unknownReport(name))
  throw new ProblemError(
    title === undefined
      ? problem
      : {
          ...problem,
          nextStep: localize(({ reports }) => reports.meant(title)),
        },
  )
}

/** A built-in report by the title that it has for a place. */
async function findForPlace(
  core: DatasetService,
  wanted: string,
  dataset: string | null,
): Promise<FoundReport | null> {
  const { regions } = await core.calls['dataset:describe']({ dataset })
  for (const language of LANGUAGES) {
    const { cooperationOf, factsOf } = messagesIn(language).reports.builtIn
    for (const { code, name } of regions) {
      if (cooperationOf(name[language]).toLowerCase() === wanted)
        return { kind: 'built-in', id: 'cooperation', region: code }
      if (factsOf(name[language]).toLowerCase() === wanted)
        return { kind: 'built-in', id: 'municipality-facts', region: code }
    }
  }
  return null
}

/** The report for a region and an edition, with what that changed; null: nothing was to be fitted. */
export async function readFor(
  core: DatasetService,
  found: FoundReport,
  { region, dataset, language }: { region: string | null; dataset: string | null; language: Language },
): Promise<{ report: Report; changes: readonly ItemChange[] | null }> {
  if (found.kind === 'built-in') {
    const question = { id: found.id, region: region ?? found.region, dataset, language }
    return { report: await core.calls['report:read'](question), changes: null }
  }
  if (region === null && dataset === null) return { report: found.report, changes: null }
  // For another region on the edition that it was made on, while that is there.
  const asked = dataset ?? found.report.dataset?.digest ?? null
  return await core.calls['report:fit']({ report: found.report, dataset: asked, region, language })
}

async function readReportFile(path: string): Promise<Report> {
  const name = basename(path)
  try {
    if ((await stat(path)).size > MAX_FILE_BYTES) throw reportError('file-too-large', (w) => w.tooLarge(name))
    return valueOf(parseReport(await readFile(path, 'utf8')))
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw reportError('file-unreadable', (w) => w.notReadable(name))
  }
}

async function isFile(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}
