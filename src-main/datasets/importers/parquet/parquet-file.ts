import { parquetMetadata, type FileMetaData, type ParquetParsers, type RowGroup } from 'hyparquet'
import { ProblemError } from '#shared/problem/problem'
import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { PARQUET_SYMBOLS } from '#main/formats/parquet-names'
import { importError } from '#main/formats/import-problem'
import { QueryStopped } from '../../stop-check'
import type { Cell } from '../delimited/list-layout'
import { ListReader, MOST_COLUMNS } from '../delimited/list-table'
import type { ReadOptions, ReadTable, TableReader } from '../table-reader'
import { DeclaredTable, declaredIn } from './declared-table'
import { chooseColumns, type ParquetColumn } from './parquet-columns'
import { readPages } from './parquet-pages'
import { ParquetRefused } from './parquet-refused'
import { ValueForm } from './parquet-values'

/** Rows of a file: as many as the longest lists that are read as text within the limit of a file. */
const MOST_ROWS = 10_000_000
/** Rows between two looks at the stop flag. */
const ROWS_BETWEEN_CHECKS = 8192
const MAGIC = 'PAR1'

/**
 * Parquet as R, Python, DuckDB and statistical offices write it: its flat columns are a list, and are read as any list
 * is. Columns of lists and structures are left out in words.
 */
export const readParquet: TableReader = async (bytes, options) => {
  const { name } = options
  try {
    return Promise.resolve([readList(bytes, options)])
  } catch (error) {
    if (error instanceof ProblemError || error instanceof QueryStopped) throw error
    if (error instanceof ParquetRefused && error.fault === 'large')
      throw importError('file-too-large', ({ parquet }) => parquet.tooLarge(name, MOST_ROWS))
    if (error instanceof ParquetRefused && error.fault === 'codec') {
      const { what } = error
      throw importError('file-format-unknown', ({ parquet }) => parquet.codec(name, what))
    }
    throw importError('file-malformed', ({ parquet }) => parquet.broken(name))
  }
}

function readList(bytes: Uint8Array, { name, stop, tell, marks: stated }: ReadOptions): ReadTable {
  const metadata = readMetadata(bytes, name)
  const { columns, leftOut } = chooseColumns(metadata)
  if (columns.length > MOST_COLUMNS)
    throw importError('file-malformed', (w) => w.delimited.tooManyColumns(columns.length, MOST_COLUMNS))
  const count = metadata.row_groups.reduce((rows, group) => rows + Number(group.num_rows), 0)
  if (!(count >= 0 && count <= MOST_ROWS)) throw new ParquetRefused('large')
  /** False when `take` is. */
  const walk = (take: (row: readonly Cell[], line: number) => boolean): boolean => {
    let line = 0
    for (const group of metadata.row_groups)
      for (const row of rowsOf(bytes, group, columns)) {
        if (!take(row, ++line)) return false
        if (line % ROWS_BETWEEN_CHECKS !== 0) continue
        stop()
        tell(line / count)
      }
    return true
  }
  const title = name.replace(/\.[^.]+$/, '')
  const notices = noticesOf(leftOut)
  const declared = declaredIn(metadata, columns)
  if (declared !== null) {
    const rows = new DeclaredTable(declared, columns)
    const language = /^[a-z]{2,3}$/.exec(saidIn(metadata, 'language') ?? '')?.[0] ?? 'sv'
    const table = walk((row) => rows.add(row)) ? rows.finish(title, language) : null
    if (table !== null) return withWords({ table, format: 'parquet', encoding: null, notices }, metadata)
  }
  const symbols = symbolsOf(columns)
  const marks = new Set(symbols.values())
  const shown = columns.flatMap((_, c) => (marks.has(c) ? [] : [c]))
  const reader = new ListReader({
    name: title,
    format: 'parquet',
    encoding: null,
    notices,
    stop,
    tell,
    ...(stated && { marks: stated }),
    placeOf: (row, column) =>
      localize(({ imports: { delimited } }) =>
        column === null ? delimited.line(row) : delimited.lineAndColumn(row, column + 1),
      ),
  })
  reader.add(
    shown.map((c) => columns[c]?.heading ?? ''),
    0,
  )
  walk((row, line) => {
    reader.add(symbols.size === 0 ? row : withSymbols(row, symbols, shown), line)
    return true
  })
  return withWords(reader.finish(), metadata)
}

/** By column of figures, that of the signs in their places: PxWeb's `value` and `value_symbol`. */
function symbolsOf(columns: readonly ParquetColumn[]): ReadonlyMap<number, number> {
  const at = new Map(columns.map(({ name }, c) => [name, c]))
  return new Map(
    columns.flatMap(({ name, element }, c) => {
      const symbols = at.get(`${name}${PARQUET_SYMBOLS}`)
      return symbols === undefined || element.type === 'BYTE_ARRAY' ? [] : [[c, symbols] as const]
    }),
  )
}

