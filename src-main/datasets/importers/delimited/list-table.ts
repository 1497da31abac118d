import type { LocalizedText } from '#shared/messages/language'
import { localize } from '#shared/messages/localize'
import { NO_MARKS, type StatedMarks } from '#shared/table/decimal-mark'
import type { StatisticalTable, TableNote } from '#shared/table/statistical-table'
import { foldText } from '#shared/table/value-words'
import type { StopCheck } from '../../stop-check'
import { importError } from '#main/formats/import-problem'
import { LONGEST_CELL } from '../table-limits'
import { ListBuilder } from './list-builder'
import { placeIn } from './place-text'
import { readFigure } from './figure-text'
import {
  findHeader,
  headingsOf,
  isWithoutHeadings,
  joinBrokenHeader,
  rowsOfTable,
  trimRight,
} from './heading-row'
import { isValueAlone, isValueWord } from './heading-words'
import { findLayout, textOf, type ListLayout, type Row } from './list-layout'
import { PlainRow } from './plain-rows'
import { readLinesBelow } from './notes-below'
import type { NumberOfRow } from './row-numbers'
import type { ReadTable } from '../table-reader'

/** A table of cells as they are displayed, whose parts are known: lines above, names of columns, lines below. */
export interface CellGrid {
  readonly title: readonly string[]
  readonly header: Row
  readonly below: readonly (readonly string[])[]
  /** Of its figures. */
  readonly rowCount: number
  /** Of a row, where others between them are left out in words: its number among all. */
  readonly numberOf?: NumberOfRow
  /** Cells of a row from the left: text as displayed, '' or null when empty; numbers as numbers. May be short. */
  row(i: number): Row
}

export interface GridOptions {
  /** Title when the grid has none: the sheet's or the file's name. */
  readonly name: string
  readonly format: 'delimited' | 'workbook' | 'parquet'
  readonly encoding: string | null
  /** What is to be said of the file besides. */
  readonly notices?: readonly LocalizedText[]
  readonly stop: StopCheck
  readonly tell: (fraction: number) => void
  /** How a place is named for people: "rad 12", "cell B12". Row and column from 0. */
  readonly placeOf: (row: number, column: number | null) => LocalizedText
  /** Columns are separated by commas, so `1,234` is a thousand and more unless other figures show otherwise. */
  readonly commasSeparate?: boolean
  /** What begins the decimals, for figures that the file does not decide. */
  readonly marks?: StatedMarks
}

/** How the lines of a text are parted. */
export interface LineForm {
  readonly delimiter: string
  readonly isWindows: boolean
}

/** So many rows are looked at before it is decided what the columns are. */
const SAMPLE = 500
/** Rows between two looks at the stop flag. */
const ROWS_BETWEEN_CHECKS = 4096
/** A list with more is none that anybody made. */
export const MOST_COLUMNS = 2000
/** Excel's own first line, which says what parts the columns; the separator itself may be parted from it. */
const SEPARATOR_LINE = /^sep=.?$/i
const NO_LAYOUT: ListLayout = {
  keys: [],
  values: [],
  times: null,
  flags: [],
  empty: [],
  fromAbove: [],
  leftOut: [],
}

/**
 * A long list (one row per figure or one column per measure) or a wide grid (one column per combination of heading
 * values) as a statistical table. Throws `ProblemError` (`file-malformed`) that names the cell.
 */
export function buildTableFromGrid(grid: CellGrid, options: GridOptions): ReadTable {
  const reader = new ListReader(options, grid)
  for (let i = 0; i < grid.rowCount; i++) {
    reader.add(grid.row(i), i)
    if (i % ROWS_BETWEEN_CHECKS === 0) options.tell(i / grid.rowCount)
  }
  return reader.finish()
}

/** Takes the rows of a file one by one: title lines, names of columns, figures, lines below. */
export class ListReader {
  private readonly first: { readonly row: Row; readonly line: number }[] = []
  private readonly title: string[] = []
  private readonly below: { readonly cells: readonly string[]; readonly line: number }[] = []
  private header: Row = []
  private builder: ListBuilder | null = null
  private layout: ListLayout | null = null
  private language = 'sv'
  private rows = 0
  private plain: PlainRow | null = null
  private readonly notices: LocalizedText[] = []

