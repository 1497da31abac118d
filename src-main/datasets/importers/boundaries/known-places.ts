import type { Region } from '#shared/dataset/dimensions'
import { isInRegister } from '#shared/dataset/sweden-register'
import { readRegisterAreas } from '#main/geography/register-areas'
import type { Extent } from './boundary-coordinates'
import type { BoundaryFeature } from './boundary-file'
import { extentOfShapes } from './boundary-rings'

/** Degrees: what touches a known place with no more between them lies there. */
const TOUCHING = 0.1
/** How far from a seat, in degrees, an area may lie and still be that of its municipality. */
const NEAR_SEAT = 0.5
/** About 110 km to each side, in degrees of latitude: more than sea and generalised borders account for. */
const NEAR_AREA = 1
/** A degree of longitude is about half as long in the north. */
const WIDER = 2
/** Real boundaries are not so many times larger than the register's and two degrees, sea and all. */
const TIMES_LARGER = 3

/** `at`: where the region is known to lie. `near`: that is not certain. `far`: it does not lie there. */
export type Nearness = 'at' | 'near' | 'far'

const ofRegister = new Map<string, Extent>()

/** Where the register knows a Swedish municipality or county to lie. */
function registerExtent(region: Region): Extent | null {
  if (!isInRegister(region)) return null
  const known = ofRegister.get(region.code)
  if (known !== undefined) return known
  // A county lies where its municipalities do.
  const areas = [...readRegisterAreas().areas].filter(([code]) => code.startsWith(region.code))
  if (areas.length === 0) return null
  const extent = extentOfShapes(areas.flatMap(([, { coordinates }]) => coordinates))
  ofRegister.set(region.code, extent)
  return extent
}

const ofFeatures = new WeakMap<BoundaryFeature, Extent>()

/** A file's features are asked about once for each dataset. */
function featureExtent(feature: BoundaryFeature): Extent {
  const known = ofFeatures.get(feature)
  if (known !== undefined) return known
  const extent = extentOfShapes(feature.polygons)
  ofFeatures.set(feature, extent)
  return extent
}

const isApart = (a: Extent, b: Extent, east: number, north: number): boolean =>
  a.west > b.east + east || b.west > a.east + east || a.south > b.north + north || b.south > a.north + north

const longestSide = ({ west, south, east, north }: Extent): number => Math.max(east - west, north - south)

/**
 * Whether an area lies where its region does: by the register of Sweden, else by the seat that the dataset knows;
 * null where neither knows. Degrees of extents: enough to tell other countries and other counties.
 */
export function nearnessOf(feature: BoundaryFeature, region: Region): Nearness | null {
  const extent = featureExtent(feature)
  const area = registerExtent(region)
  if (area !== null) {
    const isLarger = longestSide(extent) > TIMES_LARGER * longestSide(area) + WIDER * NEAR_AREA
    if (isLarger || isApart(extent, area, WIDER * NEAR_AREA, NEAR_AREA)) return 'far'
    return isApart(extent, area, TOUCHING, TOUCHING) ? 'near' : 'at'
  }
  if (region.seat === null) return null
  const { longitude, latitude } = region.seat
  const seat = { west: longitude, east: longitude, south: latitude, north: latitude }
  if (isApart(extent, seat, NEAR_SEAT, NEAR_SEAT)) return 'far'
  return isApart(extent, seat, TOUCHING, TOUCHING) ? 'near' : 'at'
}
