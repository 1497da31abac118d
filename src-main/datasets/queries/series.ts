import { z } from 'zod'
import type { Series, SeriesDimension } from '#shared/dataset/series'
import type { SqlDatabase } from '../engine/sql-engine'
import { localizedAt, readRows, textAt } from './read-rows'
import { textColumns } from '../schema/text-columns'

/** What a note of a series is about, as it stands in `series_notes.about`. */
export const noteSubjectsSchema = z.array(z.object({ dimension: z.string(), value: z.string().nullable() }))

/** Read only from files that passed their checks; what is not right all the same is about nothing. */
function parseSubjects(json: string): Series['notes'][number]['about'] {
  try {
    return noteSubjectsSchema.parse(JSON.parse(json))
  } catch {
    return []
  }
}

function readValues(database: SqlDatabase, series: number, dimension: number): SeriesDimension['values'] {
  return readRows(
    database,
    `select code, ${textColumns('name')} from series_values where series = ? and dimension = ? order by position`,
    (row) => ({ code: textAt(row, 0), name: localizedAt(row, 1) }),
    [series, dimension],
  )
}

function readDimensions(database: SqlDatabase, series: number): SeriesDimension[] {
  const dimensions = readRows(
    database,
    `select position, code, ${textColumns('name')}, role, total from series_dimensions
     where series = ? order by position`,
    (row) => ({
      position: row.number(0),
      code: textAt(row, 1),
      name: localizedAt(row, 2),
      role: textAt(row, 4) as SeriesDimension['role'],
      total: row.text(5),
    }),
    [series],
  )
  return dimensions.map(({ position, code, name, role, total }) => ({
    code,
    name,
    role,
    values: readValues(database, series, position),
    total,
  }))
}

/** All series of a dataset in the order of their ids, without their cells. */
export function readSeries(database: SqlDatabase): Series[] {
  const series = readRows(
    database,
    `select id, code, ${textColumns('title')}, ${textColumns('unit')}, decimals, source from series order by id`,
    (row) => ({
      id: row.number(0),
      code: textAt(row, 1),
      title: localizedAt(row, 2),
      unit: row.isNull(4) ? null : localizedAt(row, 4),
      decimals: row.number(6),
      source: row.number(7),
    }),
  )
  return series.map((one) => ({
    ...one,
    dimensions: readDimensions(database, one.id),
    notes: readRows(
      database,
      `select ${textColumns('text')}, about from series_notes where series = ? order by position`,
      (row) => ({ text: localizedAt(row, 0), about: parseSubjects(textAt(row, 2)) }),
      [one.id],
    ),
  }))
}
