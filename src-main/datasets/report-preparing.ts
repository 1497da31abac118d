import type { ExportForm } from '#shared/contract/export-request'
import type { ReportFormat } from '#shared/contract/report-formats'
import { ProblemError } from '#shared/problem/problem'
import type { LocalizedText } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { today } from '#shared/messages/today'
import type { Report, ReportItem, ReportViewItem } from '#shared/reports/report'
import type { EditionName } from '#shared/saved-view/saved-view'
import { VIEWS, nameView } from '#shared/views/registry'
import type { PreparedItem, PreparedReport } from '#main/exporters/prepared-report'
import type { ExportService } from './export-service'
import { problemOf } from './problems'
import { reportError, reportProblem } from './report-problem'

/** CSS pixels of a view's picture before its page says otherwise: a slide. */
const PICTURE = { width: 1280, height: 720, scale: 2 }
/** As many source lines as a stamp takes. */
const MOST_SOURCES = 500

interface Preparing {
  readonly report: Report
  /** Key of the edition that views without one of their own are asked of, and its names. */
  readonly dataset: string
  readonly edition: EditionName
  readonly title: LocalizedText
  readonly form: Omit<ExportForm, 'picture' | 'width' | 'height' | 'scale'>
  readonly format: ReportFormat
  readonly exports: ExportService
  readonly findEdition: (name: EditionName) => Promise<string | null>
  /** Called before each item with the share that is done; throws to stop. */
  readonly step: (fraction: number) => void
}

/** Asks all views of a report. One that fails becomes an item of kind `problem`; the others are there. */
export async function prepareReport(preparing: Preparing): Promise<PreparedReport> {
  const { report, edition, title, form, format, exports, step } = preparing
  const { language } = form
  const { reports } = messagesIn(language)
  const items: PreparedItem[] = []
  for (const [index, item] of report.items.entries()) {
    step(index / report.items.length)
    items.push(await prepareItem(item, preparing))
  }
  const sources = items.flatMap((item) => (item.kind === 'view' ? item.job.stamp.sources : []))
  return {
    title: report.title.trim() === '' ? reports.untitled : report.title,
    subtitle: reports.edition(title[language], edition.edition),
    language,
    date: form.date ?? today(),
    style: await exports.houseStyle(),
    template: await exports.deckTemplate(form, format),
    stamp: exports.stampReport({ ...report, dataset: edition }, [...new Set(sources)].slice(0, MOST_SOURCES)),
    items,
  }
}

async function prepareItem(item: ReportItem, preparing: Preparing): Promise<PreparedItem> {
  const { language } = preparing.form
  switch (item.kind) {
    case 'heading':
    case 'text':
      return item
    case 'damaged': {
      const { damagedItem } = messagesIn(language).reports
      const problem = reportProblem('stored-damaged', (w) => w.damagedItemProblem)
      return { kind: 'problem', heading: damagedItem, problem }
    }
    case 'view':
      try {
        return await prepareView(item, preparing)
      } catch (error) {
        const problem = problemOf(error)
        if (problem.code === 'query-cancelled') throw new ProblemError(problem)
        const heading = item.heading ?? nameView(item.view.view, language)
        return { kind: 'problem', heading, problem }
      }
  }
}

async function prepareView(
  { view: saved, heading }: ReportViewItem,
  { report, dataset, form, exports, findEdition }: Preparing,
): Promise<PreparedItem> {
  const { view, filters, show, compare, layout, marks } = saved
  const own = saved.dataset
  // A view that names the report's own edition goes with the report wherever that goes.
  const follows = own === null || own.digest === report.dataset?.digest
  const key = follows ? dataset : await findEdition(own)
  if (key === null)
    throw reportError('unknown-dataset', (w) =>
      w.itemEditionGone(w.edition(own?.id ?? '', own?.edition ?? '')),
    )
  const { pictures } = VIEWS[view]
  const picture = pictures.find((one) => one === show) ?? pictures[0] ?? 'chart'
  const question = { dataset: key, view, filters, picture, compare, layout, marks }
  const job = await exports.prepare(question, { ...form, ...PICTURE, picture }, 'svg')
  return { kind: 'view', heading: heading ?? null, job, ...(show === 'table' && { show }) }
}
