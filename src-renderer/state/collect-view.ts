import { localizePart } from '#shared/messages/localize'
import type { Problem } from '#shared/problem/problem'
import { MOST_REPORT_ITEMS, type Report } from '#shared/reports/report'
import { contentDigest } from '#shared/saved-view/content-digest'
import type { EditionName, SavedView } from '#shared/saved-view/saved-view'
import type { Messages } from './messages.svelte'
import { viewInReport } from './new-report'
import { isFull } from './report-draft'
import type { Reports } from './reports.svelte'

const inPageWords = localizePart(({ reportPages }) => reportPages)

/** The parts of a window that adding a view to a report takes. */
interface Window {
  readonly reports: Reports
  readonly messages: Messages
  readonly sharing: { readonly edition: EditionName | null }
}

/** Adds a view at the end of a report; null: of a new one. What became of it is said. */
export async function collectView(window: Window, id: string | null, view: SavedView): Promise<void> {
  const { reports, messages, sharing } = window
  const { editing } = reports
  // What is still to be kept of it must not be overwritten.
  if (editing && editing.id === id && !(await editing.save()))
    return editing.problem ? messages.complain(editing.problem) : undefined
  const read = id === null ? null : await reports.read(id)
  if (read?.ok === false) return messages.complain(read.problem)
  const report = read?.value ?? reports.newReport()
  if (isFull(report)) return messages.complain(fullProblem())
  const item = { kind: 'view' as const, view: viewInReport(view, report, sharing.edition) }
  const next: Report = { ...report, items: [...report.items, item] }
  const savedAs = await reports.save(id, next, read === null ? undefined : contentDigest(report))
  if (savedAs === null) return
  if (editing?.id === id) reports.editing = null
  messages.offer(
    inPageWords(({ collect }) => collect.added(next.title)),
    inPageWords(({ collect }) => collect.show),
    () => reports.goTo({ id: savedAs, mode: 'read' }),
  )
}

const fullProblem = (): Problem => ({
  code: 'invalid-input',
  message: inPageWords(({ collect }) => collect.full(MOST_REPORT_ITEMS)),
  nextStep: inPageWords(({ collect }) => collect.fullNext),
})
