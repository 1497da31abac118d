import { existsSync, readFileSync } from 'node:fs'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import proj4 from 'proj4'
import { describe, expect, test } from 'vitest'
import { ProblemError } from '#shared/problem/problem'
import type { Region, RegionKind } from '#shared/dataset/dimensions'
import { matchBoundaries, readBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { neverStop } from '#main/datasets/stop-check'

const options = (name = 'gränser.geojson') => ({ name, tell: () => undefined, stop: neverStop })
const encode = (value: unknown): Uint8Array =>
  new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value))
const read = (value: unknown) => readBoundaries(encode(value), options())

const region = (
  code: string,
  name: string,
  kind: RegionKind = 'municipality',
  seat: Region['seat'] = null,
): Region => ({
  id: Number.parseInt(code, 10) || 1,
  code,
  name: { sv: name, en: name },
  kind,
  parent: null,
  seat,
})
const regions = [
  region('0580', 'Linköping'),
  region('0581', 'Norrköping'),
  region('05', 'Östergötlands län', 'county'),
]

const square = (west: number, south: number, size = 0.4): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const feature = (properties: object | null, ...rings: Position[][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: rings },
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })
const two = collection(
  feature({ kod: '0580', namn: 'Linköping' }, square(15.4, 58.2)),
  feature({ kod: '0581', namn: 'Norrköping' }, square(15.8, 58.2)),
)

function problemOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error
    expect(error.problem.message.sv).toContain('gränser.geojson')
    expect(error.problem.nextStep.sv).not.toBe('')
    expect(error.problem.nextStep.en).not.toBe(error.problem.nextStep.sv)
    return error.problem
  }
  throw new Error('was accepted')
}
const geometryOf = (boundaries: ReadonlyMap<string, string>, code: string): Polygon | MultiPolygon =>
  JSON.parse(boundaries.get(code) ?? 'null') as Polygon | MultiPolygon
const pointsOf = (geometry: Polygon | MultiPolygon): Position[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2)

describe('finding regions', () => {
  test('the property with the most codes is chosen', () => {
    const { report, boundaries } = matchBoundaries(read(two), regions, null)
    expect(report).toMatchObject({
      format: 'geojson',
      property: 'kod',
      matched: 2,
      coordinates: 'wgs84',
      regionsWithout: [],
      codesWithout: [],
    })
    expect(report.properties.map(({ name, matches }) => [name, matches])).toEqual([
      ['kod', 2],
      ['namn', 2],
    ])
    expect([...boundaries.keys()]).toEqual(['0580', '0581'])
  })

  test('codes that lost their leading zeros, a byte order mark, and what is left over', () => {
    const text = `\uFEFF${JSON.stringify(
      collection(
        feature({ id: 1, kommun: 580 }, square(15.4, 58.2)),
        feature({ id: 2, kommun: 9999 }, square(15.8, 58.2)),
        feature({ id: 3 }, square(16.2, 58.2)),
      ),
    )}`
    const { report } = matchBoundaries(read(text), regions, null)
    expect(report).toMatchObject({
      property: 'kommun',
      matched: 1,
      regionsWithout: [{ code: '0581', name: { sv: 'Norrköping' } }],
      regionsWithoutCount: 1,
      codesWithout: ['9999'],
      codesWithoutCount: 1,
    })
    expect(report.notices.some(({ sv }) => sv.includes('saknar ”kommun”'))).toBe(true)
  })

  test('names do, where there are no codes, in any case and with "kommun"', () => {
    const { report } = matchBoundaries(
      read(
        collection(
          feature({ NAMN: 'NORRKÖPINGS KOMMUN' }, square(15, 58)),
          feature({ NAMN: 'linköping kommun' }, square(16, 58)),
        ),
      ),
      regions,
      null,
    )
    expect(report.matched).toBe(2)
  })

  test('another property can be asked for; one that is not there is refused with those that are', () => {
    expect(matchBoundaries(read(two), regions, 'namn').report.property).toBe('namn')
    const problem = problemOf(() => matchBoundaries(read(two), regions, 'nej'))
    expect(problem.nextStep.sv).toContain('kod, namn')
  })

  test('areas without codes, and codes of other places, are refused', () => {
    expect(
      problemOf(() => matchBoundaries(read(collection(feature(null, square(15, 58)))), regions, null)).message
        .sv,
    ).toMatch(/varken koder eller namn/)
    const foreign = collection(feature({ kod: 'X1' }, square(15, 58)))
    expect(problemOf(() => matchBoundaries(read(foreign), regions, null)).message.sv).toContain('X1')
  })

  test('several areas with one code become one region', () => {
    const { report, boundaries } = matchBoundaries(
      read(
        collection(
          feature({ kod: '0580' }, square(15.4, 58.2)),
          feature({ kod: '0580' }, square(15.8, 58.2)),
          feature({ kod: '0580' }, square(17, 58.2)),
        ),
      ),
      regions,
      null,
    )
    expect(report.notices.some(({ sv }) => sv.includes('0580'))).toBe(true)
    const geometry = geometryOf(boundaries, '0580')
    // Two that meet lose the border between them, the third stays apart.
    expect(geometry.type).toBe('MultiPolygon')
    expect(geometry.coordinates).toHaveLength(2)
  })
})

