import { usualHeadingCount } from '#main/formats/px/px-heading'
import { CELL_SIGNS } from '#shared/table/cell-store'
import { textFor, type OtherKeyword, type StatisticalTable } from '#shared/table/statistical-table'
import { readDenseCells, type PxData } from './px-cells'
import { countSpanned, readPxDimensions } from './px-dimensions'
import { readPxHead } from './px-head'
import { readKeyedCells, readRowKeys } from './px-keyed-cells'
import { PxKeywords } from '#main/formats/px/px-keywords'
import { markCells } from './px-marks'
import { PxNames } from './px-names'
import { readPxNotes } from './px-notes'
import { describePxTable } from './px-table'
import { quotePx } from '#main/formats/px/px-text'
import type { ReadOptions, ReadTable, TableReader } from '../table-reader'

/**
 * PC-Axis, as specified in 2013 and as offices write it. The figures are read from the bytes, one by one.
 * Throws `file-malformed` naming the line and the keyword or cell.
 */
export const readPxFile: TableReader = async (bytes, options) => [readPx(bytes, options)]

function readPx(file: Uint8Array, options: ReadOptions): ReadTable {
  options.stop()
  const { parts, start, statements, notices } = readPxHead(file)
  options.stop()
  const keywords = new PxKeywords(statements)
  const names = new PxNames(keywords, parts.dataLine)
  const described = describePxTable(keywords, names, readPxDimensions(keywords, names))
  const { dimensions } = described
  const data: PxData = {
    bytes: parts.bytes,
    start,
    decode: parts.decode,
    declaredSigns: declaredSigns(described.signTexts, keywords.main),
    dimensions,
    spanned: countSpanned(dimensions, parts.dataLine),
    language: keywords.main,
    unmatchedCodes: names.unmatchedCodes,
  }
  const codes = dimensions.map(({ code }) => code)
  const notes = readPxNotes(keywords, names, codes, statements)
  const keys = readRowKeys(keywords, names, data)
  const read = keys === null ? readDenseCells(data, options) : readKeyedCells(data, keys, options)
  const markNotices = markCells(keywords, names, read.cells)
  const table: StatisticalTable = {
    ...described,
    languages: keywords.languages,
    cells: read.cells,
    notes,
    other: [...keywords.rest(), ...headingOf(names, keys !== null)],
  }
  options.tell(1)
  return {
    table,
    format: 'px',
    encoding: parts.encoding,
    notices: [...notices, ...names.notices, ...read.notices, ...markNotices],
  }
}

/** A text of the file's own in place of a sign: only where it stands for one sign alone. */
function declaredSigns(signTexts: StatisticalTable['signTexts'], language: string): Map<string, number> {
  const signs = new Map<string, number>()
  const twice = new Set<string>()
  CELL_SIGNS.forEach((sign, index) => {
    const text = textFor(signTexts[sign] ?? {}, language)
    if (text === undefined) return
    if (signs.has(text)) twice.add(text)
    signs.set(text, index)
  })
  twice.forEach((text) => signs.delete(text))
  return signs
}

function headingOf(names: PxNames, keyed: boolean): OtherKeyword[] {
  const count = names.dimensions.length - names.stubCount
  if (count === usualHeadingCount(names.dimensions.length, keyed)) return []
  const value = names.dimensions.slice(names.stubCount).map(quotePx).join(',')
  return [{ keyword: 'HEADING', language: null, subkeys: [], value }]
}
