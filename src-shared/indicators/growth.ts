import {
  amountOf,
  divideFigures,
  figureOf,
  isKnown,
  NOT_APPLICABLE,
  subtractFigures,
  type Figure,
} from './figure'

/** Growth over a period = last − first, persons. */
export const computeGrowth = (first: Figure, last: Figure): Figure => subtractFigures(last, first)

/** Growth over a period as a fraction of the first value: 0.05 is five per cent. `.` from nil. */
export const computeGrowthRate = (first: Figure, last: Figure): Figure =>
  divideFigures(subtractFigures(last, first), first)

/**
 * Mean growth per year as a fraction, geometric: (last / first)^(1 / years) − 1.
 * `.` when the period is not at least one year long or starts from nil.
 */
export function computeGrowthPerYear(first: Figure, last: Figure, years: number): Figure {
  const quotient = divideFigures(last, first)
  if (!isKnown(quotient)) return quotient
  if (years < 1) return NOT_APPLICABLE
  return figureOf(amountOf(quotient) ** (1 / years) - 1)
}
