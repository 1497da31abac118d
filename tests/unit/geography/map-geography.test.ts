import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { signedDoubleArea } from '#shared/charts/maps/clip-ring'
import type { Region } from '#shared/dataset/dimensions'
import { refusalOf } from '../refusal-of'
import { findInsidePoint } from '#main/geography/inside-point'
import { clipLand } from '#main/geography/land'
import { buildMapGeography } from '#main/geography/map-geography'
import { readRegisterAreas } from '#main/geography/register-areas'
import { ringContains } from '#main/geography/ring-contains'
import { computeSchematicCells } from '#main/geography/schematic-cells'

const polygon = (...coordinates: Position[][]): Polygon => ({ type: 'Polygon', coordinates })
const box = (west: number, south: number, east: number, north: number): Position[] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
]
const region = (code: string): Region => ({
  id: Number(code),
  code,
  name: { sv: code, en: code },
  kind: 'municipality',
  parent: null,
  seat: null,
})

describe('a place for names and flows', () => {
  test('lies inside an area whose middle is outside of it', () => {
    // A horseshoe around a bay.
    const shore = [
      [15, 58],
      [17, 58],
      [17, 60],
      [16.8, 60],
      [16.8, 58.2],
      [15.2, 58.2],
      [15.2, 60],
      [15, 60],
      [15, 58],
    ]
    const [x = 0, y = 0] = findInsidePoint(polygon(shore)) ?? []
    expect(ringContains(shore, x, y)).toBe(true)
  })

  test('lies in the largest part, and not in its holes', () => {
    const hole = box(15.5, 58.5, 16.9, 59.5)
    const area: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [[box(10, 55, 10.1, 55.1)], [box(15, 58, 17, 60), hole]],
    }
    const [x = 0, y = 0] = findInsidePoint(area) ?? []
    expect(ringContains(box(15, 58, 17, 60), x, y)).toBe(true)
    expect(ringContains(hole, x, y)).toBe(false)
  })

  test('is the middle of a square', () => {
    const [x = 0, y = 0] = findInsidePoint(polygon(box(15, 58, 16, 58.5))) ?? []
    expect(x).toBeCloseTo(15.5, 1)
    expect(y).toBeCloseTo(58.25, 1)
  })

  test('is nowhere much nearer to a border than it could be, in any municipality', () => {
    const shallow = [...readRegisterAreas().areas].filter(([, area]) => {
      const [outer = []] = largestOf(area)
      const [x = 0, y = 0] = findInsidePoint(area) ?? []
      const [[west = 0, east = 0], [south = 0, north = 0]] = [0, 1].map((axis) => {
        const values = outer.map((point) => point[axis] ?? 0)
        return [Math.min(...values), Math.max(...values)]
      }) as [number[], number[]]
      const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
      const size = Math.min((east - west) * squeeze, north - south)
      const steps = [1, 2, 3, 4, 5, 6, 7].map((step) => step / 8)
      const others = steps.flatMap((across) =>
        steps.map((up): Position => [west + (east - west) * across, south + (north - south) * up]),
      )
      const deepest = Math.max(...others.map((other) => depthIn(area, other, squeeze)))
      return depthIn(area, [x, y], squeeze) < Math.max(0, deepest - size / 60)
    })
    expect(shallow.map(([code]) => code)).toEqual([])
  })
})

const largestOf = (area: Polygon | MultiPolygon): Position[][] => {
  const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates
  const sizeOf = (rings: Position[][]): number => Math.abs(signedDoubleArea(rings[0] ?? []))
  return polygons.toSorted((a, b) => sizeOf(b) - sizeOf(a))[0] ?? []
}

/** Distance to the nearest border of the largest part, in degrees of latitude; below zero outside. */
function depthIn(area: Polygon | MultiPolygon, [x = 0, y = 0]: Position, squeeze: number): number {
  const rings = largestOf(area)
  const distances = rings.flatMap((ring) =>
    ring.slice(1).map(([bx = 0, by = 0], i) => {
      const [ax = 0, ay = 0] = ring[i] ?? []
      const [dx, dy] = [(bx - ax) * squeeze, by - ay]
      const [px, py] = [(x - ax) * squeeze, y - ay]
      const length = dx * dx + dy * dy
      const along = length === 0 ? 0 : Math.max(0, Math.min(1, (px * dx + py * dy) / length))
      return Math.hypot(px - along * dx, py - along * dy)
    }),
  )
  const inside = rings.filter((ring) => ringContains(ring, x, y)).length === 1
  return (inside ? 1 : -1) * Math.min(...distances)
}

test('regions without seats are placed by their boundaries, and the map is not called schematic', () => {
  const result = buildMapGeography({
    regions: [region('1'), region('2')],
    boundaries: new Map([['1', JSON.stringify(polygon(box(15, 58, 16, 59)))]]),
  })
  expect(result.schematic).toBe(false)
  expect(result.places.map(({ code }) => code)).toEqual(['1'])
})

test('a dataset without any places has no map, and says so', async () => {
  const nowhere = () => buildMapGeography({ regions: [region('1')], boundaries: new Map() })
  expect((await refusalOf(nowhere)).code).toBe('not-available-here')
})

test('the land of the north is land, though its ring passes the 180th meridian', () => {
  const land = clipLand([5, 54, 32, 71])
  const isLand = (x: number, y: number): boolean =>
    (land?.coordinates ?? []).filter(([outer = []]) => ringContains(outer, x, y)).length % 2 === 1
  expect(isLand(26, 66.5)).toBe(true)
  expect(isLand(6, 66.5)).toBe(false)
  expect(isLand(15, 58)).toBe(true)
})

describe('areas drawn around seats', () => {
  const place = (code: string, longitude: number, latitude: number) => ({
    code,
    name: { sv: code, en: code },
    longitude,
    latitude,
  })
  const holds = (cells: ReadonlyMap<string, MultiPolygon>, code: string, x: number, y: number): boolean =>
    (cells.get(code)?.coordinates ?? []).some(([outer = []]) => ringContains(outer, x, y))
  /** All that is west of 16°. */
  const land: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(10, 55, 16, 62)]] }
  const cells = computeSchematicCells(
    [place('inland', 14, 58), place('coast', 15.9, 58)],
    land,
    [12, 57, 18, 59],
  )

  test('hold no water where they reach the coast', () => {
    expect(holds(cells, 'coast', 15.8, 58.1)).toBe(true)
    expect(holds(cells, 'coast', 16.2, 58.1)).toBe(false)
  })

  test('reach 45 km inland and no farther', () => {
    const kilometre = 1 / 111.2
    expect(holds(cells, 'inland', 14, 58 + 44 * kilometre)).toBe(true)
    expect(holds(cells, 'inland', 14, 58 + 46 * kilometre)).toBe(false)
  })

  test('end halfway to the next seat, also where nothing else cuts them', () => {
    const near = computeSchematicCells(
      [
        place('middle', 14, 58),
        ...[-0.2, 0.2].flatMap((d) => [place(`x${d}`, 14 + d, 58), place(`y${d}`, 14, 58 + d)]),
      ],
      land,
      [12, 57, 18, 59],
    )
    expect(holds(near, 'middle', 14.09, 58)).toBe(true)
    expect(holds(near, 'middle', 14.11, 58)).toBe(false)
  })
})
