import type { SeriesContent } from './dataset-content'
import type { SqlDatabase } from './engine/sql-engine'
import { noteSubjectsSchema } from './queries/series'
import { packChunks } from './schema/series-chunk'
import type { StopCheck } from './stop-check'

const byId = (series: readonly SeriesContent[]): SeriesContent[] =>
  [...series].sort((a, b) => a.series.id - b.series.id)

/** Writes what there is to say about series; their cells come last, see `writeSeriesCells`. */
export function writeSeries(database: SqlDatabase, contents: readonly SeriesContent[]): void {
  const insert = database.prepare(
    `insert into series (id, code, title_sv, title_en, unit_sv, unit_en, decimals, source)
     values (?,?,?,?,?,?,?,?)`,
  )
  const insertDimension = database.prepare(
    `insert into series_dimensions (series, position, code, name_sv, name_en, role, total)
     values (?,?,?,?,?,?,?)`,
  )
  const insertValue = database.prepare(
    `insert into series_values (series, dimension, position, code, name_sv, name_en) values (?,?,?,?,?,?)`,
  )
  const insertNote = database.prepare(
    'insert into series_notes (series, position, text_sv, text_en, about) values (?,?,?,?,?)',
  )
  for (const { series } of byId(contents)) {
    const { id, code, title, unit, decimals, source } = series
    insert.run([id, code, title.sv, title.en, unit?.sv ?? null, unit?.en ?? null, decimals, source])
    series.dimensions.forEach(({ code, name, role, values, total }, d) => {
      insertDimension.run([id, d, code, name.sv, name.en, role, total])
      values.forEach((value, v) => {
        insertValue.run([id, d, v, value.code, value.name.sv, value.name.en])
      })
    })
    series.notes.forEach(({ text, about }, n) => {
      insertNote.run([id, n, text.sv, text.en, JSON.stringify(noteSubjectsSchema.parse(about))])
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
