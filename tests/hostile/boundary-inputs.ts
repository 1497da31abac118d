import { encoded, joined, json, many, type HostileInput } from './hostile-input'

type Point = readonly [number, number]

const square = (west: number, south = 58.3, side = 0.4): Point[] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const polygon = (...rings: (readonly Point[])[]) => ({ type: 'Polygon', coordinates: rings })
const feature = (kod: string, geometry: unknown, properties: object = {}) => ({
  type: 'Feature',
  properties: { kod, ...properties },
  geometry,
})
const collection = (...features: object[]) => json({ type: 'FeatureCollection', features })
/** Linköping and Norrköping lie about here. */
const [LINKOPING, NORRKOPING] = [15.4, 15.9]
const beside = feature('0580', polygon(square(LINKOPING)))
const both = (geometry: unknown, properties: object = {}) =>
  collection(feature('0581', geometry, properties), beside)

/** A ring whose lines cross each other nearly all. */
const tangle = (points: number, turn: number): Point[] => {
  const ring = many(points, (i): Point => [16 + Math.cos(i * turn) / 5, 58.5 + Math.sin(i * turn) / 5])
  return [...ring, ring[0] ?? [0, 0]]
}
const comb = (teeth: number): Point[] => [
  ...many(teeth, (i): Point => [15.9 + i * 1e-5, i % 2 === 0 ? 58.3 : 58.7]),
  [15.9, 58.3],
]

const topology =
  (more: object, name = 'lan') =>
  (arcs: unknown) =>
    json({
      type: 'Topology',
      arcs: [square(NORRKOPING), many(2_000, (i): Point => [16 + i / 9_000, 58.5])],
      objects: { [name]: { type: 'Polygon', properties: { kod: '0581' }, arcs } },
      ...more,
    })
const often = (times: number, arc = 1): number[] => new Array<number>(times).fill(arc)

