import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { MapGeography, MapPlace } from '#shared/charts/frame/chart-picture'
import { ProblemError } from '#shared/problem/problem'
import type { Region } from '#shared/dataset/dimensions'
import { chooseMapAreas, isInRegister } from '#shared/dataset/sweden-register'
import { problemInWords } from '#shared/messages/problem-in-words'
import { windRings, type Box } from '#shared/charts/maps/clip-ring'
import { findInsidePoint } from './inside-point'
import { clipLand } from './land'
import type { RegisterAreas } from './register-areas'
import { computeSchematicCells, ringContains } from './schematic-cells'

type RegionFeature = Feature<Polygon | MultiPolygon, { code: string }>

export interface GeographyInput {
  readonly regions: readonly Region[]
  /** GeoJSON geometry text by region code. */
  readonly boundaries: ReadonlyMap<string, string>
}

/** The same with the register's areas, which are loaded only where they are drawn. Throws `ProblemError`. */
export async function readMapGeography(input: GeographyInput): Promise<MapGeography> {
  const { areas } = chooseMapAreas(input.regions, new Set(input.boundaries.keys()))
  if (areas !== 'register' && areas !== 'own-and-register') return buildMapGeography(input)
  const { readRegisterAreas } = await import('./register-areas')
  return buildMapGeography(input, readRegisterAreas())
}

/**
 * Land, areas and places for the maps of a dataset. Areas are the dataset's own boundaries where it carries any, else
 * those of the register of Sweden (`register`) where it knows all places, else schematic cells around the
 * seats. Throws `ProblemError` where there is neither.
 */
export function buildMapGeography(
  { regions, boundaries }: GeographyInput,
  register: RegisterAreas = { areas: new Map(), lakes: [] },
): MapGeography {
  const { areas, drawn } = chooseMapAreas(regions, new Set(boundaries.keys()))
  const areaOf = (region: Region): RegionFeature | null => {
    const own = readBoundary(region.code, boundaries.get(region.code))
    if (own !== null || areas === 'schematic' || !isInRegister(region)) return own
    const known = register.areas.get(region.code)
    return known === undefined ? null : asFeature(region.code, known)
  }
  const own = drawn.flatMap((region) => areaOf(region) ?? [])
  const shapes = new Map(own.map((shape) => [shape.properties.code, shape]))
  const places = drawn.flatMap((region) => placeOf(region, shapes.get(region.code)) ?? [])
  if (places.length === 0) {
    throw new ProblemError(
      problemInWords('not-available-here', ({ charts }) => ({
        message: charts.noGeographyMessage,
        nextStep: charts.noGeographyNextStep,
      })),
    )
  }
  const bounds = boundsAround(places, own)
  const land = withLakes(clipLand(bounds), register.lakes)
  const schematic = own.length === 0
  const cells = schematic ? computeSchematicCells(places, land, bounds) : new Map<string, MultiPolygon>()
  const features: RegionFeature[] = schematic
    ? [...cells].map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry }))
    : own
  return {
    land: land && shorten(land),
    regions: { type: 'FeatureCollection', features },
    schematic,
    places,
    bounds,
  }
}

/** Four decimals are ten metres: more would only make the land a long text on its way to the window. */
const shorten = ({ coordinates }: MultiPolygon): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: coordinates.map((rings) =>
    rings.map((ring) =>
      ring.map(([x = 0, y = 0]): Position => [Math.round(x * 1e4) / 1e4, Math.round(y * 1e4) / 1e4]),
    ),
  ),
})

/** The packaged land has no lakes; where the areas leave them out, neither is there land. */
function withLakes(land: MultiPolygon | null, lakes: readonly Position[][]): MultiPolygon | null {
  if (land === null || lakes.length === 0) return land
  const coordinates = land.coordinates.map(([outer = [], ...holes]) => [
    outer,
    ...holes,
    ...lakes.filter((lake) => lake.every(([x = 0, y = 0]) => ringContains(outer, x, y))),
  ])
  return { type: 'MultiPolygon', coordinates: coordinates.map((rings) => windRings(rings)) }
}

/** A boundary as a feature with rings wound for drawing; null when the text holds no polygon. */
function readBoundary(code: string, text: string | undefined): RegionFeature | null {
  if (text === undefined) return null
  const geometry = parseGeometry(text)
  return geometry === null ? null : asFeature(code, geometry)
}

function asFeature(code: string, geometry: Polygon | MultiPolygon): RegionFeature {
  const wound: Polygon | MultiPolygon =
    geometry.type === 'Polygon'
      ? { type: 'Polygon', coordinates: windRings(geometry.coordinates) }
      : { type: 'MultiPolygon', coordinates: geometry.coordinates.map((rings) => windRings(rings)) }
  return { type: 'Feature', properties: { code }, geometry: wound }
}

function parseGeometry(text: string): Polygon | MultiPolygon | null {
  try {
    const value: unknown = JSON.parse(text)
    return isPolygonal(value) ? value : null
  } catch {
    return null
  }
}

function isPolygonal(value: unknown): value is Polygon | MultiPolygon {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('coordinates' in value))
    return false
  return (value.type === 'Polygon' || value.type === 'MultiPolygon') && Array.isArray(value.coordinates)
}

function placeOf(region: Region, shape: RegionFeature | undefined): MapPlace | null {
  if (region.seat) return { code: region.code, name: region.name, ...region.seat }
  const inside = shape && findInsidePoint(shape.geometry)
  if (!inside) return null
  const [longitude = 0, latitude = 0] = inside
  return { code: region.code, name: region.name, longitude, latitude }
}

/** Room for pictures that are much wider or taller than the area itself, but not for half the globe. */
function boundsAround(places: readonly MapPlace[], shapes: readonly RegionFeature[]): Box {
  const points = shapes.flatMap(({ geometry }) =>
    (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flatMap(
      (rings) => rings[0] ?? [],
    ),
  )
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const [x = 0, y = 0] of [...points, ...places.map((p) => [p.longitude, p.latitude])]) {
    west = Math.min(west, x)
    east = Math.max(east, x)
    south = Math.min(south, y)
    north = Math.max(north, y)
  }
  const squeeze = Math.max(0.2, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const size = Math.max((east - west) * squeeze, north - south)
  const margin = Math.min(6, size * 1.4 + 0.6)
  return [
    Math.max(-180, west - margin / squeeze),
    Math.max(-84, south - margin),
    Math.min(180, east + margin / squeeze),
    Math.min(84, north + margin),
  ]
}
