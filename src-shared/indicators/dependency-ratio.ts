import { addFigures, divideFigures, isKnown, type Figure } from './figure'

/** Inhabitants under working age, of working age, and above it: 0–19, 20–64 and 65 years or more. */
export interface AgesOfLife {
  readonly young: Figure
  readonly working: Figure
  readonly old: Figure
}

/** The ages that parts begin at. */
export const WORKING_FROM = 20
export const OLD_FROM = 65

const per100 = (of: Figure, base: Figure): Figure => {
  const quotient = divideFigures(of, base)
  return isKnown(quotient) ? { value: quotient.value * 100, sign: quotient.sign } : quotient
}

/**
 * Demographic dependency ratio: inhabitants 0–19 and 65 years or more per 100 aged 20–64, and the part of the young and
 * of the old in it. SCB, Sveriges framtida befolkning 2016–2060 (Försörjningskvot 1960–2016 och prognos 2017–2060).
 */
export const computeDependency = ({
  young,
  working,
  old,
}: AgesOfLife): { readonly all: Figure; readonly young: Figure; readonly old: Figure } => ({
  all: per100(addFigures(young, old), working),
  young: per100(young, working),
  old: per100(old, working),
})
