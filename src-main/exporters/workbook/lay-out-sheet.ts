import type { CellObject, Row } from 'write-excel-file/node'
import { cleanXmlText } from '#main/formats/xml-text'
import type { SheetTable, TableCell, TableHead } from './sheet-table'

/** The words around a table, each line in its own row. */
export interface SheetWords {
  readonly title: string
  readonly subtitle: string
  readonly findings: readonly string[]
  /** Set apart at the top: that these are no statistics. */
  readonly warning: string | null
  readonly notesHeading: string
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}

/** A sheet before it is written. Rows and columns from 1, as Excel counts them. */
export interface LaidOutSheet {
  readonly data: Row[]
  readonly columns: SheetColumn[]
  /** The row with the heads; what is above and itself stay in view. */
  readonly headRow: number
  /** With texts such as `0581`, which are codes and no numbers. */
  readonly table: { readonly rows: number; readonly columns: number }
}

export interface SheetColumn {
  readonly width: number
}

/** Widths in letters of the sheet's font. */
const NARROWEST = 9
const WIDEST = 46
/** Heads are wrapped rather than making a column wider than its figures need. */
const WIDEST_HEAD = 22
/** What a running text spans at least, where the table is narrower. */
const TEXT_WIDTH = 96
const EXTRA_COLUMN = 11
const LINE_POINTS = 15
const MOST_LETTERS = 32_000

const lastOf = (text: string): string =>
  text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text

/** Text as it is to stay: what looks like a formula, and what XML or Excel would read as something else. */
export function textCell(value: string, style: Partial<CellObject> = {}): CellObject {
  const clean = lastOf(cleanXmlText(value)).replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
  // As text it stays text even when somebody edits the cell.
  const format = /^\s*[=+\-@]/.test(clean) ? { format: '@' } : {}
  return { value: clean, type: String, ...format, ...style }
}

export function layOutSheet(table: SheetTable, words: SheetWords): LaidOutSheet {
  const columns = widthsOf(table)
  const tableColumns = columns.length
  let span = 0
  for (let width = 0; span < tableColumns || width < TEXT_WIDTH; span++) {
    if (span === columns.length) columns.push({ width: EXTRA_COLUMN })
    const next = columns[span]?.width ?? 0
    if (span >= 1 && width + next > TEXT_WIDTH * 1.3) break
    width += next
  }
  const room = columns.slice(0, span).reduce((sum, { width }) => sum + width, 0)
  const running = (text: string, style: Partial<CellObject> = {}): Row => runningRow(text, span, room, style)
  const above: Row[] = [
    ...(words.title === '' ? [] : [[textCell(words.title, { fontWeight: 'bold', fontSize: 14 })]]),
    ...(words.subtitle === '' ? [] : [[textCell(words.subtitle)]]),
    ...words.findings.map((text) => running(text, { fontWeight: 'bold' })),
    ...(words.warning === null
      ? []
      : [running(words.warning, { fontWeight: 'bold', backgroundColor: '#FFE699', textColor: '#000000' })]),
  ]
  const heads = headRow(table.heads, columns)
  const headsAt = above.length + (above.length > 0 ? 1 : 0)
  const below: Row[] = [
    [],
    ...(words.notes.length === 0 ? [] : [[textCell(words.notesHeading, { fontWeight: 'bold' })]]),
    ...words.notes.map((text) => running(text)),
    ...(words.notes.length === 0 ? [] : [[]]),
    ...words.sources.map((text) => running(text)),
  ]
  return {
    data: [
      ...above,
      ...(above.length > 0 ? [[]] : []),
      ...(table.heads.length === 0
        ? []
        : [heads, ...table.rows.map((row) => writeRow(row, table.heads, columns))]),
      ...below,
    ],
    columns,
    headRow: headsAt + 1,
    table: { rows: table.rows.length, columns: tableColumns },
  }
}

