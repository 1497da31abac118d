import { localize } from '#shared/messages/localize'
import type { LocalizedText } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { importError } from '#main/formats/import-problem'
import { buildTableFromGrid } from '../delimited/list-table'
import { readLinesBelow, type LinesBelow } from '../delimited/notes-below'
import { XmlBroken } from '#main/formats/read-xml'
import { buildSheetGrid } from './sheet-grid'
import { findTable } from './sheet-layout'
import type { ReadOptions, ReadTable, TableReader } from '../table-reader'
import { recogniseWorkbook } from './workbook-kind'
import { readWorkbookParts, type WorkbookParts } from '#main/formats/workbook/workbook-parts'
import { readSheetCells, SheetTooLarge, type SheetCells } from '#main/formats/workbook/worksheet-cells'
import { openZip, ZipRefused, type ZipArchive } from '#main/formats/zip-archive'

/**
 * Excel's .xlsx: one table for each visible sheet that holds one. Other kinds of workbooks, and files that only
 * are named so, are refused with what to do about them. Formulas are read as they were last calculated.
 */
export const readWorkbook: TableReader = async (bytes, options) => {
  try {
    return readTables(openWorkbook(bytes, options.name), options)
  } catch (error) {
    if (error instanceof ZipRefused) throw zipProblem(error, options.name)
    if (error instanceof XmlBroken)
      throw importError('file-malformed', (w) => w.workbooks.broken(options.name))
    throw error
  }
}

function openWorkbook(bytes: Uint8Array, name: string): ZipArchive {
  switch (recogniseWorkbook(bytes)) {
    case 'xls':
      throw importError('file-format-unknown', (w) => w.workbooks.oldExcel(name))
    case 'password-protected':
      throw importError('file-unreadable', (w) => w.workbooks.passwordProtected(name))
    case 'html':
    case 'mhtml':
      throw importError('file-format-unknown', (w) => w.workbooks.webPage(name))
    case 'xml-spreadsheet':
      throw importError('file-format-unknown', (w) => w.workbooks.xmlSpreadsheet(name))
    case 'unknown':
      throw importError('file-format-unknown', (w) => w.workbooks.notExcel(name))
    case 'zip':
  }
  const zip = openZip(bytes)
  const has = (part: string): boolean => zip.names.includes(part)
  if (has('xl/workbook.bin')) throw importError('file-format-unknown', (w) => w.workbooks.binaryExcel(name))
  if (has('content.xml')) throw importError('file-format-unknown', (w) => w.workbooks.openDocument(name))
  if (!has('[Content_Types].xml') || !zip.names.some((part) => part.endsWith('workbook.xml')))
    throw importError('file-format-unknown', (w) => w.workbooks.notExcel(name))
  return zip
}

function readTables(zip: ZipArchive, options: ReadOptions): ReadTable[] {
  const { name, stop, tell } = options
  const book = readWorkbookParts(zip, stop)
  const tables: ReadTable[] = []
  let firstProblem: unknown = null
  book.sheets.forEach((part, i) => {
    const tellPart = (from: number, share: number) => (fraction: number) =>
      tell((i + from + share * fraction) / book.sheets.length)
    const reading = tellPart(0, 0.6)
    try {
      const sheet = readSheetCells(zip, part, book, (fraction) => {
        stop()
        reading(fraction)
      })
      const table = readSheet(sheet, book, { ...options, tell: tellPart(0.6, 0.4) })
      if (table) tables.push(table)
    } catch (error) {
      if (error instanceof SheetTooLarge)
        throw importError('file-too-large', (w) => w.workbooks.sheetTooLarge(name, part.name))
      // A sheet of words beside the figures must not hinder them.
      if (error instanceof Error && error.name === 'ProblemError') firstProblem ??= error
      else throw error
    }
  })
  if (tables.length > 0) return tables
  if (firstProblem instanceof Error) throw firstProblem
  throw importError('table-unusable', (w) =>
    w.workbooks.noTable(
      name,
      book.sheets.map((sheet) => sheet.name),
    ),
  )
}

function readSheet(sheet: SheetCells, book: WorkbookParts, options: ReadOptions): ReadTable | null {
  const layout = findTable(sheet)
  if (!layout) return null
  const below = readLinesBelow(layout.below)
  const words = messagesIn('sv').imports.workbooks
  const grid = buildSheetGrid(sheet, layout, words.columnNames, below.notes)
  const name = book.sheets.length > 1 ? sheet.name : options.name.replace(/\.[^.]+$/, '')
  const read = buildTableFromGrid(grid, {
    name,
    format: 'workbook',
    encoding: null,
    stop: options.stop,
    tell: options.tell,
    decimalMark: options.decimalMark,
    placeOf: (row, column) => {
      const address = grid.addressOf(row, column)
      return localize(({ imports }) => imports.workbooks.cell(sheet.name, address))
    },
  })
  return {
    ...read,
    table: withLinesBelow(read.table, below),
    notices: [...read.notices, ...noticesOf(sheet, book)],
  }
}

function withLinesBelow(table: ReadTable['table'], below: LinesBelow): ReadTable['table'] {
  const language = table.languages[0] ?? 'sv'
  const texts = (text: string | null, present: ReadTable['table']['source']) =>
    text === null ? present : { [language]: text }
  return {
    ...table,
    id: below.id ?? table.id,
    source: texts(below.source, table.source),
    contact: texts(below.contact, table.contact),
    unit: texts(below.unit, table.unit),
    lastUpdated: below.lastUpdated ?? table.lastUpdated,
  }
}

function noticesOf(sheet: SheetCells, book: WorkbookParts): LocalizedText[] {
  const notices: LocalizedText[] = []
  const { name, formulasWithoutResult, errors } = sheet
  if (formulasWithoutResult.length > 0)
    notices.push(
      localize(({ imports }) =>
        imports.workbooks.formulasWithoutResult(
          name,
          formulasWithoutResult[0] ?? '',
          formulasWithoutResult.length,
        ),
      ),
    )
  if (errors.length > 0)
    notices.push(
      localize(({ imports }) => imports.workbooks.errorCells(name, errors[0] ?? '', errors.length)),
    )
  const hidden = book.hiddenParts.map(({ name }) => name)
  if (hidden.length > 0) notices.push(localize(({ imports }) => imports.workbooks.hiddenSheets(hidden)))
  return notices
}

function zipProblem({ fault }: ZipRefused, name: string): Error {
  switch (fault) {
    case 'bomb':
      return importError('file-too-large', (w) => w.workbooks.bomb(name))
    case 'encrypted':
      return importError('file-unreadable', (w) => w.workbooks.passwordProtected(name))
    case 'broken':
      return importError('file-malformed', (w) => w.workbooks.broken(name))
  }
}
