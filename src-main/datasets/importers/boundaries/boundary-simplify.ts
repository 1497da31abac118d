import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson'
import { merge } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import { isArea, roundRing } from './boundary-rings'

/** All geometries of a dataset together: the 290 municipalities of Sweden in about 250 metres' detail. */
export const MAX_BOUNDARY_CHARACTERS = 580_000
/** Steradians of a triangle with sides of about 70 metres: finer than any screen shows. */
const FINEST = 6e-11

type Polygons = readonly (readonly (readonly Position[])[])[]
type Shapes = GeometryCollection<{ code: string }>

/**
 * Geometry texts by code, coarse enough for the screen. All are simplified together (Visvalingam & Whyatt 1993),
 * so that neighbours keep the same border; parts of a region that meet become one. No region disappears.
 */
export function simplifyBoundaries(regions: ReadonlyMap<string, Polygons>): Map<string, string> {
  const collection: FeatureCollection<MultiPolygon, { code: string }> = {
    type: 'FeatureCollection',
    features: [...regions].flatMap(([code, polygons]) =>
      polygons.map((rings): Feature<MultiPolygon, { code: string }> => ({
        type: 'Feature',
        properties: { code },
        geometry: { type: 'MultiPolygon', coordinates: [rings.map((ring) => ring.map((p) => [...p]))] },
      })),
    ),
  }
  const built = topology({ shapes: collection }) as unknown as Topology<{ shapes: Shapes }>
  const weighted = presimplify(built, sphericalTriangleArea)
  for (let weight = FINEST; ; weight *= 1.6) {
    const texts = textsOf(simplify(weighted, weight), regions)
    const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0)
    if (size <= MAX_BOUNDARY_CHARACTERS || weight > 1e-4) return texts
  }
}

function textsOf(
  simple: Topology<{ shapes: Shapes }>,
  regions: ReadonlyMap<string, Polygons>,
): Map<string, string> {
  const parts = new Map<string, Shapes['geometries']>()
  for (const shape of simple.objects.shapes.geometries) {
    const code = shape.properties && 'code' in shape.properties ? shape.properties.code : ''
    const list = parts.get(code)
    if (list) list.push(shape)
    else parts.set(code, [shape])
  }
  const texts = new Map<string, string>()
  for (const [code, polygons] of regions) {
    const shapes = parts.get(code) ?? []
    const merged = merge(simple, shapes as Parameters<typeof merge>[1]).coordinates
    const kept = cleanPolygons(merged)
    texts.set(code, geometryText(kept.length > 0 ? kept : [largest(polygons)]))
  }
  return texts
}

/** Without what simplification has shrunk to lines and points; a polygon goes with its outer ring. */
const cleanPolygons = (polygons: Polygons): Position[][][] =>
  polygons.flatMap(([outer, ...holes]) => {
    const around = outer === undefined ? [] : roundRing(outer)
    return isArea(around) ? [[around, ...holes.map(roundRing).filter(isArea)]] : []
  })

const sizeOf = (rings: Polygons[number]): number => Math.abs(signedDoubleArea(rings[0] ?? []))

const largest = (polygons: Polygons): Polygons[number] =>
  polygons.reduce((a, b) => (sizeOf(b) > sizeOf(a) ? b : a), polygons[0] ?? [])

/** Outer rings counter-clockwise and holes clockwise, as RFC 7946 asks for. */
const windAsGeoJson = (rings: Polygons[number]): Position[][] =>
  rings.map((ring, i) => {
    const counterClockwise = signedDoubleArea(ring) > 0
    return (counterClockwise === (i === 0) ? [...ring] : ring.toReversed()).map((p) => [...p])
  })

function geometryText(polygons: Polygons): string {
  const wound = polygons.map(windAsGeoJson)
  const [only, ...others] = wound
  const geometry: Polygon | MultiPolygon =
    only !== undefined && others.length === 0
      ? { type: 'Polygon', coordinates: only }
      : { type: 'MultiPolygon', coordinates: wound }
  return JSON.stringify(geometry)
}
