import type { MultiPolygon } from 'geojson'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { importError } from '#main/formats/import-problem'
import { SqlError, type SqlDatabase, type SqlEngine } from '../../engine/sql-engine'
import type { StopCheck } from '../../stop-check'
import { MOST_POINTS, tooManyPoints } from './boundary-limits'
import { readGeometry, WkbBroken } from './geometry-blob'

/** Features as GeoJSON has them, their coordinates as they are in the file. */
export interface GeoPackageAreas {
  readonly features: readonly GeoPackageFeature[]
  /** "EPSG:3006"; null where the file does not say it. */
  readonly declared: string | null
  readonly notices: readonly LocalizedText[]
}

interface GeoPackageFeature {
  readonly type: 'Feature'
  readonly properties: Readonly<Record<string, string | number>>
  readonly geometry: MultiPolygon | null
}

interface Layer {
  readonly table: string
  readonly column: string
  readonly type: string
  readonly system: string | null
}

/** Rows between two looks at the stop flag. */
const ROWS_BETWEEN_CHECKS = 256
/** Programs write some tens; each is asked about by itself. */
const MOST_LAYERS = 1_000
const NO_AREAS = /^(?:MULTI)?(?:POINT|LINESTRING|CURVE)$|^(?:CIRCULARSTRING|COMPOUNDCURVE)$/i

export const isSqlite = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(0, 16)).toString('latin1') === 'SQLite format 3\0'

/**
 * The areas of a GeoPackage: of all its layers of areas that have the coordinate system which most layers have; others
 * are left out in words. Throws `ProblemError` (`file-malformed`, `boundaries-unusable`, `file-too-large`).
 */
export function readGeoPackage(
  bytes: Uint8Array,
  { name, engine, stop }: { readonly name: string; readonly engine: SqlEngine; readonly stop: StopCheck },
): GeoPackageAreas {
  let database: SqlDatabase | null = null
  try {
    database = engine.openReadOnly(bytes)
    return readAreas(database, name, stop)
  } catch (error) {
    if (error instanceof SqlError || error instanceof WkbBroken)
      throw importError('file-malformed', ({ boundaries }) => boundaries.brokenGeoPackage(name))
    throw error
  } finally {
    database?.close()
  }
}

function readAreas(database: SqlDatabase, name: string, stop: StopCheck): GeoPackageAreas {
  const layers = readLayers(database)
  const ofAreas = layers.filter(({ type }) => !NO_AREAS.test(type))
  const system = commonest(ofAreas.map((layer) => layer.system))
  const chosen = ofAreas.filter((layer) => layer.system === system)
  const features: GeoPackageFeature[] = []
  let points = 0
  for (const layer of chosen)
    readLayer(database, layer, (feature, count) => {
      // A row without points takes memory, too.
      points += count + 1
      if (points > MOST_POINTS) throw tooManyPoints(name)
      features.push(feature)
      if (features.length % ROWS_BETWEEN_CHECKS === 0) stop()
    })
  const others = layers.filter((layer) => !chosen.includes(layer)).map(({ table }) => table)
  const notices =
    others.length > 0 && chosen.length > 0
      ? [
          localize(({ imports }) =>
            imports.boundaries.layersLeftOut(
              chosen.map(({ table }) => table),
              others,
            ),
          ),
        ]
      : []
  return { features, declared: system, notices }
}

/** Names of what is stored as rows. A view, a virtual table or a computed column could ask for work without end. */
function tablesOf(database: SqlDatabase): ReadonlySet<string> {
  return new Set(
    texts(database, `SELECT lower(name) FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`),
  )
}
const storedColumns = (database: SqlDatabase, table: string): string[] =>
  texts(database, 'SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0', [table])

function texts(database: SqlDatabase, sql: string, parameters: readonly string[] = []): string[] {
  const statement = database.prepare(sql)
  statement.bind(parameters)
  const all: string[] = []
  while (statement.step()) all.push(statement.text(0) ?? '')
  statement.reset()
  return all
}

const OF_THE_FORMAT = [
  ['gpkg_geometry_columns', ['table_name', 'column_name', 'geometry_type_name', 'srs_id']],
  ['gpkg_spatial_ref_sys', ['srs_id', 'organization', 'organization_coordsys_id']],
] as const

/** Layers that are tables of the file, each once. */
function readLayers(database: SqlDatabase): readonly Layer[] {
  const tables = tablesOf(database)
  for (const [table, columns] of OF_THE_FORMAT) {
    const stored = new Set(storedColumns(database, table))
    if (!tables.has(table) || !columns.every((column) => stored.has(column))) throw new WkbBroken()
  }
  const statement = database.prepare(
    `SELECT g.table_name, g.column_name, max(g.geometry_type_name), max(s.organization), max(s.organization_coordsys_id)
     FROM gpkg_geometry_columns g
     LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
     GROUP BY g.table_name, g.column_name
     ORDER BY g.table_name, g.column_name
     LIMIT ${String(MOST_LAYERS)}`,
  )
  statement.bind([])
  const layers: Layer[] = []
  while (statement.step()) {
    if (!tables.has((statement.text(0) ?? '').toLowerCase())) continue
    const organisation = statement.text(3)
    const id = statement.number(4)
    layers.push({
      table: statement.text(0) ?? '',
      column: statement.text(1) ?? '',
      type: statement.text(2) ?? '',
      // −1 and 0 are coordinates of which nothing is known.
      system: organisation?.toUpperCase() === 'EPSG' && id > 0 ? `EPSG:${String(id)}` : null,
    })
  }
  statement.reset()
  return layers
}

function readLayer(
  database: SqlDatabase,
  { table, column }: Layer,
  take: (feature: GeoPackageFeature, points: number) => void,
): void {
  const numbering = primaryKeys(database, table)
  const names = storedColumns(database, table)
  if (names.length === 0) throw new WkbBroken()
  const statement = database.prepare(`SELECT ${names.map(quoted).join(', ')} FROM ${quoted(table)}`)
  statement.bind([])
  const shape = names.findIndex((one) => one.toLowerCase() === column.toLowerCase())
  if (shape < 0) throw new WkbBroken()
  while (statement.step()) {
    const properties: Record<string, string | number> = {}
    names.forEach((one, c) => {
      // Numbers of rows are no codes of areas.
      if (c === shape || numbering.has(one)) return
      const value = statement.value(c)
      if (typeof value === 'string' || typeof value === 'number')
        Object.defineProperty(properties, one, { value, enumerable: true })
    })
    const blob = statement.blob(shape)
    const read = blob === null ? null : readGeometry(blob)
    take({ type: 'Feature', properties, geometry: read?.geometry ?? null }, read?.points ?? 0)
  }
  statement.reset()
}

/** Columns that number the rows. */
function primaryKeys(database: SqlDatabase, table: string): ReadonlySet<string> {
  return new Set(
    texts(database, `SELECT name FROM pragma_table_info(?) WHERE pk > 0 AND type = 'INTEGER'`, [table]),
  )
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

function commonest(systems: readonly (string | null)[]): string | null {
  const counts = new Map<string | null, number>()
  for (const system of systems) counts.set(system, (counts.get(system) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null
}
