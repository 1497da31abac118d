import type { Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { ProblemError } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { isObject } from '#shared/dataset/json-object'
import { recogniseCoordinates, type CoordinateSystem, type Extent } from './boundary-coordinates'
import {
  checkAreaCount,
  checkJoinedPoints,
  faultOfJson,
  LONGEST_VALUE,
  MOST_POINTS,
  propertyCounter,
  tooManyPoints,
} from './boundary-limits'
import { extentOfShapes, roundRing } from './boundary-rings'
import { isSqlite, readGeoPackage } from './geopackage'
import { importError } from '#main/formats/import-problem'
import type { SqlEngine } from '../../engine/sql-engine'
import type { ReadOptions } from '../table-reader'

export interface BoundaryFeature {
  /** Texts and numbers only, in an object without a prototype; the feature's own id stands as "id" where no property is called so. */
  readonly properties: Readonly<Record<string, string>>
  /** Polygons as rings, the outer first; WGS84, five decimals, closed. */
  readonly polygons: readonly (readonly (readonly Position[])[])[]
  /** Its number in the file, from 1. */
  readonly number: number
}

/** Areas of a GeoJSON, TopoJSON or GeoPackage file, at least one. */
export interface BoundaryFile {
  readonly name: string
  readonly format: 'geojson' | 'topojson' | 'geopackage'
  readonly coordinates: 'wgs84' | 'sweref99tm'
  readonly features: readonly BoundaryFeature[]
  readonly notices: readonly LocalizedText[]
}

const MAX_BYTES = 300_000_000

export interface BoundaryOptions extends ReadOptions {
  /** Opens GeoPackages; without it only the other kinds are read. */
  readonly engine?: SqlEngine
}

/**
 * Bytes of a boundary file → its areas in WGS84. Throws `ProblemError`: `file-malformed` where the file is not
 * what it says, `boundaries-unusable` where its areas or coordinates cannot be used.
 */
export function readBoundaries(bytes: Uint8Array, options: BoundaryOptions): BoundaryFile {
  const { name, stop, tell } = options
  const { format, raw, declared, notices: told } = readRaw(bytes, options)
  tell(0.4)
  stop()
  const notices: LocalizedText[] = [...told]
  const thin: string[] = []
  const empty: string[] = []
  checkAreaCount(raw.length, name)
  const countProperties = propertyCounter(name)
  const areas = raw.flatMap((item, i) => {
    countProperties(item.properties)
    const said = labelOf(item.properties, i + 1)
    const stated = readPolygons(item.geometry, name, said)
    const polygons = withoutSlivers(stated)
    if (polygons.length > 0 && polygons !== stated) thin.push(said)
    else if (polygons.length === 0 && stated.length > 0) empty.push(said)
    return polygons.length > 0 ? [{ ...item, polygons, number: i + 1 }] : []
  })
  checkPoints(areas, name)
  const [sliver] = empty
  if (areas.length === 0)
    throw importError('boundaries-unusable', (w) =>
      sliver === undefined ? w.boundaries.noAreas(name) : w.boundaries.tooFewPoints(name, sliver),
    )
  const skipped = raw.length - areas.length - empty.length
  if (skipped > 0) notices.push(localize(({ imports }) => imports.boundaries.skippedFeatures(skipped)))
  if (empty.length > 0) notices.push(localize(({ imports }) => imports.boundaries.areasWithoutExtent(empty)))
  if (thin.length > 0) notices.push(localize(({ imports }) => imports.boundaries.ringsLeftOut(thin)))
  const system = chooseSystem(declared, extentOfShapes(areas.flatMap(({ polygons }) => polygons)), name)
  if (system.kind === 'other' || system.northFirst)
    notices.push(localize(({ imports }) => imports.boundaries.converted(system.name)))
  const open: string[] = []
  const features = areas.map(({ properties, polygons, number }): BoundaryFeature => {
    stop()
    tell(0.4 + (0.6 * number) / raw.length)
    if (polygons.some((rings) => rings.some((r) => !isClosed(r)))) open.push(labelOf(properties, number))
    const inDegrees = polygons.map((rings) =>
      rings.map((r) => roundRing(r.map(([x = NaN, y = NaN]) => system.toDegrees(x, y)))),
    )
    return { properties, polygons: inDegrees, number }
  })
  if (open.length > 0) notices.push(localize(({ imports }) => imports.boundaries.closedRings(open)))
  return {
    name,
    format,
    coordinates: system.kind === 'sweref99tm' ? 'sweref99tm' : 'wgs84',
    features,
    notices,
  }
}

function checkPoints(areas: readonly Pick<BoundaryFeature, 'polygons'>[], name: string): void {
  let points = 0
  for (const { polygons } of areas) for (const rings of polygons) for (const r of rings) points += r.length
  if (points > MOST_POINTS) throw tooManyPoints(name)
}

const CODE_TEXT = /^(?:[A-Z]{2}[_-]?)?\d{2,}$/i
const NAME_TEXT = /^\p{L}[\p{L}\p{M}\s'’().,/–-]+$/u

/** A feature as people would find it: its code and name as they stand in it, else its number in the file. */
export function labelOf(properties: Readonly<Record<string, string>>, number: number): string {
  const values = Object.entries(properties)
  const codes = values.filter(
    ([name, value]) => CODE_TEXT.test(value) && !/^(?:id|fid|objectid)$/i.test(name),
  )
  const texts = values.filter(([, value]) => /\p{L}{2}/u.test(value) && !CODE_TEXT.test(value))
  const name = (texts.find(([, value]) => NAME_TEXT.test(value)) ?? texts[0])?.[1]
  const said = [codes[0]?.[1], name].filter((part) => part !== undefined)
  return said.length === 0 ? `#${number}` : said.join(' ')
}

interface RawFeature {
  readonly properties: Readonly<Record<string, string>>
  readonly geometry: unknown
}

function readRaw(bytes: Uint8Array, { name, engine, stop }: BoundaryOptions) {
  if (bytes.length > MAX_BYTES) throw importError('file-too-large', (w) => w.boundaries.tooLarge(name))
  if (engine !== undefined && isSqlite(bytes)) {
    const { features, ...rest } = readGeoPackage(bytes, { name, engine, stop })
    const raw: RawFeature[] = []
    for (const item of features) collect(item, raw)
    return { format: 'geopackage' as const, raw, ...rest }
  }
  const notices: readonly LocalizedText[] = []
  const root = parseJson(bytes, name)
  const declared = declaredSystem(root.crs)
  if (root.type === 'Topology')
    return { format: 'topojson' as const, raw: readTopology(root, name), declared, notices }
  const raw: RawFeature[] = []
  collect(root, raw)
  if (raw.length === 0) throw importError('boundaries-unusable', (w) => w.boundaries.noAreas(name))
  return { format: 'geojson' as const, raw, declared, notices }
}

function parseJson(bytes: Uint8Array, name: string): Record<string, unknown> {
  const fault = faultOfJson(bytes)
  if (fault === 'too-much') throw tooManyPoints(name)
  if (fault !== null) throw importError('file-malformed', (w) => w.boundaries.notJson(name))
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    if (isObject(value)) return value
  } catch {
    // Said below, as for JSON that is no object.
  }
  throw importError('file-malformed', (w) => w.boundaries.notJson(name))
}

function declaredSystem(crs: unknown): string | null {
  if (!isObject(crs) || !isObject(crs.properties)) return null
  const { name, code } = crs.properties
  if (typeof name === 'string') return name
  return typeof code === 'number' || typeof code === 'string' ? `EPSG:${code}` : null
}

function readTopology(root: Record<string, unknown>, name: string): RawFeature[] {
  const raw: RawFeature[] = []
  try {
    const topology = root as unknown as Topology
    checkJoinedPoints(topology, name)
    for (const object of Object.values(topology.objects)) collect(feature(topology, object), raw)
  } catch (error) {
    if (error instanceof ProblemError) throw error
    throw importError('file-malformed', (w) => w.boundaries.brokenTopology(name))
  }
  return raw
}

/** Features at any level of collections, and bare geometries. */
function collect(value: unknown, into: RawFeature[]): void {
  if (!isObject(value)) return
  if (value.type === 'FeatureCollection' && Array.isArray(value.features))
    for (const item of value.features) collect(item, into)
  else if (value.type === 'Feature')
    into.push({ properties: readProperties(value), geometry: value.geometry })
  else if (value.type === 'GeometryCollection' && Array.isArray(value.geometries))
    for (const item of value.geometries) collect(item, into)
  else if (value.type === 'Polygon' || value.type === 'MultiPolygon')
    into.push({ properties: readProperties(value), geometry: value })
}

function readProperties(item: Record<string, unknown>): Record<string, string> {
  const own = isObject(item.properties) ? item.properties : {}
  // Without a prototype: a property may be called "constructor", and none is there that the file does not have.
  const properties = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries({ id: item.id, ...own }))
    if (typeof value === 'string' ? isWorth(value) : typeof value === 'number')
      properties[name] = String(value).trim()
  return properties
}

