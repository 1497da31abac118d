import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

const METROPOLITAN = ['with', 'without'] as const
export type Metropolitan = (typeof METROPOLITAN)[number]

/** With or without the municipalities of SCB's metropolitan areas. */
export const metropolitan: FilterKind<'metropolitan', Metropolitan> = choiceFilter({
  id: 'metropolitan',
  initial: () => 'with',
  among: () => METROPOLITAN,
  values: (words) => words.metropolitan.values,
})
