import type { MultiPolygon, Polygon } from 'geojson'
import { describe, expect, it } from 'vitest'
import { buildMapGeography } from '#main/geography/map-geography'
import { ringContains } from '#main/geography/ring-contains'
import { sampleDescription } from '../../unit/views/sample-dataset'

const map = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })

const holds = (geometry: Polygon | MultiPolygon | null, x: number, y: number): boolean => {
  if (geometry === null) return false
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  return polygons.some(
    ([outer, ...holes]) =>
      outer !== undefined && ringContains(outer, x, y) && !holes.some((hole) => ringContains(hole, x, y)),
  )
}

describe('geography of a dataset without boundaries', () => {
  it('knows land from sea: Linköping lies on land, Bråviken and the Baltic do not', () => {
    expect(holds(map.land, 15.621, 58.411)).toBe(true)
    expect(holds(map.land, 16.56, 58.63)).toBe(false)
    expect(holds(map.land, 17.6, 58.3)).toBe(false)
  })

  it('calls its areas schematic, and each holds its own seat and no other', () => {
    expect(map.schematic).toBe(true)
    for (const { properties, geometry } of map.regions.features)
      for (const place of map.places)
        expect(holds(geometry, place.longitude, place.latitude)).toBe(place.code === properties.code)
  })

  it('keeps areas near their seats', () => {
    const finspang = map.regions.features.find((f) => f.properties.code === '0562')
    // Örebro, about 70 km away.
    expect(holds(finspang?.geometry ?? null, 15.21, 59.27)).toBe(false)
  })
})

describe('geography of a dataset with boundaries', () => {
  const square = '{"type":"Polygon","coordinates":[[[15,58],[16,58],[16,59],[15,59],[15,58]]]}'

  it('uses the boundary, in the direction that drawing wants, and is not schematic', () => {
    const own = buildMapGeography({
      regions: sampleDescription.regions,
      boundaries: new Map([['0580', square]]),
    })
    expect(own.schematic).toBe(false)
    expect(own.regions.features.map((f) => f.properties.code)).toEqual(['0580'])
  })

  it('passes over a boundary that is no polygon', () => {
    const odd = buildMapGeography({
      regions: sampleDescription.regions,
      boundaries: new Map([['0580', 'no geometry']]),
    })
    expect(odd.schematic).toBe(true)
  })
})
