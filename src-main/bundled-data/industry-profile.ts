import { sum } from './proportional-fitting'
import {
  BROAD_INDUSTRIES,
  type BroadEmployment,
  type BroadIndustry,
  type DivisionProfile,
  type Figures,
} from './read-figures'
import { variationFor } from './random'

/** The year for which the national shares of `industry-profile.csv` stand. */
const PROFILE_YEAR = 2008
/** The year of the official broad figures. */
const BROAD_YEAR = 2005
/** Number of jobs at which `concentration` has no effect, and how far the effect may go. */
const MIDDLE_JOBS = 30_000
const LEAST_EFFECT = 0.25
const GREATEST_EFFECT = 2.5
/** How much municipalities vary at random, as shares of the division. */
const LASTING_VARIATION = 0.2
const YEARLY_VARIATION = 0.03

/** Which of the broad industries of 2005 (SNI 2002) each section of SNI 2007 mostly came from. */
const BROAD_OF_SECTION: Readonly<Record<string, BroadIndustry>> = {
  A: 'agriculture',
  B: 'manufacturing',
  C: 'manufacturing',
  D: 'manufacturing',
  E: 'manufacturing',
  F: 'manufacturing',
  G: 'trade_transport',
  H: 'trade_transport',
  J: 'finance_business',
  K: 'finance_business',
  L: 'finance_business',
  M: 'finance_business',
  N: 'finance_business',
}
const broadOf = (section: string): BroadIndustry => BROAD_OF_SECTION[section] ?? 'services'

/** A division with what is needed to weigh it. */
interface Division extends DivisionProfile {
  readonly section: string
}

const clamp = (value: number, least: number, greatest: number): number =>
  Math.min(greatest, Math.max(least, value))

function divisionsOf(figures: Figures): readonly Division[] {
  return figures.divisionProfiles.map((profile) => {
    const section = figures.industries.find(({ code }) => code === profile.industry)?.parent
    if (section === undefined || section === null) throw new Error(`no division ${profile.industry}`)
    return { ...profile, section }
  })
}

/** Weights of the divisions before the broad figures are taken into account. */
function characterWeights(figures: Figures, code: string, jobs: number, year: number): number[] {
  const factors = figures.characterFactors.filter((row) => row.code === code)
  return divisionsOf(figures).map((division) => {
    const size = clamp((jobs / MIDDLE_JOBS) ** division.concentration, LEAST_EFFECT, GREATEST_EFFECT)
    const own = factors
      .filter(({ industry }) => industry === division.industry || industry === division.section)
      .reduce((product, { factor }) => product * factor, 1)
    const lasting = 1 + LASTING_VARIATION * variationFor(`${code}|${division.industry}`)
    return division.perMille * size * own * lasting * Math.exp(division.yearlyGrowth * (year - PROFILE_YEAR))
  })
}

/** What to multiply each broad industry by, so that the weights of 2005 have the official broad shares. */
function broadFactors(
  divisions: readonly Division[],
  weights2005: readonly number[],
  broad: BroadEmployment | undefined,
): Readonly<Record<BroadIndustry, number>> {
  const all = sum(weights2005)
  const known = broad === undefined ? 0 : sum(BROAD_INDUSTRIES.map((industry) => broad[industry]))
  const factorOf = (industry: BroadIndustry): number => {
    if (broad === undefined || known === 0) return 1
    const have = sum(weights2005.filter((_, index) => broadOf(divisions[index]?.section ?? '') === industry))
    return have === 0 ? 1 : broad[industry] / known / (have / all)
  }
  return {
    agriculture: factorOf('agriculture'),
    manufacturing: factorOf('manufacturing'),
    trade_transport: factorOf('trade_transport'),
    finance_business: factorOf('finance_business'),
    services: factorOf('services'),
  }
}

/** Shares (sum 1) of the divisions among the jobs of a municipality, in the order of the profile file. */
export function computeJobShares(figures: Figures, code: string, jobs: number, year: number): number[] {
  const divisions = divisionsOf(figures)
  const factors = broadFactors(
    divisions,
    characterWeights(figures, code, jobs, BROAD_YEAR),
    figures.broadEmployment2005.get(code),
  )
  const weights = characterWeights(figures, code, jobs, year).map((weight, index) => {
    const division = divisions[index]
    if (division === undefined) return 0
    const yearly = 1 + YEARLY_VARIATION * variationFor(`${code}|${division.industry}|${year}`)
    return weight * factors[broadOf(division.section)] * yearly
  })
  const all = sum(weights)
  return weights.map((weight) => weight / all)
}

/** Shares of the divisions in the whole country, for the jobs of those who work outside the area. */
export function computeOutsideShares(figures: Figures, year: number): number[] {
  const weights = figures.divisionProfiles.map(
    ({ perMille, yearlyGrowth }) => perMille * Math.exp(yearlyGrowth * (year - PROFILE_YEAR)),
  )
  const all = sum(weights)
  return weights.map((weight) => weight / all)
}

/** About half of those employed; the mix of industries is let to pull half of the way from it. */
const MIDDLE_WOMEN_SHARE = 0.48
const PULL_OF_INDUSTRIES = 0.5

/**
 * The share of women among the jobs of a municipality, from its mix of industries. Damped: a place with
 * much manufacturing has more women in manufacturing, too.
 */
export function expectedWomenShare(figures: Figures, jobShares: readonly number[]): number {
  const fromMix = sum(
    jobShares.map((share, index) => share * (figures.divisionProfiles[index]?.womenShare ?? 0)),
  )
  return MIDDLE_WOMEN_SHARE + PULL_OF_INDUSTRIES * (fromMix - MIDDLE_WOMEN_SHARE)
}
