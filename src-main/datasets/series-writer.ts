import type { SeriesContent } from './dataset-content'
import type { SqlDatabase } from './engine/sql-engine'
import { noteSubjectsSchema } from './queries/series'
import { packChunks } from './schema/series-chunk'
import type { StopCheck } from './stop-check'
import { textColumns, textValues } from './schema/text-columns'

const byId = (series: readonly SeriesContent[]): SeriesContent[] =>
  [...series].sort((a, b) => a.series.id - b.series.id)

/** Writes what there is to say about series; their cells come last, see `writeSeriesCells`. */
export function writeSeries(database: SqlDatabase, contents: readonly SeriesContent[]): void {
  const insert = database.prepare(
    `insert into series (id, code, ${textColumns('title')}, ${textColumns('unit')}, decimals, source)
     values (?,?,?,?,?,?,?,?)`,
  )
  const insertDimension = database.prepare(
    `insert into series_dimensions (series, position, code, ${textColumns('name')}, role, total)
     values (?,?,?,?,?,?,?)`,
  )
  const insertValue = database.prepare(
    `insert into series_values (series, dimension, position, code, ${textColumns('name')}) values (?,?,?,?,?,?)`,
  )
  const insertNote = database.prepare(
    `insert into series_notes (series, position, ${textColumns('text')}, about) values (?,?,?,?,?)`,
  )
  for (const { series } of byId(contents)) {
    const { id, code, title, unit, decimals, source } = series
    insert.run([id, code, ...textValues(title), ...textValues(unit), decimals, source])
    series.dimensions.forEach(({ code, name, role, values, total }, d) => {
      insertDimension.run([id, d, code, ...textValues(name), role, total])
      values.forEach((value, v) => {
        insertValue.run([id, d, v, value.code, ...textValues(value.name)])
      })
    })
    series.notes.forEach(({ text, about }, n) => {
      insertNote.run([id, n, ...textValues(text), JSON.stringify(noteSubjectsSchema.parse(about))])
    })
  }
}

/**
 * Writes the cells of all series. Called when all else is packed: rows in key order fill their pages anyway, and
 * a vacuum would hold twenty million cells twice. `stop` is asked for each row.
 */
export function writeSeriesCells(
  database: SqlDatabase,
  contents: readonly SeriesContent[],
  stop: StopCheck,
): void {
  const insert = database.prepare(
    `insert into series_cells (series, first_cell, count, width, decimals, gaps, numbers, signs, flags)
     values (?,?,?,?,?,?,?,?,?)`,
  )
  for (const { series, cells } of byId(contents)) {
    for (const { first, count, width, decimals, gaps, numbers, signs, flags } of packChunks(cells)) {
      stop()
      insert.run([series.id, first, count, width, decimals, gaps, numbers, signs, flags])
    }
  }
}
