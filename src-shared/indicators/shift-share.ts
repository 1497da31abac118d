/** Persons in an industry, in the region and in the comparison area, in the first and the last year. */
export interface ShiftShareIndustry {
  readonly first: number
  readonly last: number
  /** Above nil: an industry that the area did not have cannot be compared. */
  readonly areaFirst: number
  readonly areaLast: number
}

/** The parts of a change, persons; the three add up to `growth`. */
export interface ShiftShare {
  readonly growth: number
  /** What the region would have gained had it grown as the whole comparison area. */
  readonly national: number
  /** What it gained more because its industries grow faster in the area than all together. */
  readonly mix: number
  /** What it gained more because its industries grew faster than the same industries in the area. */
  readonly regional: number
}

/**
 * Shift-share analysis (Dunn 1960). For industry i of region j, a prime for the later year and capitals for the
 * comparison area: national = e_ij · (E'/E − 1), mix = e_ij · (E_i'/E_i − E'/E), regional = e_ij' − e_ij · E_i'/E_i.
 * Summed over the industries they are Dunn's three components of e_j' − e_j. E is the sum of the industries given,
 * so that the parts of the region and of the area are about the same whole. Null without any industry in the area.
 */
export function computeShiftShare(
  industries: readonly ShiftShareIndustry[],
): { readonly parts: readonly ShiftShare[]; readonly total: ShiftShare } | null {
  const areaFirst = industries.reduce((sum, { areaFirst: persons }) => sum + persons, 0)
  const areaLast = industries.reduce((sum, { areaLast: persons }) => sum + persons, 0)
  if (!(areaFirst > 0) || industries.some((one) => !(one.areaFirst > 0))) return null
  const whole = areaLast / areaFirst
  const parts = industries.map(({ first, last, areaFirst: from, areaLast: to }): ShiftShare => ({
    growth: last - first,
    national: first * (whole - 1),
    mix: first * (to / from - whole),
    regional: last - (first * to) / from,
  }))
  const sum = (pick: (part: ShiftShare) => number): number =>
    parts.reduce((total, part) => total + pick(part), 0)
  return {
    parts,
    total: {
      growth: sum((part) => part.growth),
      national: sum((part) => part.national),
      mix: sum((part) => part.mix),
      regional: sum((part) => part.regional),
    },
  }
}
