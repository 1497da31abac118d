import { CELL_SIGNS } from '#shared/table/cell-store'
import { isValueWord, saysFigure } from './heading-words'
import { readTime } from '../time-text'
import { otherMark, type DecimalMark, type ThousandsSign } from '#shared/table/decimal-mark'

/** What a cell of a list says: a number, a sign (index into `CELL_SIGNS`), nothing, or something else. */
export type ReadFigure =
  | {
      readonly kind: 'number'
      /** Infinity where no number of ours is as large. */
      readonly value: number
      readonly decimals: number
      /** What begins the decimals, as far as the figure shows it ("12.5", "1.043.987"). */
      readonly shows?: DecimalMark
      /** The mark in a figure that may be either, "1.240"; read as one that begins decimals. */
      readonly unsure?: DecimalMark
      /** What parts its thousands. */
      readonly thousands?: ThousandsSign
      /** What stands behind it: "*", "b", "(p)". */
      readonly flag?: string
    }
  | {
      readonly kind: 'sign'
      readonly sign: number
      /** The file's own word for a figure that is not stated, where it is none of SCB's signs. */
      readonly word?: string
    }
  | { readonly kind: 'blank' }
  | { readonly kind: 'text' }

const BLANK: ReadFigure = { kind: 'blank' }
const TEXT: ReadFigure = { kind: 'text' }
const UNKNOWN = CELL_SIGNS.indexOf('..')
const SIGNS = new Map<string, ReadFigure>(
  [
    ...CELL_SIGNS.map((text, sign) => [text, sign] as const).filter(([, sign]) => sign > 0),
    // Dashes that people and typesetters write.
    ...['–', '—', '−'].map((text) => [text, CELL_SIGNS.indexOf('-')] as const),
    ['…', CELL_SIGNS.indexOf('...')] as const,
  ].map(([text, sign]) => [text, { kind: 'sign', sign }]),
)
/**
 * What offices and programs write where a figure is kept back or not known: Eurostat's colon with its reason, R, Python,
 * databases and spreadsheets, "<5", letters of confidential cells.
 */
