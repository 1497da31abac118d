import type { Source } from '#shared/dataset/dimensions'
import { sourceOriginSchema } from '#shared/dataset/source-origin'
import type { DatasetContent } from './dataset-content'
import type { SqlDatabase } from './engine/sql-engine'
import { BLANK_DIGEST } from './schema/digest'
import { textColumns, textRows, textValues } from './schema/text-columns'

/** Writes all tables of a dataset except the facts. The digest is blank until the file is whole. */
export function writeDimensions(database: SqlDatabase, content: DatasetContent): void {
  writeMeta(database, content)
  for (const source of content.sources) writeSource(database, source)
  writeRegions(database, content)
  writeIndustries(database, content)
  writeCampuses(database, content)
  writeNotes(database, content)
}

function writeMeta(database: SqlDatabase, { meta }: DatasetContent): void {
  const insert = database.prepare('insert into meta (key, value) values (?, ?)')
  insert.run(['id', meta.id])
  for (const row of textRows('title', meta.title)) insert.run([...row])
  insert.run(['edition', meta.edition])
  insert.run(['publisher', meta.publisher])
  insert.run(['licence', meta.licence])
  insert.run(['digest', BLANK_DIGEST])
}

export function writeSource(database: SqlDatabase, source: Source): void {
  database
    .prepare(
      `insert into sources (id, publisher, ${textColumns('title')}, table_code, retrieved, licence, quality,
       ${textColumns('note')}, origin, sum_of) values (?,?,?,?,?,?,?,?,?,?,?,?)`,
    )
    .run([
      source.id,
      source.publisher,
      ...textValues(source.title),
      source.table,
      source.retrieved,
      source.licence,
      source.quality,
      ...textValues(source.note),
      source.origin === undefined ? null : JSON.stringify(sourceOriginSchema.parse(source.origin)),
      source.sumOf ?? null,
    ])
}

function writeRegions(database: SqlDatabase, content: DatasetContent): void {
  const insert = database.prepare(
    `insert into regions (id, code, ${textColumns('name')}, kind, parent, longitude, latitude, boundary)
     values (?,?,?,?,?,?,?,?,?)`,
  )
  for (const region of content.regions) {
    insert.run([
      region.id,
      region.code,
      ...textValues(region.name),
      region.kind,
      region.parent,
      region.seat?.longitude ?? null,
      region.seat?.latitude ?? null,
      content.boundaries?.get(region.code) ?? null,
    ])
  }
}

function writeIndustries(database: SqlDatabase, content: DatasetContent): void {
  const insert = database.prepare(
    `insert into industries (id, classification, code, ${textColumns('name')}, level, parent)
     values (?,?,?,?,?,?,?)`,
  )
  for (const { id, classification, code, name, level, parent } of content.industries) {
    insert.run([id, classification, code, ...textValues(name), level, parent])
  }
}

function writeCampuses(database: SqlDatabase, content: DatasetContent): void {
  const insert = database.prepare(
    `insert into campuses (id, code, ${textColumns('name')}, region, kind) values (?,?,?,?,?,?)`,
  )
  for (const { id, code, name, region, kind } of content.campuses) {
    insert.run([id, code, ...textValues(name), region, kind])
  }
}

function writeNotes(database: SqlDatabase, content: DatasetContent): void {
  const insertBreak = database.prepare(
    `insert into series_breaks (id, fact_table, year, ${textColumns('note')}, region) values (?,?,?,?,?,?)`,
  )
  content.breaks.forEach(({ table, year, note, region }, i) => {
    insertBreak.run([i + 1, table, year, ...textValues(note), region ?? null])
  })
  const insertFootnote = database.prepare(
    `insert into footnotes (id, fact_table, region, year, ${textColumns('text')}) values (?,?,?,?,?,?)`,
  )
  content.footnotes.forEach(({ table, region, year, text }, i) => {
    insertFootnote.run([i + 1, table, region, year, ...textValues(text)])
  })
}
