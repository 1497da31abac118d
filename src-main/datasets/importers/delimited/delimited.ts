import Papa from 'papaparse'
import { localize } from '#shared/messages/localize'
import { importError } from '#main/formats/import-problem'
import { ListReader } from './list-table'
import { joinSdmxNames } from './sdmx-rows'
import { LONGEST_LINE } from '../table-limits'
import type { TableReader } from '../table-reader'
import { decodeSlices, detectEncoding, type DetectedEncoding } from '#main/formats/text-encoding'
import type { LocalizedText } from '#shared/messages/language'

const DELIMITERS = ['\t', ';', '|', ','] as const
/** Lines in which delimiters are counted. */
const LINES_LOOKED_AT = 60
/** Characters in which they are looked for. */
const START = 200_000
/** Small enough that the rows of a piece are gone before the next comes. */
const PIECE_BYTES = 1 << 16
const QUOTE = 0x22
const LINE_FEED = 0x0a

/**
 * Comma-, semicolon- or tab-separated text as PxWeb, spreadsheets and people write it: long lists and pivoted tables,
 * quoted or not, with title lines and notes. Read piece by piece: Papa Parse's own way to do that keeps every row until the end.
 */
export const readDelimited: TableReader = async (bytes, { name, tell, stop, marks }) => {
  const detected = detectEncoding(bytes, null)
  const pieces = decodeSlices(bytes, detected, PIECE_BYTES)
  const first = startOf(pieces)
  const delimiter = findDelimiter(first)
  if (delimiter === null) throw importError('table-unusable', (w) => w.delimited.noColumns(name))
  const reader = new ListReader({
    name: name.replace(/\.[^.]+$/, ''),
    format: 'delimited',
    encoding: detected.encoding,
    notices: lettersNotice(detected),
    stop,
    tell,
    commasSeparate: delimiter === ',',
    ...(marks && { marks }),
    placeOf: (row, column) =>
      localize(({ imports }) =>
        column === null
          ? imports.delimited.line(row + 1)
          : imports.delimited.lineAndColumn(row + 1, column + 1),
      ),
  })
  let line = 0
  let done = 0
  let packed: number | null = null
  let join: ReturnType<typeof joinSdmxNames> = null
  for (const piece of wholeLines(startingWith(first, pieces))) {
    const isTooLong = piece.length > LONGEST_LINE && !ENDS.test(piece)
    done += piece.length
    tell(Math.min(1, done / bytes.length))
    if (packed === 1 && join === null && !isTooLong && isUnquoted(piece)) {
      line += reader.addLines(piece.replace(ENDS, ''), line, { delimiter, isWindows: piece.includes('\r') })
      stop()
      continue
    }
    const { data, errors } = Papa.parse<string[]>(piece.replace(ENDS, ''), { delimiter })
    const quotes = errors.find(({ type }) => type === 'Quotes')
    if (quotes !== undefined) {
      const at = line + linesOf(data.slice(0, quotes.row ?? 0)) + 1
      throw importError('file-malformed', (w) => w.delimited.unclosedQuote(at))
    }
    if (isTooLong) {
      const at = line + data.length
      throw importError('file-too-large', (w) => w.delimited.lineTooLong(at, LONGEST_LINE))
    }
    const isWrapped = piece.includes('="')
    for (const given of data) {
      const row = isWrapped ? given.map(unwrap) : given
      if (line === 0) join = joinSdmxNames(row)
      if (packed === null) {
        packed = packedKeys(row[0] ?? '')
        if (packed > 1) reader.knowKeys(packed)
      }
      reader.add(packed > 1 ? unpack(row, packed) : (join?.(row) ?? row), line)
      line += linesOf([row])
    }
    stop()
  }
  return Promise.resolve([reader.finish()])
}

/** Letters that were repaired, or read as those of old computers, are worth a look. */
const lettersNotice = ({ isTwice, encoding }: DetectedEncoding): readonly LocalizedText[] =>
  isTwice === true
    ? [localize(({ imports }) => imports.delimited.encodedTwice)]
    : encoding === 'macintosh' || encoding === 'ibm850'
      ? [localize(({ imports }) => imports.delimited.oldLetters[encoding])]
      : []

