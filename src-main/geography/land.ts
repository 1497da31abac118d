import { readFileSync } from 'node:fs'
import type { Feature, GeoJsonProperties, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import type {
  MultiPolygon as TopoMultiPolygon,
  Polygon as TopoPolygon,
  Topology,
} from 'topojson-specification'
import { clipRing, signedDoubleArea, thinRing, windRings, type Box } from '#shared/charts/maps/clip-ring'
import { packageFile } from '#main/files/package-file'
import { boxOf, isBeside } from './boxes'

type Polygons = Position[][][]

interface Country {
  /** ISO 3166-1 numeric, as Natural Earth has it. */
  readonly id: string
  readonly polygons: Polygons
}

let read: Topology | null = null
/** Natural Earth's countries at 1:10 million, as packaged by `world-atlas`. Read once. */
function readTopology(): Topology {
  read ??= JSON.parse(readFileSync(packageFile('world-atlas/countries-10m.json'), 'utf8')) as Topology
  return read
}

type CountryArea = TopoPolygon<GeoJsonProperties> | TopoMultiPolygon<GeoJsonProperties>

let areas: readonly { readonly area: CountryArea; readonly reach: Box }[] | null = null
/**
 * The areas of the countries that may reach into a box: of the world's nearly all do not, and joining and unfolding them
 * is dear. One over the 180th meridian has points at both ends, and reaches everywhere.
 */
function areasNear(box: Box): CountryArea[] {
  areas ??= readAreas()
  return areas.filter(({ reach }) => !isBeside(reach, box)).map(({ area }) => area)
}

function readAreas() {
  const topology = readTopology()
  const { countries } = topology.objects
  const all = countries?.type === 'GeometryCollection' ? countries.geometries : []
  const boxes = topology.arcs.map((arc) => boxOfArc(topology, arc))
  // An arc that is walked backwards has the complement of its number.
  const boxOfNumber = (arc: number): Box | [] => boxes[arc < 0 ? ~arc : arc] ?? []
  const cornersOf = ({ arcs }: CountryArea): Position[] =>
    (arcs as readonly (number[] | number[][])[]).flat(2).flatMap((arc) => {
      const [west = 0, south = 0, east = 0, north = 0] = boxOfNumber(arc)
      return [
        [west, south],
        [east, north],
      ]
    })
  return all
    .filter((area) => area.type === 'Polygon' || area.type === 'MultiPolygon')
    .map((area) => ({ area, reach: boxOf(cornersOf(area)) }))
}

/** The box of an arc, each of whose points is told by what it differs from the one before. Nothing is made for a point. */
function boxOfArc({ transform }: Topology, arc: readonly Position[]): Box {
  const { scale, translate } = transform ?? { scale: [1, 1], translate: [0, 0] }
  let [x, y, west, south, east, north] = [0, 0, Infinity, Infinity, -Infinity, -Infinity]
  for (const step of arc) {
    x += step[0] ?? 0
    y += step[1] ?? 0
    if (x < west) west = x
    if (x > east) east = x
    if (y < south) south = y
    if (y > north) north = y
  }
  return [
    west * scale[0] + translate[0],
    south * scale[1] + translate[1],
    east * scale[0] + translate[0],
    north * scale[1] + translate[1],
  ]
}

/** The land inside a box and around it that all countries are together, as the package has it: rings may jump at the 180th meridian. */
function readLand(box: Box): Polygons {
  return merge(readTopology(), areasNear(box) as Parameters<typeof merge>[1]).coordinates
}

/** The countries near a box one by one, with rings as above. */
function readCountries(box: Box): readonly Country[] {
  const topology = readTopology()
  return areasNear(box).map((area): Country => {
    const { geometry } = feature(topology, area) as Feature<Polygon | MultiPolygon>
    return {
      id: String(area.id),
      polygons: geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates,
    }
  })
}

/**
 * Eastern Siberia reaches over the 180th meridian: its ring goes on at 181° and more, for a jump to −180° would
 * draw a line around the globe.
 */
function unwrapRing(ring: readonly Position[]): Position[] {
  let turns = 0
  let before = ring[0]?.[0] ?? 0
  const unwrapped = ring.map(([x = 0, y = 0]): [number, number] => {
    if (x - before > 180) turns--
    else if (before - x > 180) turns++
    before = x
    return [x + 360 * turns, y]
  })
  // A ring that begins east of the meridian has been moved as a whole.
  const west = unwrapped.reduce((least, [x]) => Math.min(least, x), Infinity)
  const east = unwrapped.reduce((most, [x]) => Math.max(most, x), -Infinity)
  const back = -360 * Math.round((west + east) / 2 / 360)
  return unwrapped.map(([x, y]) => [x + back, y])
}

/** Whether a ring of the package lies wholly to one side of a box: of the world's rings nearly all do, and need not be unwrapped. */
function isFarFrom(ring: readonly Position[], [west, south, east, north]: Box): boolean {
  let [least, most, lowest, highest] = [Infinity, -Infinity, Infinity, -Infinity]
  let [before = 0] = ring[0] ?? []
  let jumps = false
  for (const [x = 0, y = 0] of ring) {
    if (Math.abs(x - before) > 180) jumps = true
    before = x
    if (x < least) least = x
    if (x > most) most = x
    if (y < lowest) lowest = y
    if (y > highest) highest = y
  }
  // Where one that jumps reaches to is known once it is unwrapped.
  return highest < south || lowest > north || (!jumps && (most < west || least > east))
}

/** Countries around Sweden, which maps name: Norway, Denmark, Finland and Åland. */
const NAMED = { '578': 'norway', '208': 'denmark', '246': 'finland', '248': 'aland' } as const
export type NamedCountry = (typeof NAMED)[keyof typeof NAMED]
const SWEDEN = '752'

/**
 * Land inside a box, coarse enough for the box's own size: islands and bends that would be smaller than
 * about a third of a pixel in a large picture are left out. Null where there is no land.
 */
export const clipLand = (box: Box): MultiPolygon | null => clipPolygons(readLand(box), box)

/** The same without Sweden, whose own areas are known better, with the countries that are named apart. */
export function clipAbroad(box: Box): {
  readonly land: MultiPolygon | null
  readonly named: readonly { readonly country: NamedCountry; readonly area: MultiPolygon }[]
} {
  const all = readCountries(box)
  const isNamed = (id: string): id is keyof typeof NAMED => id in NAMED
  return {
    land: clipPolygons(
      all.filter(({ id }) => id !== SWEDEN && !isNamed(id)).flatMap(({ polygons }) => polygons),
      box,
    ),
    named: all.flatMap(({ id, polygons }) => {
      const area = isNamed(id) ? clipPolygons(polygons, box) : null
      return area && isNamed(id) ? [{ country: NAMED[id], area }] : []
    }),
  }
}

function clipPolygons(polygons: Polygons, box: Box): MultiPolygon | null {
  const span = Math.max(box[2] - box[0], box[3] - box[1])
  const tolerance = span / 6000
  const clipped = polygons.flatMap((rings): Polygons => {
    const inBox = rings.flatMap((ring): Position[][] => {
      if (isFarFrom(ring, box)) return []
      const inside = thinRing(clipRing(unwrapRing(ring), box), tolerance)
      return inside.length >= 4 && Math.abs(signedDoubleArea(inside)) > tolerance * tolerance * 4
        ? [inside]
        : []
    })
    return inBox.length > 0 ? [windRings(inBox)] : []
  })
  return clipped.length > 0 ? { type: 'MultiPolygon', coordinates: clipped } : null
}
