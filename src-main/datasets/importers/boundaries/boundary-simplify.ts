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

/** With so many points no text is short enough: there is no need to try. */
const SURELY_TOO_MANY = 200_000
/** Stretches of border that a region's parts share, squared: parts are joined by looking at each from each. */
const MOST_SHARED = 4_000_000

/**
 * Geometry texts by code, coarse enough for the screen. All are simplified together (Visvalingam & Whyatt 1993),
 * so that neighbours keep the same border; parts of a region that meet become one. No region disappears. Throws what
 * `refuse` gives for a region whose parts lie on each other too often to be joined within seconds.
 */
export function simplifyBoundaries(
  regions: ReadonlyMap<string, Polygons>,
  refuse: (code: string) => Error,
): Map<string, string> {
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
  for (const [code, shapes] of byCode(built)) if (countShared(shapes) > MOST_SHARED) throw refuse(code)
  const weighted = presimplify(built, sphericalTriangleArea)
  for (let weight = firstWeight(weighted); ; weight *= STEP) {
    const texts = textsOf(simplify(weighted, weight), regions)
    const size = [...texts.values()].reduce((sum, text) => sum + text.length, 0)
    if (size <= MAX_BOUNDARY_CHARACTERS || weight > 1e-4) return texts
  }
}

const STEP = 1.6

/** The first of the steps from `FINEST` that leaves no more than `SURELY_TOO_MANY` points. */
function firstWeight({ arcs }: Topology): number {
  const weights = Float64Array.from(
    arcs.flatMap((arc) => arc.flatMap(([, , weight = 0]) => (Number.isFinite(weight) ? [weight] : []))),
  ).sort()
  const least = weights[weights.length - SURELY_TOO_MANY] ?? 0
  let weight = FINEST
  while (weight * STEP <= least) weight *= STEP
  return weight
}

/** For each arc of a region, how many parts have it, squared and summed: what joining them looks at. */
function countShared(shapes: Shapes['geometries']): number {
  const times = new Map<number, number>()
  const visit = (arcs: unknown): void => {
    if (Array.isArray(arcs)) arcs.forEach(visit)
    else if (typeof arcs === 'number')
      times.set(arcs < 0 ? ~arcs : arcs, (times.get(arcs < 0 ? ~arcs : arcs) ?? 0) + 1)
  }
  for (const shape of shapes) if ('arcs' in shape) visit(shape.arcs)
  let looks = 0
  for (const count of times.values()) if (count > 1) looks += count * count
  return looks
}

function byCode({ objects }: Topology<{ shapes: Shapes }>): Map<string, Shapes['geometries']> {
  const parts = new Map<string, Shapes['geometries']>()
  for (const shape of objects.shapes.geometries) {
    const code = shape.properties && 'code' in shape.properties ? shape.properties.code : ''
    const list = parts.get(code)
    if (list) list.push(shape)
    else parts.set(code, [shape])
  }
  return parts
}

function textsOf(
  simple: Topology<{ shapes: Shapes }>,
  regions: ReadonlyMap<string, Polygons>,
): Map<string, string> {
  const parts = byCode(simple)
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
