import type { MultiPolygon, Position } from 'geojson'
import { numberOf, parseCsvText, textOf } from '#main/bundled-data/csv-text'
import file from '../../resources/figures/sweden-boundaries.csv?raw'
import { dissolveRings } from './dissolve-rings'

export interface RegisterAreas {
  /** By code. */
  readonly areas: ReadonlyMap<string, MultiPolygon>
}

let read: RegisterAreas | null = null

/**
 * Areas of Sweden's municipalities and counties by code, WGS84: SCB's Digitala gränser (CC0), land only, generalised
 * to about a kilometre. A county is what its municipalities enclose. Read once; 140 KB of text that nobody loads
 * before a map is asked for.
 */
export function readRegisterAreas(): RegisterAreas {
  read ??= parseAreas(file)
  return read
}

/** Rows of rings: code, number of the polygon, number of the ring (0 is the outer one), "longitude,latitude …". */
function parseAreas(text: string): RegisterAreas {
  const polygons = new Map<string, Position[][][]>()
  for (const row of parseCsvText('sweden-boundaries.csv', text)) {
    const code = textOf(row, 'code')
    const ring = textOf(row, 'longitude_latitude')
      .split(' ')
      .map((point): Position => point.split(',').map(Number))
    const ofCode = polygons.get(code) ?? []
    polygons.set(code, ofCode)
    const polygon = (ofCode[numberOf(row, 'polygon')] ??= [])
    polygon[numberOf(row, 'ring')] = ring
  }
  const municipalities = [...polygons].map(
    ([code, coordinates]) => [code, { type: 'MultiPolygon', coordinates } satisfies MultiPolygon] as const,
  )
  const counties = new Map<string, Position[][][]>()
  for (const [code, { coordinates }] of municipalities) {
    const county = code.slice(0, 2)
    counties.set(county, [...(counties.get(county) ?? []), ...coordinates])
  }
  const areas = new Map<string, MultiPolygon>([
    ...municipalities,
    ...[...counties].map(([code, members]): [string, MultiPolygon] => [
      code,
      { type: 'MultiPolygon', coordinates: dissolveRings(members) },
    ]),
  ])
  return { areas }
}
