import type { LeftOutPart } from '#shared/contract/opened-file'
import type { Language } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { messagesIn } from '#shared/messages/messages'
import { ProblemError } from '#shared/problem/problem'
import { textIn } from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import { readWorkbookParts } from '#main/formats/workbook/workbook-parts'
import { readSheetCells, SheetTooLarge } from '#main/formats/workbook/worksheet-cells'
import type { ZipArchive } from '#main/formats/zip-archive'
import { MOST_SHEETS } from '../table-limits'
import type { ReadOptions, ReadTable, TableReader } from '../table-reader'
import { openWorkbook } from './open-workbook'
import { readSheetTables, reason, type SheetTable } from './sheet-tables'

/**
 * Excel's .xlsx: the tables of each visible sheet, and why other sheets and blocks are none. Other kinds of workbooks,
 * and files that only are named so, are refused with what to do about them. Formulas are read as they were last
 * calculated.
 */
export const readWorkbook: TableReader = async (bytes, options) =>
  openWorkbook(bytes, options.name, (zip) => readTables(zip, options))

function readTables(zip: ZipArchive, options: ReadOptions): ReadTable[] {
  const { name, stop, tell } = options
  const book = readWorkbookParts(zip, stop)
  const count = book.sheets.length
  if (count > MOST_SHEETS)
    throw importError('file-too-large', (w) => w.workbooks.tooManySheets(name, count, MOST_SHEETS))
  const tables: SheetTable[] = []
  const leftOut: LeftOutPart[] = []
  let problem: ProblemError | null = null
  book.sheets.forEach((part, i) => {
    const tellPart = (from: number, share: number) => (fraction: number) =>
      tell((i + from + share * fraction) / book.sheets.length)
    const reading = tellPart(0, 0.6)
    try {
      const sheet = readSheetCells(zip, part, book, (fraction) => {
        stop()
        reading(fraction)
      })
      const called = book.sheets.length > 1 ? nameOf(part.name, name) : withoutEnding(name)
      const read = readSheetTables(sheet, called, { ...options, tell: tellPart(0.6, 0.4) })
      tables.push(...read.tables)
      leftOut.push(...read.leftOut)
      problem ??= read.problem
    } catch (error) {
      if (!(error instanceof SheetTooLarge)) throw error
      const tooLarge = importError('file-too-large', (w) => w.workbooks.sheetTooLarge(name, part.name))
      leftOut.push({ sheet: part.name, cells: null, why: tooLarge.problem.message })
      problem ??= tooLarge
    }
  })
  for (const { name: sheet, why } of book.unseen)
    leftOut.push({ sheet, cells: null, why: reason((words) => words[why]) })
  if (tables.length > 0) return describePlaces(tables, leftOut)
  throw problem ?? noTable(name, leftOut)
}

const withoutEnding = (name: string): string => name.replace(/\.[^.]+$/, '')

/** A year, or a name that the program gave, says too little alone. */
const nameOf = (sheet: string, file: string): string =>
  /\p{L}/u.test(sheet.replace(/^(?:blad|sheet|ark|tabell?|table)\s?\d*$/i, ''))
    ? sheet
    : `${withoutEnding(file)}, ${sheet}`

/** So many sheets are named with what is wrong with them. */
const MOST_NAMED = 12

function noTable(name: string, leftOut: readonly LeftOutPart[]): ProblemError {
  const message = (language: Language): string => {
    const named = leftOut.slice(0, MOST_NAMED).map(({ sheet, why }) => `${sheet}: ${why[language]}`)
    const more = leftOut.length > MOST_NAMED ? ['…'] : []
    return messagesIn(language).imports.workbooks.noTable(name, [...named, ...more]).message
  }
  const { problem } = importError('table-unusable', (w) => w.workbooks.noTable(name, []))
  return new ProblemError({ ...problem, message: { sv: message('sv'), en: message('en') } })
}

/** Tables with the same title are told apart by their sheet, and on it by their cells. */
function describePlaces(tables: readonly SheetTable[], leftOut: readonly LeftOutPart[]): ReadTable[] {
  const titles = tables.map(({ read: { table } }) => textIn(table.title, table.languages))
  const isAlone = (i: number, all: readonly string[]): boolean =>
    all.indexOf(all[i] ?? '') === all.lastIndexOf(all[i] ?? '')
  const withSheet = tables.map(({ sheet }, i) => {
    const title = titles[i] ?? ''
    return isAlone(i, titles) || title === sheet ? title : `${title}, ${sheet}`
  })
  const withCells = tables.map(({ range }, i) => {
    const title = withSheet[i] ?? ''
    return isAlone(i, withSheet) ? title : `${title} (${range})`
  })
  return tables.map(({ read, sheet, range, withHidden }, i): ReadTable => {
    const [language = 'sv'] = read.table.languages
    const words = messagesIn(language === 'en' ? 'en' : 'sv').imports.workbooks
    const title = withHidden ? words.withHidden(withCells[i] ?? '') : (withCells[i] ?? '')
    return {
      ...read,
      table: { ...read.table, title: { [language]: title } },
      place: {
        sheet,
        range,
        label: localize(({ imports: { workbooks } }) => {
          const label = workbooks.place(sheet, range)
          return withHidden ? workbooks.withHidden(label) : label
        }),
      },
      leftOut,
    }
  })
}
