import { readFileSync } from 'node:fs'
import type { MultiPolygon, Position } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { clipRing, signedDoubleArea, thinRing, windRings, type Box } from '#shared/charts/maps/clip-ring'
import { packageFile } from '#main/files/package-file'

type Polygons = Position[][][]

let packaged: Polygons | null = null

/** Natural Earth's land at 1:10 million, as packaged by `world-atlas`. Read once. */
function readLand(): Polygons {
  if (packaged) return packaged
  const file = packageFile('world-atlas/land-10m.json')
  const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology
  const land = topology.objects.land
  const collection = land ? feature(topology, land) : null
  const features =
    collection === null ? [] : collection.type === 'FeatureCollection' ? collection.features : [collection]
  const polygons = features.flatMap(({ geometry }): Polygons =>
    geometry.type === 'MultiPolygon'
      ? geometry.coordinates
      : geometry.type === 'Polygon'
        ? [geometry.coordinates]
        : [],
  )
  packaged = polygons.map((rings) => rings.map(unwrapRing))
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

/**
 * Land inside a box, coarse enough for the box's own size: islands and bends that would be smaller than
 * about a third of a pixel in a large picture are left out. Null where there is no land.
 */
export function clipLand(box: Box): MultiPolygon | null {
  const span = Math.max(box[2] - box[0], box[3] - box[1])
  const tolerance = span / 6000
  const polygons = readLand().flatMap((rings): Polygons => {
    const clipped = rings.flatMap((ring): Position[][] => {
      const inside = thinRing(clipRing(ring, box), tolerance)
      return inside.length >= 4 && Math.abs(signedDoubleArea(inside)) > tolerance * tolerance * 4
        ? [inside]
        : []
    })
    return clipped.length > 0 ? [windRings(clipped)] : []
  })
  return polygons.length > 0 ? { type: 'MultiPolygon', coordinates: polygons } : null
}
