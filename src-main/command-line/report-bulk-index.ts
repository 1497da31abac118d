import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { readCsvCells } from '#shared/figures-as-text/csv-cells'
import { csvText, dialectOf, writeCsvLines } from '#shared/figures-as-text/csv-lines'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'

/** One municipality of a bulk run. */
export interface IndexRow {
  readonly region: string
  readonly name: string
  readonly file: string
  /** SHA-256 of what the report was made of, hexadecimal; empty when it failed. */
  readonly digest: string
  readonly status: 'done' | 'failed'
  readonly message: string
  /** The file was there already; not stored. */
  readonly kept: boolean
}

const COLUMNS = ['region', 'name', 'file', 'digest', 'status', 'message'] as const

/** The index as a file for spreadsheets, in the order given. */
export function writeIndex(rows: readonly IndexRow[], language: Language): string {
  const { index } = messagesIn(language).reports.commandLine
  const heads = COLUMNS.map((column) => index[column])
  return writeCsvLines(
    [heads, ...rows.map((row) => COLUMNS.map((column) => csvText(row[column])))],
    dialectOf(language),
  )
}

/** What an earlier run says it made, by region. An index that is not there or not ours tells nothing. */
export async function readIndex(folder: string, language: Language): Promise<Map<string, IndexRow>> {
  let text: string
  try {
    text = await readFile(join(resolve(folder), 'index.csv'), 'utf8')
  } catch {
    return new Map()
  }
  const separator = language === 'sv' ? ';' : ','
  return new Map(
    readCsvCells(text, separator).flatMap(
      ([region = '', name = '', file = '', digest = '', status = '', message = '']): [string, IndexRow][] =>
        // A file outside the folder is none of ours, whatever an index says.
        /^[0-9a-f]{64}$/.test(digest) && status === 'done' && /^[a-z0-9.-]+$/.test(file)
          ? [[region, { region, name, file, digest, status, message, kept: true }]]
          : [],
    ),
  )
}
