import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'
import { countiesIn } from './find-place'

const AROUND = ['none', 'county', 'all'] as const
/** Which other municipalities stand behind the lines of the places chosen: those of their counties, or all. */
export type Around = (typeof AROUND)[number]

/** Municipalities drawn in grey behind the places chosen; none unless asked for. */
export const around: FilterKind<'around', Around> = choiceFilter({
  id: 'around',
  initial: () => 'none',
  among: () => AROUND,
  // The only county's are all.
  offered: ({ dataset }) => AROUND.filter((one) => one !== 'county' || countiesIn(dataset).length > 1),
  values: (words) => words.around.values,
})
