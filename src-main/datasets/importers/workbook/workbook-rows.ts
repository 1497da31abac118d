import { importError } from '#main/formats/import-problem'
import { readWorkbookParts } from '#main/formats/workbook/workbook-parts'
import { readSheetCells, SheetTooLarge } from '#main/formats/workbook/worksheet-cells'
import { MOST_SHEETS } from '../table-limits'
import { openWorkbook } from './open-workbook'

/** A visible sheet as it is read, hidden rows and columns left out; an empty cell is an empty text. */
export interface SheetOfRows {
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
}

const nothing = (): undefined => undefined

/**
 * The cells of a workbook's visible sheets as texts, for lists that are no tables of figures. Throws `ProblemError` as
 * `readWorkbook` does.
 */
export const readWorkbookRows = (bytes: Uint8Array, name: string): readonly SheetOfRows[] =>
  openWorkbook(bytes, name, (zip) => {
    const book = readWorkbookParts(zip, nothing)
    const { length } = book.sheets
    if (length > MOST_SHEETS)
      throw importError('file-too-large', (w) => w.workbooks.tooManySheets(name, length, MOST_SHEETS))
    return book.sheets.map((part): SheetOfRows => {
      try {
        const { rows, hiddenRows, hiddenColumns } = readSheetCells(zip, part, book, nothing)
        const shown = Array.from({ length: rows.length }, (_, row) => row).filter(
          (row) => !hiddenRows.has(row),
        )
        return {
          sheet: part.name,
          rows: shown.map((row) =>
            (rows.row(row) ?? []).flatMap((cell, column) =>
              hiddenColumns.has(column) ? [] : [String(cell ?? '')],
            ),
          ),
        }
      } catch (error) {
        if (!(error instanceof SheetTooLarge)) throw error
        throw importError('file-too-large', (w) => w.workbooks.sheetTooLarge(name, part.name))
      }
    })
  })