export const BOUNDARY_INPUTS: readonly HostileInput[] = [
  {
    name: 'arc-100000-times.topojson',
    bytes: () => topology({})([often(100_000)]),
    ends: 'refused',
    code: 'file-too-large',
  },
  {
    name: 'arc-3000-times.topojson',
    bytes: () => topology({})([often(3_000)]),
    ends: 'refused',
    code: 'file-too-large',
  },
  { name: 'arc-500-times.topojson', bytes: () => topology({})([often(500)]), ends: 'either' },
  {
    name: 'arc-backwards-often.topojson',
    bytes: () => topology({})([often(50_000, -2)]),
    ends: 'refused',
    code: 'file-too-large',
  },
  {
    name: 'arc-in-many-rings.topojson',
    bytes: () => topology({})(many(20_000, () => [1, -2])),
    ends: 'refused',
    code: 'file-too-large',
  },
  {
    name: 'arcs-that-are-not-there.topojson',
    bytes: () => topology({})([[999_999_999, -999_999_999]]),
    ends: 'refused',
  },
  {
    name: 'arcs-within-arcs.topojson',
    bytes: () => topology({})(JSON.parse('['.repeat(50) + '0' + ']'.repeat(50))),
    ends: 'either',
  },
  { name: 'arcs-no-list.topojson', bytes: () => topology({ arcs: { length: 4e9 } })([[0]]), ends: 'refused' },
  { name: 'arc-of-numbers.topojson', bytes: () => topology({ arcs: [1, 2, 3] })([[0]]), ends: 'refused' },
  {
    name: 'arc-number-in-halves.topojson',
    bytes: () => topology({})([[0.5, 1e300, -1e300]]),
    ends: 'refused',
  },
  {
    name: 'huge-scale.topojson',
    bytes: () => topology({ transform: { scale: [1e308, 1e308], translate: [1e308, 1e308] } })([[0]]),
    ends: 'refused',
  },
  {
    name: 'scale-nought.topojson',
    bytes: () => topology({ transform: { scale: [0, 0], translate: [16, 58] } })([[0]]),
    ends: 'refused',
  },
  {
    name: 'collections-in-collections.topojson',
    bytes: () =>
      encoded(
        `{"type":"Topology","arcs":[],"objects":{"lan":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}}}`,
      ),
    ends: 'refused',
  },
  {
    name: 'objects-100000.topojson',
    bytes: () =>
      json({
        type: 'Topology',
        arcs: [square(NORRKOPING)],
        objects: Object.fromEntries(
          many(100_000, (i) => [
            `o${String(i)}`,
            { type: 'Polygon', properties: { kod: '0581' }, arcs: [[0]] },
          ]),
        ),
      }),
    ends: 'either',
  },
  { name: 'ring-crosses-itself-300.geojson', bytes: () => both(polygon(tangle(300, 2.1))), ends: 'either' },
  {
    name: 'ring-crosses-itself-1000.geojson',
    bytes: () => both(polygon(tangle(1_000, 2.1))),
    ends: 'refused',
    code: 'boundaries-unusable',
  },
  {
    name: 'ring-crosses-itself-3000.geojson',
    bytes: () => both(polygon(tangle(3_000, 1.9))),
    ends: 'refused',
    code: 'boundaries-unusable',
  },
  {
    name: 'ring-crosses-itself-1000000.geojson',
    bytes: () => both(polygon(tangle(1_000_000, 2.4))),
    ends: 'refused',
  },
  {
    name: 'two-combs.geojson',
    bytes: () =>
      both(
        polygon(
          comb(3_000),
          comb(3_000).map(([x, y]): Point => [15.7 + (y - 58) / 2, 58.3 + (x - 15.9)]),
        ),
      ),
    ends: 'either',
  },
  {
    name: 'many-small-tangles.geojson',
    bytes: () =>
      collection(
        ...many(400, (i) => feature(i % 2 === 0 ? '0581' : '0580', polygon(tangle(60, 2.1 + i / 1_000)))),
      ),
    ends: 'either',
  },
  {
    name: 'same-line-10000-times.geojson',
    bytes: () => both(polygon(many(20_001, (i): Point => [15.9 + (i % 2) / 2, 58.3 + (i % 2) / 3]))),
    ends: 'either',
  },
  {
    name: 'star-at-one-point.geojson',
    bytes: () =>
      both(
        polygon([
          ...many(20_000, (i): Point =>
            i % 2 === 0 ? [16, 58.5] : [16 + Math.cos(i) / 5, 58.5 + Math.sin(i) / 5],
          ),
          [16, 58.5],
        ]),
      ),
    ends: 'either',
  },
  {
    name: 'square-in-square-20000.geojson',
    bytes: () => both({ type: 'MultiPolygon', coordinates: many(20_000, () => [square(NORRKOPING)]) }),
    ends: 'either',
  },
  {
    name: 'rings-empty-100000.geojson',
    bytes: () => both({ type: 'MultiPolygon', coordinates: many(100_000, () => [[]]) }),
    ends: 'either',
  },
  {
    name: 'polygons-empty-500000.geojson',
    bytes: () => both({ type: 'MultiPolygon', coordinates: many(500_000, () => []) }),
    ends: 'either',
  },
  {
    name: 'points-2000000.geojson',
    bytes: () =>
      joined(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"0581"},"geometry":{"type":"Polygon","coordinates":[[',
        2_000_000,
        (i) =>
          `[${(16 + Math.cos(i / 318_310) / 5).toFixed(7)},${(58.5 + Math.sin(i / 318_310) / 5).toFixed(7)}],`,
        '[16.2,58.5]]]}}]}',
      ),
    ends: 'either',
  },
  {
    name: 'points-1900000.geojson',
    bytes: () =>
      joined(
        '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"0581"},"geometry":{"type":"Polygon","coordinates":[[',
        1_900_000,
        (i) =>
          `[${(16 + Math.cos(i / 302_400) / 5 + Math.sin(i * 7) / 1e5).toFixed(7)},${(58.5 + Math.sin(i / 302_400) / 5).toFixed(7)}],`,
        '[16.2,58.5]]]}}]}',
      ),
    ends: 'either',
  },
  {
    name: 'points-of-1000-numbers.geojson',
    bytes: () =>
      both(
        polygon(
          square(NORRKOPING).map(
            ([x, y]) => [x, y, ...new Array<number>(200_000).fill(0)] as unknown as Point,
          ),
        ),
      ),
    ends: 'either',
  },
  {
    name: 'geometry-collections-20000-deep.geojson',
    bytes: () =>
      encoded(
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"0581"},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(20_000)}${']}'.repeat(20_000)}}]}`,
      ),
    ends: 'refused',
  },
  {
    name: 'geometry-collections-25-deep.geojson',
    bytes: () =>
      encoded(
        `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kod":"0581"},"geometry":${'{"type":"GeometryCollection","geometries":['.repeat(25)}${JSON.stringify(polygon(square(NORRKOPING)))}${']}'.repeat(25)}},${JSON.stringify(beside)}]}`,
      ),
    ends: 'taken',
  },
  {
    name: 'collection-of-300000.geojson',
    bytes: () =>
      both({
        type: 'GeometryCollection',
        geometries: many(300_000, () => ({ type: 'Point', coordinates: [16, 58] })),
      }),
    ends: 'either',
  },
  {
    name: 'features-200000.geojson',
    bytes: () =>
      json({
        type: 'FeatureCollection',
        features: many(200_000, (i) =>
          feature(i % 2 === 0 ? '0581' : '0580', polygon(square(i % 2 === 0 ? NORRKOPING : LINKOPING))),
        ),
      }),
    ends: 'either',
  },
  {
    name: 'features-without-geometry-500000.geojson',
    bytes: () =>
      joined(
        '{"type":"FeatureCollection","features":[',
        500_000,
        (i) => `{"type":"Feature","properties":{"kod":"${String(i)}"},"geometry":null},`,
        '{}]}',
      ),
    ends: 'refused',
  },
  {
    name: 'properties-200000.geojson',
    bytes: () =>
      both(
        polygon(square(NORRKOPING)),
        Object.fromEntries(many(200_000, (i) => [`p${String(i)}`, String(i)])),
      ),
    ends: 'either',
  },
  {
    name: 'properties-1000-of-3000.geojson',
    bytes: () =>
      collection(
        ...many(3_000, (i) =>
          feature(
            String(i).padStart(4, '0'),
            polygon(square(NORRKOPING)),
            Object.fromEntries(many(300, (p) => [`p${String(p)}`, `x${String(i * p)}`])),
          ),
        ),
      ),
    ends: 'either',
  },
  {
    name: 'property-of-10000000-letters.geojson',
    bytes: () => both(polygon(square(NORRKOPING)), { namn: 'å'.repeat(10_000_000) }),
    ends: 'either',
  },
  {
    name: 'property-of-blanks.geojson',
    bytes: () =>
      both(polygon(square(NORRKOPING)), {
        namn: `x${' '.repeat(300_000)}x`,
        b: `${' '.repeat(300_000)}län x`,
      }),
    ends: 'either',
  },
  {
    name: 'property-of-digits.geojson',
    bytes: () =>
      both(polygon(square(NORRKOPING)), { b: `${'1'.repeat(500_000)}x`, c: `0.${'0'.repeat(500_000)}x` }),
    ends: 'either',
  },
  ...['constructor', 'hasOwnProperty', 'toString', '__proto__', 'valueOf', 'length'].map(
    (name): HostileInput => ({
      name: `property-${name}.geojson`,
      bytes: () =>
        encoded(
          new TextDecoder()
            .decode(both(polygon(square(NORRKOPING))))
            .replace('{"kod":"0581"', `{"${name}":"a","kod":"0581"`),
        ),
      ends: 'taken',
    }),
  ),
  {
    name: 'coordinates-infinite.geojson',
    bytes: () =>
      encoded(new TextDecoder().decode(both(polygon(square(NORRKOPING)))).replace('15.9', '1e999')),
    ends: 'refused',
  },
  {
    name: 'coordinates-huge.geojson',
    bytes: () => both(polygon(square(NORRKOPING).map(([x, y]): Point => [x * 1e300, y * 1e300]))),
    ends: 'refused',
  },
  {
    name: 'coordinates-tiny.geojson',
    bytes: () => both(polygon(square(NORRKOPING).map(([x, y]): Point => [x * 1e-300, y * 1e-300]))),
    ends: 'refused',
  },
  {
    name: 'brackets-5000000.geojson',
    bytes: () => encoded(`{"type":"FeatureCollection","features":${'['.repeat(5_000_000)}`),
    ends: 'refused',
  },
  {
    name: 'commas-50000000.geojson',
    bytes: () =>
      Buffer.concat([
        Buffer.from('{"type":"FeatureCollection","features":[0'),
        Buffer.alloc(50_000_000, ',0'),
        Buffer.from(']}'),
      ]),
    ends: 'refused',
  },
  {
    name: 'text-of-100000000.geojson',
    bytes: () =>
      Buffer.concat([
        Buffer.from('{"type":"FeatureCollection","features":[],"x":"'),
        Buffer.alloc(100_000_000, 'a'),
        Buffer.from('"}'),
      ]),
    ends: 'refused',
  },
  {
    name: 'system-of-a-million-letters.geojson',
    bytes: () =>
      json({
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: `EPSG${':1'.repeat(500_000)}x` } },
        features: [feature('0581', polygon(square(500_000, 6_500_000, 9_000))), beside],
      }),
    ends: 'refused',
  },
]
