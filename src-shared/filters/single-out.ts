import type { FilterKind } from './filter'
import { limitFilter } from './limit-filter'

/** SCB's threshold for a centre of a local labour market (SCB 2010). */
export const SINGLE_OUT_LIMIT = 0.075

/** Share of out-commuters to any one municipality that a centre must stay below, as a fraction: `0.075`. */
export const singleOut: FilterKind<'single-out', number> = limitFilter('single-out', SINGLE_OUT_LIMIT)
