import { divideFigures, isKnown, NOT_APPLICABLE, type Figure } from './figure'

/** The index of the base year. */
export const BASE_INDEX = 100

/**
 * Index number = 100 · value / value in the base year: a simple relative of the same place (Fisher 1922). `.` where
 * the base year has no value or nil, for then nothing can be compared with it.
 */
export function computeIndex(value: Figure, base: Figure | undefined): Figure {
  if (base === undefined || !isKnown(base)) return NOT_APPLICABLE
  const relative = divideFigures(value, base)
  return relative.sign === 0 ? { value: BASE_INDEX * relative.value, sign: 0 } : relative
}