const FLAG = /^(?:[a-z]{1,2}|\*{1,3})$/i

/** The row with signs where figures are not there and marks behind those that are, without the columns of signs. */
function withSymbols(
  row: readonly Cell[],
  symbols: ReadonlyMap<number, number>,
  shown: readonly number[],
): readonly Cell[] {
  return shown.map((c) => {
    const cell = row[c] ?? ''
    const place = symbols.get(c)
    const sign = place === undefined ? '' : (row[place] ?? '')
    if (sign === '') return cell
    return cell === '' ? sign : FLAG.test(String(sign)) ? `${String(cell)} ${String(sign)}` : cell
  })
}

/** Title, source and the like, where the file says them as our own do (`writeTableParquet`). */
function withWords(read: ReadTable, metadata: FileMetaData): ReadTable {
  const { table } = read
  const said = (key: string): string | null => saidIn(metadata, key)
  const [language = 'sv'] = table.languages
  const texts = (key: string, present: typeof table.source) => {
    const text = said(key)
    return text === null ? present : { [language]: text }
  }
  return {
    ...read,
    table: {
      ...table,
      id: said('table') ?? table.id,
      title: texts('title', table.title) ?? table.title,
      source: texts('source', table.source),
      unit: texts('unit', table.unit),
      contact: texts('contact', table.contact),
      lastUpdated: said('updated') ?? table.lastUpdated,
      official: said('official') === 'yes',
    },
  }
}

const saidIn = ({ key_value_metadata = [] }: FileMetaData, key: string): string | null =>
  key_value_metadata.find((pair) => pair.key === key)?.value?.replaceAll('\0', '\uFFFD') || null

/** The rows of a group, its columns read beside each other, a page of each at a time. */
function* rowsOf(
  bytes: Uint8Array,
  { columns: chunks, num_rows }: RowGroup,
  columns: readonly ParquetColumn[],
): Generator<readonly Cell[]> {
  const count = Number(num_rows)
  // Of several of one name the first.
  const chunkOf = new Map(
    chunks.toReversed().map((chunk) => [chunk.meta_data?.path_in_schema[0], chunk] as const),
  )
  const cursors = columns.map(({ name, element, toCell }) => {
    const chunk = chunkOf.get(name)
    if (chunk === undefined) throw new ParquetRefused('broken')
    const pages = readPages(bytes, chunk, count, new ValueForm(element, PARSERS))
    return { pages, toCell, page: NO_VALUES, at: 0 }
  })
  for (let i = 0; i < count; i++)
    yield cursors.map((cursor) => {
      if (cursor.at === cursor.page.length) {
        cursor.page = cursor.pages.next().value ?? NO_VALUES
        cursor.at = 0
      }
      const value = cursor.page[cursor.at++]
      return value === null || value === undefined ? '' : cursor.toCell(value)
    })
}
const NO_VALUES: readonly unknown[] = []

function readMetadata(bytes: Uint8Array, name: string): FileMetaData {
  const latin = (start: number, end?: number): string =>
    Buffer.from(bytes.subarray(start, end)).toString('latin1')
  if (latin(0, 4) === 'PARE') throw importError('file-unreadable', ({ parquet }) => parquet.locked(name))
  // The list of columns stands at the end.
  if (latin(bytes.length - 4) !== MAGIC) throw new ParquetRefused('broken')
  return parquetMetadata(bytes, { parsers: PARSERS, geoparquet: false })
}

const DAY = 86_400_000

/** "2021-03-01", with the time of day where there is one; '' for what no calendar has. */
function dateText(milliseconds: number): string {
  const date = new Date(milliseconds)
  if (Number.isNaN(date.getTime())) return ''
  const text = date.toISOString()
  return milliseconds % DAY === 0 ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ')
}

const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)

const PARSERS: ParquetParsers = {
  dateFromDays: (days) => dateText(days * DAY),
  timestampFromMilliseconds: (value) => dateText(Number(value)),
  timestampFromMicroseconds: (value) => dateText(Number(value / 1000n)),
  timestampFromNanoseconds: (value) => dateText(Number(value / 1_000_000n)),
  stringFromBytes: text,
  jsonFromBytes: text,
  // Columns of shapes are left out.
  geometryFromBytes: text,
  geographyFromBytes: text,
  uuidFromBytes: (bytes) => Buffer.from(bytes).toString('hex'),
}

const noticesOf = (leftOut: readonly string[]): readonly LocalizedText[] =>
  leftOut.length === 0 ? [] : [localize(({ imports }) => imports.parquet.leftOut(leftOut))]
