import type { GeoComponentOption } from 'echarts'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { ChartContext } from '../frame/chart-context'
import type { MapGeography, NamedMap } from '../frame/chart-picture'
import type { GraphicElement, Rect } from '../frame/plot-parts'
import { clipRing, type Box } from './clip-ring'
import { projectMercator, unprojectMercator, type MapWindow } from './map-window'

/** Name of the land in the registered map; region features carry their codes. */
export const LAND = '-land'
/** Before the code of an area around the regions: it is ground, as land is. */
const NEIGHBOUR = '-neighbour-'
/** Whether a feature of a registered map is no region of the dataset. */
export const isGround = (name: string): boolean => name === LAND || name.startsWith(NEIGHBOUR)
export const neighbourName = (code: string): string => `${NEIGHBOUR}${code}`

/** Room around the window within which shapes are kept: their cut edges stay out of sight. */
const BEYOND = 0.04

/**
 * Land and regions under one name; the same geography and window give the same name. Cut to the window, because
 * rasterisers give up on shapes many times larger than the picture; on the screen, where a reader can move and shrink
 * the map, all that the geography knows, the same map for every window.
 */
export function nameMap(ctx: ChartContext, geography: MapGeography, window: MapWindow): NamedMap {
  const [west, south, east, north] = window.bounds
  const dx = (east - west) * BEYOND
  const dy = (north - south) * BEYOND
  const cut: Box = [west - dx, south - dy, east + dx, north + dy]
  const box = ctx.look.interactive ? geography.bounds : cut
  const codes = geography.places.map((place) => place.code).join(' ')
  // The window, too: what is cut to it keeps its extent by name.
  const extent = ctx.look.interactive ? box : [...box, ...window.bounds]
  const bounds = extent.map((degrees) => degrees.toFixed(4)).join(' ')
  const name = `${geography.schematic ? 'schematic' : 'boundaries'} ${bounds} ${codes}`
  const known = kept.get(geography) ?? new Map<string, NamedMap>()
  kept.set(geography, known)
  const found = known.get(name)
  if (found) return found
  const made = { name, geography: cutGeography(geography, box) }
  known.set(name, made)
  const [oldest] = known.keys()
  if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest)
  return made
}

/** Years pass over the same map: its shapes are cut once for a window. */
const kept = new WeakMap<MapGeography, Map<string, NamedMap>>()
const MOST_KEPT = 8

function cutGeography(geography: MapGeography, box: Box): NamedMap['geography'] {
  const land = geography.land ? cutFeature(LAND, geography.land, box) : []
  const regions = geography.regions.features.flatMap((feature) =>
    cutFeature(feature.properties.code, feature.geometry, box),
  )
  const around = (geography.neighbours ?? []).flatMap(({ properties, geometry }) =>
    cutFeature(neighbourName(properties.code), geometry, box),
  )
  return { type: 'FeatureCollection', features: [...land, ...around, ...regions] }
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

/** How much larger than at first a reader can make a map. */
const LARGEST_ZOOM = 12

/** The same for every map: what was projected once need not be again. */
const PROJECTION: NonNullable<GeoComponentOption['projection']> = {
  project: (point) => projectMercator([point[0] ?? 0, point[1] ?? 0]),
  unproject: (point) => unprojectMercator([point[0] ?? 0, point[1] ?? 0]),
}

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
    projection: PROJECTION,
    // Dragging moves the map; the wheel keeps scrolling the page, and buttons change the size.
    roam: ctx.look.interactive ? 'move' : false,
    scaleLimit: { min: window.smallest, max: LARGEST_ZOOM },
    selectedMode: false,
    itemStyle: { areaColor: theme.regionFill, borderColor: theme.regionLine, borderWidth: 0.8 },
    label: { show: false },
    // Else ECharts makes and measures a text for each area, which is never seen.
    select: { label: { show: false } },
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
