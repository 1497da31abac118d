import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

const ORDERS = ['county', 'size', 'cluster'] as const
export type Order = (typeof ORDERS)[number]

/** How a matrix is ordered. */
export const order: FilterKind<'order', Order> = choiceFilter({
  id: 'order',
  initial: () => 'county',
  among: () => ORDERS,
  values: (words) => words.order.values,
})
