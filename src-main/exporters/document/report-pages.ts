import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { describeJob } from '../job-words'
import type { PreparedItem, PreparedReport } from '../prepared-report'
import { drawPages } from './draw-pages'
import { setMarkdown } from './markdown-rows'
import { openDocument } from './open-document'
import { setContents, setTitle, type Entry } from './opening-rows'
import { shareAmongPages, type Row } from './page-rows'
import { setProblem } from './problem-rows'
import { COLORS, INNER_HEIGHT, INNER_WIDTH, MARGIN } from './report-style'
import { setParagraph } from './text-rows'
import { setView } from './view-rows'
import { pictureFailed } from '../picture-failed'

/** A document of so few pages is seen through at a glance; its bookmarks lead to each part all the same. */
const MOST_PAGES_WITHOUT_CONTENTS = 4

/** Longer texts flow by themselves. */
const MOST_INTRODUCING_ROWS = 8

/** A report as an A4 document. An item that cannot be drawn becomes a box that says so; the others are drawn. */
export async function drawReport(report: PreparedReport): Promise<Uint8Array> {
  const { title, subtitle, language, date, stamp, items } = report
  const entries = listEntries(items)
  const pageOf = new Map<string, number>()
  const set = items.length === 0 ? [setEmpty(language)] : setItems(report)
  // What is said before the first heading or view introduces the whole: it stands above the contents.
  const lead = Math.max(
    0,
    items.findIndex(({ kind }) => kind !== 'text'),
  )
  const opening = [...setTitle(report), ...set.slice(0, lead).flat()]
  const after = set.slice(lead).flat()
  const contents = setContents(entries, language, (anchor) => pageOf.get(anchor) ?? 1)
  const short = shareAmongPages([...opening, ...after], INNER_HEIGHT)
  const pages =
    short.length <= MOST_PAGES_WITHOUT_CONTENTS
      ? short
      : shareAmongPages([...opening, ...contents, ...after], INNER_HEIGHT)
  pages.forEach((page, i) => {
    for (const { row } of page) if (row.anchor !== undefined) pageOf.set(row.anchor, i + 1)
  })
  const document = openDocument({ title, description: describe(report), language, date, stamp })
  drawPages(document, pages, entries, {
    language,
    logo: report.style.logo,
    line: [subtitle, date].filter((text) => text !== '').join(' · '),
  })
  return document.finish()
}

/** What the document is about, for those who search among files. */
function describe({ title, subtitle, items }: PreparedReport): string {
  const [first] = items.flatMap((item) => (item.kind === 'view' ? [item] : []))
  const alone = first && items.length === 1
  if (alone) return describeJob(first.job).alternativeText
  return subtitle === '' ? title : `${title}. ${subtitle}`
}

const anchorOf = (index: number): string => `item-${String(index)}`

const isBlank = (text: string): boolean => text.trim() === ''

/** Null where a view goes by its own title. */
const headingOf = ({ heading }: PreparedItem & { kind: 'view' }): string | null =>
  heading === null || isBlank(heading) ? null : heading

function listEntries(items: readonly PreparedItem[]): Entry[] {
  let part = false
  const entries = items.flatMap((item, index): Entry[] => {
    const anchor = anchorOf(index)
    if (item.kind === 'text') return []
    if (item.kind === 'heading') {
      part ||= !isBlank(item.text)
      return [{ anchor, title: item.text, depth: 0 }]
    }
    const title = item.kind === 'view' ? (headingOf(item) ?? describeJob(item.job).title) : item.heading
    return [{ anchor, title, depth: part ? 1 : 0 }]
  })
  return entries.filter(({ title }) => !isBlank(title))
}

const setEmpty = (language: Language): Row[] =>
  setParagraph(
    [{ text: messagesIn(language).documents.noItems, look: 'regular' }],
    { type: 'P', parent: null },
    { left: MARGIN.left, width: INNER_WIDTH, color: COLORS.text, size: 11, before: 20 },
  )

function setItems({ items, language }: PreparedReport): Row[][] {
  // The title's; parts stand under it, views under their part.
  let level = 1
  return items.map((item, index): Row[] => {
    const anchor = anchorOf(index)
    const close = items[index - 1]?.kind === 'heading'
    switch (item.kind) {
      case 'heading':
        if (isBlank(item.text)) return []
        level = 2
        return setPart(item.text, anchor)
      case 'text':
        return introducing(setMarkdown(item.markdown, level), close)
      case 'problem':
        return setProblem(item.heading, item.problem, level + 1, anchor, language)
      case 'view':
        try {
          return setView(
            headingOf(item),
            item.job,
            { level: level + 1, anchor, close },
            item.show === 'table',
          )
        } catch (error) {
          reportInternalError('documents', error)
          return setProblem(item.heading ?? '', pictureFailed, level + 1, anchor, language)
        }
    }
  })
}

/** A short text under the heading of a part stands on the page of the first view that it introduces. */
const introducing = (rows: readonly Row[], close: boolean): Row[] =>
  close && rows.length <= MOST_INTRODUCING_ROWS ? rows.map((row) => ({ ...row, keep: true })) : [...rows]

const setPart = (text: string, anchor: string): Row[] =>
  setParagraph(
    [{ text, look: 'semibold' }],
    { type: 'H2', parent: null },
    {
      left: MARGIN.left,
      width: INNER_WIDTH,
      color: COLORS.text,
      size: 18,
      before: 28,
      keepWithNext: true,
      anchor,
    },
  )
