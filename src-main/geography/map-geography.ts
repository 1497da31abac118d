import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { MapGeography, MapPlace, NeighbourArea } from '#shared/charts/frame/chart-picture'
import { ProblemError } from '#shared/problem/problem'
import type { Region } from '#shared/dataset/dimensions'
import { chooseMapAreas, isInRegister } from '#shared/dataset/sweden-register'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { registerWords } from '#shared/dataset/words'
import { inEveryLanguage, type LocalizedText } from '#shared/messages/language'
import { problemInWords } from '#shared/messages/problem-in-words'
import { windRings, type Box } from '#shared/charts/maps/clip-ring'
import { findInsidePoint } from './inside-point'
import { countyBorders } from './county-borders'
import { clipAbroad, clipLand } from './land'
import type { RegisterAreas } from './register-areas'
import { computeSchematicCells } from './schematic-cells'

type RegionFeature = Feature<Polygon | MultiPolygon, { code: string }>

export interface GeographyInput {
  readonly regions: readonly Region[]
  /** GeoJSON geometry text by region code. */
  readonly boundaries: ReadonlyMap<string, string>
}

/** The same with the register's areas, which are loaded only where they are drawn. Throws `ProblemError`. */
export async function readMapGeography(input: GeographyInput): Promise<MapGeography> {
  const { areas, drawn } = chooseMapAreas(input.regions, new Set(input.boundaries.keys()))
  // Own boundaries of Swedish places have neighbours from the register.
  const isKnown =
    areas === 'own' ? drawn.some(isInRegister) : areas === 'register' || areas === 'own-and-register'
  if (!isKnown) return buildMapGeography(input)
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
  register: RegisterAreas = { areas: new Map() },
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
  const schematic = own.length === 0
  // Packaged land has another coast than the register, and no lakes: where the register is, it has Sweden's land.
  const isSwedish = !schematic && register.areas.size > 0
  const abroad = isSwedish ? clipAbroad(bounds) : null
  const land = abroad ? abroad.land : clipLand(bounds)
  const cells = schematic ? computeSchematicCells(places, land, bounds) : new Map<string, MultiPolygon>()
  const features: RegionFeature[] = schematic
    ? [...cells].map(([code, geometry]) => ({ type: 'Feature', properties: { code }, geometry }))
    : own
  return {
    land: land && shorten(land),
    regions: { type: 'FeatureCollection', features },
    ...(abroad && {
      neighbours: [
        ...abroad.named.map(({ country, area }) =>
          asNeighbour(
            country,
            registerWords.say(({ countries }) => countries[country]),
            shorten(area),
          ),
        ),
        ...neighboursOf(drawn, register.areas, bounds),
      ],
      countyBorders: countyBorders(register.areas, bounds),
    }),
    schematic,
    places,
    bounds,
  }
}

const asNeighbour = (code: string, name: LocalizedText, area: Polygon | MultiPolygon): NeighbourArea => {
  const { geometry } = asFeature(code, area)
  return { type: 'Feature', properties: { code, name }, geometry }
}

/** Sweden's other municipalities in a box; other counties where the regions are counties. */
function neighboursOf(
  drawn: readonly Region[],
  areas: RegisterAreas['areas'],
  [west, south, east, north]: Box,
): NeighbourArea[] {
  const own = new Set(drawn.map(({ code }) => code))
  const length = drawn.some(({ code }) => code.length === 4 && areas.has(code)) ? 4 : 2
  const isInside = ([x = 0, y = 0]: Position): boolean => x > west && x < east && y > south && y < north
  return [...areas].flatMap(([code, area]) => {
    const name = SWEDISH_MUNICIPALITIES.get(code)
    const said = name === undefined ? SWEDISH_COUNTIES.get(code) : inEveryLanguage(name)
    const isNear = area.coordinates.some((rings) => rings.some((ring) => ring.some(isInside)))
    return code.length === length && !own.has(code) && said && isNear ? [asNeighbour(code, said, area)] : []
  })
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