/** A sentence over several columns, as high as it needs to be. */
function runningRow(text: string, span: number, room: number, style: Partial<CellObject>): Row {
  // Letters of running text are narrower than the digits that widths count, capitals and bold ones wider.
  const lines = Math.max(1, Math.ceil((text.length * (style.fontWeight === 'bold' ? 1 : 0.9)) / room))
  const height = lines === 1 ? {} : { height: lines * LINE_POINTS }
  const cell = textCell(text, {
    ...style,
    ...height,
    wrap: true,
    alignVertical: 'top',
    ...(span > 1 && { columnSpan: span }),
  })
  return [cell, ...Array.from({ length: span - 1 }, () => null)]
}

const linesOf = (text: string, width: number): number => {
  let lines = 1
  let used = 0
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++
      used = word.length
    } else used += word.length + (used > 0 ? 1 : 0)
  }
  return lines
}

/** Texts to the left of which numbers end: without room between them they would be read as one. */
const isBesideNumbers = (heads: readonly TableHead[], at: number): boolean =>
  heads[at]?.numeric === false && heads[at - 1]?.numeric === true

function headRow(heads: readonly TableHead[], columns: readonly SheetColumn[]): Row {
  const lines = Math.max(1, ...heads.map(({ label }, at) => linesOf(label, (columns[at]?.width ?? 1) - 3)))
  return heads.map(({ label, numeric }, at) =>
    textCell(label, {
      ...(isBesideNumbers(heads, at) && { indent: 1 }),
      fontWeight: 'bold',
      wrap: true,
      align: numeric ? 'right' : 'left',
      alignVertical: 'bottom',
      bottomBorderStyle: 'thin',
      bottomBorderColor: '#404040',
      backgroundColor: '#F2F2F2',
      height: lines * LINE_POINTS + 3,
    }),
  )
}

/** Programs do not all find out by themselves how high a row with wrapped text must be. */
function writeRow(
  cells: readonly TableCell[],
  heads: readonly TableHead[],
  columns: readonly SheetColumn[],
): Row {
  const indent = (at: number): Partial<CellObject> =>
    isBesideNumbers(heads, at) ? { align: 'left', indent: 1 } : {}
  const lines = cells.map((cell, at) =>
    cell?.kind === 'text' && cell.text.length > WIDEST
      ? linesOf(cell.text, (columns[at]?.width ?? WIDEST) - 3)
      : 1,
  )
  const most = Math.max(1, ...lines)
  if (most === 1) return cells.map((cell, at) => writeCell(cell, indent(at)))
  return cells.map((cell, at) =>
    writeCell(cell, {
      ...indent(at),
      alignVertical: 'top',
      height: most * LINE_POINTS,
      ...((lines[at] ?? 1) > 1 && { wrap: true }),
    }),
  )
}

function writeCell(cell: TableCell, style: Partial<CellObject> = {}): Row[number] {
  if (cell === null) return null
  switch (cell.kind) {
    case 'number':
      return {
        value: cell.value,
        type: Number,
        ...(cell.pattern !== 'General' && { format: cell.pattern }),
        ...style,
      }
    case 'sign':
      return textCell(cell.sign, { align: 'right', ...style })
    case 'text':
      return textCell(cell.text, style)
  }
}

const lettersOf = (cell: TableCell): number =>
  cell === null
    ? 0
    : cell.kind === 'text'
      ? cell.text.length
      : cell.kind === 'sign'
        ? cell.sign.length
        : cell.shown.length

function widthsOf({ heads, rows }: SheetTable): SheetColumn[] {
  return heads.map(({ label }, at) => {
    const longestWord = Math.max(...label.split(' ').map((word) => word.length))
    const head = Math.min(Math.max(longestWord, Math.min(label.length, WIDEST_HEAD)), WIDEST)
    let letters = head
    for (const row of rows) letters = Math.max(letters, lettersOf(row[at] ?? null))
    return { width: Math.min(WIDEST, Math.max(NARROWEST, letters + 3)) }
  })
}
