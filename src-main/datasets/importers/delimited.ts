import Papa from 'papaparse'
import { inBothLanguages } from '#shared/messages/in-both-languages'
import { importError } from './import-problem'
import { ListReader } from './list-table'
import type { TableReader } from './table-reader'
import { decodeText, detectEncoding } from './text-encoding'

const DELIMITERS = ['\t', ';', ',', '|'] as const
/** Lines in which delimiters are counted. */
const LINES_LOOKED_AT = 60
const CHUNK_CHARACTERS = 1 << 20

/**
 * Comma-, semicolon- or tab-separated text as PxWeb, spreadsheets and people write it: long lists and pivoted tables,
 * quoted or not, with title lines and notes. Rows are taken one by one, so that a million of them fit.
 */
export const readDelimited: TableReader = async (bytes, { name, tell, stop }) => {
  const detected = detectEncoding(bytes, null)
  const text = decodeText(bytes, detected)
  const delimiter = findDelimiter(text)
  if (delimiter === null) throw importError('table-unusable', (w) => w.delimited.noColumns(name))
  const reader = new ListReader({
    name: name.replace(/\.[^.]+$/, ''),
    format: 'delimited',
    encoding: detected.encoding,
    stop,
    tell,
    commasSeparate: delimiter === ',',
    placeOf: (row, column) =>
      inBothLanguages(({ imports }) =>
        column === null
          ? imports.delimited.line(row + 1)
          : imports.delimited.lineAndColumn(row + 1, column + 1),
      ),
  })
  let line = 0
  let failure: unknown = null
  // The types know pieces of files only; a text is read in pieces all the same.
  const inPieces = {
    delimiter,
    chunkSize: CHUNK_CHARACTERS,
    chunk({ data, errors, meta }: Papa.ParseResult<string[]>, parser: Papa.Parser) {
      try {
        const quotes = errors.find(({ type }) => type === 'Quotes')
        if (quotes !== undefined) {
          const at = line + (quotes.row ?? 0) + 1
          throw importError('file-malformed', (w) => w.delimited.unclosedQuote(at))
        }
        for (const row of data) {
          reader.add(row, line)
          line += 1 + lineBreaksIn(row)
        }
        stop()
        tell(meta.cursor / text.length)
      } catch (error) {
        failure = error
        parser.abort()
      }
    },
  }
  Papa.parse<string[]>(text, inPieces)
  // Papa Parse calls back at once for a text; what was thrown there must not pass through it.
  if (failure !== null) throw failure as Error
  return Promise.resolve([reader.finish()])
}

/** Line breaks inside quoted cells: the numbers of lines that people see count them. */
function lineBreaksIn(row: readonly string[]): number {
  let breaks = 0
  for (const cell of row) {
    let at = cell.indexOf('\n')
    while (at >= 0) {
      breaks++
      at = cell.indexOf('\n', at + 1)
    }
  }
  return breaks
}

/** The character that divides most lines into equally many cells; null when none does. */
function findDelimiter(text: string): string | null {
  const { data } = Papa.parse<string[]>(text.slice(0, 200_000), {
    delimiter: '\u0000',
    quoteChar: '\u0001',
    preview: LINES_LOOKED_AT,
  })
  const lines = data.map(([line = '']) => line.replace(/"[^"]*"/g, '""')).filter((line) => line.trim() !== '')
  let best: { delimiter: string; lines: number } | null = null
  for (const delimiter of DELIMITERS) {
    const counts = new Map<number, number>()
    for (const line of lines) {
      const count = line.split(delimiter).length - 1
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1)
    }
    const most = Math.max(0, ...counts.values())
    // Between equals the earlier one: a comma may stand inside figures, a tab never does.
    if (most > (best?.lines ?? 0)) best = { delimiter, lines: most }
  }
  return best?.delimiter ?? null
}
