import { existed } from '../../dataset/country-coverage'
import { SIGN_CODES } from '../../dataset/sign'
import { amountOf, isKnown, missing, NOT_AVAILABLE, type Figure } from '../../indicators/figure'
import type { PlacePopulation } from './place-population'

/** The inhabitants of a municipality in a year. */
export interface MunicipalityYear {
  readonly persons: Figure
  readonly sources: readonly number[]
  /** It was not there yet: those who live there were inhabitants of another. */
  readonly isAbsent: boolean
}

/** Nil in a year before the municipality was formed, unless the source states inhabitants; `..` where they are missing. */
export function inhabitantsIn({ place, years }: PlacePopulation, year: number): MunicipalityYear {
  const cell = years.find((one) => one.year === year)
  const { persons = NOT_AVAILABLE, sources = [] } = cell ?? {}
  const hasPersons = isKnown(persons) && amountOf(persons) > 0
  return !hasPersons && !existed(place.code, year)
    ? { persons: missing(SIGN_CODES['-']), sources, isAbsent: true }
    : { persons, sources, isAbsent: false }
}
