import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { Region } from '#shared/dataset/dimensions'
import { problemInWords } from '#shared/messages/problem-in-words'
import type { DeckTemplate } from '#shared/contract/deck-template-limits'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { formatReport } from '#shared/reports/report-file'
import type { DatasetService } from '#main/datasets/dataset-service'
import { problemOf } from '#main/datasets/problems'
import { reportError } from '#main/datasets/report-problem'
import { writeNotices } from './notices'
import { readIndex, writeIndex, type IndexRow } from './report-bulk-index'
import { ReportProgress } from './report-bulk-progress'
import { makeFolder, writeInto } from './report-folder'
import { readFor, type FoundReport } from './report-name'
import type { Streams } from './streams'

export const EACH_FORMATS = ['pptx', 'pdf'] as const

export interface BulkQuestion {
  readonly core: DatasetService
  readonly found: FoundReport
  readonly dataset: string | null
  readonly folder: string
  readonly format: (typeof EACH_FORMATS)[number]
  readonly form: {
    readonly language: Language
    readonly date?: string
    readonly template?: DeckTemplate | null
  }
  readonly streams: Streams
}

/** Where nothing more can be written, going on is of no use. */
const STOPPING: ReadonlySet<Problem['code']> = new Set(['not-writable', 'disk-full', 'query-cancelled'])

/**
 * One report for each municipality of the dataset, with an `index.csv` that is up to date after each. A report that
 * is there already, made of the same, is kept, so that an interrupted run is gone on with. One that fails is told in the
 * index and harms no other; in the end it is a `ProblemError`.
 */
export async function exportForEach(question: BulkQuestion): Promise<void> {
  const { core, found, folder, form, streams } = question
  const words = messagesIn(form.language).reports.commandLine
  // A report of one's own is made for the places of its own edition.
  const dataset = question.dataset ?? (found.kind === 'own' ? (found.report.dataset?.digest ?? null) : null)
  const { regions } = await core.calls['dataset:describe']({ dataset })
  const municipalities = regions.filter(({ kind }) => kind === 'municipality')
  if (municipalities.length === 0)
    throw reportError('not-available-here', ({ commandLine }) => commandLine.noMunicipalities)
  await makeFolder(folder)
  const before = await readIndex(folder, form.language)
  const constant = await constantInputs(question)
  const progress = new ReportProgress(streams, municipalities.length, form.language)
  const rows = new Map<string, IndexRow>()
  let kept = 0
  for (const region of municipalities) {
    const { code, name } = region
    progress.start(name[form.language])
    const row = await exportOne(question, region, constant, before.get(code))
    rows.set(code, row)
    if (row.kept) kept++
    // What an earlier run made of the others stays listed until their turn comes.
    const listed = municipalities.flatMap((one) => rows.get(one.code) ?? before.get(one.code) ?? [])
    await writeInto(folder, 'index.csv', writeIndex(listed, form.language))
    progress.finish(name[form.language], row)
  }
  progress.end()
  const failed = [...rows.values()].filter(({ status }) => status === 'failed').length
  if (failed > 0) throw new ProblemError(someFailed(failed, rows.size))
  streams.error(`${words.summary(String(rows.size - kept), String(kept), folder)}\n`)
}

async function exportOne(
  { core, found, dataset, folder, format, form }: BulkQuestion,
  { code, name }: Region,
  constant: string,
  before: IndexRow | undefined,
): Promise<IndexRow> {
  const { language } = form
  const file = `${buildReportFileStem(`${code} ${name[language]}`)}.${format}`
  const row = { region: code, name: name[language], file }
  try {
    const { report } = await readFor(core, found, { region: code, dataset, language })
    const digest = createHash('sha256').update(constant).update(formatReport(report)).digest('hex')
    if (before?.status === 'done' && before.digest === digest && (await isWhole(folder, file)))
      return { ...row, digest, status: 'done', message: '', kept: true }
    const rendered = await core.calls['report:export']({ report, dataset, format, ...form })
    await writeInto(folder, file, rendered.bytes)
    return { ...row, digest, status: 'done', message: '', kept: false }
  } catch (error) {
    const problem = problemOf(error)
    if (STOPPING.has(problem.code)) throw new ProblemError(problem)
    return { ...row, digest: '', status: 'failed', message: problem.message[language], kept: false }
  }
}

/** What all of the reports are made of, beside the report itself. A date that was not asked for is none of it. */
async function constantInputs({ core, dataset, format, form, streams }: BulkQuestion): Promise<string> {
  const { version } = await core.calls['app:describe'](null)
  const { editions, active } = await core.calls['datasets:list'](null)
  const edition = editions.find(({ digest }) => digest === (dataset ?? active))
  const { accent, logo, notices = [] } = await core.calls['house-style:read'](null)
  writeNotices(notices, { language: form.language, streams })
  const { template } = await core.calls['deck-template:read'](null)
  const given = form.template && createHash('sha256').update(form.template.bytes).digest('hex')
  const dressed = format === 'pptx' ? (given === undefined ? template?.digest : given) : undefined
  const style = [accent, logo && createHash('sha256').update(logo.bytes).digest('hex'), dressed]
  return JSON.stringify([
    version,
    edition?.digest ?? dataset,
    format,
    form.language,
    form.date ?? null,
    style,
  ])
}

/** Files come under their names only when they are whole. */
async function isWhole(folder: string, file: string): Promise<boolean> {
  try {
    const found = await stat(join(resolve(folder), file))
    return found.isFile() && found.size > 0
  } catch {
    return false
  }
}

const someFailed = (failed: number, all: number): Problem =>
  problemInWords('invalid-input', ({ reports: { commandLine } }) =>
    commandLine.someFailed(String(failed), String(all)),
  )
