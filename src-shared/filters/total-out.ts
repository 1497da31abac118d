import type { FilterKind } from './filter'
import { limitFilter } from './limit-filter'

/** SCB's threshold for a centre of a local labour market (SCB 2010). */
export const TOTAL_OUT_LIMIT = 0.2

/** Highest share of out-commuters in total that a centre may have, as a fraction: `0.20`. */
export const totalOut: FilterKind<'total-out', number> = limitFilter('total-out', TOTAL_OUT_LIMIT)
