import type { RenderedFile } from '#shared/contract/export-request'
import type { CallInput, CallOutput } from '#shared/contract/calls'
import type { FittedReport, ReportEntry, ReportList } from '#shared/contract/report-requests'
import { ProblemError, valueOf } from '#shared/problem/problem'
import type { DatasetDescription } from '#shared/dataset/description'
import { describeGroups } from '#shared/dataset/region-groups'
import { localize } from '#shared/messages/localize'
import { messagesIn } from '#shared/messages/messages'
import { BUILT_IN_REPORTS, isBuiltIn, type BuiltInReport } from '#shared/reports/built-in/built-in-report'
import { buildReport } from '#shared/reports/built-in/build-report'
import type { Report } from '#shared/reports/report'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { EditionName } from '#shared/saved-view/saved-view'
import { defaultRegion } from '#shared/filters/region'
import { parseFilters } from '#shared/filters/parse-filters'
import { VIEWS } from '#shared/views/registry'
import { codes, numbers } from '#shared/view/view-data'
import type { PictureClient } from '#main/exporters/picture-client'
import { queryCancelled } from '#main/worker-line/query-cancelled'
import { isShown, type DatasetShelf } from './dataset-shelf'
import type { ExportService } from './export-service'
import { deleteReport, listReports, readReport, saveReport } from './library/reports-folder'
import { fitAndCompare } from './report-fitting'
import { prepareReport } from './report-preparing'
import { reportError } from './report-problem'
import { withProgress, type Task, type Telling } from './task-progress'
import type { ViewService } from './view-service'
import { codeAt } from '#shared/view/rows'

interface ReportOptions extends Telling {
  readonly libraryFolder: string
  readonly views: ViewService
  readonly shelf: DatasetShelf
  readonly exports: ExportService
  readonly pictures: PictureClient
}

/** What a task does; `stopIfCancelled` throws once somebody has ended it. */
type Working<T> = (task: Task, stopIfCancelled: () => void, signal: AbortSignal) => Promise<T>

/** Reports: built in, saved, fitted to another edition or place, and made files of. All methods throw `ProblemError`. */
export class ReportService {
  /** Tasks that run, with what ends them. */
  private readonly running = new Map<string, AbortController>()

  constructor(private readonly options: ReportOptions) {}

  /**
   * Ends a task at its next item, or at once while its file is written; the call that waits for it answers
   * `query-cancelled`. Unknown ids are ignored.
   */
  cancel(task: string): void {
    this.running.get(task)?.abort()
  }

  async list(): Promise<ReportList> {
    const { reports, notices } = await listReports(this.options.libraryFolder)
    const all = [...BUILT_IN_REPORTS.map(builtInEntry), ...reports]
    return notices.length === 0 ? { reports: all } : { reports: all, notices }
  }

  async read({ id, region, dataset, language }: CallInput<'report:read'>): Promise<Report> {
    if (!isBuiltIn(id)) return readReport(this.options.libraryFolder, id)
    const edition = await this.options.exports.nameEdition(dataset)
    const description = await this.describe(edition.digest)
    const code = regionIn(description, region)
    const partner = id === 'cooperation' ? await this.findPartner(code, edition.digest, description) : null
    const described = describeGroups(description, [code])
    return { ...buildReport(id, { region: code, dataset: described, language, partner }), dataset: edition }
  }

  async save({ id, report, base }: CallInput<'report:save'>): Promise<CallOutput<'report:save'>> {
    const kept = await saveReport(this.options.libraryFolder, report, id, base)
    const { reports, notices = [] } = await this.list()
    const { title } = kept.report
    const said = [...kept.notices, ...notices]
    const list = said.length === 0 ? { reports } : { reports, notices: said }
    return { ...list, id: kept.id, title, digest: contentDigest(kept.report) }
  }

  async delete(id: string): Promise<ReportList> {
    await deleteReport(this.options.libraryFolder, id)
    return this.list()
  }

  async fit({ report, dataset, region, language }: CallInput<'report:fit'>): Promise<FittedReport> {
    const { views, exports } = this.options
    const after = await exports.nameEdition(dataset)
    const description = await this.describe(after.digest)
    const before = await this.editionOf(report.dataset)
    return this.working(report.title, (task, stopIfCancelled) =>
      fitAndCompare(views, (key) => this.describe(key), {
        report,
        before: before === null ? null : { key: before },
        after,
        region: region === null ? null : regionIn(description, region),
        language,
        findEdition: (name) => this.editionOf(name),
        step: (fraction) => {
          stopIfCancelled()
          task.tell({ step: 'comparing', fraction })
        },
      }),
    )
  }