/** ="0581": a text that Excel must not take for a number. */
const unwrap = (cell: string): string => cell.replace(/^="([^"]*)"$/, '$1')

/** Whether lines can be cut where they end and cells where they are parted: all ends alike, no quotation marks. */
const isUnquoted = (piece: string): boolean =>
  !piece.includes('"') &&
  !piece.startsWith('\uFEFF') &&
  (piece.includes('\r') ? !/(?:^|[^\r])\n|\r(?!\n)/.test(piece) : piece.includes('\n'))

/** Eurostat packs the keys of a row into its first cell, under "freq,unit,geo\\TIME_PERIOD"; 1 in all other files. */
const packedKeys = (first: string): number =>
  /^[\w-]+(?:,[\w-]+)*\\[\w-]+$/.test(first.trim()) ? first.split(',').length : 1

function unpack([first = '', ...rest]: readonly string[], keys: number): readonly string[] {
  const cells = first.replace(/\\[\w-]+\s*$/, '').split(',')
  return cells.length === keys ? [...cells, ...rest] : [first, ...rest]
}

/** The first pieces of a text: as many as delimiters are looked for in. */
function startOf(pieces: Generator<string, void>): string {
  let text = ''
  while (text.length < START) {
    const { value, done } = pieces.next()
    if (done === true) break
    text += value
  }
  return text
}

function* startingWith(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

/** The end of a line, as Windows, Unix and old Macintosh programs write it. */
const ENDS = /(?:\r?\n|\r)$/

/**
 * The same text in pieces that end where a line does, and not inside quotes. What has no end within `LONGEST_LINE` is
 * given as it is, and nothing after it.
 */
function* wholeLines(pieces: Iterable<string>): Generator<string> {
  let waiting: string[] = []
  let length = 0
  let isQuoted = false
  for (const piece of pieces) {
    const found: LineEnd = piece.includes('"')
      ? lastLineEnd(piece, isQuoted)
      : { end: isQuoted ? 0 : lastEnd(piece), isQuoted }
    isQuoted = found.isQuoted
    if (found.end > 0) {
      yield waiting.join('') + piece.slice(0, found.end)
      waiting = []
      length = 0
    }
    if (found.end < piece.length) waiting.push(piece.slice(found.end))
    length += piece.length - found.end
    if (length > LONGEST_LINE) {
      yield waiting.join('')
      return
    }
  }
  if (waiting.length > 0) yield waiting.join('')
}

/** Behind the last line break; the first half of one at the very end is none yet. */
function lastEnd(text: string): number {
  const end = text.lastIndexOf('\n') + 1
  return end > 0 ? end : text.lastIndexOf('\r', text.length - 2) + 1
}

interface LineEnd {
  /** Behind the last line break of a piece that is not inside quotes; 0 when there is none. */
  readonly end: number
  /** Whether the piece ends inside quotes. */
  readonly isQuoted: boolean
}

function lastLineEnd(piece: string, startsQuoted: boolean): LineEnd {
  let end = 0
  let isQuoted = startsQuoted
  for (let i = 0; i < piece.length; i++) {
    const code = piece.charCodeAt(i)
    if (code === QUOTE) isQuoted = !isQuoted
    else if (code === LINE_FEED && !isQuoted) end = i + 1
  }
  return { end, isQuoted }
}

/** How many lines of the file rows take: people see those inside quoted cells, too. */
function linesOf(rows: readonly (readonly string[])[]): number {
  let lines = rows.length
  for (const row of rows)
    for (const cell of row) {
      let at = cell.indexOf('\n')
      while (at >= 0) {
        lines++
        at = cell.indexOf('\n', at + 1)
      }
    }
  return lines
}

/** The character that divides most lines into equally many cells; null when none does. */
function findDelimiter(text: string): string | null {
  // What stands inside quotation marks divides nothing, whatever line it stands on.
  const bare = text.slice(0, START).replace(/"[^"]*"/g, '""')
  const lines = bare
    .split(/\r\n?|\n/)
    .slice(0, LINES_LOOKED_AT)
    .filter((line) => line.trim() !== '')
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
