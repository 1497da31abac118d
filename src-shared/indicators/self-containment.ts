import { computeDay, computeNight, type FlowMatrix } from './flow-matrix'
import { addFigures, divideFigures, figureOf, isKnown, amountOf, NOT_AVAILABLE, type Figure } from './figure'

/** The flows of one place, or of several taken as one, in persons. */
export interface PlaceFlows {
  /** Live and work in the place: T_ii. */
  readonly liveAndWork: Figure
  /** Employed night population O_i, those who work outside the dataset included. */
  readonly night: Figure
  /** Day population D_i, those who live outside the dataset included. */
  readonly day: Figure
}

/** The same with those who cross the border of the place, who are known also where T_ii is not. */
export interface PlaceCommuters extends PlaceFlows {
  /** O_i − T_ii. */
  readonly out: Figure
  /** D_i − T_ii. */
  readonly in: Figure
}

/** Supply side: T_ii / O_i, the part of a place's workers who also work there, 0–1 (Coombes & Bond 2008). `.` when O is 0. */
export const computeSupplySide = ({ liveAndWork, night }: PlaceFlows): Figure =>
  divideFigures(liveAndWork, night)

/** Demand side: T_ii / D_i, the part of a place's jobs held by those who live there, 0–1 (Coombes & Bond 2008). `.` when D is 0. */
export const computeDemandSide = ({ liveAndWork, day }: PlaceFlows): Figure => divideFigures(liveAndWork, day)

/**
 * Smart's interaction index of two places (Smart 1974), no unit, 0–2 and in practice far below 1:
 * T_ij² / (O_i · D_j) + T_ji² / (O_j · D_i). `.` when a population is 0.
 */
export function computeSmartIndex(
  i: PlaceFlows,
  j: PlaceFlows,
  flows: { readonly there: Figure; readonly back: Figure },
): Figure {
  const part = (flow: Figure, night: Figure, day: Figure): Figure => {
    if (!isKnown(flow) || !isKnown(night) || !isKnown(day))
      return divideFigures(flow, isKnown(night) ? day : night)
    return divideFigures(figureOf(amountOf(flow) ** 2), figureOf(amountOf(night) * amountOf(day)))
  }
  const there = part(flows.there, i.night, j.day)
  const back = part(flows.back, j.night, i.day)
  if (there.sign !== 0) return there
  return back.sign === 0 ? figureOf(there.value + back.value) : back
}

/** Sums over a matrix: night and day population are the same for all questions about its places. */
export interface MatrixMargins {
  readonly matrix: FlowMatrix
  readonly night: Float64Array
  readonly day: Float64Array
}

export const computeMargins = (matrix: FlowMatrix): MatrixMargins => ({
  matrix,
  night: computeNight(matrix),
  day: computeDay(matrix),
})

/**
 * The flows of places of a matrix taken as one: what goes between them is live and work. Where that is not known (`..`),
 * neither are night and day population; those who go out and in still are.
 */
export function sumPlaces({ matrix, night, day }: MatrixMargins, places: readonly number[]): PlaceCommuters {
  const inside = amountBetween(matrix, places, places)
  const crossing = (values: Float64Array): Figure =>
    figureOf(places.reduce((total, place) => total + (values[place] ?? 0), 0) - inside)
  const liveAndWork = sumBetween(matrix, places, places)
  const [out, into] = [crossing(night), crossing(day)]
  return {
    liveAndWork,
    out,
    in: into,
    night: addFigures(liveAndWork, out),
    day: addFigures(liveAndWork, into),
  }
}

/** Persons who live in one set of places and work in the other; `..` where a cell between them is not known. */
export function sumBetween(matrix: FlowMatrix, homes: readonly number[], works: readonly number[]): Figure {
  const n = matrix.codes.length
  const isHidden = homes.some((home) => works.some((work) => matrix.unknown[home * n + work] === 1))
  return isHidden ? NOT_AVAILABLE : figureOf(amountBetween(matrix, homes, works))
}

function amountBetween(matrix: FlowMatrix, homes: readonly number[], works: readonly number[]): number {
  const n = matrix.codes.length
  let sum = 0
  for (const home of homes) for (const work of works) sum += matrix.persons[home * n + work] ?? 0
  return sum
}
