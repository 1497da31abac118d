import { roundAsWritten } from '../../messages/number-format'
import type { RegionMap } from './region-map'

/** More decimals than this tell nobody anything: the value is the limit itself but for the computer's rounding. */
const MOST_FINER = 3

/**
 * A figure as its area is labelled, with the decimals that keep it on its own side of the limits of its class: 14.9
 * kilometres in the class "under 15" are not written as 15.
 */
export function sayInClass(
  {
    classes,
    column: { unit, decimals },
    format,
  }: Pick<RegionMap, 'classes' | 'format'> & { column: Pick<RegionMap['column'], 'unit' | 'decimals'> },
  value: number,
): string {
  const classAt = (number: number): number => classes.findLastIndex(({ from }) => number >= from)
  const own = classAt(value)
  const isInOwn = (finer: number): boolean => classAt(roundAsWritten(value, unit, finer, decimals)) === own
  for (let finer = 0; finer <= MOST_FINER; finer++) if (isInOwn(finer)) return format(value, finer)
  return format(value, 0)
}
