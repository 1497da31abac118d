import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { CellStore } from '#shared/table/cell-store'
import { textIn } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import { checkEnd, notACell, paceOf, problemAt, scannerOf, type PxData, type ReadCells } from './px-cells'
import type { PxKeywords } from '#main/formats/px/px-keywords'
import type { PxNames } from './px-names'
import { END, NUMBER, SIGN, TEXT, type Found, type PxScanner } from '#main/formats/px/px-scanner'
import type { ReadOptions } from '../table-reader'

/** The dimensions whose values stand in front of each row of DATA, as texts or codes. */
interface RowKeys {
  readonly indexes: readonly ReadonlyMap<string, number>[]
  readonly names: readonly string[]
}

/** KEYS("dimension") = VALUES | CODES; null when the file has none. */
export function readRowKeys(keywords: PxKeywords, names: PxNames, data: PxData): RowKeys | null {
  const statements = keywords.all('KEYS')
  if (statements.length === 0) return null
  const indexes: ReadonlyMap<string, number>[] = []
  for (const statement of statements) {
    const language = keywords.languageOf(statement)
    const d = names.findDimension(statement.subkeys[0] ?? '', language)
    const kind = statement.items[0]?.text.toUpperCase()
    if (d < 0 || (kind !== 'VALUES' && kind !== 'CODES'))
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.keyIsNot(statement.line, 'KEYS'))
    keywords.use(statement)
    const unmatched = names.unmatchedCodes.find(({ dimension }) => dimension === d)
    if (kind === 'CODES' && unmatched !== undefined) throw unmatched.problem()
    const values = data.dimensions[d]?.values ?? []
    const index = new Map<string, number>()
    values.forEach(({ code, label }, v) =>
      index.set(kind === 'CODES' ? code : textIn(label, [data.language]), v),
    )
    indexes[d] ??= index
  }
  // Keys name rows, so they are about the first dimensions, without a gap.
  const line = statements[0]?.line ?? 1
  for (let d = 0; d < indexes.length; d++)
    if (indexes[d] === undefined)
      throw importError('file-malformed', ({ pxFiles }) => pxFiles.keyIsNot(line, 'KEYS'))
  return { indexes, names: names.dimensions.slice(0, indexes.length) }
}

/** DATA with keys: rows that may be left out, in any order. What is left out is not stated. */
export function readKeyedCells(data: PxData, keys: RowKeys, options: ReadOptions): ReadCells {
  const sizes = data.dimensions.map(({ values }) => values.length)
  const rowSize = sizes.slice(keys.indexes.length).reduce((product, size) => product * size, 1)
  const walk = new RowWalk(data, keys, sizes, rowSize, options)
  const { cells, rows } = readInOrder(walk) ?? readSorted(walk)
  const total = data.spanned / rowSize
  const left = localize(({ imports }) => imports.pxFiles.rowsLeftOut(rows, total))
  return { cells, notices: [...(rows < total ? [left] : []), ...walk.notices] }
}

/** Null when the rows are not in the order of the table. */
function readInOrder(walk: RowWalk): { cells: CellStore; rows: number } | null {
  const cells = new CellStore('sparse')
  let before = -1
  let rows = 0
  const inOrder = walk.rows(
    (row) => {
      walk.checkOnce(row, before)
      if (row < before) return false
      before = row
      rows++
      return true
    },
    (cell, found, scanner) => addCell(cells, cell, found, scanner),
  )
  return inOrder ? { cells, rows } : null
}

/** First where each row begins, then the rows in the order of the table. */
function readSorted(walk: RowWalk): { cells: CellStore; rows: number } {
  const numbers: number[] = []
  const starts: number[] = []
  walk.rows(
    (row, start) => {
      numbers.push(row)
      starts.push(start)
      return true
    },
    () => undefined,
  )
  const order = Uint32Array.from(numbers, (_, i) => i).sort(
    (a, b) => (numbers[a] as number) - (numbers[b] as number),
  )
  const cells = new CellStore('sparse')
  let before = -1
  for (const i of order) {
    const row = numbers[i] as number
    walk.checkOnce(row, before, starts[i])
    before = row
    walk.cellsOf(row, starts[i] as number, (cell, found, scanner) => addCell(cells, cell, found, scanner))
  }
  return { cells, rows: numbers.length }
}

