import type { FilterKind } from './filter'
import type { FILTERS } from './registry'

/** The filters as `Filters` calls them. */
export type FilterKey = keyof typeof FILTERS

/** The ids of all filters: the same in the window's address, in a saved view and on the command line. */
export type FilterId = (typeof FILTERS)[FilterKey]['id']

/** Filters as text, as they stand in an address or after `--filter`. Absent ones take the view's default. */
export type FilterTexts = Readonly<Partial<Record<FilterId, string>>>

type ValueOf<Kind> = Kind extends FilterKind<string, infer Value, infer _RestsOn> ? Value : never

/** Filters after checking against a dataset; only those that the view takes are meaningful. */
export type Filters = { readonly [Key in FilterKey]: ValueOf<(typeof FILTERS)[Key]> }
