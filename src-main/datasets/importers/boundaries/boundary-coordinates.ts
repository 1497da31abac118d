import type { Position } from 'geojson'
import proj4 from 'proj4'

/** One pair of coordinates of the file → longitude and latitude in WGS84. */
export type ToDegrees = (x: number, y: number) => Position

export interface CoordinateSystem {
  readonly kind: 'wgs84' | 'sweref99tm' | 'other'
  /** Name for people, e.g. "SWEREF 99 18 00". */
  readonly name: string
  /** True when north stands before east. */
  readonly northFirst: boolean
  readonly toDegrees: ToDegrees
}

/** Why coordinates cannot be used. */
export type CoordinateFault =
  | { readonly fault: 'swapped' }
  | { readonly fault: 'web-mercator' }
  | { readonly fault: 'unknown'; readonly declared: string | null; readonly example: Position }

export interface Extent {
  readonly west: number
  readonly south: number
  readonly east: number
  readonly north: number
}

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const SWEREF_99_TM = `+proj=utm +zone=33 ${GRS80}`

/** Local zones of SWEREF 99 by EPSG code: the meridian in the middle. */
const LOCAL_ZONES: readonly (readonly [number, number])[] = [
  [3007, 12],
  [3008, 13.5],
  [3009, 15],
  [3010, 16.5],
  [3011, 18],
  [3012, 14.25],
  [3013, 15.75],
  [3014, 17.25],
  [3015, 18.75],
  [3016, 20.25],
  [3017, 21.75],
  [3018, 23.25],
]

const zoneName = (meridian: number): string =>
  `SWEREF 99 ${Math.floor(meridian)} ${String(Math.round((meridian % 1) * 60)).padStart(2, '0')}`

/** `definition`: for proj4; null where the numbers are degrees as they are. */
interface DeclaredSystem {
  readonly name: string
  readonly definition: string | null
}

/** Systems that a file can name, by EPSG code. */
const DECLARED: ReadonlyMap<number, DeclaredSystem> = new Map<number, DeclaredSystem>([
  ...[4326, 4258, 4619, 4979].map((code) => [code, { name: 'WGS84', definition: null }] as const),
  [3006, { name: 'SWEREF 99 TM', definition: SWEREF_99_TM }],
  ...[3857, 900913, 102100].map((code) => [code, { name: 'Web Mercator', definition: 'EPSG:3857' }] as const),
  ...[31, 32, 33, 34, 35].map(
    (zone) =>
      [
        25800 + zone,
        { name: `ETRS89 / UTM ${zone}N`, definition: `+proj=utm +zone=${zone} ${GRS80}` },
      ] as const,
  ),
  ...LOCAL_ZONES.map(
    ([code, meridian]) =>
      [
        code,
        {
          name: zoneName(meridian),
          definition: `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=1 +x_0=150000 +y_0=0 ${GRS80}`,
        },
      ] as const,
  ),
])

const asTheyAre: ToDegrees = (x, y) => [x, y]

function projected(definition: string, northFirst: boolean): ToDegrees {
  const transform = proj4(definition, 'WGS84')
  return (x, y) => {
    const [longitude, latitude] = transform.forward(northFirst ? [y, x] : [x, y])
    return [longitude ?? NaN, latitude ?? NaN]
  }
}

const isWithin = (low: number, high: number, ...values: readonly number[]): boolean =>
  values.every((value) => value >= low && value <= high)

/**
 * The coordinate system of a file: what it declares, where its numbers can be that; else degrees or SWEREF 99 TM
 * by the size of the numbers. `declared` is the name in a `crs` member.
 */
export function recogniseCoordinates(
  declared: string | null,
  extent: Extent,
): CoordinateSystem | CoordinateFault {
  const { west, south, east, north } = extent
  if (isWithin(-180, 180, west, east) && isWithin(-180, 180, south, north)) {
    // Longitudes of northern Europe where latitudes should be, and the other way round.
    const looksNordic = isWithin(54, 72, west, east) && isWithin(3, 33, south, north)
    if (looksNordic || !isWithin(-90, 90, south, north)) return { fault: 'swapped' }
    return { kind: 'wgs84', name: 'WGS84', northFirst: false, toDegrees: asTheyAre }
  }
  const code = Number(/(?:EPSG|epsg)\D*(?:\d+\.\d+(?:\.\d+)?:)?:?(\d{4,6})$/.exec(declared ?? '')?.[1] ?? NaN)
  const known = DECLARED.get(code)
  const northFirst = south < 2_000_000 && west > 5_000_000
  if (known !== undefined && known.definition !== null)
    return {
      kind: code === 3006 ? 'sweref99tm' : 'other',
      name: known.name,
      northFirst: northFirst && code !== 3857,
      toDegrees: projected(known.definition, northFirst && code !== 3857),
    }
  const [least, most, low, high] = northFirst ? [south, north, west, east] : [west, east, south, north]
  if (
    declared === null &&
    isWithin(200_000, 1_000_000, least, most) &&
    isWithin(6_000_000, 7_800_000, low, high)
  )
    return {
      kind: 'sweref99tm',
      name: 'SWEREF 99 TM',
      northFirst,
      toDegrees: projected(SWEREF_99_TM, northFirst),
    }
  if (
    declared === null &&
    isWithin(900_000, 3_600_000, west, east) &&
    isWithin(7_000_000, 11_500_000, south, north)
  )
    return { fault: 'web-mercator' }
  return { fault: 'unknown', declared, example: [west, south] }
}
