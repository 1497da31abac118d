import { swedishCode } from '#shared/table/region-codes'
import { measureOf } from '#shared/table/value-words'
import { readFigure } from './figure-text'
import { looksLikeTime, timeUnitOf } from '../time-values'

export type Cell = string | number | null
export type Row = readonly Cell[]

/** What the columns of a list are. */
export interface ListLayout {
  /** Columns that say what a row is about. */
  readonly keys: readonly number[]
  /** Columns of figures. */
  readonly values: readonly number[]
  /** For figures under headings that end in a time ("Inpendlare 2004"): heading without it and the time. */
  readonly times: readonly { readonly heading: string; readonly time: string }[] | null
}

export const textOf = (cell: Cell | undefined): string =>
  cell === null || cell === undefined ? '' : String(cell).trim()

const VALUE_WORD =
  /^(value|värde|verdi|antal|antal personer|personer|persons|count|obs_?value|observation value|number|tal)$/i
/** Whether a name says only that there are figures in the column. */
export const isValueWord = (name: string): boolean => VALUE_WORD.test(name)

/** Names of columns whose numbers are codes. */
const KEY_WORD =
  /(kod|code|nr|id|år|year|tid|time|period|månad|month|kvartal|quarter|vecka|week|kön|sex|kjønn|ålder|alder|region|kommun|komm|län|county|municip|area|bransch|industr|næring|sni|nace|näring|campus)$|(?:^|[\s_.-])(?:age|bo|arb|home|work|from|to|från|till)$/i
/** Names that say that the column has figures, whatever they end in: "live_and_work", "andel_i_kommun". */
const FIGURE_NAME =
  /inpend|utpend|(?:^|[\s_])(?:antal|andel|procent|share|percent|count|number of|kvot|netto)(?:[\s_]|$)|(?:folkmängd|befolkning|population|commuters)(?:$|[\s_])/i
const COMMUTERS = ['in-commuters', 'out-commuters', 'live-and-work']
const isFigureName = (name: string): boolean =>
  FIGURE_NAME.test(name) || COMMUTERS.includes(measureOf({ code: name, label: {} }) ?? '')
const FIXED_CODE = /^0\d+$/

/** Splits a heading that ends in a time; null when it does not. */
function splitTime(heading: string): { heading: string; time: string } | null {
  const at = heading.lastIndexOf(' ')
  const time = heading.slice(at + 1)
  return timeUnitOf([time]) === null ? null : { heading: heading.slice(0, Math.max(0, at)).trim(), time }
}

/**
 * Decides from the names and the first rows. Figures stand to the right; from the right, columns are figures as
 * long as all of their cells are, they are neither times nor codes, and the columns left of them still tell every
 * two rows apart. Times may stand to the right of them. Null when there is no column of figures, or none beside it.
 */
export function findLayout(header: Row, rows: readonly Row[]): ListLayout | null {
  const width = header.length
  const names = header.map(textOf)
  const times = timesFrom(names, rows)
  if (times !== null) {
    const first = width - times.length
    return { keys: range(0, first), values: range(first, width), times }
  }
  const named = names.flatMap((name, c) => (VALUE_WORD.test(name) && isMostlyFigures(rows, c) ? [c] : []))
  if (named.length === 1 && width > 1)
    return { keys: range(0, width).filter((c) => c !== named[0]), values: named, times: null }
  const figuresLeftOf = (right: number): number => {
    let first = right
    while (first > 1 && isFigures(rows, first - 1) && !isKey(names[first - 1] ?? '', rows, first - 1)) {
      if (first < right && !tellsApart(rows, [...range(0, first - 1), ...range(right, width)])) break
      first--
    }
    return first
  }
  const right = beforeTimes(names, rows)
  const left = figuresLeftOf(right)
  if (left < right)
    return { keys: [...range(0, left), ...range(right, width)], values: range(left, right), times: null }
  let first = width
  // A list whose last column looks like a code all the same has its figures there.
  if (first === width && width > 1 && isMostlyFigures(rows, width - 1)) first = width - 1
  return first === width ? null : { keys: range(0, first), values: range(first, width), times: null }
}

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i)

/** The times of the rightmost headings when at least two end in one. */
function timesFrom(names: readonly string[], rows: readonly Row[]): ListLayout['times'] {
  const times: { heading: string; time: string }[] = []
  for (let c = names.length - 1; c >= 1; c--) {
    const split = splitTime(names[c] ?? '')
    if (split === null || !isFigures(rows, c)) break
    times.unshift(split)
  }
  return times.length >= 2 ? times : null
}

const isFigures = (rows: readonly Row[], c: number): boolean => {
  let numbers = 0
  for (const row of rows) {
    const { kind } = readFigure(row[c])
    if (kind === 'text') return false
    if (kind === 'number') numbers++
  }
  return numbers > 0
}

/** A few texts among figures are mistakes, which are better named by their cell than taken for another kind of column. */
const isMostlyFigures = (rows: readonly Row[], c: number): boolean => {
  const kinds = rows.map((row) => readFigure(row[c]).kind)
  const count = (kind: string): number => kinds.filter((found) => found === kind).length
  return count('number') > 4 * count('text')
}

function isKey(name: string, rows: readonly Row[], c: number): boolean {
  const texts = rows.map((row) => textOf(row[c])).filter((text) => text !== '')
  if (texts.some((text) => FIXED_CODE.test(text))) return true
  // No code is below nought.
  if (texts.some((text) => /^[-−]\d/.test(text))) return false
  // "Inpendlingskommun" is called like figures and has codes.
  const isPlace =
    /kommun|municip|kod|code/i.test(name) &&
    texts.every((text) => text.length > 2 && swedishCode(text) !== undefined)
  if (isFigureName(name) && !isPlace) return false
  return KEY_WORD.test(name) || timeUnitOf(texts) === 'year'
}

/** Where columns of times begin that stand to the right of all else. */
function beforeTimes(names: readonly string[], rows: readonly Row[]): number {
  let right = names.length
  while (right > 1) {
    const texts = rows.map((row) => textOf(row[right - 1])).filter((text) => text !== '')
    if (!looksLikeTime(names[right - 1] ?? '', texts)) break
    right--
  }
  return right
}

/** Whether any two rows differ in these columns. */
function tellsApart(rows: readonly Row[], columns: readonly number[]): boolean {
  const seen = new Set<string>()
  for (const row of rows) {
    const key = columns.map((c) => textOf(row[c])).join('\t')
    if (seen.has(key)) return false
    seen.add(key)
  }
  return true
}