function addCell(cells: CellStore, cell: number, found: Found, scanner: PxScanner): void {
  if (found === NUMBER) cells.addNumber(scanner.value, cell)
  else cells.addSign(scanner.sign, cell)
}

type VisitCell = (cell: number, found: Found, scanner: PxScanner) => void

/** Goes through the rows of DATA and checks each. */
class RowWalk {
  notices: LocalizedText[] = []
  private readonly pace: (count: number, at: number) => void
  private scanner: PxScanner

  constructor(
    private readonly data: PxData,
    private readonly keys: RowKeys,
    private readonly sizes: readonly number[],
    private readonly rowSize: number,
    options: ReadOptions,
  ) {
    this.pace = paceOf(data, options)
    this.scanner = scannerOf(data)
  }

  /** False when `visitRow` said to go no further. */
  rows(visitRow: (row: number, start: number) => boolean, visitCell: VisitCell): boolean {
    const { data } = this
    this.scanner = scannerOf(data)
    let last = data.start
    let count = 0
    while (!atEnd(this.scanner, data)) {
      const row = readRowNumber(this.scanner, data, this.keys, this.sizes)
      if (!visitRow(row, this.scanner.at)) return false
      last = this.cellsOf(row, this.scanner.at, visitCell)
      this.pace(++count, last)
    }
    this.notices = checkEnd(data, this.scanner, last)
    return true
  }

  /** The cells of one row; the first byte behind them. */
  cellsOf(row: number, start: number, visitCell: VisitCell): number {
    const { data, rowSize, scanner } = this
    scanner.at = start
    let last = start
    for (let i = 0; i < rowSize; i++) {
      const found = scanner.next()
      const cell = row * rowSize + i
      if (found !== NUMBER && found !== SIGN) {
        const isNextRow = found === TEXT && this.keys.indexes[0]?.has(scanner.found()) === true
        if (found === END || isNextRow)
          throw problemAt(data, last, (words, line) => words.rowTooShort(line, rowSize, i))
        throw notACell(data, scanner, cell, found === TEXT, last)
      }
      visitCell(cell, found, scanner)
      last = scanner.at
    }
    return last
  }

  /** Throws when the row is the same as the one before. */
  checkOnce(row: number, before: number, at = this.scanner.from): void {
    if (row !== before) return
    throw problemAt(this.data, at, (words, line) => words.rowTwice(line, rowName(this.data, this.keys, row)))
  }
}

function atEnd(scanner: PxScanner, data: PxData): boolean {
  for (; scanner.at < data.bytes.length; scanner.at++) {
    const byte = data.bytes[scanner.at] as number
    if (byte === 59) {
      scanner.ended = scanner.restIsBlank(scanner.at + 1)
      if (scanner.ended) return true
    } else if (byte > 32 && byte !== 44) return false
  }
  return true
}

function readRowNumber(scanner: PxScanner, data: PxData, keys: RowKeys, sizes: readonly number[]): number {
  let row = 0
  keys.indexes.forEach((index, d) => {
    const name = keys.names[d] ?? ''
    const text = scanner.nextText()
    if (text === null)
      throw problemAt(data, scanner.from, (words, line) => words.keyMissing(line, name, scanner.found()))
    const value = index.get(text)
    if (value === undefined)
      throw problemAt(data, scanner.from, (words, line) => words.keyUnknown(line, name, text))
    row = row * (sizes[d] ?? 1) + value
  })
  return row
}

function rowName(data: PxData, keys: RowKeys, row: number): string {
  let rest = row
  const labels: string[] = []
  for (let d = keys.names.length - 1; d >= 0; d--) {
    const values = data.dimensions[d]?.values ?? []
    labels.unshift(textIn(values[rest % values.length]?.label ?? {}, [data.language]))
    rest = Math.floor(rest / values.length)
  }
  return labels.join(', ')
}
