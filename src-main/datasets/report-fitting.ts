import type { ItemChange, FittedReport } from '#shared/contract/report-requests'
import { ProblemError } from '#shared/problem/problem'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { countChangedFigures } from '#shared/reports/changed-figures'
import { fitReport } from '#shared/reports/fit-report'
import type { Report, ReportItem, ReportViewItem } from '#shared/reports/report'
import type { EditionName } from '#shared/saved-view/saved-view'
import type { ViewData } from '#shared/view/view-data'
import { describeView } from '#shared/figures-as-text/view-words'
import type { ViewService } from './view-service'
import { problemOf } from './problems'
import { nameView } from '#shared/views/registry'

export interface FittingInput {
  readonly report: Report
  /** Where the report was made; null: that edition is gone. */
  readonly before: { readonly key: string } | null
  readonly after: EditionName
  readonly region: string | null
  readonly language: Language
  /** Key of a named edition; null when it is gone. */
  readonly findEdition: (name: EditionName) => Promise<string | null>
  /** Called before each item with the share that is done; throws to stop. */
  readonly step: (fraction: number) => void
}

/** What a view answers, or the words on why it does not. */
type Answer = { readonly data: readonly ViewData[] } | { readonly problem: string }

type Asking = Pick<ViewService, 'draw' | 'drawComparison'>

/** Fits a report and sets what its views answered against what they answer now. Throws `ProblemError`. */
export async function fitAndCompare(
  views: Asking,
  describe: (key: string) => ReturnType<ViewService['describe']>,
  { report, before, after, region, language, findEdition, step }: FittingInput,
): Promise<FittedReport> {
  const { report: fitted, notes } = fitReport(report, {
    before: before && (await describe(before.key)),
    after: await describe(after.digest),
    edition: after,
    region,
    language,
  })
  const changes: ItemChange[] = []
  for (const [index, item] of fitted.items.entries()) {
    step(index / fitted.items.length)
    const old = report.items[index]
    const noted = notes[index] ?? []
    if (item.kind !== 'view' || old?.kind !== 'view') {
      if (noted.length > 0) changes.push(textChange(index, item, noted, language))
      continue
    }
    // A view of another dataset stays as it is.
    if (item.view.dataset !== null) continue
    const own = old.view.dataset
    const follows = own === null || own.digest === report.dataset?.digest
    const former = follows ? (before?.key ?? null) : await findEdition(own)
    const now = await answerOf(views, item, after.digest, language)
    const then = former === null ? null : await answerOf(views, old, former, language)
    const sameRegion = fitted.region === report.region
    const madeOn = own ?? report.dataset
    const change = compareAnswers({ index, item, then, now, notes: noted, sameRegion, language, madeOn })
    if (change !== null) changes.push(change)
  }
  return { report: fitted, changes }
}

async function answerOf(
  views: Asking,
  { view: { view, filters, compare } }: ReportViewItem,
  dataset: string,
  language: Language,
): Promise<Answer> {
  const question = { dataset, view, filters, picture: 'chart' as const }
  try {
    if (compare === undefined) return { data: [(await views.draw(question)).data] }
    return { data: (await views.drawComparison(question, compare)).panels.map(({ data }) => data) }
  } catch (error) {
    const problem = problemOf(error)
    if (problem.code === 'query-cancelled') throw new ProblemError(problem)
    return { problem: problem.message[language] }
  }
}

const textChange = (
  item: number,
  content: ReportItem,
  notes: readonly string[],
  language: Language,
): ItemChange => {
  const { reports } = messagesIn(language)
  const heading = content.kind === 'damaged' ? reports.damagedItem : reports.changes.text
  const nothing = { before: null, after: null, changedFigures: null, figures: null }
  return { item, heading, ...nothing, note: notes.join(' ') }
}

interface Comparing {
  readonly index: number
  readonly item: ReportViewItem
  readonly then: Answer | null
  readonly now: Answer
  readonly notes: readonly string[]
  readonly sameRegion: boolean
  readonly language: Language
  /** The edition of the former answer. */
  readonly madeOn: EditionName | null
}

/** Null: nothing is worth a word. */
function compareAnswers({
  index,
  item,
  then,
  now,
  notes,
  sameRegion,
  language,
  madeOn,
}: Comparing): ItemChange | null {
  const { reports } = messagesIn(language)
  const data = 'data' in now ? now.data : []
  const [first] = data
  const before = findingIn(then, language)
  const after = findingIn(now, language)
  const counted = sameRegion && then !== null && 'data' in then && 'data' in now
  const { changed, all } = counted ? countChangedFigures(then.data, now.data) : { changed: null, all: null }
  const note = [
    ...notes,
    ...('problem' in now ? [reports.changes.noAnswer(now.problem)] : []),
    ...(first?.empty ? [reports.changes.noAnswer(first.empty.message[language])] : []),
    ...(then === null && madeOn !== null
      ? [reports.changes.beforeGone(reports.edition(madeOn.id, madeOn.edition))]
      : []),
  ]
  if (note.length === 0 && before === after && (changed ?? 0) === 0) return null
  return {
    item: index,
    heading:
      item.heading ?? (first ? describeView(first, language).title : nameView(item.view.view, language)),
    before,
    after,
    changedFigures: changed,
    figures: all,
    note: note.length === 0 ? null : note.join(' '),
  }
}

/** Panels beside each other have a finding each. */
function findingIn(answer: Answer | null, language: Language): string | null {
  if (answer === null || 'problem' in answer) return null
  const findings = answer.data.flatMap((data) => describeView(data, language).finding ?? [])
  return findings.length === 0 ? null : findings.join(' ')
}
