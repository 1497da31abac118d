import { TABLE_FORMATS, type TableFormat } from '#shared/dataset/source-origin'
import { isOneOf } from '#shared/dataset/one-of'
import type { FileKind } from './file-kind'
import { importError } from '#main/formats/import-problem'
import { checkTableSize } from './table-limits'
import type { ReadOptions, ReadTable, TableReader } from './table-reader'

/** Each reader is loaded when a file of its kind comes: a start needs none of them. */
const READERS: Readonly<Record<TableFormat, () => Promise<TableReader>>> = {
  px: async () => (await import('./px/px-file')).readPxFile,
  'json-stat': async () => (await import('./json-stat/json-stat')).readJsonStat,
  delimited: async () => (await import('./delimited/delimited')).readDelimited,
  workbook: async () => (await import('./workbook/workbook')).readWorkbook,
}

/** All tables of a file, at least one. Throws `ProblemError`, `QueryStopped`. */
export async function readTables(
  kind: TableFormat,
  bytes: Uint8Array,
  options: ReadOptions,
): Promise<readonly ReadTable[]> {
  const read = await READERS[kind]()
  const tables = await read(bytes, options)
  for (const { table } of tables) checkTableSize(table)
  return tables
}

/** The table with a number, from 0. Throws `ProblemError` when there is no such table. */
export function tableAt(tables: readonly ReadTable[], index: number, name: string): ReadTable {
  const table = tables[index]
  if (table === undefined) {
    throw importError('invalid-input', ({ files }) => files.noSuchTable(name, tables.length))
  }
  return table
}

/** A sheet with a list of contents, or own sums, has so many times fewer figures than the tables that it is about. */
const TIMES_FEWER = 10

/** The number of the table that a file is opened with: of a workbook the first that is not much smaller than another. */
export function likeliestTable(tables: readonly ReadTable[]): number {
  if (tables.some(({ place }) => place === undefined)) return 0
  const sizes = tables.map(({ table }) => table.cells.length)
  const most = Math.max(...sizes)
  return Math.max(
    0,
    sizes.findIndex((size) => size * TIMES_FEWER >= most),
  )
}

/** Whether a file of this kind holds tables. */
export const isTableKind = (kind: FileKind): kind is TableFormat => isOneOf(TABLE_FORMATS, kind)
