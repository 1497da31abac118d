import { mean, standardDeviation } from 'simple-statistics'
import { computeKrugman } from './concentration'
import { amountOf, figureOf, isKnown, NOT_APPLICABLE, NOT_AVAILABLE, type Figure } from './figure'

/** What a likeness is made of, in the order in which it is told. */
export const LIKENESS_COMPONENTS = ['size', 'industries', 'commuting'] as const
export type LikenessComponent = (typeof LIKENESS_COMPONENTS)[number]

/** How much each component counts; 0 leaves it out. */
export type LikenessWeights = Readonly<Record<LikenessComponent, number>>

/** How a place commutes: quotients without unit. */
export interface CommutingShape {
  /** Out-commuters / employed night population, 0–1. */
  readonly outShare: Figure
  /** In-commuters / day population, 0–1. */
  readonly inShare: Figure
  /** Day population / night population. */
  readonly jobRatio: Figure
}

/** What two places are compared by. */
export interface PlaceProfile {
  /** Inhabitants. */
  readonly population: Figure
  /** Persons by industry, all of one level; null when the place has none. */
  readonly industries: ReadonlyMap<string, Figure> | null
  readonly commuting: CommutingShape | null
}

/** Standard deviations of each quotient among the places. */
export type CommutingSpread = Readonly<Record<keyof CommutingShape, number>>

const SHAPE = ['outShare', 'inShare', 'jobRatio'] as const

/** With fewer industries in common two places would look alike for want of anything to differ in. */
const LEAST_SHARED_INDUSTRIES = 2

/**
 * Size: |ln(P_a / P_b)|, no unit, 0 for equal sizes, ln 2 ≈ 0.69 where one is twice the other. Relative, since ten
 * thousand inhabitants more or less mean much to a small place and little to a large one. Symmetric. `.` for nobody.
 */
export function computeSizeDistance(a: Figure, b: Figure): Figure {
  const gap = [a, b].find((figure) => !isKnown(figure))
  if (gap) return gap
  const [first, second] = [amountOf(a), amountOf(b)]
  return first > 0 && second > 0 ? figureOf(Math.abs(Math.log(first / second))) : NOT_APPLICABLE
}

/**
 * Industry mix: Krugman's index between two places, Σ_i |s_ia − s_ib|, 0–2 (Krugman 1991). Symmetric. An industry
 * without a figure in either place is left out of both. `..` with fewer than two industries in common.
 */
export const computeIndustryDistance = (
  a: PlaceProfile['industries'],
  b: PlaceProfile['industries'],
): Figure => industryDistanceFrom(a)(b)

/** The same from one place to many, whose industries are put in order once. */
function industryDistanceFrom(a: PlaceProfile['industries']): (b: PlaceProfile['industries']) => Figure {
  const known = [...(a ?? [])].filter(([, own]) => isKnown(own)).sort(([x], [y]) => (x < y ? -1 : 1))
  return (b) => {
    if (!a || !b) return NOT_AVAILABLE
    const shared = { own: [] as number[], other: [] as number[] }
    for (const [code, own] of known) {
      const other = b.get(code)
      if (!other || !isKnown(other)) continue
      shared.own.push(amountOf(own))
      shared.other.push(amountOf(other))
    }
    if (shared.own.length < LEAST_SHARED_INDUSTRIES) return NOT_AVAILABLE
    return computeKrugman(shared.own, shared.other)
  }
}

/** Standard deviations (divisor n) among the places whose quotients are all known; 0 where there is no spread. */
export function computeCommutingSpread(shapes: Iterable<CommutingShape | null>): CommutingSpread {
  const known = [...shapes].flatMap((shape) =>
    shape && SHAPE.every((id) => isKnown(shape[id])) ? [shape] : [],
  )
  const spread = (id: keyof CommutingShape): number => {
    const values = known.map((shape) => amountOf(shape[id])).sort((a, b) => a - b)
    return values.length === 0 ? 0 : standardDeviation(values)
  }
  return { outShare: spread('outShare'), inShare: spread('inShare'), jobRatio: spread('jobRatio') }
}

