import { openZip, type ZipArchive } from '#main/formats/zip-archive'
import { PLAIN } from '#main/formats/workbook/cell-formats'
import { readWorkbookParts } from '#main/formats/workbook/workbook-parts'
import { readSheetCells, type SheetCell, type SheetCells } from '#main/formats/workbook/worksheet-cells'

export interface ReadBook {
  readonly sheets: readonly SheetCells[]
  readonly hiddenSheets: readonly string[]
  partText(name: string): string
}

/** A workbook as our reader of other people's workbooks finds it: it shares nothing with the writer. */
export function readBook(bytes: Uint8Array): ReadBook {
  const zip = openZip(bytes)
  const shown = readWorkbookParts(zip, () => undefined)
  // As numbers are stored: a share as 0.124, whatever its format shows.
  const formats = shown.formats.map((format) => (format.kind === 'scaled' ? PLAIN : format))
  const book = { ...shown, formats }
  return {
    sheets: book.sheets.map((sheet) => readSheetCells(zip, sheet, book, () => undefined)),
    hiddenSheets: book.hiddenParts.map(({ name }) => name),
    partText: (name) => textOf(zip, name),
  }
}

function textOf(zip: ZipArchive, name: string): string {
  let text = ''
  zip.readText(name, (piece) => (text += piece))
  return text
}

export const cellsOf = (sheet: SheetCells | undefined): SheetCell[][] =>
  Array.from({ length: sheet?.rows.length ?? 0 }, (_, r) => sheet?.rows.row(r) ?? [])

/** The table below the row of heads that begins with a text; up to the first empty row. */
export function tableBelow(
  sheet: SheetCells | undefined,
  firstHead: string,
): { heads: string[]; rows: SheetCell[][] } {
  const rows = cellsOf(sheet)
  const at = rows.findIndex(([first]) => first === firstHead)
  if (at < 0) throw new Error(`no heads that begin with ${firstHead}`)
  const heads = (rows[at] ?? []).map(String)
  const end = rows.findIndex((row, index) => index > at && row.every((cell) => cell === null))
  return { heads, rows: rows.slice(at + 1, end < 0 ? undefined : end) }
}
