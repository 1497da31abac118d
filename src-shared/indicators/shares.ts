import { SIGN_CODES } from '../dataset/sign'
import { amountOf, divideFigures, isKnown, missing, type Figure } from './figure'

/** Below this many persons one person more or less moves a share by over one per cent of the whole. */
const SMALL_BASE_PERSONS = 100

/** `part / whole`, a fraction 0–1. `-` of something is `-`; anything of nobody is `.`. */
export function computeShare(part: Figure, whole: Figure): Figure {
  if (part.sign === SIGN_CODES['-'] && isKnown(whole) && amountOf(whole) > 0) return missing(SIGN_CODES['-'])
  return divideFigures(part, whole)
}

/** Whether a share of this base is too unsteady to compare. A missing base is not small, it is missing. */
export const isSmallBase = (base: Figure): boolean => isKnown(base) && amountOf(base) < SMALL_BASE_PERSONS

/** Persons for each 1,000 of a population. */
export function computePer1000(persons: Figure, population: Figure): Figure {
  const share = computeShare(persons, population)
  return share.sign === SIGN_CODES.number ? { value: share.value * 1000, sign: 0 } : share
}
