import { highestOf } from './extremes'
import { linearRegression, linearRegressionLine, mean, rSquared } from 'simple-statistics'
import { computeTQuantile } from './t-quantile'

export interface Point {
  readonly x: number
  readonly y: number
}

/** A line fitted by ordinary least squares, y = intercept + slope · x, with what its uncertainty needs. */
export interface LineFit {
  readonly intercept: number
  readonly slope: number
  /** Coefficient of determination, 0–1: the part of the variation of y that goes with x. */
  readonly rSquared: number
  readonly count: number
  /** √(Σ(y − ŷ)² / (n − 2)), in the unit of y. */
  readonly residualError: number
  /** Standard error of the slope: residual error / √Σ(x − x̄)². */
  readonly slopeError: number
  /** Two-sided 95 % quantile of Student's t with n − 2 degrees of freedom. */
  readonly quantile: number
  readonly meanX: number
  /** Σ(x − x̄)². */
  readonly spreadX: number
}

/** With fewer points a line says nothing. */
export const FEWEST_POINTS = 5
const CONFIDENCE = 0.95

/** What is smaller than this part of the values' size is rounding, not variation. */
const ROUNDING = 1e-12

/** Squares smaller than this have lost digits, or all. */
const SMALLEST_SPREAD = 1e-290

const spreadOf = (values: readonly number[], centre: number): number =>
  values.reduce((sum, value) => sum + (value - centre) ** 2, 0)

const varies = (values: readonly number[], centre: number): boolean =>
  spreadOf(values, centre) >
  Math.max(SMALLEST_SPREAD, values.length * (ROUNDING * highestOf(values.map(Math.abs))) ** 2)

/**
 * Ordinary least squares with one explaining variable (Draper & Smith 1998, chapter 1); line and R² by
 * `simple-statistics`. All points must be finite. Null with fewer than `FEWEST_POINTS` points, or when x or y
 * does not vary: then there is no line, or no R².
 */
export function fitLine(points: readonly Point[]): LineFit | null {
  if (points.length < FEWEST_POINTS) return null
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const meanX = mean(xs)
  if (!varies(xs, meanX) || !varies(ys, mean(ys))) return null
  const pairs = points.map(({ x, y }) => [x, y])
  const line = linearRegression(pairs)
  const valueAt = linearRegressionLine(line)
  const spreadX = spreadOf(xs, meanX)
  const freedom = points.length - 2
  const residualError = Math.sqrt(points.reduce((sum, { x, y }) => sum + (y - valueAt(x)) ** 2, 0) / freedom)
  return {
    intercept: line.b,
    slope: line.m,
    rSquared: Math.min(1, Math.max(0, rSquared(pairs, valueAt))),
    count: points.length,
    residualError,
    slopeError: residualError / Math.sqrt(spreadX),
    quantile: computeTQuantile(CONFIDENCE, freedom),
    meanX,
    spreadX,
  }
}

export interface LineValue {
  readonly value: number
  readonly lower: number
  readonly upper: number
}

/**
 * The line at x with its pointwise 95 % confidence interval: where the mean of y at x lies, not where single
 * points lie. ŷ ± t · s · √(1/n + (x − x̄)² / Σ(x − x̄)²) (Draper & Smith 1998, 3.1).
 */
export function valueOnLine(fit: LineFit, x: number): LineValue {
  const value = fit.intercept + fit.slope * x
  const half =
    fit.quantile * fit.residualError * Math.sqrt(1 / fit.count + (x - fit.meanX) ** 2 / fit.spreadX)
  return { value, lower: value - half, upper: value + half }
}

/** The 95 % confidence interval of the slope. */
export const slopeInterval = (fit: LineFit): readonly [number, number] => [
  fit.slope - fit.quantile * fit.slopeError,
  fit.slope + fit.quantile * fit.slopeError,
]
