import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

const PANELS = ['together', 'apart'] as const
/** Whether lines stand in one panel, or each in a small one with the others in grey behind it. */
export type Panels = (typeof PANELS)[number]

/** All lines in one chart unless a chart for each is asked for. */
export const panels: FilterKind<'panels', Panels> = choiceFilter({
  id: 'panels',
  initial: () => 'together',
  among: () => PANELS,
  values: (words) => words.panels.values,
})
