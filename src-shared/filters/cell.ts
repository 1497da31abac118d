import { coveredSexes } from './covered-facts'
import { choiceFilter } from './choice-filter'
import type { FilterKind, FilterScope } from './filter'

const CELLS = ['women-share', 'men-share', 'quotient', 'persons'] as const
export type Cell = (typeof CELLS)[number]

/** What stands in the cells of a table of industries and places. */
export const cell: FilterKind<'cell', Cell> = choiceFilter({
  id: 'cell',
  initial: (scope) => choosableCells(scope)[0] ?? 'quotient',
  among: () => CELLS,
  offered: choosableCells,
  values: (words) => words.cell.values,
})

/** Shares of women and men only where the dataset tells them apart. */
function choosableCells({ view, dataset }: FilterScope): readonly Cell[] {
  const sexes = coveredSexes(dataset, view)
  const tells = sexes.includes('women') && sexes.includes('men')
  return CELLS.filter((one) => tells || !isShare(one))
}

/** Whether the cells are parts of women and men together. */
export const isShare = (one: Cell): one is 'women-share' | 'men-share' =>
  one === 'women-share' || one === 'men-share'