  /** So many columns from the left hold keys, whatever stands in them. */
  private knownKeys = 0

  /** `known`: the parts around the rows of figures, where they need not be told from these. */
  constructor(
    private readonly options: GridOptions,
    private readonly known: Omit<CellGrid, 'row' | 'rowCount'> | null = null,
  ) {}

  /** Says of the file that so many columns from the left hold keys. */
  knowKeys(count: number): void {
    this.knownKeys = count
  }

  /** `line`: number of the row in the file, from 0. */
  add(row: Row, line: number): void {
    if (++this.rows % ROWS_BETWEEN_CHECKS === 0) this.options.stop()
    this.checkCells(row, line)
    if (this.builder !== null) {
      this.addFigures(row, line)
      return
    }
    this.first.push({ row, line })
    if (this.first.length === SAMPLE) this.begin()
  }

  /**
   * Lines of a text in which no cell is quoted, without the end of the last; `isWindows`: each ends with two characters.
   * Returns how many they are. The same as `add` of their cells.
   */
  addLines(text: string, line: number, { delimiter, isWindows }: LineForm): number {
    let from = 0
    for (let count = 1; ; count++) {
      const end = text.indexOf('\n', from)
      const to = end < 0 ? text.length : isWindows ? end - 1 : end
      if (!this.addPlain(text, from, to, line + count - 1, delimiter))
        this.add(text.slice(from, to).split(delimiter), line + count - 1)
      if (end < 0) return count
      from = end + 1
    }
  }

  private addPlain(text: string, from: number, to: number, line: number, delimiter: string): boolean {
    if (this.builder === null || this.known !== null || this.below.length > 0) return false
    const row = (this.plain ??= new PlainRow(this.header.length, delimiter.charCodeAt(0)))
    if (!row.take(text, from, to) || !this.builder.addPlain(row, line)) return false
    if (++this.rows % ROWS_BETWEEN_CHECKS === 0) this.options.stop()
    return true
  }

  private checkCells(row: Row, line: number): void {
    for (let c = 0; c < row.length; c++) {
      const cell = row[c]
      if (typeof cell !== 'string' || cell.length <= LONGEST_CELL) continue
      const place = this.options.placeOf(line, c)
      throw importError('file-too-large', (w) => w.delimited.cellTooLong(place, LONGEST_CELL))
    }
  }

  finish(): ReadTable {
    if (this.builder === null) this.begin()
    const { builder, layout } = this
    if (builder === null || layout === null || builder.count === 0) {
      throw importError('table-unusable', (w) => w.delimited.noFigures(this.options.name))
    }
    const { dimensions, cells, decimals, blanks, unsure, written, notes, notices: built } = builder.build()
    const notices: LocalizedText[] = [...(this.options.notices ?? []), ...this.notices, ...built]
    if (blanks > 0) notices.push(localize(({ imports }) => imports.delimited.blanks(blanks)))
    const lines = readLinesBelow(this.known?.below ?? this.below.map(({ cells: texts }) => texts))
    const { language } = this
    const text = (value: string | null) => (value === null ? null : { [language]: value })
    const table: StatisticalTable = {
      id: lines.id ?? tableIdIn(this.options.name),
      title: { [language]: this.titleText(layout) },
      languages: [language],
      dimensions,
      cells,
      notes: [
        ...[...this.title.slice(1), ...lines.notes].map((note): TableNote => ({
          text: { [language]: note },
          mandatory: false,
          about: [],
        })),
        ...notes,
      ],
      signTexts: {},
      unit: text(lines.unit ?? this.unitText(layout)),
      decimals,
      shownDecimals: null,
      source: text(lines.source),
      contact: text(lines.contact),
      subject: null,
      lastUpdated: lines.lastUpdated,
      nextUpdate: null,
      licence: null,
      official: false,
      other: [],
    }
    const { format, encoding } = this.options
    return { table, format, encoding, notices, unsure, written }
  }

