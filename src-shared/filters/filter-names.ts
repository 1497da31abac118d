import type { DatasetDescription } from '../dataset/description'
import { lookupIn } from '../dataset/dataset-lookup'
import { describeGroups } from '../dataset/region-groups'
import { inEveryLanguage, type LocalizedText } from '../messages/language'
import type { SeriesNames } from '../view/view-data'
import type { View } from '../view/view'
import type { FilterId, FilterKey, Filters } from './filters'
import { FILTER_ENTRIES, type AnyFilter, type FILTERS } from './registry'

type NamedKey = {
  [Key in FilterKey]: (typeof FILTERS)[Key] extends { name: unknown } ? Key : never
}[FilterKey]

/** The names in the dataset of what is chosen: `campusName`, `againstName` …; null: nothing, or all. */
export type ChosenNames = { readonly [Key in NamedKey as `${Key}Name`]: LocalizedText | null }

/** The names that filters need to be read by people; `ViewData` carries them, too. */
export interface FilterNames extends ChosenNames {
  readonly regionNames: readonly LocalizedText[]
  readonly seriesNames?: SeriesNames | null
  /** Filters that mean something for this choice: a county's flows have no direction. */
  readonly takes: readonly FilterId[]
}

type Named = AnyFilter & { name?: (value: unknown, scope: NamingScope) => LocalizedText | null }
interface NamingScope {
  readonly view: Pick<View, 'takes'>
  readonly dataset: DatasetDescription
}

/** Names of what is chosen, as the dataset has them. */
export const nameChosen = (filters: Filters, scope: NamingScope): ChosenNames =>
  Object.fromEntries(
    FILTER_ENTRIES.flatMap(({ key, kind }: { key: FilterKey; kind: Named }) =>
      kind.name ? [[`${key}Name`, kind.name(filters[key], scope)]] : [],
    ),
  ) as unknown as ChosenNames

/** The names for filters before there are figures. */
export function filterNames(
  view: Pick<View, 'takes' | 'takesFor'>,
  filters: Filters,
  dataset: DatasetDescription,
): FilterNames {
  const { regionByCode } = lookupIn(describeGroups(dataset, filters.region))
  return {
    ...nameChosen(filters, { view, dataset }),
    regionNames: filters.region.map((code) => regionByCode.get(code)?.name ?? inEveryLanguage(code)),
    takes: view.takesFor?.(filters, dataset) ?? view.takes,
  }
}
