import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

const DOWN = ['industries', 'places'] as const
export type Down = (typeof DOWN)[number]

/** What the rows of a table of industries and places are; the columns are the other. */
export const down: FilterKind<'down', Down> = choiceFilter({
  id: 'down',
  initial: () => 'industries',
  among: () => DOWN,
  values: (words) => words.down.values,
})
