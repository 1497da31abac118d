import type { Position } from 'geojson'
import proj4 from 'proj4'
import { beforeAll, describe, expect, test } from 'vitest'
import type { SqlEngine } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { matchBoundaries, readBoundaries } from '#main/datasets/importers/boundaries/boundaries'
import { recogniseFile } from '#main/datasets/importers/open-file'
import { neverStop } from '#main/datasets/stop-check'
import type { Region } from '#shared/dataset/dimensions'
import { ProblemError, type Problem } from '#shared/problem/problem'

let engine: SqlEngine
beforeAll(async () => {
  engine = await createSqlJsEngine()
})

const NAME = 'kommuner.gpkg'
const read = (bytes: Uint8Array) =>
  readBoundaries(bytes, { name: NAME, tell: () => undefined, stop: neverStop, engine })

function problemOf(bytes: Uint8Array): Problem {
  try {
    read(bytes)
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  throw new Error('it is read')
}

const region = (code: string, name: string): Region => ({
  id: Number(code),
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
})
const REGIONS = [region('0580', 'Linköping'), region('0581', 'Norrköping')]

const square = (west: number, south: number, size = 0.4): Position[] => [
  [west, south],
  [west + size, south],
  [west + size, south + size],
  [west, south + size],
  [west, south],
]

interface BlobForm {
  readonly little?: boolean
  readonly envelope?: 0 | 1 | 2
  /** Added to the number of the kind: 1000 with heights, 2000 with measures, 0x80000000 heights as PostGIS has them. */
  readonly more?: number
  readonly empty?: boolean
}

/** A GeoPackage's blob of polygons with one ring each; one polygon alone is no multipolygon. */
function blob(rings: readonly Position[][], { little = true, envelope = 1, more = 0, empty }: BlobForm = {}) {
  const parts: Buffer[] = []
  const byte = (value: number) => parts.push(Buffer.from([value]))
  const whole = (value: number) => {
    const buffer = Buffer.alloc(4)
    if (little) buffer.writeUInt32LE(value)
    else buffer.writeUInt32BE(value)
    parts.push(buffer)
  }
  const double = (value: number) => {
    const buffer = Buffer.alloc(8)
    if (little) buffer.writeDoubleLE(value)
    else buffer.writeDoubleBE(value)
    parts.push(buffer)
  }
  const extra = more === 0 ? 0 : 1
  const kind = (number: number) => {
    byte(little ? 1 : 0)
    whole((number + more) >>> 0)
  }
  const polygon = (ring: Position[]) => {
    kind(3)
    whole(1)
    whole(ring.length)
    for (const [x = 0, y = 0] of ring) {
      double(x)
      double(y)
      if (extra === 1) double(7)
    }
  }
  parts.push(Buffer.from('GP'))
  byte(0)
  byte((little ? 1 : 0) | (envelope << 1) | (empty === true ? 0x10 : 0))
  whole(3006)
  for (let i = 0; i < (envelope === 0 ? 0 : 2 + 2 * envelope); i++) double(i)
  if (rings.length === 1) polygon(rings[0] ?? [])
  else {
    kind(6)
    whole(rings.length)
    rings.forEach(polygon)
  }
  return new Uint8Array(Buffer.concat(parts))
}

interface LayerRows {
  readonly table: string
  readonly type?: string
  readonly system: number
  readonly rows: readonly (readonly [code: string, name: string, shape: Uint8Array | null])[]
}

function geopackage(...layers: readonly LayerRows[]): Uint8Array {
  const database = engine.create()
  database.execute(`pragma application_id=0x47504B47;
    CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_contents(table_name TEXT PRIMARY KEY, data_type TEXT, srs_id INTEGER);
    CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES('Undefined', -1, 'NONE', -1, 'undefined')`)
  for (const { table, type = 'MULTIPOLYGON', system, rows } of layers) {
    const quoted = `"${table.replaceAll('"', '""')}"`
    database.execute(
      `CREATE TABLE ${quoted}(fid INTEGER PRIMARY KEY AUTOINCREMENT, geom BLOB, kommunkod TEXT, "namn på kommun" TEXT)`,
    )
    if (system > 0)
      database
        .prepare('INSERT OR IGNORE INTO gpkg_spatial_ref_sys VALUES(?, ?, ?, ?, ?)')
        .run([`EPSG ${String(system)}`, system, 'EPSG', system, ''])
    database.prepare('INSERT INTO gpkg_contents VALUES(?, ?, ?)').run([table, 'features', system])
    database
      .prepare('INSERT INTO gpkg_geometry_columns VALUES(?, ?, ?, ?, 0, 0)')
      .run([table, 'geom', type, system])
    const insert = database.prepare(`INSERT INTO ${quoted} VALUES(NULL, ?, ?, ?)`)
    for (const [code, name, shape] of rows) insert.run([shape, code, name])
  }
  const bytes = database.toBytes()
  database.close()
  return bytes
}

const GRS80 = '+ellps=GRS80 +towgs84=0,0,0,0,0,0,0 +units=m +no_defs'
const SYSTEMS: Readonly<Record<number, string>> = {
  3006: `+proj=utm +zone=33 ${GRS80}`,
  3010: `+proj=tmerc +lat_0=0 +lon_0=16.5 +k=1 +x_0=150000 +y_0=0 ${GRS80}`,
  3857: 'EPSG:3857',
}
const inSystem = (system: number, ring: Position[]): Position[] => {
  const definition = SYSTEMS[system]
  return definition === undefined
    ? ring
    : ring.map(([x = 0, y = 0]) => proj4('WGS84', definition, [x, y]) as Position)
}
const layer = (system: number, form: BlobForm = {}, table = 'kommuner'): LayerRows => ({
  table,
  system,
  rows: [
    ['0580', 'Linköping', blob([inSystem(system, square(15.4, 58.2))], form)],
    [
      '0581',
      'Norrköping',
      blob(
        [square(15.8, 58.2), square(16.4, 58.2, 0.1)].map((ring) => inSystem(system, ring)),
        form,
      ),
    ],
  ],
})

describe('the areas of a GeoPackage', () => {
  test.each([
    [3006, 'sweref99tm'],
    [4326, 'wgs84'],
    [3857, 'wgs84'],
    [3010, 'wgs84'],
    [-1, 'wgs84'],
  ])('in EPSG:%i find their regions, where they lie', (system, coordinates) => {
    const bytes = geopackage(layer(system))
    expect(recogniseFile(bytes, 'hämtad').kind).toBe('geopackage')
    const file = read(bytes)
    expect(file).toMatchObject({ format: 'geopackage', coordinates })
    expect(file.features[0]?.polygons[0]?.[0]?.[0]).toEqual([15.4, 58.2])
    expect(file.features[1]?.polygons).toHaveLength(2)
    const { report, boundaries } = matchBoundaries(file, REGIONS, null)
    expect(report).toMatchObject({ property: 'kommunkod', matched: 2, features: 2 })
    expect([...boundaries.keys()]).toEqual(['0580', '0581'])
  })

  test.each([
    ['the highest byte first', { little: false }],
    ['without a rectangle around them', { envelope: 0 }],
    ['with heights, and a rectangle that has them', { envelope: 2, more: 1000 }],
    ['with measures', { more: 2000 }],
    ['with heights as PostGIS writes them', { more: 0x80000000 }],
  ] as const)('%s', (_what, form) => {
    expect(read(geopackage(layer(3006, form))).features[1]?.polygons[1]?.[0]?.[0]).toEqual([16.4, 58.2])
  })

  test('numbers of rows are no codes', () => {
    expect(Object.keys(read(geopackage(layer(3006))).features[0]?.properties ?? {})).toEqual([
      'kommunkod',
      'namn på kommun',
    ])
  })

  test('a layer may be called anything', () => {
    expect(read(geopackage(layer(3006, {}, `kommuner" WHERE 1=0; --'`))).features).toHaveLength(2)
  })

  test('shapes that are none are counted, layers without areas are named', () => {
    const areas = layer(3006)
    const file = read(
      geopackage(
        {
          ...areas,
          rows: [...areas.rows, ['9', 'tom', null], ['8', 'tom', blob([square(0, 0)], { empty: true })]],
        },
        { table: 'vägar', type: 'LINESTRING', system: 3006, rows: [] },
        layer(4326, {}, 'i grader'),
        layer(3006, {}, 'län'),
      ),
    )
    const said = file.notices.map(({ sv }) => sv).join(' ')
    expect(said).toContain('2 objekt utan yta')
    expect(said).toMatch(/kommuner, län läses; i grader, vägar/)
    expect(file.features).toHaveLength(4)
  })
})

describe('a GeoPackage that is not whole or not honest', () => {
  test('without layers of areas', () => {
    expect(problemOf(geopackage({ table: 'vägar', type: 'LINESTRING', system: 3006, rows: [] })).code).toBe(
      'boundaries-unusable',
    )
  })

  test('any other SQLite file of the name, cut off or empty', () => {
    const database = engine.create()
    database.execute('CREATE TABLE gpkg_contents(table_name TEXT); PRAGMA application_id=0x47504B47')
    const other = database.toBytes()
    database.close()
    const whole = geopackage(layer(3006))
    for (const bytes of [other, whole.subarray(0, 100), whole.subarray(0, 5000), whole.subarray(0, 12_000)]) {
      const problem = problemOf(bytes)
      expect(problem.code).toBe('file-malformed')
      expect(problem.message.sv).toContain(NAME)
    }
  })

  test('shapes that say they have more than their bytes', () => {
    const shape = blob([square(15, 58)])
    for (let at = 0; at < shape.length; at++)
      for (const bytes of [shape.subarray(0, at), shape.map((byte, i) => (i === at ? byte ^ 0xff : byte))]) {
        const file = geopackage({ table: 'a', system: 4326, rows: [['0580', 'Linköping', bytes]] })
        try {
          read(file)
        } catch (error) {
          expect(error).toBeInstanceOf(ProblemError)
        }
      }
  })

  test('collections without end in each other', () => {
    const deep = Buffer.concat([
      Buffer.from('475000010000000000', 'hex').subarray(0, 8),
      ...Array.from({ length: 5000 }, () => Buffer.from('010700000001000000', 'hex')),
    ])
    expect(problemOf(geopackage({ table: 'a', system: 4326, rows: [['0580', 'x', deep]] })).code).toBe(
      'file-malformed',
    )
  })

  test('a view that never ends is no layer', () => {
    const database = engine.openCopy(geopackage(layer(3006)))
    database.execute(`CREATE VIEW evig AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n) SELECT i AS fid, i AS geom FROM n;
      INSERT INTO gpkg_geometry_columns VALUES('evig', 'geom', 'POLYGON', 3006, 0, 0)`)
    const bytes = database.toBytes()
    database.close()
    expect(read(bytes).features).toHaveLength(2)
  })

  test('more points than are read', () => {
    const shape = blob([Array.from({ length: 100_000 }, (_, i): Position => [15 + i / 1e6, 58])])
    const rows = Array.from({ length: 21 }, (): [string, string, Uint8Array] => ['0580', 'x', shape])
    expect(problemOf(geopackage({ table: 'a', system: 4326, rows })).code).toBe('file-too-large')
  })
})
