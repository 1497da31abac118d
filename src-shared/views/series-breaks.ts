import type { DatasetDescription } from '../dataset/description'
import type { FactTable } from '../dataset/dimensions'

/**
 * Whether a table's series stops being comparable with itself between two years: a change measured from `from` to
 * `to` then carries the flag `acrossBreak`.
 */
export const crossesBreak = (
  { breaks }: Pick<DatasetDescription, 'breaks'>,
  table: FactTable,
  from: number,
  to: number,
): boolean => breaks.some((one) => one.table === table && one.year > from && one.year <= to)
