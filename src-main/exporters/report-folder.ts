import { zipSync, type Zippable } from 'fflate'
import { fail, ProblemError, succeed, type Problem, type Result } from '#shared/problem/problem'
import type { RenderedFile } from '#shared/contract/export-request'
import type { ExportFormat } from '#shared/export/export-formats'
import { buildReportFileStem } from '#shared/reports/report-file-name'
import { reportInternalError } from '#main/diagnostics'
import type { ExportJob } from './export-job'
import { describeJob } from './job-words'
import { pictureFailed } from './picture-failed'
import type { PreparedItem, PreparedReport } from './prepared-report'
import { renderExport } from './render-export'
import { writeIndexCsv, writeIndexPage } from './report-index'

/** What each view becomes in a folder; all from the same answer. */
const FORMATS = ['png', 'svg', 'csv', 'xlsx'] as const satisfies readonly ExportFormat[]

/** Of a view that its reader chose to see as a table. */
const TABLE_FORMATS = ['csv', 'xlsx'] as const satisfies readonly ExportFormat[]

/** A view of a report with the names of its files. */
export interface FolderView {
  readonly number: number
  readonly heading: string
  readonly job: ExportJob
  /** Its figures are shown and no picture of them. */
  readonly asTable: boolean
  /** Why a file is missing; null: none is. */
  readonly refused: Problem | null
  /** By format, those that could be written. */
  readonly files: Readonly<Partial<Record<(typeof FORMATS)[number], string>>>
}

/** An item as the index shows it. */
export type FolderItem =
  Exclude<PreparedItem, { readonly kind: 'view' }> | { readonly kind: 'view'; readonly view: FolderView }

/**
 * A report as a ZIP archive: pictures and tables of each view under numbered names, `index.html` to look at and
 * `index.csv` for programs. The same report gives the same names; texts, pictures and tables are the same bytes.
 */
export async function writeReportFolder(report: PreparedReport): Promise<Uint8Array> {
  const files: Record<string, Uint8Array> = {}
  const items: FolderItem[] = []
  let number = 0
  for (const item of report.items) {
    if (item.kind !== 'view') items.push(item)
    else items.push({ kind: 'view', view: await writeView(item, ++number, files) })
  }
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  files['index.html'] = encode(writeIndexPage(report, items))
  files['index.csv'] = encode(writeIndexCsv(report, items))
  return zipSync(files as Zippable, { level: 6, mtime: midnightOf(report.date) })
}

async function writeView(
  { heading, job, show }: Extract<PreparedItem, { readonly kind: 'view' }>,
  number: number,
  files: Record<string, Uint8Array>,
): Promise<FolderView> {
  const { title, fileStem } = describeJob(job)
  const stem = `${String(number).padStart(2, '0')}-${buildReportFileStem(fileStem)}`
  const written: Partial<Record<(typeof FORMATS)[number], string>> = {}
  const asTable = show === 'table'
  let refused: Problem | null = null
  for (const format of asTable ? TABLE_FORMATS : FORMATS) {
    const rendered = await writeOne({ ...job, format })
    if (!rendered.ok) {
      refused ??= rendered.problem
      continue
    }
    written[format] = `${stem}.${format}`
    files[`${stem}.${format}`] = rendered.value.bytes
  }
  return { number, heading: heading ?? title, job, asTable, refused, files: written }
}

/** Times the size that all pictures of a folder have, for what does not fit into it. */
const LARGER = [1, 1.5, 2]

/** A file, or why this one cannot be written: the others are. */
async function writeOne(job: ExportJob): Promise<Result<RenderedFile>> {
  let problem = pictureFailed
  for (const factor of LARGER) {
    try {
      return succeed(await renderExport({ ...job, width: job.width * factor, height: job.height * factor }))
    } catch (error) {
      if (!(error instanceof ProblemError)) reportInternalError('pictures', error)
      problem = error instanceof ProblemError ? error.problem : pictureFailed
      if (problem.code !== 'picture-too-small') break
    }
  }
  return fail(problem)
}

/** As the archive's own calendar has it, which knows no time zone. */
function midnightOf(date: string): Date {
  const [year = 2000, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, day)
}
