import { figureOf, NOT_APPLICABLE, type Figure } from './figure'

/** A place that fewer than so many commute to is no partner: one family that moves would make or end it. */
export const LEAST_PARTNER = 5

/**
 * Diversity of the places that people commute to: Shannon's entropy of the shares that each place has of them, as a part
 * of the most that it can be, −Σ p_j ln p_j / ln m (Shannon 1948; set against its greatest value for flows between
 * towns by Limtanakool, Dijst and Schwanen 2007). 0: all go to one place; 1: as many to each. `persons`: at least 0, by
 * place; nobody adds nothing. `places`: m, how many they could go to, also those that nobody goes to. `.` when nobody
 * goes anywhere, or there is but one place to go to.
 */
export function computeDiversity(persons: readonly number[], places: number): Figure {
  const sum = persons.reduce((total, one) => total + one, 0)
  if (!(sum > 0) || places < 2) return NOT_APPLICABLE
  const entropy = persons.reduce(
    (total, one) => (one > 0 ? total - (one / sum) * Math.log(one / sum) : total),
    0,
  )
  // A sum of rounded terms may be a hair above the most.
  return figureOf(Math.min(1, Math.max(0, entropy / Math.log(places))))
}

/** Mean of distances, each as often as persons go so far; `.` when nobody goes. */
export function computeMeanDistance(
  trips: readonly { readonly persons: number; readonly kilometres: number }[],
): Figure {
  const persons = trips.reduce((sum, trip) => sum + trip.persons, 0)
  if (!(persons > 0)) return NOT_APPLICABLE
  return figureOf(trips.reduce((sum, trip) => sum + trip.persons * trip.kilometres, 0) / persons)
}
