import type { Position } from 'geojson'
import { describe, expect, test } from 'vitest'
import { ProblemError, type Problem } from '#shared/problem/problem'
import type { Region } from '#shared/dataset/dimensions'
import { matchBoundaries, readBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { neverStop } from '#main/datasets/stop-check'

const region = (code: string, name: string): Region => ({
  id: Number(code),
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
})
const regions = [region('0481', 'Oxelösund'), region('0482', 'Flen')]

const read = (value: unknown) =>
  readBoundaries(new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)), {
    name: 'g.json',
    tell: () => undefined,
    stop: neverStop,
  })

const square = (west: number, south = 58, size = 0.5): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]
const area = (properties: object, ...coordinates: Position[][]) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates },
})
const collection = (...features: object[]) => ({ type: 'FeatureCollection', features })

function refusalOf(work: () => unknown): Problem {
  try {
    work()
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('was not refused')
}

/** A closed line with this many points that goes to and fro across a circle. */
const star = (points: number): Position[] => {
  const step = Math.floor(points / 2.3) | 1
  const ring = Array.from({ length: points }, (_, i): Position => {
    const angle = (2 * Math.PI * ((i * step) % points)) / points
    return [16 + 0.3 * Math.cos(angle), 58 + 0.3 * Math.sin(angle)]
  })
  return [...ring, ring[0] ?? [0, 0]]
}

describe('points of a topology are counted before its arcs are joined', () => {
  const arc = Array.from({ length: 1_000 }, (_, i) => [16 + i / 2_000, 59])
  const topology = (arcs: unknown, geometry: object = {}) => ({
    type: 'Topology',
    arcs: [arc],
    objects: { k: { type: 'Polygon', properties: { kod: '0481' }, arcs, ...geometry } },
  })
  const many = (times: number, arcNumber = 0) => new Array<number>(times).fill(arcNumber)

  test.each([
    ['one ring that names an arc 50,000 times', topology([many(50_000)])],
    ['backwards', topology([many(50_000, -1)])],
    ['several polygons', topology(new Array(100).fill([many(500)]), { type: 'MultiPolygon' })],
    [
      'a collection in a collection',
      topology(undefined, {
        type: 'GeometryCollection',
        geometries: [{ type: 'GeometryCollection', geometries: [{ type: 'Polygon', arcs: [many(50_000)] }] }],
      }),
    ],
  ])('%s is refused with the limit', (_, file) => {
    const problem = refusalOf(() => read(file))
    expect(problem.code).toBe('file-too-large')
    expect(problem.message.sv).toMatch(/2\s000\s000 punkter/)
    expect(problem.message.en).toContain('2,000,000 points')
    expect(problem.nextStep.sv).toContain('Förenkla')
  })

  test('an arc that neighbours share is joined for each of them', () => {
    const shared = {
      type: 'Topology',
      arcs: [
        [
          [16, 58],
          [16, 59],
        ],
        [
          [16, 59],
          [15, 59],
          [15, 58],
          [16, 58],
        ],
        [
          [16, 59],
          [17, 59],
          [17, 58],
          [16, 58],
        ],
      ],
      objects: {
        k: {
          type: 'GeometryCollection',
          geometries: [
            { type: 'Polygon', properties: { kod: '0481' }, arcs: [[0, 1]] },
            { type: 'Polygon', properties: { kod: '0482' }, arcs: [[0, 2]] },
          ],
        },
      },
    }
    expect(matchBoundaries(read(shared), regions, null).report.matched).toBe(2)
  })
})

test('a list of more numbers than any boundary has is refused before it is parsed', () => {
  const text = `{"type":"Polygon","coordinates":[[[${'1,'.repeat(17_000_000)}1]]]}`
  expect(refusalOf(() => read(text)).code).toBe('file-too-large')
})

describe('lines that cross', () => {
  const match = (...rings: Position[][]) =>
    matchBoundaries(read(collection(area({ kod: '0481', namn: 'Oxelösund' }, ...rings))), regions, null)

  test.each([300, 1_000, 3_000, 50_000])('too many of them are refused: a star of %i points', (points) => {
    const problem = refusalOf(() => match(star(points)))
    expect(problem.code).toBe('boundaries-unusable')
    expect(problem.message.sv).toContain('0481 Oxelösund i')
    expect(problem.nextStep.sv).toContain('Reparera geometrier')
  })

  test('a line that follows itself hundreds of times is refused', () => {
    const turn = Array.from({ length: 2_000 }, (_, i): Position => [16 + i / 4_000, 58 + (i % 2) / 1_000])
    const ring = Array.from({ length: 300 }, () => turn).flat()
    expect(refusalOf(() => match([...ring, turn[0] ?? []])).code).toBe('boundaries-unusable')
  })

  test('some of them are mended', () => {
    const { report, boundaries } = match(star(31))
    expect(
      report.notices.some(({ sv }) => sv.includes('korsade sig själva har rättats: 0481 Oxelösund')),
    ).toBe(true)
    expect(boundaries.has('0481')).toBe(true)
  })

  test('of a ring with many points that crosses nowhere, nothing is said', () => {
    const ring = Array.from({ length: 100_000 }, (_, i): Position => {
      const angle = (2 * Math.PI * i) / 100_000
      const radius = 0.5 + 0.1 * Math.sin(40 * angle)
      return [16 + radius * Math.cos(angle), 58 + radius * Math.sin(angle)]
    })
    const { report } = match([...ring, ring[0] ?? []])
    expect(report).toMatchObject({ matched: 1, notices: [] })
  })

  test('one crossing far from where most points are is found', () => {
    const crowd = Array.from({ length: 5_000 }, (_, i): Position => [16 + i / 1e7, 58 + ((i * i) % 97) / 1e9])
    const { report } = match([...crowd, [17, 59], [16.5, 59], [17, 58.5], [16, 59.5], [16, 58]])
    expect(report.notices).toHaveLength(1)
  })
})

describe('a property may have any name', () => {
  test.each(['constructor', 'hasOwnProperty', 'toString', 'valueOf', '__proto__'])(
    'codes in “%s” are codes, and features without it have none',
    (name) => {
      const one = JSON.parse(`{"${name}": "0481"}`) as object
      const file = read(collection(area(one, square(15)), area({ other: '0482' }, square(16))))
      const { report, boundaries } = matchBoundaries(file, regions, name)
      expect(report).toMatchObject({ property: name, matched: 1 })
      expect([...boundaries.keys()]).toEqual(['0481'])
    },
  )

  test('as one of several it does not disturb the codes', () => {
    const file = read(
      collection(area({ constructor: 'a', kod: '0481' }, square(15)), area({ kod: '0482' }, square(16))),
    )
    expect(matchBoundaries(file, regions, null).report).toMatchObject({ property: 'kod', matched: 2 })
  })

  test('each of thousands of features may have one of its own', () => {
    const features = Array.from({ length: 20_000 }, (_, i) =>
      area({ [`p${String(i)}`]: 'x', kod: i === 0 ? '0481' : '' }, square(15)),
    )
    expect(matchBoundaries(read(collection(...features)), regions, null).report.property).toBe('kod')
  })
})
