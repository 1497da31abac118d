import { csvText } from './csv-lines'
import { plainNumber } from './copied-table'
import { localeOf, type Language } from '../messages/language'
import type { TableColumn, ViewTable } from './view-table'

/** The column that rows are sorted by, and which way. */
export interface TableOrder {
  readonly column: string
  readonly direction: 'ascending' | 'descending'
}

/** A row as it is shown. */
export interface ArrangedRow {
  /** Its place in the table as it was made. */
  readonly at: number
  readonly cells: readonly string[]
  /** A total, a rest or what is no place like the others. */
  readonly apart: boolean
}

let collator: Intl.Collator | null = null
/** Places are Swedish, whatever the language: å, ä and ö last, and 9 before 10. Made for the first table that is sorted. */
const compareTexts = (a: string, b: string): number =>
  (collator ??= new Intl.Collator(localeOf('sv'), { numeric: true })).compare(a, b)

/**
 * The rows that hold every word of `search`, sorted by what their cells show. What stands apart is last either way, and
 * so are signs for what is missing; `-`, which says that there is nothing, is a zero. Rows that show the same keep the
 * order in which they were made, which is that of the picture.
 */
export function arrangeRows(
  table: ViewTable,
  { order, search }: { readonly order: TableOrder | null; readonly search: string },
  language: Language,
): ArrangedRow[] {
  const apart = new Set(table.apart)
  const words = fold(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const found = table.rows
    .map((cells, at) => ({ at, cells, apart: apart.has(at) }))
    .filter(({ cells }) => {
      if (words.length === 0) return true
      const text = fold(cells.join(' '))
      return words.every((word) => text.includes(word))
    })
  const place = order === null ? -1 : table.columns.findIndex(({ id }) => id === order.column)
  if (order === null || place < 0) return found
  const key = keyReader(table, place, language)
  const turn = order.direction === 'ascending' ? 1 : -1
  return found
    .map((row) => ({ row, key: key(row.cells[place] ?? '') }))
    .sort((a, b) => {
      if (a.row.apart !== b.row.apart) return a.row.apart ? 1 : -1
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
      return (
        turn *
        (typeof a.key === 'number' && typeof b.key === 'number'
          ? a.key - b.key
          : compareTexts(String(a.key), String(b.key)))
      )
    })
    .map(({ row }) => row)
}

/** What a press on a column's head asks for: largest first or A to Z, then the other way, then as it was made. */
export function nextOrder({ id, numeric }: TableColumn, order: TableOrder | null): TableOrder | null {
  const first = numeric ? 'descending' : 'ascending'
  if (order?.column !== id) return { column: id, direction: first }
  return order.direction === first ? { column: id, direction: numeric ? 'ascending' : 'descending' } : null
}

/** Letters as somebody types them who has no å, ä or ö, and who knows nothing of no-break spaces. */
const fold = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase('sv-SE').replaceAll(/\s+/g, ' ').trim()

const isSign = (text: string): boolean => /^\.{1,7}$/.test(text) || text === ''

/** How a column's cells are compared: as numbers when any of them is one. */
function keyReader(
  { columns, rows }: ViewTable,
  place: number,
  language: Language,
): (text: string) => number | string | null {
  const isNumber =
    columns[place]?.numeric === true &&
    rows.some((cells) => readNumber(cells[place] ?? '', language) !== null)
  return (text) => {
    if (isSign(text)) return null
    if (!isNumber) return text
    return text === '-' ? 0 : readNumber(text, language)
  }
}

const NUMBER: Record<Language, RegExp> = {
  sv: /[+−-]?\d[\d\s]*(?:,\d+)?/,
  en: /[+−-]?\d[\d,]*(?:\.\d+)?/,
}

/** The number in a cell, whatever words and marks stand round it; null where there is none. */
function readNumber(text: string, language: Language): number | null {
  const [found] = NUMBER[language].exec(text) ?? []
  if (found === undefined) return null
  const plain = found.replaceAll(/\s/g, '').replace('−', '-')
  return Number(language === 'sv' ? plain.replace(',', '.') : plain.replaceAll(',', ''))
}

/** A table whose rows have nothing in common that they repeat. */
export interface FoldedTable {
  /** Places of the columns that are left. */
  readonly columns: readonly number[]
  /** What is the same in every row, in words. */
  readonly common: readonly { readonly label: string; readonly text: string }[]
  /** Heads of columns without a single figure: nobody knows any of them. */
  readonly unknown: readonly string[]
}

const UNKNOWN = '..'

/**
 * Names and years that are the same in every row, told once; figures stay, however alike they are, unless not one of a
 * column is known. What another column says in words, or says nothing of any row, is left out.
 */
export function foldCommon({ columns, rows }: ViewTable): FoldedTable {
  const isCommon = (place: number): boolean =>
    rows.length > 1 && rows.every((cells) => cells[place] === rows[0]?.[place])
  const named = columns.flatMap(({ label, numeric, key }, place) =>
    !numeric || key === true ? [{ label, place }] : [],
  )
  const alike = named.filter(({ place }) => isCommon(place))
  // Rows that nothing tells apart are still somebody's.
  const folded = alike.length === named.length ? alike.slice(1) : alike
  const silent = columns.flatMap(({ plain, toldBy }, place) =>
    columns.some(({ id }) => id === toldBy) || (isCommon(place) && rows[0]?.[place] === plain) ? [place] : [],
  )
  const figures = columns.flatMap(({ numeric, key }, place) => (numeric && key !== true ? [place] : []))
  const unknown = figures.filter((place) => isCommon(place) && rows[0]?.[place] === UNKNOWN)
  // A table of nothing but signs is one all the same.
  const dark = unknown.length < figures.length ? unknown : []
  const shared = folded.filter(({ place }) => !silent.includes(place))
  const isUnknown = ({ place }: { readonly place: number }): boolean => rows[0]?.[place] === UNKNOWN
  const left = new Set([...folded.map(({ place }) => place), ...silent, ...dark])
  return {
    columns: columns.flatMap((_, place) => (left.has(place) ? [] : [place])),
    unknown: [...shared.filter(isUnknown).map(({ place }) => place), ...dark].map(
      (place) => columns[place]?.label ?? '',
    ),
    common: shared
      .filter((one) => !isUnknown(one))
      .map(({ label, place }) => ({ label, text: rows[0]?.[place] ?? '' }))
      .filter(({ text }) => text !== ''),
  }
}

const MARKS = /(?: [*†])+$/

/** A number's cell in two: what is aligned, and the marks that hang behind it. */
export function splitMarks(text: string): { readonly number: string; readonly marks: string } {
  const marks = MARKS.exec(text)?.[0] ?? ''
  return { number: text.slice(0, text.length - marks.length), marks: marks.trim() }
}

/** Decimals of the number in a cell. */
export const countDecimals = (text: string, language: Language): number =>
  (language === 'sv' ? /\d,(\d+)/ : /\d\.(\d+)/).exec(text)?.[1]?.length ?? 0

/**
 * Rows as they are shown, for the clipboard: tabs between cells, heads first, numbers that a spreadsheet of the
 * language reads. What every row has in common stands above, the source below.
 */
export function copyRows(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  { above, below }: { readonly above: string; readonly below: string },
  language: Language,
): string {
  const line = (cells: readonly string[]): string =>
    cells.map((text) => text.replaceAll(/[\t\r\n]+/g, ' ')).join('\t')
  const lines = [
    ...(above === '' ? [] : [line([above])]),
    line(columns.map(({ label }) => csvText(label))),
    ...rows.map((cells) =>
      line(cells.map((text, i) => (columns[i]?.numeric ? plainNumber(text, language) : csvText(text)))),
    ),
    ...(below === '' ? [] : ['', line([below])]),
  ]
  return `${lines.join('\r\n')}\r\n`
}
