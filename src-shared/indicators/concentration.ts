import { figureOf, NOT_APPLICABLE, type Figure } from './figure'

export interface Concentration {
  /** H = Σ s², 1/n–1 (Hirschman 1964). */
  readonly herfindahl: Figure
  /** (H − 1/n) / (1 − 1/n), 0–1. `.` for a single part. */
  readonly normalised: Figure
  /** 1/H: as many equally large parts would give the same H. */
  readonly equivalentNumber: Figure
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * Herfindahl–Hirschman index of amounts, such as persons by industry. Shares are of the sum of the amounts given;
 * n counts all of them, also those of nobody. All `.` without any amount above nil.
 */
export function computeConcentration(amounts: readonly number[]): Concentration {
  const sum = sumOf(amounts)
  const n = amounts.length
  if (!(sum > 0))
    return { herfindahl: NOT_APPLICABLE, normalised: NOT_APPLICABLE, equivalentNumber: NOT_APPLICABLE }
  const herfindahl = sumOf(amounts.map((amount) => (amount / sum) ** 2))
  return {
    herfindahl: figureOf(herfindahl),
    normalised: n < 2 ? NOT_APPLICABLE : figureOf((herfindahl - 1 / n) / (1 - 1 / n)),
    equivalentNumber: figureOf(1 / herfindahl),
  }
}

/**
 * Krugman specialisation index (Krugman 1991): Σ_i |s_ij − s_i|, 0 (the same mix) to 2 (nothing in common). Both
 * lists hold the same industries in the same order. Shares are of the sums of the industries given, so that an
 * industry that either area suppresses must be left out of both. `.` when either has nobody.
 */
export function computeKrugman(region: readonly number[], area: readonly number[]): Figure {
  const [ofRegion, ofArea] = [sumOf(region), sumOf(area)]
  if (region.length !== area.length || !(ofRegion > 0) || !(ofArea > 0)) return NOT_APPLICABLE
  return figureOf(sumOf(region.map((amount, i) => Math.abs(amount / ofRegion - (area[i] ?? 0) / ofArea))))
}
