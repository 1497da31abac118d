import { roundToMargins } from './controlled-rounding'
import { DETERRENCE, wayKm, willingness, type Deterrence } from './gravity-prior'
import { columnSums, fitToMargins, rowSums, sum, type Table } from './proportional-fitting'
import type { CommutingTotal, Figures, Municipality, OutsidePlace } from './read-figures'

/** What stands in the margins of one year: the municipalities in the order of the matrix. */
export interface YearMargins {
  readonly year: number
  readonly totals: readonly CommutingTotal[]
}

/** One year's flows: persons and, among them, women, by home (row) and work (column). */
export interface YearFlows {
  readonly year: number
  readonly total: Table
  readonly women: Table
}

/** The margins of every year, ascending. Throws when a municipality lacks a year. */
export function marginsByYear(figures: Figures): readonly YearMargins[] {
  const years = [...new Set(figures.commutingTotals.map(({ year }) => year))].sort((a, b) => a - b)
  return years.map((year) => ({
    year,
    totals: figures.municipalities.map(({ code }) => {
      const total = figures.commutingTotals.find((row) => row.code === code && row.year === year)
      if (total === undefined) throw new Error(`no commuting totals for ${code} in ${year}`)
      return total
    }),
  }))
}

/** Employed who work in the municipality (dagbefolkning), persons. */
export const dayPopulation = (total: CommutingTotal): number => total.liveAndWork + total.inCommuters
/** Employed who live in the municipality (nattbefolkning), persons. */
export const nightPopulation = (total: CommutingTotal): number => total.liveAndWork + total.outCommuters

/** A cell that the fit leaves alone, by indices of home and work, and the persons in it. */
export interface HeldCell {
  readonly home: number
  readonly work: number
  readonly persons: number
}

/**
 * Where people would commute by distance and sizes, and what is assumed of single relations: n municipalities and,
 * last, the rest of the country. Inner flows are 0 here, they are known; so is the flow from the rest to the rest,
 * which is not our subject.
 */
function computePrior(
  { municipalities, outsidePlaces, flowFactors }: Figures,
  totals: readonly CommutingTotal[],
  deterrence: Deterrence,
): number[][] {
  const pull = (from: Municipality, to: Municipality | OutsidePlace) =>
    willingness(wayKm(from, to), deterrence)
  const factorOf = (from: Municipality, to: Municipality): number =>
    flowFactors.find(({ home, work }) => home === from.code && work === to.code)?.factor ?? 1
  const rows = municipalities.map((home, i) => [
    ...municipalities.map((work, j) => {
      const day = totals[j]
      return i === j || day === undefined ? 0 : dayPopulation(day) * pull(home, work) * factorOf(home, work)
    }),
    deterrence.outsideWeight * sum(outsidePlaces.map((place) => place.jobs * pull(home, place))),
  ])
  const fromRest = municipalities.map((work, j) => {
    const day = totals[j]
    const residents = sum(outsidePlaces.map((place) => place.employedResidents * pull(work, place)))
    return day === undefined ? 0 : dayPopulation(day) * deterrence.outsideWeight * residents
  })
  const weighted = rows.map((row, i) => {
    const night = totals[i]
    return row.map((value) => (night === undefined ? 0 : nightPopulation(night) * value))
  })
  return [...weighted, [...fromRest, 0]]
}

/** What the model gives without any published flow, not yet whole persons: the measure of those. */
export const fitByModel = (
  figures: Figures,
  margins: YearMargins,
  deterrence: Deterrence = DETERRENCE,
): number[][] => fitAround(figures, margins, [], deterrence).fitted

/** The fit of what the held cells leave of the totals. */
function fitAround(
  figures: Figures,
  { totals }: YearMargins,
  held: readonly HeldCell[],
  deterrence: Deterrence,
): { readonly fitted: number[][]; readonly out: readonly number[]; readonly into: readonly number[] } {
  const prior = computePrior(figures, totals, deterrence)
  const out = totals.map(({ outCommuters }) => outCommuters)
  const into = totals.map(({ inCommuters }) => inCommuters)
  for (const { home, work, persons } of held) {
    const row = prior[home] ?? []
    row[work] = 0
    out[home] = (out[home] ?? 0) - persons
    into[work] = (into[work] ?? 0) - persons
  }
  if ([...out, ...into].some((left) => left < 0)) throw new RangeError('published flows exceed the totals')
  return { fitted: fitToMargins(prior, [...out, null], [...into, null]), out, into }
}

/**
 * Persons by home (row) and work (column) in one year; the last row and column are the rest of the country.
 * Rows without the diagonal sum to the official out-commuters, columns to the in-commuters, the diagonal is the
 * official number who live and work in the municipality, and held cells are as given: all exactly.
 */
export function computeFlowMatrix(
  figures: Figures,
  margins: YearMargins,
  held: readonly HeldCell[] = [],
  deterrence: Deterrence = DETERRENCE,
): number[][] {
  const { totals } = margins
  const { fitted, out, into } = fitAround(figures, margins, held, deterrence)
  // How many cross the border of the area is not known: the fit says how many leave, and the official
  // totals then decide how many come.
  const leave = Math.round(columnSums(fitted).at(-1) ?? 0)
  const come = leave - (sum(out) - sum(into))
  const whole = roundToMargins(fitted, [...out, come], [...into, leave])
  for (const { home, work, persons } of held) {
    const row = whole[home] ?? []
    row[work] = persons
  }
  return whole.map((row, i) => row.map((persons, j) => (i === j ? (totals[i]?.liveAndWork ?? 0) : persons)))
}

/** Shares of women among those who work in each municipality, by the industries there; see employment.ts. */
export type WomenShares = readonly number[]

const LESS_WOMEN_ACROSS_BORDER = 0.01
const LESS_WOMEN_PER_KM = 0.0005
const LEAST_SHARE = 0.2
/** Used for those who come from the area and work beyond it. */
const REST_SHARE = 0.48
const REST_KM = 90

/**
 * The women of a flow matrix. Their share follows the industries of the workplace and falls with the
 * distance, as it does in published Swedish studies; the size of the fall is an assumption.
 */
export function computeWomen(
  municipalities: readonly Municipality[],
  matrix: Table,
  shares: WomenShares,
): number[][] {
  return matrix.map((row, i) =>
    row.map((persons, j) => {
      const home = municipalities[i]
      const work = municipalities[j]
      const km = home === undefined || work === undefined ? REST_KM : wayKm(home, work)
      const share =
        i === j
          ? (shares[j] ?? REST_SHARE)
          : Math.max(
              LEAST_SHARE,
              (shares[j] ?? REST_SHARE) - LESS_WOMEN_ACROSS_BORDER - LESS_WOMEN_PER_KM * km,
            )
      return Math.round(persons * share)
    }),
  )
}

/** Women by place of work and of living, from the women of a flow matrix without the rest of the country. */
export function womenByBasis(women: Table): {
  readonly day: readonly number[]
  readonly night: readonly number[]
} {
  return { day: columnSums(women).slice(0, -1), night: rowSums(women).slice(0, -1) }
}
