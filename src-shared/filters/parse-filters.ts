import { fail, succeed, type Result } from '../problem/problem'
import type { DatasetDescription } from '../dataset/description'
import { inEachLanguage } from '../messages/in-each-language'
import type { View } from '../view/view'
import { FilterRefused, refuse } from './filter-problems'
import type { FilterId, FilterKey, Filters, FilterTexts } from './filters'
import { carryReference, unmetReference } from './carry-reference'
import { FILTER_ENTRIES, FILTER_IDS, findFilter } from './registry'

/**
 * Filters as text → filters that exist in the dataset, with the view's defaults for what is absent.
 * A filter that another view takes is ignored, for the window carries filters from view to view; one that
 * nobody knows is refused. Regions and campuses go by code or by name, whatever the case. A year outside
 * the data is a good question with no answer: the view says so. A period where one year is wanted means
 * its last year.
 */
export function parseFilters(view: View, texts: FilterTexts, dataset: DatasetDescription): Result<Filters> {
  try {
    return succeed(readFilters(view, texts, dataset))
  } catch (error) {
    if (error instanceof FilterRefused) return fail(error.problem)
    throw error
  }
}

/** The view's filters where nobody chose any. */
export const initialFilters = (view: View, dataset: DatasetDescription): Filters =>
  readFilters(view, {}, dataset)

/** What others rest on comes first, else as in addresses: the first that is refused is the one that is told. */
const READING_ORDER = (() => {
  const first = new Set(FILTER_ENTRIES.flatMap(({ kind }) => kind.restsOn ?? []))
  return [true, false].flatMap((wanted) => FILTER_ENTRIES.filter(({ key }) => first.has(key) === wanted))
})()

function readFilters(view: View, asked: FilterTexts, dataset: DatasetDescription): Filters {
  const texts = carryReference(asked, { view, dataset })
  const unknown = Object.keys(texts).find((id) => !findFilter(id))
  if (unknown !== undefined)
    refuse(
      inEachLanguage((words) => words.problems.unknownFilter(unknown)),
      inEachLanguage((words) => words.problems.unknownFilterNext(FILTER_IDS.join(', '))),
      'unknown-filter',
    )
  const scope = { view, dataset }
  const chosen: Partial<Record<FilterKey, unknown>> = {}
  for (const { key, kind } of READING_ORDER) {
    const text = texts[kind.id]
    chosen[key] =
      text === undefined || !view.takes.includes(kind.id)
        ? kind.initial(scope, chosen as Filters)
        : kind.parse(text.trim(), scope, chosen as Filters)
  }
  const read = chosen as Filters
  return view.takes.includes('reference') ? read : { ...read, reference: unmetReference(asked, scope, read) }
}

/** Filters → the texts that parse to them again, in the order of addresses; only those in `takes`. */
export const formatFilters = (filters: Filters, takes: readonly FilterId[]): FilterTexts =>
  Object.fromEntries(
    FILTER_ENTRIES.flatMap(({ key, kind }) => {
      const text = takes.includes(kind.id) ? kind.format(filters[key]) : null
      return text === null ? [] : [[kind.id, text]]
    }),
  )