const isWorth = (text: string): boolean => text.length <= LONGEST_VALUE && text.trim() !== ''

/** Polygons of a geometry as they are stated; none where it is of another kind. `area`: how to call it. */
function readPolygons(geometry: unknown, name: string, area: string): Position[][][] {
  if (!isObject(geometry)) return []
  if (geometry.type === 'GeometryCollection' && Array.isArray(geometry.geometries))
    return geometry.geometries.flatMap((part) => readPolygons(part, name, area))
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return []
  const polygons: unknown = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  if (!isPolygons(polygons))
    throw importError('boundaries-unusable', (w) => w.boundaries.brokenGeometry(name, area))
  return polygons.filter((rings) => rings.length > 0)
}

/** A ring of fewer than four points, the first again as the last, encloses nothing. */
const isSliver = (points: readonly Position[]): boolean => points.length + (isClosed(points) ? 0 : 1) < 4

/** What is left without slivers: holes go alone, an outer ring with its polygon. The same object where none is. */
function withoutSlivers(polygons: Position[][][]): Position[][][] {
  if (!polygons.some((rings) => rings.some(isSliver))) return polygons
  return polygons.flatMap(([outer, ...holes]) =>
    outer === undefined || isSliver(outer) ? [] : [[outer, ...holes.filter((ring) => !isSliver(ring))]],
  )
}

