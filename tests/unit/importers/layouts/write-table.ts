import { eurostat, sdmx } from './agency-formats'
import type { KnownTable } from './known-table'
import type { Manner } from './manner'
import { asWorkbook, type SheetCells } from './write-sheet'
import { gridOf, withExtras, type Grid, type Written } from './written-grid'

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isWorkbook: boolean
  /** What stands in the file, for words about a failure. */
  readonly text: string
  /** Of a workbook: where its cells stand. */
  readonly cells?: SheetCells
}

/** The table in a file, as the manner says. */
export function writeTable(table: KnownTable, manner: Manner): WrittenFile {
  if (manner.file === 'eurostat') return asText(eurostat(table, manner), { ...manner, ...EUROSTAT }, 'x.tsv')
  if (manner.file === 'sdmx') return asText(sdmx(table, manner), { ...manner, ...SDMX }, 'x.csv')
  const grid = withExtras(gridOf(table, manner), manner)
  return manner.file === 'workbook'
    ? { name: 'uppgifter.xlsx', isWorkbook: true, ...asWorkbook(grid, manner) }
    : asText(grid, manner, 'uppgifter.csv')
}

const EUROSTAT: Partial<Manner> = {
  delimiter: '\t',
  quotes: 'needed',
  titleLines: 0,
  notesBelow: false,
  blankRows: false,
  sepLine: false,
}
const SDMX: Partial<Manner> = { ...EUROSTAT, delimiter: ',' }

function asText(grid: Grid, manner: Manner, name: string): WrittenFile {
  const { delimiter, quotes, end, sepLine, titleLines, notesBelow, blankRows } = manner
  const cell = ({ text }: Written): string => {
    const must = text.includes(delimiter) || /["\r\n]/.test(text)
    const does = quotes === 'all' || (quotes === 'texts' && !/^[-−]?\d/.test(text) && text !== '')
    return must || does ? `"${text.replaceAll('"', '""')}"` : text
  }
  const line = (cells: readonly Written[]): string => cells.map(cell).join(delimiter)
  const body = grid.rows.flatMap((row, i) => (blankRows && i % 3 === 2 ? ['', line(row)] : [line(row)]))
  const lines = [
    ...(sepLine ? [`sep=${delimiter}`] : []),
    ...['Hushåll och gods efter område', ''].slice(0, titleLines),
    line(grid.header),
    ...body,
    ...(notesBelow ? ['', 'Källa: Exempelbyrån'] : []),
  ]
  const text = lines.join(end) + end
  return { name, bytes: encode(text, manner.encoding), isWorkbook: false, text }
}

function encode(text: string, encoding: Manner['encoding']): Uint8Array {
  const utf16 = Buffer.from(text, 'utf16le')
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'utf-16le':
      return new Uint8Array([0xff, 0xfe, ...utf16])
    case 'utf-16be':
      return new Uint8Array([0xfe, 0xff, ...Buffer.from(utf16).swap16()])
    case 'utf-16le without mark':
      return new Uint8Array(utf16)
    case 'latin-1':
      // "−" has no place there.
      return new Uint8Array(Buffer.from(text.replaceAll('−', '-'), 'latin1'))
  }
}
