import type { DatasetDescription } from '../../dataset/description'
import type { Language } from '../../messages/language'
import { messagesIn } from '../../messages/messages'
import { formatList } from '../../messages/number-format'
import { insideSentence } from '../../messages/sentence-case'
import { SAVED_VIEW_VERSION, type SavedView } from '../../saved-view/saved-view'
import { isAvailable } from '../../views/available-views'
import { isOneOf } from '../../dataset/one-of'
import { lookupIn } from '../../dataset/dataset-lookup'
import type { FilterTexts } from '../../filters/filters'
import { REPORT_VERSION, type Report, type ReportItem, type ReportViewItem } from '../report'

export const BUILT_IN_REPORTS = ['cooperation', 'municipality-facts'] as const
export type BuiltInReport = (typeof BUILT_IN_REPORTS)[number]

export const isBuiltIn = (id: string): id is BuiltInReport => isOneOf(BUILT_IN_REPORTS, id)

/** What a built-in report is made for. */
export interface BuiltInQuestion {
  /** Code of a municipality, a county or a group. */
  readonly region: string
  /** With the region, if it is a group. */
  readonly dataset: DatasetDescription
  readonly language: Language
  /** The municipality that most people commute to; null: unknown. */
  readonly partner: string | null
}

/** A part of a built-in report; one whose views the dataset all lacks is left out, and that is said. */
export interface BuiltInSection {
  /** What is missed, when it is left out. */
  readonly label: string
  readonly views: readonly {
    readonly view: SavedView['view']
    readonly filters: FilterTexts
    readonly show?: SavedView['show']
    /** In place of the view's own title. */
    readonly heading?: string
  }[]
}

/** Name of a region in the language of the report; its code when the dataset does not know it. */
export const nameIn = ({ dataset, language }: BuiltInQuestion, code: string): string =>
  lookupIn(dataset).regionByCode.get(code)?.name[language] ?? code

/**
 * A report of sections, without those that the dataset has no figures for. It has no headings of parts: each would
 * be a slide and a page of its own. Its dataset is filled in by the caller.
 */
export function assembleReport(
  title: string,
  opening: string | null,
  { region, dataset, language }: BuiltInQuestion,
  sections: readonly BuiltInSection[],
): Report {
  const words = messagesIn(language).reports.builtIn
  const answered = sections.map((section) => ({
    ...section,
    views: section.views.filter(({ view }) => isAvailable(view, dataset)),
  }))
  const missing = answered.filter(({ views }) => views.length === 0).map(({ label }) => label)
  const missed = words.missing(formatList(missing.map(insideSentence), language))
  return {
    version: REPORT_VERSION,
    title,
    dataset: null,
    region,
    items: [
      ...(opening === null ? [] : [textItem(opening)]),
      ...answered.flatMap(({ views }) => views.map(viewItem)),
      ...(missing.length === 0 ? [] : [textItem(`## ${words.missingHeading}\n\n${missed}`)]),
    ],
  }
}

const textItem = (markdown: string): ReportItem => ({ kind: 'text', markdown })

const viewItem = ({ view, filters, show, heading }: BuiltInSection['views'][number]): ReportViewItem => ({
  kind: 'view',
  ...(heading !== undefined && { heading }),
  view: {
    version: SAVED_VIEW_VERSION,
    view,
    filters: statedOnly(filters),
    show: show ?? null,
    dataset: null,
  },
})

const statedOnly = (filters: FilterTexts): Record<string, string> =>
  Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined))