describe('traps', () => {
  test('an open ring is closed and said', () => {
    const file = read(collection(feature({ kod: '0580' }, square(15, 58).slice(0, -1))))
    expect(file.notices.some(({ sv }) => sv.includes('slutits'))).toBe(true)
    const points = pointsOf(geometryOf(matchBoundaries(file, regions, null).boundaries, '0580'))
    expect(points[0]).toEqual(points.at(-1))
  })

  test('too few points', () => {
    const line = [
      [15, 58],
      [16, 58],
      [15, 58],
    ]
    expect(problemOf(() => read(collection(feature({ kod: '0580' }, line)))).message.sv).toMatch(
      /färre än fyra/,
    )
  })

  test('a border that crosses itself is mended and named', () => {
    const bow = [
      [15, 58],
      [16, 59],
      [16, 58],
      [15, 59],
      [15, 58],
    ]
    const { report, boundaries } = matchBoundaries(
      read(collection(feature({ kod: '0580', namn: 'Linköping' }, bow))),
      regions,
      null,
    )
    expect(report.notices.some(({ sv }) => sv.includes('korsade sig') && sv.includes('Linköping'))).toBe(true)
    const geometry = geometryOf(boundaries, '0580')
    expect(geometry.coordinates).toHaveLength(2)
    expect(pointsOf(geometry)).toContainEqual([15.5, 58.5])
  })

  test('a border that goes there and back has no area', () => {
    const spike = [
      [15, 58],
      [16, 58],
      [15.5, 58],
      [15, 58],
    ]
    expect(
      problemOf(() => matchBoundaries(read(collection(feature({ kod: '0580' }, spike))), regions, null))
        .message.sv,
    ).toMatch(/ingen yta/)
  })

  test('latitude before longitude', () => {
    const swapped = square(15, 58).map(([x = 0, y = 0]) => [y, x])
    expect(problemOf(() => read(collection(feature({ kod: '0580' }, swapped)))).message.sv).toMatch(
      /latitud före/,
    )
  })

  test('coordinates elsewhere than the seats are refused', () => {
    const seats = ['0580', '0581', '0582'].map((code, i) =>
      region(code, `Ort ${i}`, 'municipality', { longitude: 15 + i, latitude: 58 }),
    )
    const far = collection(...seats.map(({ code }, i) => feature({ kod: code }, square(-60 + i, 10))))
    expect(problemOf(() => matchBoundaries(read(far), seats, null)).message.sv).toMatch(/långt från/)
  })

  test('Web Mercator and systems of no known kind', () => {
    const mercator = square(1_700_000, 8_000_000, 40_000)
    expect(problemOf(() => read(collection(feature({ kod: '0580' }, mercator)))).message.sv).toMatch(
      /Web Mercator/,
    )
    const declared = {
      ...collection(feature({ kod: '0580' }, mercator)),
      crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
    }
    const [point = []] = read(declared).features[0]?.polygons[0]?.[0] ?? []
    expect(point[0]).toBeCloseTo((1_700_000 / 6_378_137) * (180 / Math.PI), 4)
    const odd = square(40, 9_000_000, 1000)
    expect(problemOf(() => read(collection(feature({ kod: '0580' }, odd)))).message.sv).toMatch(
      /känns inte igen/,
    )
  })

  test.each([
    ['no JSON', 'kod;namn'],
    ['a number', '7'],
    ['nesting without end', '['.repeat(1_000_000)],
    ['broken TopoJSON', '{"type":"Topology","arcs":[],"objects":{"a":{"type":"Polygon","arcs":[[5]]}}}'],
  ])('%s', (_, text) => {
    expect(problemOf(() => read(text)).code).toBe('file-malformed')
  })

  test('points and lines are no areas', () => {
    const point = {
      type: 'Feature',
      properties: { kod: '0580' },
      geometry: { type: 'Point', coordinates: [15, 58] },
    }
    expect(problemOf(() => read(collection(point))).code).toBe('boundaries-unusable')
    expect(read(collection(point, ...two.features)).notices[0]?.sv).toMatch(/utan yta/)
  })
})

