import { FILTER_IDS } from '#shared/filters/registry'
import type { FilterId, FilterTexts } from '#shared/filters/filters'
import { isViewId, type ViewId } from '#shared/views/registry'
import type { SavedView } from '#shared/saved-view/saved-view'
import { keepMarks } from './kept-marks'
import { formatReportPlace, parseReportPlace, type ReportPlace } from './report-place'

export type PageId = ViewId | 'datasets' | 'reports'
export type Show = 'chart' | 'map' | 'table'
const SHOWS: readonly Show[] = ['chart', 'map', 'table']

/** Where the window stands: what `#/commuting.flows?region=0581&year=2008&show=map` says. */
export interface Address {
  readonly page: PageId
  readonly filters: FilterTexts
  /** Null: the view's first picture. */
  readonly show: Show | null
  /** Panels beside each other, as `parseComparison` reads it; absent: one picture. */
  readonly compare?: string
  /** Panels that could be one picture stand beside each other all the same. */
  readonly layout?: 'beside'
  /** Names goals and notes that this machine keeps (`findMarks`); absent: none. */
  readonly marks?: string
  /** Which report, on the page of reports; absent: the list of them. */
  readonly report?: ReportPlace
}

/** Unknown pages lead to the overview; parameters that nobody knows are left out. */
export function parseAddress(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2)
  const params = new URLSearchParams(query)
  const filters: Partial<Record<FilterId, string>> = {}
  for (const id of FILTER_IDS) {
    const text = params.get(id)
    if (text !== null && text !== '') filters[id] = text
  }
  const show = SHOWS.find((known) => known === params.get('show')) ?? null
  const compare = params.get('compare') ?? ''
  const marks = isViewId(path) ? /^[0-9a-f]{14}$/.exec(params.get('marks') ?? '')?.[0] : undefined
  const report = path === 'reports' ? parseReportPlace(params) : null
  return {
    page: path === 'datasets' || path === 'reports' || isViewId(path) ? path : 'overview',
    filters,
    show,
    ...(compare !== '' && { compare }),
    ...(compare !== '' && params.get('layout') === 'beside' && { layout: 'beside' as const }),
    ...(marks && { marks }),
    ...(report && { report }),
  }
}

/** The shortest hash for an address; filters in a fixed order, so that one state has one address. */
export function formatAddress({ page, filters, show, compare, layout, marks, report }: Address): string {
  const params = FILTER_IDS.flatMap((id) => {
    const text = filters[id]
    return text === undefined ? [] : [`${id}=${encodePlainly(text)}`]
  })
  if (compare !== undefined && compare !== '') params.push(`compare=${encodePlainly(compare)}`)
  if (compare !== undefined && layout !== undefined) params.push(`layout=${layout}`)
  if (marks !== undefined) params.push(`marks=${marks}`)
  if (report && page === 'reports') params.push(...formatReportPlace(report, encodePlainly))
  if (show !== null) params.push(`show=${show}`)
  return `#/${page}${params.length > 0 ? `?${params.join('&')}` : ''}`
}

/** Commas and colons are plain in a fragment and easier to read. */
const encodePlainly = (text: string): string =>
  encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3A', ':')

/** The hash that shows a saved view in the dataset that is open. */
export const savedViewHash = ({ view, filters, show, ...saved }: SavedView): string =>
  formatAddress({ page: view, filters, show, ...comparisonOf(saved), ...marksIn(saved) })

/** The name of a saved view's goals and notes, which are kept for the address that has it. */
export function marksIn({ marks }: Pick<SavedView, 'marks'>): Pick<Address, 'marks'> {
  const name = keepMarks(marks)
  return name === undefined ? {} : { marks: name }
}

/** The part of an address that a saved view's comparison is. */
export const comparisonOf = ({
  compare,
  layout,
}: Pick<SavedView, 'compare' | 'layout'>): Pick<Address, 'compare' | 'layout'> => ({
  ...(compare !== undefined && { compare }),
  ...(compare !== undefined && layout === 'beside' && { layout }),
})