  async export({
    report,
    dataset,
    format,
    task: named,
    ...form
  }: CallInput<'report:export'>): Promise<RenderedFile> {
    const { exports, pictures } = this.options
    // A task from the first moment: a reader who thinks better of it at once is heard.
    const make: Working<RenderedFile> = async (task, stopIfCancelled, signal) => {
      const key = await this.exportKey(report, dataset)
      const prepared = await prepareReport({
        report,
        dataset: key,
        edition: await exports.nameEdition(key),
        title: (await this.describe(key)).meta.title,
        form,
        format,
        exports,
        findEdition: (name) => this.editionOf(name),
        step: (fraction) => {
          stopIfCancelled()
          task.tell({ step: 'asking', fraction: 0.6 * fraction })
        },
      })
      stopIfCancelled()
      task.tell({ step: 'writing', fraction: 0.6 })
      const rendered = await pictures.report({ report: prepared, format }, signal)
      stopIfCancelled()
      return await exports.withNotices(rendered, prepared.stamp)
    }
    return this.working(report.title, make, named)
  }

  /** Key of the edition that a report's figures are taken from. */
  private async exportKey({ dataset: named }: Report, asked: string | null): Promise<string> {
    if (asked !== null) return (await this.options.shelf.find(asked)).key
    if (named === null) return (await this.options.shelf.find(null)).key
    const key = await this.editionOf(named)
    if (key === null)
      throw reportError('unknown-dataset', (w) => w.editionGone(w.edition(named.id, named.edition)))
    return key
  }

  /** Key of a named edition; null when it is gone. */
  private async editionOf(name: EditionName | null): Promise<string | null> {
    if (name === null) return null
    const { editions } = await this.options.shelf.list()
    return editions.filter(isShown).find(({ digest }) => digest.startsWith(name.digest))?.digest ?? null
  }

  private async describe(key: string): Promise<DatasetDescription> {
    const { views, shelf } = this.options
    return views.describe(await shelf.find(key))
  }

  /** The municipality that most people commute to from this one; null when the dataset does not say. */
  private async findPartner(
    region: string,
    dataset: string,
    description: DatasetDescription,
  ): Promise<string | null> {
    if (description.coverage['commuting-flows'].years.length === 0) return null
    try {
      const filters = { region, direction: 'out' }
      const { data } = await this.options.views.draw({
        dataset,
        view: 'commuting.flows',
        filters,
        picture: 'chart',
      })
      return largestPartner(data, description)
    } catch (error) {
      // The report is whole without its pair.
      if (error instanceof ProblemError) return null
      throw error
    }
  }

  private async working<T>(title: string, action: Working<T>, named?: string): Promise<T> {
    const name = title === '' ? messagesIn('sv').reports.untitled : title
    const run = async (task: Task): Promise<T> => {
      const controller = new AbortController()
      const { signal } = controller
      this.running.set(task.id, controller)
      try {
        const stopIfCancelled = (): void => {
          if (signal.aborted) throw queryCancelled()
        }
        return await action(task, stopIfCancelled, signal)
      } finally {
        this.running.delete(task.id)
      }
    }
    return withProgress(this.options, name, run, named === undefined ? {} : { named })
  }
}

const builtInEntry = (id: BuiltInReport): ReportEntry => ({
  id,
  origin: 'built-in',
  title: localize(({ reports }) => reports.builtIn.titles[id]),
  items: null,
  dataset: null,
  damaged: null,
})

/** A region by code or name, as a filter takes it; null is the usual one. */
function regionIn(description: DatasetDescription, text: string | null): string {
  const usual = text ?? defaultRegion(description)
  if (usual === undefined) throw reportError('not-available-here', (w) => w.noRegions)
  const { region } = valueOf(parseFilters(VIEWS.overview, { region: usual }, description))
  return region[0] ?? usual
}

function largestPartner(
  data: Parameters<typeof codes>[0] & { readonly rowCount: number },
  { regions }: DatasetDescription,
): string | null {
  const work = codes(data, 'work')
  const persons = numbers(data, 'persons')
  const municipalities = new Set(
    regions.filter(({ kind }) => kind === 'municipality').map(({ code }) => code),
  )
  let best: { code: string; persons: number } | null = null
  for (let row = 0; row < data.rowCount; row++) {
    const code = codeAt(work, row)
    const value = persons.values[row] ?? NaN
    if (municipalities.has(code) && value > (best?.persons ?? 0)) best = { code, persons: value }
  }
  return best?.code ?? null
}
