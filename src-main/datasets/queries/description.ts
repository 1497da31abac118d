import type {
  Campus,
  FactTable,
  Footnote,
  Industry,
  Region,
  SeriesBreak,
  Source,
} from '#shared/dataset/dimensions'
import type { DatasetDescription, DatasetMeta } from '#shared/dataset/description'
import { sourceOriginSchema, type SourceOrigin } from '#shared/dataset/source-origin'
import { chooseMapAreas } from '#shared/dataset/sweden-register'
import type { SqlDatabase } from '../engine/sql-engine'
import { readCoverage } from './coverage'
import { localizedAt, readRows, textAt } from './read-rows'
import { readSeries } from './series'
import { readText, readTextByKey, textColumns } from '../schema/text-columns'

export function readMeta(database: SqlDatabase): DatasetMeta {
  const rows = readRows(database, 'select key, value from meta', (r) => [textAt(r, 0), textAt(r, 1)] as const)
  const values = new Map(rows)
  const value = (key: string): string => values.get(key) ?? ''
  return {
    id: value('id'),
    title: readTextByKey('title', value),
    edition: value('edition'),
    publisher: value('publisher'),
    licence: value('licence'),
    digest: values.get('digest') ?? null,
  }
}

/** Read only from files that passed their checks; what is not right all the same is as if it were not said. */
function originAt(json: string | null): { origin?: SourceOrigin } {
  if (json === null) return {}
  try {
    return { origin: sourceOriginSchema.parse(JSON.parse(json)) }
  } catch {
    return {}
  }
}

const readSources = (database: SqlDatabase): Source[] =>
  readRows(
    database,
    `select id, publisher, ${textColumns('title')}, table_code, retrieved, licence, quality, ${textColumns('note')},
       origin, sum_of
     from sources order by id`,
    (row) => ({
      id: row.number(0),
      publisher: textAt(row, 1),
      title: localizedAt(row, 2),
      table: row.text(4),
      retrieved: row.text(5),
      licence: row.text(6),
      quality: textAt(row, 7) as Source['quality'],
      note: row.isNull(8) ? null : readText((place) => row.text(8 + place) ?? textAt(row, 8)),
      ...originAt(row.text(10)),
      ...(row.isNull(11) ? {} : { sumOf: row.number(11) }),
    }),
  )

const readRegions = (database: SqlDatabase): Region[] =>
  readRows(
    database,
    `select id, code, ${textColumns('name')}, kind, parent, longitude, latitude from regions order by id`,
    (row) => ({
      id: row.number(0),
      code: textAt(row, 1),
      name: localizedAt(row, 2),
      kind: textAt(row, 4) as Region['kind'],
      parent: row.text(5),
      seat: row.isNull(6) ? null : { longitude: row.number(6), latitude: row.number(7) },
    }),
  )

const readIndustries = (database: SqlDatabase): Industry[] =>
  readRows(
    database,
    `select id, classification, code, ${textColumns('name')}, level, parent from industries order by id`,
    (row) => ({
      id: row.number(0),
      classification: textAt(row, 1),
      code: textAt(row, 2),
      name: localizedAt(row, 3),
      level: textAt(row, 5) as Industry['level'],
      parent: row.text(6),
    }),
  )

const readCampuses = (database: SqlDatabase): Campus[] =>
  readRows(
    database,
    `select id, code, ${textColumns('name')}, region, kind from campuses order by id`,
    (row) => ({
      id: row.number(0),
      code: textAt(row, 1),
      name: localizedAt(row, 2),
      region: row.text(4),
      kind: textAt(row, 5) as Campus['kind'],
    }),
  )

const readBreaks = (database: SqlDatabase): SeriesBreak[] =>
  readRows(
    database,
    `select fact_table, year, ${textColumns('note')}, region from series_breaks order by id`,
    (row) => ({
      table: textAt(row, 0) as FactTable,
      year: row.number(1),
      note: localizedAt(row, 2),
      ...(row.isNull(4) ? {} : { region: textAt(row, 4) }),
    }),
  )

const readFootnotes = (database: SqlDatabase): Footnote[] =>
  readRows(
    database,
    `select fact_table, region, year, ${textColumns('text')} from footnotes order by id`,
    (row) => ({
      table: textAt(row, 0) as FactTable,
      region: row.text(1),
      year: row.isNull(2) ? null : row.number(2),
      text: localizedAt(row, 3),
    }),
  )

/** Boundaries as GeoJSON geometry text, by region code; empty when the dataset has none. */
export const readBoundaries = (database: SqlDatabase): Map<string, string> =>
  new Map(
    readRows(
      database,
      `select code, boundary from regions where boundary is not null order by id`,
      (row) => [textAt(row, 0), textAt(row, 1)] as const,
    ),
  )

const readOwnCodes = (database: SqlDatabase): ReadonlySet<string> =>
  new Set(readRows(database, 'select code from regions where boundary is not null', (row) => textAt(row, 0)))

/** Everything about the dataset except its figures. The file must have passed its checks. */
export function readDescription(database: SqlDatabase): DatasetDescription {
  const regions = readRegions(database)
  const own = readOwnCodes(database)
  return {
    meta: readMeta(database),
    sources: readSources(database),
    regions,
    industries: readIndustries(database),
    campuses: readCampuses(database),
    coverage: readCoverage(database),
    breaks: readBreaks(database),
    footnotes: readFootnotes(database),
    series: readSeries(database),
    hasBoundaries: own.size > 0,
    areas: chooseMapAreas(regions, own).areas,
  }
}
