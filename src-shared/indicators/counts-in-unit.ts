import { amountOf, isKnown, NOT_APPLICABLE, NOT_AVAILABLE, subtractFigures, type Figure } from './figure'

/** A count in a year. */
export interface YearCount {
  readonly year: number
  readonly count: Figure
}

const canBeBase = ({ count }: YearCount): boolean => isKnown(count) && amountOf(count) > 0

/**
 * The year that is 100 in an index of several lines: the first for which each line that ever has a number above nought has
 * one; where there is none, the first of the first such line. Null: no line has. Years ascending.
 */
export function chooseBaseYear(lines: readonly (readonly YearCount[])[]): number | null {
  const based = lines.map((line) => line.filter(canBeBase).map(({ year }) => year))
  const known = based.filter((years) => years.length > 0)
  const [first = []] = known
  return first.find((year) => known.every((years) => years.includes(year))) ?? first[0] ?? null
}

/**
 * The change from the year before, in persons. `..` where the year before has no figure, for then nobody knows it; `.` where
 * the series breaks between the two, for then there is none.
 */
export function computeChange(count: Figure, before: Figure | undefined, isCut: boolean): Figure {
  if (before === undefined) return isKnown(count) ? NOT_AVAILABLE : count
  return isCut && isKnown(count) && isKnown(before) ? NOT_APPLICABLE : subtractFigures(count, before)
}