const NOT_STATED =
  /^(?::\s*[a-z]{0,2}|n\/?a|n\.\s?a\.|nan|null|none|-?inf(?:inity)?|x|c|z|--+|\*+|[<≤>≥~]\s*\d{1,3}|(?:färre än|mindre än|under|fewer than|less than)\s\d{1,3}|#(?:n\/a|saknas!?|[\p{L}/0]{3,12}[!?])|i\.?\s?u\.?|e\.?\s?t\.?|(?:uppgift(?:er)?\s)?saknas|(?:ej|inte)\s(?:tillgänglig|redovisa[dts]|tillämplig|relevant|aktuell|publicera[dts])\p{L}{0,2}|redovisas (?:ej|inte)|ingen uppgift|sekretess|sekr\.?|konfidentiell\p{L}*|confidential|suppressed|missing|no data|not (?:available|applicable|reported|disclosed|published))$/iu

const WHOLE = /^-?\d{1,15}$/
/** Blanks, points and commas may part thousands; a comma or a point begins the decimals. */
const NUMBER =
  /^(?:([-−–+])\s?)?(\d+|\d{1,3}(?:([ \u00A0\u2007\u2009\u202F.,'’])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?\s*(%?)$/
const EXPONENT = /^([-−–+]?)(\d+)(?:([.,])(\d+))?(e[-+]?\d+)$/i
const THOUSANDS: Readonly<Record<string, ThousandsSign>> = {
  '.': 'point',
  ',': 'comma',
  "'": 'apostrophe',
  '’': 'apostrophe',
}
const MARKS: Readonly<Record<string, DecimalMark>> = { '.': 'point', ',': 'comma' }

/**
 * Reads a figure as people and programs in Europe write it: `57 819`, `57 819,5`, `57819.5`, `1.234.567`, `4,2 %`.
 * One mark with three digits behind it (`1.240`) is decimals here and told as `unsure`: the figures of its whole
 * column decide (`FigureMarks`).
 */
export function readFigure(cell: string | number | null | undefined): ReadFigure {
  if (cell === null || cell === undefined) return BLANK
  if (typeof cell === 'number')
    return Number.isNaN(cell)
      ? { kind: 'sign', sign: UNKNOWN }
      : { kind: 'number', value: cell, decimals: decimalsOf(String(cell)) }
  if (WHOLE.test(cell)) return { kind: 'number', value: Number(cell), decimals: 0 }
  const text = cell.trim()
  if (text === '') return BLANK
  const sign = SIGNS.get(text)
  if (sign !== undefined) return sign
  return readNumber(text) ?? readFlagged(text) ?? (NOT_STATED.test(text) ? notStated(text) : TEXT)
}

/** "1-4" instead of a count of so few that people could be told by it. */
const TOO_FEW = /^[01]\s?[-–]\s?[2-9]$/

/**
 * What a cell says under a heading: a span of a few is a figure that is kept back under one that names figures or a
 * time, and a class elsewhere.
 */
export function readFigureUnder(heading: string, cell: string | number | null | undefined): ReadFigure {
  const figure = readFigure(cell)
  if (figure.kind !== 'text' || typeof cell !== 'string' || !TOO_FEW.test(cell.trim())) return figure
  const isOfFigures = saysFigure(heading) || isValueWord(heading) || isHeadingOfTime(heading)
  return isOfFigures ? notStated(cell.trim()) : figure
}

const isHeadingOfTime = (heading: string): boolean => readTime(heading) !== null

const notStated = (word: string): ReadFigure => ({ kind: 'sign', sign: UNKNOWN, word })

/** A figure with a mark behind it: "12*", "12¹", "12 1)", "12,5 b", "1 234 (p)", "12 prel."; null for all else: "12 k" are thousands. */
const LARGER = /^(?:[kmt]|mn|tn|md|bn)$/i
const FLAGGED =
  /^(.*\d\s?%?)(?:\s*(\*{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}\)?|\([a-z]{1,4}\.?\))|\s+([a-z]{1,2}|prel\.?|\d{1,2}\)))$/i
function readFlagged(text: string): ReadFigure | null {
  const match = FLAGGED.exec(text)
  if (match !== null && LARGER.test(match[3] ?? '')) return null
  const number = match === null ? null : readNumber((match[1] ?? '').trim())
  if (match === null || number?.kind !== 'number') return null
  return { ...number, flag: match[2] ?? match[3] ?? '' }
}

const minusOf = (sign: string): string => (sign === '' || sign === '+' ? '' : '-')

function readNumber(text: string): ReadFigure | null {
  const match = NUMBER.exec(text)
  if (match === null) {
    const [, below = '', ones = '', begins = '', rest = '', power = ''] = EXPONENT.exec(text) ?? []
    if (ones === '') return null
    const value = Number(`${minusOf(below)}${ones}${rest === '' ? '' : `.${rest}`}${power}`)
    const decimals = Number.isFinite(value) ? decimalsOf(String(value)) : 0
    const shown = MARKS[begins]
    return { kind: 'number', value, decimals, ...(shown !== undefined && { shows: shown }) }
  }
  const [, sign = '', whole = '', separator, mark, fraction = '', percent = ''] = match
  if (separator !== undefined && separator === mark) return null
  const digits = `${whole.replace(/\D/g, '')}${mark === undefined ? '' : `.${fraction}`}`
  const value = Number(`${minusOf(sign)}${digits}`)
  const number = {
    kind: 'number',
    value,
    decimals: decimalsOf(digits),
    ...(separator !== undefined && { thousands: THOUSANDS[separator] ?? 'blank' }),
  } as const
  const begins = MARKS[mark ?? '']
  if (begins !== undefined) {
    const unsure = fraction.length === 3 && percent === '' && /^[1-9]\d{0,2}$/.test(whole)
    return unsure ? { ...number, unsure: begins } : { ...number, shows: begins }
  }
  const parts = MARKS[separator ?? '']
  return parts === undefined ? number : { ...number, shows: otherMark(parts) }
}

const decimalsOf = (digits: string): number => {
  const at = digits.indexOf('.')
  return at < 0 ? 0 : digits.length - at - 1
}
