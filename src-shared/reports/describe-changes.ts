import type { ItemChange } from '../contract/report-requests'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { formatNumber } from '../messages/number-format'
import type { EditionName } from '../saved-view/saved-view'
import type { Report, ReportItem } from './report'

/** The report with a last page that lists what fitting changed. `before`: the edition that it was made on. */
export const withChangesPage = (
  report: Report,
  before: EditionName | null,
  changes: readonly ItemChange[],
  language: Language,
): Report => {
  const compared = nameCompared(before, report.dataset, language)
  return { ...report, items: [...report.items, ...describeChanges(changes, language, compared)] }
}

/** Which editions are set against each other, in words; null: one and the same, or nobody knows. */
export const nameCompared = (
  before: EditionName | null,
  after: EditionName | null,
  language: Language,
): string | null =>
  before === null || after === null || before.digest === after.digest
    ? null
    : messagesIn(language).reports.changes.compared(before.edition, after.edition)

/** What fitting changed, as items of a report: a heading, what is compared, and a list for each view. */
function describeChanges(
  changes: readonly ItemChange[],
  language: Language,
  compared: string | null,
): ReportItem[] {
  const { changes: words } = messagesIn(language).reports
  const paragraphs = [
    ...(compared === null ? [] : [escapeMarkdown(compared)]),
    ...(changes.length === 0 ? [words.nothing] : changes.map((change) => describeChange(change, language))),
  ]
  return [
    { kind: 'heading', text: words.heading },
    { kind: 'text', markdown: paragraphs.join('\n\n') },
  ]
}

/** The lines about one view, in the order in which a reader wants them. */
export function listChanges(change: ItemChange, language: Language): string[] {
  const { changes: words } = messagesIn(language).reports
  const { before, after, changedFigures, figures, note } = change
  const count = (value: number): string => formatNumber(value, 'persons', language)
  const same = before !== null && before === after
  return [
    ...(before !== null && !same ? [`${words.before} ${before}`] : []),
    ...(after !== null && !same ? [`${words.after} ${after}`] : []),
    ...(same ? [`${words.sameFinding} ${after}`] : []),
    ...(changedFigures === null || figures === null
      ? []
      : [words.figures(count(changedFigures), count(figures))]),
    ...(note === null ? [] : [note]),
  ]
}

function describeChange(change: ItemChange, language: Language): string {
  const lines = listChanges(change, language).map((line) => `- ${escapeMarkdown(line)}`)
  return [`**${escapeMarkdown(change.heading)}**`, '', ...lines].join('\n')
}

/** Text that is to stand as it is, whatever signs it has. */
const escapeMarkdown = (text: string): string =>
  text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
