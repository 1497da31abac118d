import type { DatasetDescription } from '../dataset/description'
import { SEXES, type Sex } from '../dataset/dimensions'
import type { View } from '../view/view'
import { choiceFilter } from './choice-filter'
import { coveredSexes } from './covered-facts'
import type { FilterKind } from './filter'

/** Women and men, women, or men; first what the dataset has. */
export const sex: FilterKind<'sex', Sex> = choiceFilter({
  id: 'sex',
  initial: ({ view, dataset }) => coveredSexes(dataset, view)[0] ?? 'total',
  among: () => SEXES,
  offered: ({ view, dataset }) => choosableSexes(view, dataset),
  values: (words) => words.sex.values,
})

export const choosableSexes = (
  view: Pick<View, 'table' | 'alsoFrom' | 'ofSeries' | 'addsSexes' | 'takes'>,
  dataset: DatasetDescription,
): readonly Sex[] => (view.takes.includes('sex') ? coveredSexes(dataset, view) : [])
