import type { SqlDatabase } from '#main/datasets/engine/sql-engine'
import { createSqlJsEngine } from '#main/datasets/engine/sql-js-engine'
import { ENDLESS, many, u32, type HostileInput } from './hostile-input'

const f64 = (value: number): Buffer => {
  const buffer = Buffer.alloc(8)
  buffer.writeDoubleLE(value)
  return buffer
}
/** A GeoPackage's header for a shape, then whatever it is. */
const shape = (...body: Buffer[]): Uint8Array =>
  Buffer.concat([Buffer.from('GP'), Buffer.from([0, 1]), u32(4326), ...body])
const kind = (number: number): Buffer => Buffer.concat([Buffer.from([1]), u32(number)])
const ring = (points: readonly (readonly [number, number])[]): Buffer =>
  Buffer.concat([u32(points.length), ...points.flatMap(([x, y]) => [f64(x), f64(y)])])
const square = (west: number): readonly [number, number][] => [
  [west, 58.3],
  [west + 0.4, 58.3],
  [west + 0.4, 58.7],
  [west, 58.7],
  [west, 58.3],
]
const area = (west: number): Uint8Array => shape(kind(3), u32(1), ring(square(west)))

interface Package {
  readonly tables?: string
  readonly more?: (database: SqlDatabase) => void
  readonly shapes?: readonly Uint8Array[]
}
async function geopackage({
  tables = 'CREATE TABLE lan(fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT)',
  more,
  shapes = [],
}: Package): Promise<Uint8Array> {
  const database = (await createSqlJsEngine()).create()
  database.execute(`pragma application_id=0x47504B47;
    CREATE TABLE gpkg_spatial_ref_sys(srs_name TEXT, srs_id INTEGER PRIMARY KEY, organization TEXT, organization_coordsys_id INTEGER, definition TEXT);
    CREATE TABLE gpkg_geometry_columns(table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z INTEGER, m INTEGER);
    INSERT INTO gpkg_spatial_ref_sys VALUES('WGS 84', 4326, 'EPSG', 4326, '');
    INSERT INTO gpkg_geometry_columns VALUES('lan', 'geom', 'MULTIPOLYGON', 4326, 0, 0); ${tables}`)
  if (shapes.length > 0) {
    const insert = database.prepare('INSERT INTO lan(geom, kod) VALUES(?, ?)')
    shapes.forEach((one, i) => insert.run([one, i % 2 === 0 ? '0581' : '0580']))
  }
  more?.(database)
  const bytes = database.toBytes()
  database.close()
  return bytes
}
const withShape =
  (...body: Buffer[]) =>
  () =>
    geopackage({ shapes: [shape(...body), area(15.4)] })