  /** A title above, else the name of the one column of figures when it says more than "value". */
  private titleText(layout: ListLayout): string {
    const name = this.figuresName(layout)
    const [above] = this.title
    if (above !== undefined) return name === '' || isValueWord(name) ? above : nameWithColumn(above, name)
    if (name === '' || isValueWord(name)) return this.options.name
    // One word, "employed", says what is counted and not which table it is.
    return /\s/.test(name) ? name : nameWithColumn(this.options.name, name)
  }

  /** "antal", "personer": what the figures count. */
  private unitText(layout: ListLayout): string | null {
    const name = this.figuresName(layout)
    return isValueWord(name) && !isValueAlone(name) ? name : null
  }

  /** Name of the only column of figures, else ''. */
  private figuresName({ values, times }: ListLayout): string {
    return values.length === 1 && times === null ? textOf(this.header[values[0] ?? 0]) : ''
  }

  /** Finds the names of the columns among the first rows, and what the columns are. */
  private begin(): void {
    const body = this.known === null ? this.findParts() : this.takeParts(this.known)
    if (this.header.length > MOST_COLUMNS)
      throw importError('file-malformed', (w) => w.delimited.tooManyColumns(this.header.length, MOST_COLUMNS))
    const rows = body.map(({ row }) => row)
    const sample = this.known === null ? rowsOfTable(rows) : rows
    this.joinHeadings(sample)
    this.layout = findLayout(this.header, sample, {
      keys: this.knownKeys,
      numberOf: this.known?.numberOf,
    })
    if (this.layout === null || isWithoutHeadings(this.header, this.layout))
      throw importError('table-unusable', (w) => w.delimited.noFigures(this.options.name))
    this.language = languageOf(this.header.map(textOf).join(' '), this.title.join(' '))
    this.builder = new ListBuilder({
      header: this.header,
      layout: this.layout,
      language: this.language,
      title: this.title.join(' '),
      commasSeparate: this.options.commasSeparate ?? false,
      marks: this.options.marks ?? NO_MARKS,
      placeOf: this.options.placeOf,
    })
    this.first.length = 0
    for (const { row, line } of body) this.addFigures(row, line)
  }

  private takeParts({ title, header }: Pick<CellGrid, 'title' | 'header'>): typeof this.first {
    this.header = header
    this.title.push(...title)
    return [...this.first]
  }

  private findParts(): typeof this.first {
    const rows = joinBrokenHeader(this.first)
    const at = findHeader(rows.map(({ row }) => row))
    if (at === null) throw importError('table-unusable', (w) => w.delimited.noFigures(this.options.name))
    const body = rows.slice(at + 1)
    this.header = headingsOf(
      rows[at]?.row ?? [],
      body.map(({ row }) => row),
    )
    this.title.push(
      ...rows
        .slice(0, at)
        .map(({ row }) => row.map(textOf).filter(Boolean).join(' '))
        .filter((text) => text !== '' && !SEPARATOR_LINE.test(text)),
    )
    return body
  }

  /** PxWeb writes names of contents with commas and without quotation marks: what is too much belongs to the last. */
  private joinHeadings(sample: readonly Row[]): void {
    const [first] = sample
    if (!this.options.commasSeparate || first === undefined || first.length >= this.header.length) return
    if (first.length < 2 || sample.some((row) => row.length !== first.length)) return
    const name = this.header
      .slice(first.length - 1)
      .map(textOf)
      .join(', ')
    this.header = [...this.header.slice(0, first.length - 1), name]
    this.notices.push(localize(({ imports }) => imports.delimited.headingJoined(name)))
  }

