import type { StatedMarks } from '#shared/table/decimal-mark'
import type { ReadTable } from './importers/table-reader'

/** The tables of a file, and its name once it was unpacked. */
export interface TablesOfFile {
  readonly name: string
  readonly tables: readonly ReadTable[]
}

/** What tells readings of files apart: the same bytes under the same name, their figures written alike, are the same tables. */
export interface Reading {
  /** SHA-256 of the file. */
  readonly digest: string
  /** Of the file as it came: it tells formats apart, and may stand as a title. */
  readonly name: string
  readonly marks: StatedMarks
}

/**
 * The tables of the file that a thread opened last, for the step that follows: so a file is parsed once. Packed cells
 * and a few texts, no bytes of the file. Goes with its thread, which waits a while only (`database-threads.ts`); then the
 * file is read again.
 */
export class KeptTables {
  private kept: { readonly key: string; readonly file: TablesOfFile } | null = null

  keep(reading: Reading, file: TablesOfFile): void {
    this.kept = { key: keyOf(reading), file }
  }

  /** Hands the tables over, and keeps none; null where they are of another reading. */
  take(reading: Reading): TablesOfFile | null {
    const { kept } = this
    this.kept = null
    return kept?.key === keyOf(reading) ? kept.file : null
  }
}

const keyOf = ({ digest, name, marks: { file, columns } }: Reading): string =>
  JSON.stringify([digest, name, file, Object.entries(columns).sort(([a], [b]) => (a < b ? -1 : 1))])
