import { addFigures, divideFigures, subtractFigures, type Figure } from './figure'

/** Commuting totals of one region, one year and one sex, in persons. */
export interface CommutingTotals {
  /** Work in the region and live elsewhere. */
  readonly inCommuters: Figure
  /** Live in the region and work elsewhere. */
  readonly outCommuters: Figure
  /** Live and work in the region. */
  readonly liveAndWork: Figure
}

/** Net commuting = in − out, persons (SCB, Förvärvsarbetande pendlare, AM0207). Positive: more come than go. */
export const computeNetCommuting = (t: CommutingTotals): Figure =>
  subtractFigures(t.inCommuters, t.outCommuters)

/** Day population (dagbefolkning): all employed who work in the region = live and work + in, persons. */
export const computeDayPopulation = (t: CommutingTotals): Figure => addFigures(t.liveAndWork, t.inCommuters)

/** Employed night population (nattbefolkning): all employed who live in the region = live and work + out. */
export const computeNightPopulation = (t: CommutingTotals): Figure =>
  addFigures(t.liveAndWork, t.outCommuters)

/** Job ratio (kvot) = day population / night population, no unit (SCB, RAMS). Above 1: more jobs than workers. */
export const computeJobRatio = (t: CommutingTotals): Figure =>
  divideFigures(computeDayPopulation(t), computeNightPopulation(t))
