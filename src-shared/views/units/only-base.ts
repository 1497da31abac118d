import { isKnown } from '../../indicators/figure'
import type { CountOverYears } from '../../view/counts-over-years'
import { numbers } from '../../view/view-data'
import type { UnitQuestion } from './columns-in-unit'
import { figureIn, type CountLine } from './count-lines'

/**
 * Whether a line has its count in no other year than the base of an index: 100 beside nothing tells nothing. One that goes on
 * from another is compared with that.
 */
export function hasOnlyBase(
  { id, goesOnFrom }: CountOverYears,
  { key }: CountLine,
  { wide, wideLines, counted }: UnitQuestion,
): boolean {
  if (counted.unit !== 'index' || goesOnFrom !== undefined) return false
  const column = numbers(wide, id)
  const rows = [...(wideLines.get(key)?.rowIn ?? [])]
  return rows.every(([year, row]) => year === counted.baseYear || !isKnown(figureIn(column, row)))
}
