import { highestOf, lowestOf } from '../../indicators/extremes'
import type { MapGeography } from '../frame/chart-picture'
import type { Rect } from '../frame/plot-parts'

export type LongLat = readonly [longitude: number, latitude: number]
export type Pixel = readonly [x: number, y: number]

const RADIANS = Math.PI / 180
const DEGREES = 180 / Math.PI

/** Spherical Mercator with y growing southwards, in radians: angles are kept, so coasts keep their shape. */
export const projectMercator = ([longitude, latitude]: LongLat): [number, number] => [
  longitude * RADIANS,
  -Math.log(Math.tan(Math.PI / 4 + (latitude * RADIANS) / 2)),
]

export const unprojectMercator = ([x, y]: Pixel): [number, number] => [
  x * DEGREES,
  (2 * Math.atan(Math.exp(-y)) - Math.PI / 2) * DEGREES,
]

/** The part of the earth that a picture shows, and where in the picture. */
export interface MapWindow {
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number]
  readonly rect: Rect
  readonly toPixel: (point: LongLat) => Pixel
  readonly fromPixel: (pixel: Pixel) => LongLat
  /** Pixels for one unit of `projectMercator`. */
  readonly scale: number
  /** How much the map can be shrunk until all that the geography knows is seen; at most 1. */
  readonly smallest: number
}

interface Span {
  low: number
  high: number
}

/** Widens to `length` around the middle, but not past the limits. */
function widen(span: Span, length: number, limits: Span): Span {
  const wanted = Math.min(Math.max(length, span.high - span.low), limits.high - limits.low)
  const middle = (span.low + span.high) / 2
  const low = Math.min(Math.max(middle - wanted / 2, limits.low), limits.high - wanted)
  return { low, high: low + wanted }
}

/** Shows all points with a margin, fills the area, and never shows more than the geography knows. */
export function chooseMapWindow(
  points: readonly LongLat[],
  geography: MapGeography,
  area: Rect,
  margin = 0.14,
): MapWindow {
  const [west, south, east, north] = geography.bounds
  const [limitLeft, limitTop] = projectMercator([west, north])
  const [limitRight, limitBottom] = projectMercator([east, south])
  const limitX = { low: limitLeft, high: limitRight }
  const limitY = { low: limitTop, high: limitBottom }
  const shown =
    points.length > 0
      ? points.map(projectMercator)
      : [projectMercator([(west + east) / 2, (south + north) / 2])]
  const tight = (values: number[], limits: Span): Span => {
    const low = lowestOf(values)
    const high = highestOf(values)
    // About 60 km: a lone pair of neighbours is not blown up to fill the picture.
    const length = Math.max((high - low) * (1 + 2 * margin), 0.017)
    return widen({ low, high }, length, limits)
  }
  let x = tight(
    shown.map((p) => p[0]),
    limitX,
  )
  let y = tight(
    shown.map((p) => p[1]),
    limitY,
  )
  const aspect = area.width / area.height
  x = widen(x, (y.high - y.low) * aspect, limitX)
  y = widen(y, (x.high - x.low) / aspect, limitY)
  const scale = Math.min(area.width / (x.high - x.low), area.height / (y.high - y.low))
  const width = (x.high - x.low) * scale
  const height = (y.high - y.low) * scale
  const rect = {
    left: area.left + (area.width - width) / 2,
    top: area.top + (area.height - height) / 2,
    width,
    height,
  }
  const [windowWest, windowNorth] = unprojectMercator([x.low, y.low])
  const [windowEast, windowSouth] = unprojectMercator([x.high, y.high])
  return {
    bounds: [windowWest, windowSouth, windowEast, windowNorth],
    rect,
    scale,
    smallest: Math.min(
      1,
      Math.max((x.high - x.low) / (limitX.high - limitX.low), (y.high - y.low) / (limitY.high - limitY.low)),
    ),
    toPixel: (point) => {
      const [px, py] = projectMercator(point)
      return [rect.left + (px - x.low) * scale, rect.top + (py - y.low) * scale]
    },
    fromPixel: ([px, py]) =>
      unprojectMercator([x.low + (px - rect.left) / scale, y.low + (py - rect.top) / scale]),
  }
}

/**
 * The same window moved aside, so that so many pixels at its left edge show nothing of the points: room for a legend.
 */
export function chooseWindowBeside(
  points: readonly LongLat[],
  geography: MapGeography,
  area: Rect,
  margin: number,
  left: number,
): MapWindow {
  const inner = chooseMapWindow(
    points,
    geography,
    { ...area, left: area.left + left, width: Math.max(1, area.width - left) },
    margin,
  )
  const [west, south, east, north] = inner.bounds
  const [wanted] = inner.fromPixel([area.left, inner.rect.top])
  const edge = Math.max(wanted, geography.bounds[0])
  const [x] = inner.toPixel([edge, north])
  return {
    ...inner,
    bounds: [Math.min(edge, west), south, east, north],
    rect: { ...inner.rect, left: x, width: inner.rect.left + inner.rect.width - x },
  }
}

/** Corners of the regions' own shapes, for a window that shows them whole. */
export function cornersOf(geography: MapGeography, codes: ReadonlySet<string>): LongLat[] {
  return geography.regions.features
    .filter((feature) => codes.has(feature.properties.code))
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flatMap((rings) => (rings[0] ?? []).map((p): LongLat => [p[0] ?? 0, p[1] ?? 0]))
}
