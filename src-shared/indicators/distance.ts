/** A place on the ellipsoid WGS84, degrees. */
export interface Position {
  readonly longitude: number
  readonly latitude: number
}

/** Mean radius of the Earth, R₁ = (2a + b) / 3 of GRS 80, kilometres (Moritz 2000). */
export const EARTH_RADIUS_KM = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/**
 * Great-circle distance in kilometres by the haversine formula (Sinnott 1984):
 * 2R · asin √(sin²(Δφ/2) + cos φ₁ · cos φ₂ · sin²(Δλ/2)). On a sphere of mean radius: within 0.6 per cent of the
 * distance on the ellipsoid; roads are longer. From 0 to πR. `radius`: in kilometres.
 */
export function computeDistance(a: Position, b: Position, radius = EARTH_RADIUS_KM): number {
  const latitudes = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2
  const longitudes = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2
  const haversine = latitudes + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * longitudes
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(haversine)))
}

/** Upper limits of the distance bands, kilometres; a distance belongs to the first band whose limit it is below. */
export const DISTANCE_LIMITS = [25, 50, 100, 200, 400] as const

/** Index of the band of a distance: 0 for below 25 km, 5 for 400 km and more. */
export const findBand = (kilometres: number): number => {
  const band = DISTANCE_LIMITS.findIndex((limit) => kilometres < limit)
  return band < 0 ? DISTANCE_LIMITS.length : band
}

/**
 * The value that half of the weight lies at or below: the lower weighted median. Null where there is no weight.
 * Weights are at least 0.
 */
export function computeWeightedMedian(
  items: readonly { readonly value: number; readonly weight: number }[],
): number | null {
  const sorted = items.filter(({ weight }) => weight > 0).sort((a, b) => a.value - b.value)
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2
  let below = 0
  for (const { value, weight } of sorted) {
    below += weight
    if (below >= half) return value
  }
  return null
}
