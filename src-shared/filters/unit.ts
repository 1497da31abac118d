import type { View } from '../view/view'
import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

export type Unit = 'persons' | 'share' | 'per-1000' | 'share-of-home' | 'share-of-work' | 'index' | 'change'

/**
 * What a view counts in; of a matrix also `share-of-home` and `share-of-work`, of counts over years also `index` (100 in a
 * base year) and `change` (from the year before).
 */
export const unit: FilterKind<'unit', Unit> = {
  ...choiceFilter({
    id: 'unit',
    initial: () => 'persons',
    among: ({ view }) => choosableUnits(view),
    offered: ({ view, dataset }) =>
      choosableUnits(view).filter(
        (one) => one !== 'per-1000' || !view.counts || dataset.coverage.population.years.length > 0,
      ),
    values: (words) => words.unit.values,
  }),
  fit: (text, { view }) => choosableUnits(view).find((choice) => choice === text) ?? null,
}

/** The units that a view can show; empty when it has no choice. */
export const choosableUnits = ({ takes, units }: Pick<View, 'takes' | 'units'>): readonly Unit[] =>
  takes.includes('unit') ? (units ?? ['persons', 'share']) : []