  private addFigures(row: Row, line: number): void {
    const cells = trimRight(row)
    if (cells.length === 0) return
    const { builder, layout, header, options, known } = this
    if (known !== null || (this.below.length === 0 && isWhole(row, cells, header.length))) {
      builder?.add(known === null ? cells : row, line)
      return
    }
    // So many cells stand before the first figure.
    const before = Math.min(...(layout?.values ?? [0]))
    const filled = cells.filter((cell) => textOf(cell) !== '').length
    const { keys, fromAbove } = layout ?? NO_LAYOUT
    const own = keys.filter((c) => !fromAbove.includes(c))
    // Keys without figures are a row of the table, not a line of text: separators stand behind them, or all are there.
    const isRow =
      row.length >= header.length
        ? filled > 1 ||
          header.length === 2 ||
          own.some((c) => placeIn(textOf(cells[c])) !== undefined) ||
          (fromAbove.length > 0 && own.some((c) => textOf(cells[c]) !== ''))
        : keys.length > 1 && keys.every((c) => textOf(cells[c]) !== '')
    const isShort = !isRow && cells.length < Math.min(header.length, before + 1)
    const isLine =
      !isRow && filled === 1 && readFigure(cells.find((cell) => textOf(cell) !== '')).kind === 'text'
    const isNote = isShort || isLine || textOf(cells[0]).endsWith(':')
    // Nothing stands below a table that is kept by columns.
    if (options.format !== 'parquet' && (this.below.length > 0 || isNote)) {
      this.addBelow(cells, line)
      return
    }
    if (cells.length > header.length || row.length < header.length) {
      const place = options.placeOf(line, null)
      const found = Math.max(cells.length, Math.min(row.length, header.length))
      throw importError('file-malformed', (w) => w.delimited.ragged(place, found, header.length))
    }
    builder?.add(cells, line)
  }

  /** After the table come notes; figures after them mean that a row of the table is broken. */
  private addBelow(cells: Row, line: number): void {
    const [before] = this.below
    const isFigures = isFull(cells, this.header.length) || this.isRowOfFigures(cells)
    if (isFigures && before !== undefined) {
      const place = this.options.placeOf(before.line, null)
      const found = before.cells.length
      throw importError('file-malformed', (w) => w.delimited.ragged(place, found, this.header.length))
    }
    this.below.push({ cells: cells.map(textOf).filter(Boolean), line })
  }

  /** All keys, and a number where figures stand, or what stands for one behind a place: signs are explained below. */
  private isRowOfFigures(cells: Row): boolean {
    const { keys, values, fromAbove } = this.layout ?? NO_LAYOUT
    const isOfPlace = keys.some((c) => placeIn(textOf(cells[c])) !== undefined)
    return (
      keys.length > 0 &&
      keys.every((c) => textOf(cells[c]) !== '' || fromAbove.includes(c)) &&
      values.some((c) => {
        const { kind } = readFigure(cells[c])
        return kind === 'number' || (kind === 'sign' && isOfPlace)
      })
    )
  }
}

/** Nearly all rows of a list: as many cells as there are headings, the first and the last filled. */
const isWhole = (row: Row, cells: Row, width: number): boolean =>
  row.length === width && cells.length === width && width > 2 && !NO_KEY.test(textOf(cells[0]))
const NO_KEY = /^$|:$/

const isFull = (row: Row, width: number): boolean =>
  row.length >= width && row.slice(0, width).every((cell) => textOf(cell) !== '')

/** Table ids as agencies write them in names of files: "AM0207", "BE0101N1", "TAB6471". */
const tableIdIn = (name: string): string | null =>
  /(?:^|[^A-Za-z0-9])((?:[A-Z]{2}\d{4}[A-Z0-9]*)|TAB\d{3,6})(?=$|[^A-Za-z0-9])/.exec(name)?.[1] ?? null

function languageOf(header: string, title: string): string {
  const text = `${header} ${title}`.toLowerCase()
  if (/\b(bokommuen|arbstedkomm|kjønn|næring|alder|statistikkvariabel|sysselsatte)\b/.test(text)) return 'no'
  if (/[åäö]|kommun|\bkon\b|bransch/.test(text)) return 'sv'
  return /\b(year|sex|age|region|county|municipality|home|work|value|industry|persons|observations?)\b/.test(
    text,
  )
    ? 'en'
    : 'sv'
}

/** A file's name, followed by the column of figures unless it says that itself: `flows-2023, employed`. */
function nameWithColumn(file: string, column: string): string {
  // Names that a spreadsheet gives by itself say nothing.
  if (file === '' || /^(blad|sheet|ark)\s?\d*$/i.test(file)) return column
  return foldText(file).includes(foldText(column)) ? file : `${file}, ${column}`
}