describe('SWEREF 99 TM', () => {
  // Computed with the Gauss–Krüger formulas of Lantmäteriet, apart from proj4.
  const norrkoping = { north: 6_495_000, east: 569_500, latitude: 58.58983, longitude: 16.19555 }
  const ring = square(norrkoping.east, norrkoping.north, 20_000)

  test('is recognised by the size of its numbers and converted', () => {
    const file = read(collection(feature({ kod: '0581' }, ring)))
    expect(file.coordinates).toBe('sweref99tm')
    const [x = 0, y = 0] = file.features[0]?.polygons[0]?.[0]?.[0] ?? []
    expect(x).toBeCloseTo(norrkoping.longitude, 4)
    expect(y).toBeCloseTo(norrkoping.latitude, 4)
  })

  test('north before east is told apart', () => {
    const swapped = ring.map(([x = 0, y = 0]) => [y, x])
    const file = read(collection(feature({ kod: '0581' }, swapped)))
    const [x = 0] = file.features[0]?.polygons[0]?.[0]?.[0] ?? []
    expect(x).toBeCloseTo(norrkoping.longitude, 4)
  })

  test('a local zone is converted when the file names it', () => {
    const zone = '+proj=tmerc +lat_0=0 +lon_0=16.5 +k=1 +x_0=150000 +y_0=0 +ellps=GRS80 +units=m'
    const local = square(16, 58.5).map((p) => proj4('WGS84', zone, [p[0] ?? 0, p[1] ?? 0]))
    const file = read({
      ...collection(feature({ kod: '0581' }, local)),
      crs: { type: 'name', properties: { name: 'EPSG:3010' } },
    })
    expect(file.features[0]?.polygons[0]?.[0]?.[0]).toEqual([16, 58.5])
    expect(file.notices.some(({ sv }) => sv.includes('SWEREF 99 16 30'))).toBe(true)
  })
})

const SHARED = new URL('../../../../../shared/data/geo/', import.meta.url)
// A clone beside the project's own folder finds them there.
const folder = [SHARED, new URL('file:///work/shared/data/geo/')].find((url) => existsSync(url))

describe.skipIf(folder === undefined)('the municipalities and counties of Sweden', () => {
  const open = (name: string) => readBoundaries(readFileSync(new URL(name, folder)), options(name))
  const regionsOf = (name: string, code: string, label: string, kind: RegionKind): Region[] =>
    open(name).features.map(({ properties }) => region(properties[code] ?? '', properties[label] ?? '', kind))

  test.each(['kommuner.geojson', 'kommuner.topojson'])(
    '%s: 290 of 290, small enough, borders shared',
    (name) => {
      const all = regionsOf('kommuner.geojson', 'kn_kod', 'kn_namn', 'municipality')
      const { report, boundaries } = matchBoundaries(open(name), all, null)
      expect(report).toMatchObject({ property: 'kn_kod', matched: 290, regionsWithout: [], codesWithout: [] })
      expect([...boundaries.values()].join('').length).toBeLessThan(600_000)
      // A border between two is the same line in both: no line ends on the other's line.
      const borders = new Map<string, number>()
      for (const code of boundaries.keys()) {
        const geometry = geometryOf(boundaries, code)
        for (const ring of (geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.coordinates
        ).flat())
          ring.slice(1).forEach((p, i) => {
            const key = [String(ring[i]), String(p)].sort().join(' ')
            borders.set(key, (borders.get(key) ?? 0) + 1)
          })
      }
      const twice = [...borders.values()].filter((count) => count === 2).length
      expect(Math.max(...borders.values())).toBe(2)
      expect(twice / borders.size).toBeGreaterThan(0.4)
    },
  )

  test('lan.geojson: 21 of 21', () => {
    const all = regionsOf('lan.geojson', 'ln_kod', 'ln_namn', 'county')
    const { report } = matchBoundaries(open('lan.geojson'), all, null)
    expect(report).toMatchObject({ property: 'ln_kod', matched: 21, regionsWithout: [] })
  })
})

test('when neighbours are simplified, they keep the same border', () => {
  const wiggle = Array.from({ length: 20_001 }, (_, i): Position => {
    const y = 58 + i / 10_000
    return [16 + 0.001 * Math.sin(i * 1.7) + 0.02 * Math.sin(i / 900), Math.round(y * 1e5) / 1e5]
  })
  const west = [[15, 58], ...wiggle, [15, 60], [15, 58]]
  const east = [[17, 58], ...wiggle, [17, 60], [17, 58]]
  const { boundaries } = matchBoundaries(
    read(collection(feature({ kod: '0580' }, west), feature({ kod: '0581' }, east))),
    regions,
    null,
  )
  const border = (code: string): string[] =>
    [
      ...new Set(
        pointsOf(geometryOf(boundaries, code))
          .filter(([x = 0]) => x > 15.5 && x < 16.5)
          .map(String),
      ),
    ].sort()
  expect(border('0580')).toEqual(border('0581'))
  expect(border('0580').length).toBeGreaterThan(50)
  expect(border('0580').length).toBeLessThan(20_000)
})
