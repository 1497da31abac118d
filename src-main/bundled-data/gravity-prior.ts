import { computeDistance } from '#shared/indicators/distance'
import type { Place } from './read-figures'

/** Rounded; the mean radius to the metre would give the example data other bytes and no better figures. */
const EARTH_RADIUS_KM = 6371
/** Road and rail are longer than the straight line; a usual value for Swedish roads. */
const DETOUR_FACTOR = 1.25

/** Great-circle distance, km. */
export const haversineKm = (a: Place, b: Place): number => computeDistance(a, b, EARTH_RADIUS_KM)

/** Estimated way to work, km. */
export const wayKm = (a: Place, b: Place): number => DETOUR_FACTOR * haversineKm(a, b)

/** Parameters of the prior; calibrated as docs/bundled-data.md tells. */
export interface Deterrence {
  /** Distance that counts as one step, km. */
  readonly scaleKm: number
  /** How steeply commuting falls with distance. */
  readonly power: number
  /** How strongly places outside the area draw, against places of the same size and distance in it. */
  readonly outsideWeight: number
}
export const DETERRENCE: Deterrence = { scaleKm: 5, power: 3, outsideWeight: 0.03 }

/** How willing people are to travel `km` to work, 1 at no distance: (1 + km / scale) ^ -power. */
export const willingness = (km: number, { scaleKm, power }: Deterrence): number =>
  (1 + km / scaleKm) ** -power
