import type { LegendRow } from '../maps/map-legend'
import type { EChartsOption } from 'echarts'
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import type { Language, LocalizedText } from '../../messages/language'
import type { Extent, SharedExtents } from './shared-extents'
import type { ChartTheme } from './theme'

export type PictureKind = 'chart' | 'map'

/** How a picture is to look. The same figures and the same look give the same option, always. */
export interface ChartLook {
  readonly language: Language
  readonly theme: ChartTheme
  /** Size of the drawing area in CSS pixels. */
  readonly width: number
  readonly height: number
  /** Animation and pointer aids are for the screen only. */
  readonly interactive: boolean
  /** True when the reader asked for less motion. */
  readonly reducedMotion: boolean
  /** Colours may not be seen: on paper, or with colours of the reader's own. What two colours tell, strokes tell, too. */
  readonly patterns?: boolean
  /** What the scales must hold beside other panels. */
  readonly extents?: SharedExtents
  /** Told what each scale holds by itself. */
  readonly onExtent?: (id: string, extent: Extent) => void
  /** Takes the legend of a map or matrix, which then stands once beside several of them and not on each. */
  readonly onLegend?: (rows: readonly LegendRow[]) => void
}

/** A map that the option refers to by name; whoever draws registers it first. */
export interface NamedMap {
  readonly name: string
  readonly geography: FeatureCollection<Polygon | MultiPolygon, { name: string }>
}

export interface ChartPicture {
  readonly option: EChartsOption
  readonly maps: readonly NamedMap[]
}

/** A region's point on the map: its seat, or a point well inside its boundary where the seat is unknown. */
export interface MapPlace {
  readonly code: string
  readonly name: LocalizedText
  readonly longitude: number
  readonly latitude: number
}

/** An area around those of a dataset: another municipality, another country. */
export type NeighbourArea = Feature<
  Polygon | MultiPolygon,
  { readonly code: string; readonly name: LocalizedText }
>

/** Land and regions around a dataset's seats, WGS84, outer rings as ECharts wants them. */
export interface MapGeography {
  /** Land clipped to the area shown; null where the area has no packaged coast. */
  readonly land: MultiPolygon | null
  readonly regions: FeatureCollection<Polygon | MultiPolygon, { code: string }>
  /** What lies around them, where it is known; drawn grey, with names where there is room. */
  readonly neighbours?: readonly NeighbourArea[]
  /** Borders between counties, neighbours' included, as lines; absent where none are known. */
  readonly countyBorders?: readonly Position[][]
  /** True when the polygons are cells around the seats and not boundaries. */
  readonly schematic: boolean
  readonly places: readonly MapPlace[]
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number]
}

/** Width over height of the land that a map is about. */
export function shapeOfLand({ bounds: [west, south, east, north] }: MapGeography): number {
  const middle = (((south + north) / 2) * Math.PI) / 180
  return ((east - west) * Math.cos(middle)) / Math.max(1e-6, north - south)
}
