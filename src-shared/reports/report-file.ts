import { z } from 'zod'
import { fail, succeed, type Problem, type Result } from '../problem/problem'
import { problemInWords } from '../messages/problem-in-words'
import { readSavedView, readStored, type StoredFormat } from '../saved-view/migrations'
import type { EditionName, SavedView } from '../saved-view/saved-view'
import {
  MOST_REPORT_ITEMS,
  REPORT_VERSION,
  reportItemSchema,
  reportSchema,
  type Report,
  type ReportItem,
} from './report'

/** Longest piece of a damaged item that is kept, in characters. */
const MOST_KEPT = 100_000

/** A report before its items are looked at: each is read by itself. */
const looseReport = z.object({
  regionkikaren: z.literal('report'),
  version: z.literal(REPORT_VERSION),
  title: reportSchema.shape.title.catch(''),
  dataset: reportSchema.shape.dataset.catch(null),
  region: reportSchema.shape.region.catch(null),
  items: z.array(z.unknown()),
})

const REPORT_FORMAT: StoredFormat<z.infer<typeof looseReport>> = {
  name: 'report',
  schema: looseReport,
  newest: REPORT_VERSION,
  steps: [],
}

/** Whether some JSON calls itself a report, be it whole or not. */
export const claimsToBeReport = (content: unknown): boolean =>
  typeof content === 'object' &&
  content !== null &&
  'regionkikaren' in content &&
  content.regionkikaren === 'report'

/**
 * Reads a report from the text of its file, or from its JSON. One damaged item does not harm the others: it becomes
 * an item of kind `damaged`. What a newer program wrote is `stored-newer-version`, what is no report at all
 * `stored-damaged`, and more than `MOST_REPORT_ITEMS` items are `invalid-input`.
 */
export function parseReport(file: unknown): Result<Report> {
  const read = readStored(typeof file === 'string' ? parseJson(file) : file, REPORT_FORMAT)
  if (!read.ok) return read
  const { title, dataset, region, items } = read.value
  if (items.length > MOST_REPORT_ITEMS) return fail(tooManyItems(items.length))
  return succeed({ version: REPORT_VERSION, title, dataset, region, items: items.map(parseItem) })
}

/** Null is no report, and neither is what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

function parseItem(content: unknown): ReportItem {
  const parsed = reportItemSchema.safeParse(withCurrentView(content))
  return parsed.success ? parsed.data : { kind: 'damaged', content: textOf(content).slice(0, MOST_KEPT) }
}

/** An item whose view an older program wrote, with the view as this one writes it. */
function withCurrentView(content: unknown): unknown {
  if (typeof content !== 'object' || content === null || !('view' in content)) return content
  const view = readSavedView(content.view)
  return view.ok ? { ...content, view: view.value } : content
}

/** Empty where it is nested deeper than can be written again. */
function textOf(content: unknown): string {
  try {
    return JSON.stringify(content) ?? ''
  } catch {
    return ''
  }
}

const tooManyItems = (count: number): Problem =>
  problemInWords('invalid-input', ({ reports }) => ({
    message: reports.tooManyItems(String(count), String(MOST_REPORT_ITEMS)),
    nextStep: reports.tooManyItemsNext,
  }))

/** The text of a report's file: the same report gives the same text. */
export function formatReport({ title, dataset, region, items }: Report): string {
  const content = {
    regionkikaren: 'report',
    version: REPORT_VERSION,
    title,
    dataset: orderEdition(dataset),
    region,
    items: items.map(orderItem),
  }
  return `${JSON.stringify(content, null, 2)}\n`
}

const orderEdition = (name: EditionName | null): EditionName | null =>
  name && { id: name.id, edition: name.edition, digest: name.digest }

function orderItem(item: ReportItem): ReportItem {
  switch (item.kind) {
    case 'heading':
      return { kind: 'heading', text: item.text }
    case 'text':
      return { kind: 'text', markdown: item.markdown }
    case 'damaged':
      return { kind: 'damaged', content: item.content }
    case 'view':
      return {
        kind: 'view',
        ...(item.heading !== undefined && { heading: item.heading }),
        view: orderView(item.view),
      }
  }
}

const orderView = ({ version, view, filters, show, compare, layout, dataset }: SavedView): SavedView => ({
  version,
  view,
  filters: Object.fromEntries(Object.entries(filters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))),
  show,
  ...(compare !== undefined && { compare }),
  ...(layout !== undefined && { layout }),
  dataset: orderEdition(dataset),
})
