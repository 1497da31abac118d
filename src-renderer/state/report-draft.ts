import { MOST_REPORT_ITEMS, type Report, type ReportItem } from '#shared/reports/report'

/** An item on its way through the editor: the key stays with it when it moves. */
export interface DraftItem {
  readonly key: number
  readonly item: ReportItem
}

/** A report that is being written. Every function here answers a new draft and changes none. */
export interface ReportDraft extends Omit<Report, 'items'> {
  readonly items: readonly DraftItem[]
}

export const draftOf = (report: Report): ReportDraft => ({
  ...report,
  items: report.items.map((item, key) => ({ key, item })),
})

export const reportOf = (draft: ReportDraft): Report => ({
  ...draft,
  items: draft.items.map(({ item }) => item),
})

export const isFull = ({ items }: { readonly items: readonly unknown[] }): boolean =>
  items.length >= MOST_REPORT_ITEMS

/** At `place`, from 0; at the end where none is named. A full report stays as it is. */
export function insertItem(draft: ReportDraft, item: ReportItem, place = draft.items.length): ReportDraft {
  if (isFull(draft)) return draft
  const key = draft.items.reduce((most, one) => Math.max(most, one.key), -1) + 1
  return { ...draft, items: draft.items.toSpliced(place, 0, { key, item }) }
}

export const removeItem = (draft: ReportDraft, key: number): ReportDraft => ({
  ...draft,
  items: draft.items.filter((one) => one.key !== key),
})

export const replaceItem = (draft: ReportDraft, key: number, item: ReportItem): ReportDraft => ({
  ...draft,
  items: draft.items.map((one) => (one.key === key ? { key, item } : one)),
})

/** One place up (-1) or down (1); the first and the last stay where they are. */
export function moveItem(draft: ReportDraft, key: number, step: -1 | 1): ReportDraft {
  const from = draft.items.findIndex((one) => one.key === key)
  const moved = draft.items[from]
  const to = from + step
  if (!moved || to < 0 || to >= draft.items.length) return draft
  return { ...draft, items: draft.items.toSpliced(from, 1).toSpliced(to, 0, moved) }
}

/** The place of an item, from 0. */
export const placeOf = (draft: ReportDraft, key: number): number =>
  draft.items.findIndex((one) => one.key === key)
