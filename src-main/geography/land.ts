import { readFileSync } from 'node:fs'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { feature, merge } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { clipRing, signedDoubleArea, thinRing, windRings, type Box } from '#shared/charts/maps/clip-ring'
import { packageFile } from '#main/files/package-file'

type Polygons = Position[][][]

interface Country {
  /** ISO 3166-1 numeric, as Natural Earth has it. */
  readonly id: string
  readonly polygons: Polygons
}

let packaged: { readonly land: Polygons; readonly countries: readonly Country[] } | null = null

/** Natural Earth's countries at 1:10 million, as packaged by `world-atlas`, and the land that they are together. Read once. */
function readLand(): NonNullable<typeof packaged> {
  if (packaged) return packaged
  const file = packageFile('world-atlas/countries-10m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const { countries } = topology.objects
  const areas = countries?.type === 'GeometryCollection' ? countries.geometries : []
  const polygonal = areas.filter((area) => area.type === 'Polygon' || area.type === 'MultiPolygon')
  packaged = {
    land: merge(topology, polygonal as Parameters<typeof merge>[1]).coordinates.map((rings) =>
      rings.map(unwrapRing),
    ),
    countries: polygonal.map((area): Country => {
      const { geometry } = feature(topology, area) as Feature<Polygon | MultiPolygon>
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      return { id: String(area.id), polygons: polygons.map((rings) => rings.map(unwrapRing)) }
    }),
  }
  return packaged
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

/** Countries around Sweden, which maps name: Norway, Denmark, Finland and Åland. */
const NAMED = { '578': 'norway', '208': 'denmark', '246': 'finland', '248': 'aland' } as const
export type NamedCountry = (typeof NAMED)[keyof typeof NAMED]
const SWEDEN = '752'

/**
 * Land inside a box, coarse enough for the box's own size: islands and bends that would be smaller than
 * about a third of a pixel in a large picture are left out. Null where there is no land.
 */
export const clipLand = (box: Box): MultiPolygon | null => clipPolygons(readLand().land, box)

/** The same without Sweden, whose own areas are known better, with the countries that are named apart. */
export function clipAbroad(box: Box): {
  readonly land: MultiPolygon | null
  readonly named: readonly { readonly country: NamedCountry; readonly area: MultiPolygon }[]
} {
  const { countries } = readLand()
  const isNamed = (id: string): id is keyof typeof NAMED => id in NAMED
  return {
    land: clipPolygons(
      countries.filter(({ id }) => id !== SWEDEN && !isNamed(id)).flatMap(({ polygons }) => polygons),
      box,
    ),
    named: countries.flatMap(({ id, polygons }) => {
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
      const inside = thinRing(clipRing(ring, box), tolerance)
      return inside.length >= 4 && Math.abs(signedDoubleArea(inside)) > tolerance * tolerance * 4
        ? [inside]
        : []
    })
    return inBox.length > 0 ? [windRings(inBox)] : []
  })
  return clipped.length > 0 ? { type: 'MultiPolygon', coordinates: clipped } : null
}