/** Looked at where they are: a copy of all points would take as much memory again. */
const isPolygons = (value: unknown): value is Position[][][] =>
  Array.isArray(value) && value.every((rings) => Array.isArray(rings) && rings.every(isRing))
const isRing = (value: unknown): boolean => Array.isArray(value) && value.every(isPosition)
const isPosition = (value: unknown): boolean =>
  Array.isArray(value) && value.length >= 2 && value.every((number) => Number.isFinite(number))

const isClosed = (points: readonly Position[]): boolean => {
  const [first, last] = [points[0], points.at(-1)]
  return first?.[0] === last?.[0] && first?.[1] === last?.[1]
}

function chooseSystem(declared: string | null, extent: Extent, name: string): CoordinateSystem {
  const system = recogniseCoordinates(declared, extent)
  if (!('fault' in system)) return system
  if (system.fault === 'swapped')
    throw importError('boundaries-unusable', (w) => w.boundaries.swappedCoordinates(name))
  if (system.fault === 'web-mercator')
    throw importError('boundaries-unusable', (w) => w.boundaries.webMercator(name))
  const example = system.example.map((degrees) => String(Math.round(degrees))).join('; ')
  throw importError('boundaries-unusable', (w) =>
    w.boundaries.unknownCoordinates(name, example, system.declared),
  )
}
