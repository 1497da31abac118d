import type { DatasetDescription } from '../dataset/description'
import { choiceFilter } from './choice-filter'
import type { FilterKind } from './filter'

export const INDUSTRY_LEVELS = ['section', 'division', 'group'] as const
export type IndustryLevel = (typeof INDUSTRY_LEVELS)[number]

const hasLevel = ({ industries }: DatasetDescription, level: IndustryLevel): boolean =>
  industries.some((industry) => industry.level === level)

/** Level of the industrial classification; null: the finest that the dataset has. */
export const level: FilterKind<'level', IndustryLevel | null> = choiceFilter({
  id: 'level',
  initial: ({ view, dataset }) => {
    const wanted = view.initial?.level ?? null
    return wanted !== null && hasLevel(dataset, wanted) ? wanted : null
  },
  among: () => INDUSTRY_LEVELS,
  offered: ({ view, dataset }) =>
    view.takes.includes('level') ? INDUSTRY_LEVELS.filter((one) => hasLevel(dataset, one)) : [],
  values: (words) => words.level.values,
})
