import { usualHeadingCount } from '#main/formats/px/px-heading'
import { quotePx } from '#main/formats/px/px-text'
import type { StatisticalTable } from '#shared/table/statistical-table'
import { decimalsToState, hasWholeRows, writeCells } from './px-file-cells'
import { writeDimensions } from './px-file-dimensions'
import { LINE_END, PxLines } from './px-file-lines'
import { writeMarks, writeNotes, writeTableStatements } from './px-file-metadata'
import { PxWriterNames } from './px-file-names'

/**
 * A table as a .px file of the 2013 format, in UTF-8 as PxWeb writes it. All figures, signs, marks, languages,
 * notes and trees; a table of which only some cells are stated with KEYS. What the format has no place for: the
 * names of trees, and the unit of a value that is no content.
 */
export function writePxFile(table: StatisticalTable): Uint8Array {
  const names = new PxWriterNames(table)
  const lines = new PxLines(names.main, table.other)
  const decimals = decimalsToState(table)
  const keyed = table.cells.layout === 'sparse'
  const { headingCount, rowSize } = arrange(table, names, keyed)
  const keyCount = keyed ? table.dimensions.length - headingCount : 0
  writeTableStatements(lines, names, table, decimals)
  writeDimensions(lines, names, table, headingCount)
  writeNotes(lines, names, table)
  writeMarks(lines, names, table)
  lines.putOthers()
  table.dimensions.slice(0, keyCount).forEach((dimension, d) => {
    const kind = names.hasCodes(dimension) ? 'CODES' : 'VALUES'
    lines.put('KEYS', names.main, [names.dimension(d, names.main)], kind)
  })
  const head = new TextEncoder().encode(`${lines.toString()}DATA=${LINE_END}`)
  return join([head, ...writeCells(table, names, rowSize, keyCount, decimals)])
}

/** How many of the last dimensions are columns: as in the file that was read, where that is known. */
function arrange(
  table: StatisticalTable,
  names: PxWriterNames,
  keyed: boolean,
): { headingCount: number; rowSize: number } {
  const { dimensions, cells, other } = table
  const sizeOf = (count: number) =>
    dimensions.slice(dimensions.length - count).reduce((product, { values }) => product * values.length, 1)
  const usual = usualHeadingCount(dimensions.length, keyed)
  const stated = other.find(({ keyword }) => keyword === 'HEADING')?.value
  const labels = names.dimensions(names.main)
  const count = dimensions.findIndex((_, d) => stated === labels.slice(d).map(quotePx).join(','))
  const heading = stated === '' ? 0 : count < 0 ? usual : dimensions.length - count
  // A row with keys is written as a whole; the dimensions in front of it cannot be none.
  if (keyed && (heading === dimensions.length || !hasWholeRows(cells, sizeOf(heading))))
    return { headingCount: 0, rowSize: 1 }
  return { headingCount: heading, rowSize: sizeOf(heading) }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
