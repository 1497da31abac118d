import type { Basis } from '#shared/dataset/dimensions'
import { roundToMargins } from './controlled-rounding'
import { dayPopulation, nightPopulation, womenByBasis, type YearMargins } from './flow-matrix'
import { computeJobShares, computeOutsideShares } from './industry-profile'
import { fitToMargins, shareOut, sum, type Table } from './proportional-fitting'
import type { Figures } from './read-figures'

/** Employed by division in one municipality, year and basis. Arrays follow `figures.divisionProfiles`. */
export interface DivisionEmployment {
  readonly code: string
  readonly year: number
  readonly basis: Basis
  readonly women: readonly number[]
  readonly men: readonly number[]
}

/**
 * Employed by division and sex for every municipality of one year. Women and men of all divisions sum to the
 * women and men of the flow matrix, and together to the official day or night population: exactly.
 *
 * Day: the municipality's own profile. Night: the profiles of the places where its residents work, weighted
 * by the flow matrix, the whole country's profile for those who work outside the area.
 */
export function computeEmployment(
  figures: Figures,
  margins: YearMargins,
  flows: { readonly total: Table; readonly women: Table },
): readonly DivisionEmployment[] {
  const { year, totals } = margins
  const dayShares = [
    ...totals.map((total) => computeJobShares(figures, total.code, dayPopulation(total), year)),
    computeOutsideShares(figures, year),
  ]
  const womenOf = womenByBasis(flows.women)
  return totals.flatMap((total, index) => {
    const nightShares = mixShares(dayShares, flows.total[index] ?? [])
    const fit = (basis: Basis, shares: readonly number[], persons: number): DivisionEmployment => ({
      code: total.code,
      year,
      basis,
      ...splitBySex(figures, shares, persons, womenOf[basis][index] ?? 0),
    })
    return [
      fit('day', dayShares[index] ?? [], dayPopulation(total)),
      fit('night', nightShares, nightPopulation(total)),
    ]
  })
}

/** The mean of several profiles, weighted by persons. */
function mixShares(profiles: Table, persons: readonly number[]): number[] {
  const all = sum(persons)
  return (profiles[0] ?? []).map((_, division) =>
    sum(profiles.map((profile, place) => ((profile[division] ?? 0) * (persons[place] ?? 0)) / all)),
  )
}

/** Whole persons by division and sex with both sums exact. */
function splitBySex(
  figures: Figures,
  shares: readonly number[],
  persons: number,
  women: number,
): { readonly women: readonly number[]; readonly men: readonly number[] } {
  const byDivision = shareOut(shares, persons)
  const prior = byDivision.map((count, index) => {
    const womenShare = figures.divisionProfiles[index]?.womenShare ?? 0
    return [count * womenShare, count * (1 - womenShare)]
  })
  const bySex = [women, persons - women]
  const whole = roundToMargins(fitToMargins(prior, byDivision, bySex), byDivision, bySex)
  return { women: whole.map((row) => row[0] ?? 0), men: whole.map((row) => row[1] ?? 0) }
}