export const GEOPACKAGE_INPUTS: readonly HostileInput[] = [
  { name: 'right.gpkg', bytes: () => geopackage({ shapes: [area(15.9), area(15.4)] }), ends: 'taken' },
  {
    name: 'says-4294967295-points.gpkg',
    bytes: withShape(kind(3), u32(1), u32(0xffffffff), f64(16)),
    ends: 'refused',
  },
  { name: 'says-4294967295-rings.gpkg', bytes: withShape(kind(3), u32(0xffffffff)), ends: 'refused' },
  {
    name: 'says-4294967295-polygons.gpkg',
    bytes: withShape(kind(6), u32(0xffffffff), kind(3)),
    ends: 'refused',
  },
  {
    name: 'rings-empty-2000000.gpkg',
    bytes: withShape(kind(3), u32(2_000_000), Buffer.alloc(8_000_000)),
    ends: 'either',
  },
  {
    name: 'polygons-empty-1000000.gpkg',
    bytes: withShape(
      kind(6),
      u32(1_000_000),
      Buffer.concat(many(1_000_000, () => Buffer.concat([kind(3), u32(0)]))),
    ),
    ends: 'either',
  },
  {
    name: 'collections-100-deep.gpkg',
    bytes: withShape(...many(100, () => Buffer.concat([kind(7), u32(1)])), kind(3), u32(0)),
    ends: 'either',
  },
  {
    name: 'points-3000000.gpkg',
    bytes: withShape(kind(3), u32(1), u32(3_000_000), Buffer.alloc(48_000_000)),
    ends: 'refused',
  },
  {
    name: 'coordinates-not-finite.gpkg',
    bytes: withShape(
      kind(3),
      u32(1),
      ring([
        [NaN, 58],
        [Infinity, 58],
        [16, -Infinity],
        [NaN, 58],
      ]),
    ),
    ends: 'refused',
  },
  {
    name: 'rows-1000000-without-shape.gpkg',
    bytes: () =>
      geopackage({
        tables:
          'CREATE TABLE lan(fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000) INSERT INTO lan(kod) SELECT i FROM n',
      }),
    ends: 'refused',
  },
  {
    name: 'layer-that-is-a-view.gpkg',
    bytes: () =>
      geopackage({ tables: `CREATE VIEW lan AS SELECT x'00' AS geom, i AS kod FROM (${ENDLESS} from n)` }),
    ends: 'refused',
  },
  {
    name: 'layer-whose-column-is-computed.gpkg',
    bytes: () =>
      geopackage({
        shapes: [area(15.9), area(15.4)],
        more: (database) => {
          database.execute(
            "alter table lan add column a text as (printf('%400000000s', kod)); alter table lan add column b text as (replace(a, ' ', a))",
          )
        },
      }),
    ends: 'either',
  },
  {
    name: 'layers-that-are-views.gpkg',
    bytes: () =>
      geopackage({
        tables: '',
        more: (database) => {
          database.execute(
            `DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS SELECT 'lan' AS table_name, 'geom' AS column_name, 'POLYGON' AS geometry_type_name, 4326 AS srs_id FROM (${ENDLESS} from n)`,
          )
        },
      }),
    ends: 'refused',
  },
  {
    name: 'systems-that-are-a-view.gpkg',
    bytes: () =>
      geopackage({
        shapes: [area(15.9)],
        more: (database) => {
          database.execute(
            `DROP TABLE gpkg_spatial_ref_sys; CREATE VIEW gpkg_spatial_ref_sys AS SELECT 'EPSG' AS organization, i AS organization_coordsys_id, 4326 AS srs_id FROM (${ENDLESS} from n)`,
          )
        },
      }),
    ends: 'refused',
  },
  {
    name: 'layers-100000.gpkg',
    bytes: () =>
      geopackage({
        shapes: [area(15.9)],
        more: (database) => {
          database.execute(
            "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000) INSERT INTO gpkg_geometry_columns SELECT 'lan', 'geom', 'POLYGON', 4326, 0, 0 FROM n",
          )
        },
      }),
    ends: 'either',
  },
  {
    name: 'columns-2000.gpkg',
    bytes: () =>
      geopackage({
        tables: `CREATE TABLE lan(fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT, ${many(1_900, (i) => `c${String(i)} TEXT DEFAULT 'x'`).join(',')})`,
        shapes: many(1_000, (i) => area(i % 2 === 0 ? 15.9 : 15.4)),
      }),
    ends: 'either',
  },
  {
    name: 'text-of-50000000.gpkg',
    bytes: () =>
      geopackage({
        shapes: [area(15.9), area(15.4)],
        more: (database) => {
          database.execute('UPDATE lan SET kod = hex(zeroblob(25000000)) WHERE fid = 1')
        },
      }),
    ends: 'either',
  },
  {
    name: 'name-with-quotes.gpkg',
    bytes: () =>
      geopackage({
        tables: `CREATE TABLE lan(fid INTEGER PRIMARY KEY, geom BLOB, kod TEXT); CREATE TABLE "x""; drop table lan; --"(geom BLOB); INSERT INTO gpkg_geometry_columns VALUES('x"; drop table lan; --', 'geom', 'POLYGON', 4326, 0, 0)`,
        shapes: [area(15.9), area(15.4)],
      }),
    ends: 'taken',
  },
]
