import { against } from './against'
import { age } from './age'
import { along } from './along'
import { around } from './around'
import { basis } from './basis'
import { campus } from './campus'
import { cell } from './cell'
import { direction } from './direction'
import { down } from './down'
import type { FilterKind } from './filter'
import type { FilterId, FilterKey, Filters } from './filters'
import { indexYear } from './index-year'
import { industry } from './industry'
import { level } from './level'
import { measure } from './measure'
import { metropolitan } from './metropolitan'
import { order } from './order'
import { panels } from './panels'
import { per } from './per'
import { other } from './other'
import { reference } from './reference'
import { region } from './region'
import { select } from './select'
import { series } from './series'
import { sex } from './sex'
import { since } from './since'
import { singleOut } from './single-out'
import { top } from './top'
import { totalOut } from './total-out'
import { unit } from './unit'
import { weights } from './weights'
import { whatIf } from './what-if'
import { within } from './within'
import { year } from './year'

/** All filters. The order is that of addresses. */
export const FILTERS = {
  region,
  other,
  year,
  sex,
  direction,
  basis,
  top,
  unit,
  against,
  campus,
  series,
  select,
  along,
  order,
  totalOut,
  singleOut,
  whatIf,
  industry,
  level,
  indexYear,
  metropolitan,
  weights,
  measure,
  per,
  since,
  within,
  around,
  panels,
  cell,
  down,
  reference,
  age,
}

/** A filter of which no more is known than that it is one. */
export type AnyFilter = FilterKind<FilterId, unknown, FilterKey>

/** A filter with the name that `Filters` has for it. */
interface FilterEntry {
  readonly key: FilterKey
  readonly kind: AnyFilter
}

const KEYS = Object.keys(FILTERS) as readonly FilterKey[]

/** All filters, in the order in which they stand in addresses. */
export const FILTER_ENTRIES: readonly FilterEntry[] = KEYS.map((key) => ({ key, kind: FILTERS[key] }))

export const FILTER_IDS: readonly FilterId[] = FILTER_ENTRIES.map(({ kind }) => kind.id)

const BY_ID: ReadonlyMap<string, FilterEntry> = new Map(FILTER_ENTRIES.map((entry) => [entry.kind.id, entry]))

/** The filter with this id; undefined where there is none. */
export function findFilter(id: FilterId): FilterEntry
export function findFilter(id: string): FilterEntry | undefined
export function findFilter(id: string): FilterEntry | undefined {
  return BY_ID.get(id)
}

/** The code of the choice that is in force. */
export function currentChoice(id: FilterId, filters: Filters): string {
  const { key, kind } = findFilter(id)
  return kind.current?.(filters) ?? kind.format(filters[key]) ?? ''
}
