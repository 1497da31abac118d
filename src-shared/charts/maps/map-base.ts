import { highestOf, lowestOf } from '../../indicators/extremes'
import type { GeoComponentOption } from 'echarts'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { MapGeography, NamedMap } from '../frame/chart-picture'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { clipRing, type Box } from './clip-ring'
import { measureText } from '../frame/text-width'

export type LongLat = readonly [longitude: number, latitude: number]
export type Pixel = readonly [x: number, y: number]

/** Name of the land in the registered map; region features carry their codes. */
export const LAND = '-land'
/** Before the code of an area around the regions: it is ground, as land is. */
const NEIGHBOUR = '-neighbour-'
/** Whether a feature of a registered map is no region of the dataset. */
export const isGround = (name: string): boolean => name === LAND || name.startsWith(NEIGHBOUR)
export const neighbourName = (code: string): string => `${NEIGHBOUR}${code}`

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

/** Room around the window within which shapes are kept: their cut edges stay out of sight. */
const BEYOND = 0.04

/**
 * Land and regions of a window under one name; the same geography and window give the same name. Cut to the
 * window, because rasterisers give up on shapes many times larger than the picture; on the screen, where a reader
 * can move and shrink the map, all that the geography knows.
 */
export function nameMap(ctx: ChartContext, geography: MapGeography, window: MapWindow): NamedMap {
  const [west, south, east, north] = window.bounds
  const dx = (east - west) * BEYOND
  const dy = (north - south) * BEYOND
  const cut: Box = [west - dx, south - dy, east + dx, north + dy]
  const box = ctx.look.interactive ? geography.bounds : cut
  const land = geography.land ? cutFeature(LAND, geography.land, box) : []
  const regions = geography.regions.features.flatMap((feature) =>
    cutFeature(feature.properties.code, feature.geometry, box),
  )
  const around = (geography.neighbours ?? []).flatMap(({ properties, geometry }) =>
    cutFeature(neighbourName(properties.code), geometry, box),
  )
  const codes = geography.places.map((place) => place.code).join(' ')
  // The window, too: ECharts fits a map's own extent, which is kept by name.
  const bounds = [...box, ...window.bounds].map((degrees) => degrees.toFixed(4)).join(' ')
  return {
    name: `${geography.schematic ? 'schematic' : 'boundaries'} ${bounds} ${codes}`,
    geography: { type: 'FeatureCollection', features: [...land, ...around, ...regions] },
  }
}

function cutFeature(
  name: string,
  geometry: Polygon | MultiPolygon,
  box: Box,
): Feature<Polygon | MultiPolygon, { name: string }>[] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const cut = polygons.flatMap((rings): Position[][][] => {
    const inside = rings.map((ring) => clipRing(ring, box)).filter((ring) => ring.length >= 4)
    return inside.length > 0 ? [inside] : []
  })
  if (cut.length === 0) return []
  return [{ type: 'Feature', properties: { name }, geometry: { type: 'MultiPolygon', coordinates: cut } }]
}

/** Corners of the regions' own shapes, for a window that shows them whole. */
export function cornersOf(geography: MapGeography, codes: ReadonlySet<string>): LongLat[] {
  return geography.regions.features
    .filter((feature) => codes.has(feature.properties.code))
    .flatMap(({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates))
    .flatMap((rings) => (rings[0] ?? []).map((p): LongLat => [p[0] ?? 0, p[1] ?? 0]))
}

/** How much larger than at first a reader can make a map. */
const LARGEST_ZOOM = 12

/** How one region is filled, and what its tooltip says. */
export interface RegionStyle {
  readonly code: string
  readonly color: string
  readonly tooltip?: string
}

/** ECharts' `geo`: land, regions above it, nothing that reacts except tooltips. */
export function buildGeo(
  ctx: ChartContext,
  map: NamedMap,
  window: MapWindow,
  styles: readonly RegionStyle[],
): GeoComponentOption {
  const { theme } = ctx
  const [west, south, east, north] = window.bounds
  const tooltips = new Map(styles.map((style) => [style.code, style.tooltip]))
  const option: GeoComponentOption = {
    map: map.name,
    ...window.rect,
    boundingCoords: [
      [west, north],
      [east, south],
    ],
    projection: {
      project: (point) => projectMercator([point[0] ?? 0, point[1] ?? 0]),
      unproject: (point) => unprojectMercator([point[0] ?? 0, point[1] ?? 0]),
    },
    // Dragging moves the map; the wheel keeps scrolling the page, and buttons change the size.
    roam: ctx.look.interactive ? 'move' : false,
    scaleLimit: { min: window.smallest, max: LARGEST_ZOOM },
    selectedMode: false,
    itemStyle: { areaColor: theme.regionFill, borderColor: theme.regionLine, borderWidth: 0.8 },
    label: { show: false },
    // The colour of an area is its figure, and stays.
    emphasis: {
      disabled: styles.length === 0,
      label: { show: false },
      itemStyle: { borderColor: theme.text, borderWidth: 2.5 },
    },
    tooltip: {
      show: ctx.look.interactive,
      formatter: (params) => (Array.isArray(params) ? '' : (tooltips.get(params.name) ?? '')),
    },
    regions: [
      ...map.geography.features
        .map(({ properties: { name } }) => name)
        .filter(isGround)
        .map((name) => ({
          name,
          itemStyle: { areaColor: theme.land, borderColor: theme.groundLine, borderWidth: 0.6 },
          silent: true,
        })),
      ...styles.map((style) => ({
        name: style.code,
        itemStyle: {
          areaColor: style.color,
        },
        emphasis: { itemStyle: { areaColor: style.color } },
      })),
    ],
  }
  return Object.assign(option, { clip: true })
}

export const waterBehind = (rect: Rect, color: string): GraphicElement => ({
  type: 'rect',
  silent: true,
  z: -20,
  zlevel: 0,
  shape: { x: rect.left, y: rect.top, width: rect.width, height: rect.height },
  style: { fill: color },
})

/** Where the map says that its areas are not boundaries. */
export function schematicNoteBox(ctx: ChartContext, rect: Rect): Rect {
  const width = measureText(ctx.words.schematicMap, ctx.text.small) + 16
  const height = ctx.text.small + 10
  return { left: rect.left + rect.width - width, top: rect.top + rect.height - height, width, height }
}

/** Says in the map's corner that its areas are not boundaries. */
export const schematicNote = (ctx: ChartContext, { left, top, width, height }: Rect): GraphicElement[] => [
  {
    type: 'rect',
    silent: true,
    z: 60,
    shape: { x: left, y: top, width, height },
    style: { fill: ctx.theme.surface, opacity: 0.85 },
  },
  {
    type: 'text',
    silent: true,
    z: 61,
    info: { kind: 'schematic' },
    x: left + 8,
    y: top + height / 2,
    style: {
      text: ctx.words.schematicMap,
      fill: ctx.theme.textMuted,
      fontSize: ctx.text.small,
      verticalAlign: 'middle',
    },
  },
]
