import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

export const DIRECTIONS = ['out', 'in'] as const
export type Direction = (typeof DIRECTIONS)[number]

/** Commuters out of the place or into it. */
export const direction: FilterKind<'direction', Direction> = choiceFilter({
  id: 'direction',
  initial: () => 'out',
  among: () => DIRECTIONS,
  values: (words) => words.direction.values,
})
