import { BASES, type Basis } from '../dataset/dimensions'
import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

/** Employed persons by where they work (`day`) or where they live (`night`). */
export const basis: FilterKind<'basis', Basis> = choiceFilter({
  id: 'basis',
  initial: () => 'day',
  among: () => BASES,
  values: (words) => words.basis.values,
})