const meanOf = (values: readonly number[]): number => (values.length === 0 ? 0 : mean(values))

/**
 * Commuting: Euclidean distance between (out-share, in-share, job ratio), each divided by its standard deviation
 * among the places, no unit. Symmetric. A quotient without any spread tells nobody apart and adds nothing. Missing
 * when any of the six quotients is.
 */
export function computeCommutingDistance(
  a: CommutingShape | null,
  b: CommutingShape | null,
  spread: CommutingSpread,
): Figure {
  if (!a || !b) return NOT_AVAILABLE
  const gap = SHAPE.flatMap((id) => [a[id], b[id]]).find((figure) => !isKnown(figure))
  if (gap) return gap
  const squares = SHAPE.map((id) =>
    spread[id] > 0 ? ((amountOf(a[id]) - amountOf(b[id])) / spread[id]) ** 2 : 0,
  )
  return figureOf(Math.sqrt(squares.reduce((sum, square) => sum + square, 0)))
}

export type ComponentDistances = Readonly<Record<LikenessComponent, Figure>>

/** How unlike one place is to the chosen one. */
export interface Likeness {
  /** As computed, each in its own measure. */
  readonly raw: ComponentDistances
  /** Divided by the component's mean over all places: 1 is as unlike as places are on average. */
  readonly scaled: ComponentDistances
  /** The mean of the scaled components that exist, by their weights. `..` when there is none. */
  readonly distance: Figure
}

/**
 * How unlike each of the other places is to one place. Each component is divided by its mean over all of them, so
 * that 1 is an average difference and the weights mean what they say whatever a component is measured in; the
 * distance is the weighted mean, as in Gower's coefficient (Gower 1971), which leaves out a component that a pair
 * lacks instead of taking it for 0. In the order of `others`.
 */
export function computeLikeness(
  own: PlaceProfile,
  others: readonly PlaceProfile[],
  weights: LikenessWeights,
): readonly Likeness[] {
  const spread = computeCommutingSpread([own, ...others].map(({ commuting }) => commuting))
  const industryDistance = industryDistanceFrom(own.industries)
  const raw = others.map((other): ComponentDistances => ({
    size: computeSizeDistance(own.population, other.population),
    industries: industryDistance(other.industries),
    commuting: computeCommutingDistance(own.commuting, other.commuting, spread),
  }))
  const meanDistance = Object.fromEntries(
    LIKENESS_COMPONENTS.map((id) => [id, computeMeanDistance(raw.map((one) => one[id]))]),
  ) as Record<LikenessComponent, number>
  return raw.map((distances): Likeness => {
    const scaled = Object.fromEntries(
      LIKENESS_COMPONENTS.map((id) => [id, scale(distances[id], meanDistance[id])]),
    ) as Record<LikenessComponent, Figure>
    return { raw: distances, scaled, distance: weigh(scaled, weights) }
  })
}

/** The mean of the known distances, summed from the smallest: the same whatever the order of the places. */
export const computeMeanDistance = (distances: readonly Figure[]): number =>
  meanOf(
    distances
      .filter(isKnown)
      .map(amountOf)
      .sort((a, b) => a - b),
  )

/** Where nobody differs, the distance is 0 for all. */
const scale = (distance: Figure, mean: number): Figure =>
  isKnown(distance) && mean > 0 ? figureOf(amountOf(distance) / mean) : distance

function weigh(scaled: ComponentDistances, weights: LikenessWeights): Figure {
  const known = LIKENESS_COMPONENTS.filter((id) => weights[id] > 0 && isKnown(scaled[id]))
  const sum = known.reduce((total, id) => total + weights[id], 0)
  if (sum === 0) return NOT_AVAILABLE
  return figureOf(known.reduce((total, id) => total + weights[id] * amountOf(scaled[id]), 0) / sum)
}
