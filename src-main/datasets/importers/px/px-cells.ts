import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import type { Messages } from '#shared/messages/messages'
import { CellStore } from '#shared/table/cell-store'
import { coordinatesOf, textIn, type TableDimension } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import { lineAt } from '#main/formats/px/px-encoding'
import { END, NUMBER, PxScanner, SIGN, TEXT } from '#main/formats/px/px-scanner'
import type { PxNames } from './px-names'
import type { ReadOptions } from '../table-reader'

export interface PxData {
  readonly bytes: Uint8Array
  /** First byte after "DATA=". */
  readonly start: number
  readonly decode: (bytes: Uint8Array) => string
  /** Texts that the file gives to its signs → index of the sign. */
  readonly declaredSigns: ReadonlyMap<string, number>
  readonly dimensions: readonly TableDimension[]
  /** Combinations of all values. */
  readonly spanned: number
  readonly language: string
  readonly unmatchedCodes: PxNames['unmatchedCodes']
}
export interface ReadCells {
  readonly cells: CellStore
  readonly notices: readonly LocalizedText[]
}

/** How many cells are read between two questions whether to stop. */
const PACE = 4096
const SEMICOLON = 59

export const scannerOf = (data: PxData): PxScanner =>
  new PxScanner(data.bytes, data.start, data.decode, data.declaredSigns)

type Words = Messages['imports']['pxFiles']
export const problemAt = (
  data: PxData,
  position: number,
  pick: (words: Words, line: number) => { readonly message: string; readonly nextStep: string },
) => {
  const line = lineAt(data.bytes, position)
  return importError('file-malformed', ({ pxFiles }) => pick(pxFiles, line))
}

/** Asks to stop and tells how far, every few thousand cells. */
export function paceOf(data: PxData, { stop, tell }: ReadOptions): (count: number, at: number) => void {
  const length = Math.max(1, data.bytes.length - data.start)
  return (count, at) => {
    if (count % PACE !== 0) return
    stop()
    tell((at - data.start) / length)
  }
}

/** DATA without keys: all cells, one after the other. */
export function readDenseCells(data: PxData, options: ReadOptions): ReadCells {
  const scanner = scannerOf(data)
  const pace = paceOf(data, options)
  const cells = new CellStore('dense')
  // A cell takes at least a digit and a blank: what claims to be more is counted but not kept.
  const room = Math.ceil((data.bytes.length - data.start) / 2)
  const keep = data.spanned > room ? 0 : data.spanned
  let count = 0
  let last = data.start
  for (;;) {
    const found = scanner.next()
    if (found === END) break
    if (found !== NUMBER && found !== SIGN) throw notACell(data, scanner, count, found === TEXT, last)
    if (count < keep) {
      if (found === NUMBER) cells.addNumber(scanner.value)
      else cells.addSign(scanner.sign)
    }
    count++
    last = scanner.at
    pace(count, scanner.at)
  }
  if (count !== data.spanned) throw wrongCount(data, count, last)
  return { cells, notices: checkEnd(data, scanner, last) }
}

/** Where CODES and VALUES differ in number, it is VALUES that may be wrong. */
function wrongCount(data: PxData, count: number, last: number) {
  const unmatched = data.unmatchedCodes[0]
  if (unmatched !== undefined) return unmatched.problem()
  return problemAt(data, last, (words, line) =>
    count < data.spanned
      ? words.tooFewCells(line, data.spanned, count)
      : words.tooManyCells(line, data.spanned, count),
  )
}

/** Without its semicolon, DATA is whole when something blank follows the last number. */
export function checkEnd(data: PxData, scanner: PxScanner, last: number): LocalizedText[] {
  if (scanner.ended) return []
  if (last >= data.bytes.length && last > data.start)
    throw problemAt(data, last, (words, line) => words.dataNotEnded(line))
  return [localize(({ imports }) => imports.pxFiles.endedWithoutSemicolon())]
}

/** The error for something that is neither number nor sign. `last`: the first byte after the cell before. */
export function notACell(data: PxData, scanner: PxScanner, cell: number, isText: boolean, last: number) {
  const found = scanner.found()
  // After the last cell and a semicolon: a keyword behind DATA rather than a bad number.
  const isBehind = data.bytes.subarray(last, scanner.from).includes(SEMICOLON)
  if (cell >= data.spanned && isBehind)
    return problemAt(data, scanner.from, (words, line) => words.textAfterData(line, found))
  const name = cell < data.spanned ? cellName(data, cell) : String(cell + 1)
  return problemAt(data, scanner.from, (words, line) =>
    isText ? words.unknownSign(line, name, found) : words.noNumber(line, name, found),
  )
}

/** "17: 0581 Norrköping, 2008": number from 1, then its values. */
export function cellName(data: PxData, cell: number): string {
  const at = coordinatesOf(data.dimensions, cell)
  const labels = data.dimensions.map(({ values }, d) =>
    textIn(values[at[d] ?? 0]?.label ?? {}, [data.language]),
  )
  return `${String(cell + 1)}: ${labels.join(', ')}`
}
