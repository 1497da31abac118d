import { CELL_SIGNS } from '#shared/table/cell-store'
import { otherMark, type DecimalMark } from '#shared/table/decimal-mark'

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
    }
  | { readonly kind: 'sign'; readonly sign: number }
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
    // Eurostat, R, Python and databases for "not available".
    ...[':', 'NA', 'N/A', 'NaN', 'null', 'NULL', 'x', 'X'].map((text) => [text, UNKNOWN] as const),
  ].map(([text, sign]) => [text, { kind: 'sign', sign }]),
)

const WHOLE = /^-?\d{1,15}$/
/** Blanks, points and commas may part thousands; a comma or a point begins the decimals. */
const NUMBER = /^([-−–]?)(\d+|\d{1,3}(?:([ \u00A0\u202F.,'’])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?\s*(%?)$/
const EXPONENT = /^-?\d+(\.\d+)?e[-+]?\d+$/i
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
  return readNumber(text) ?? TEXT
}

function readNumber(text: string): ReadFigure | null {
  const match = NUMBER.exec(text)
  if (match === null) {
    if (!EXPONENT.test(text)) return null
    const value = Number(text)
    return { kind: 'number', value, decimals: Number.isFinite(value) ? decimalsOf(String(value)) : 0 }
  }
  const [, minus = '', whole = '', separator, mark, fraction = '', percent = ''] = match
  if (separator !== undefined && separator === mark) return null
  const digits = `${whole.replace(/\D/g, '')}${mark === undefined ? '' : `.${fraction}`}`
  const value = Number(`${minus === '' ? '' : '-'}${digits}`)
  const number = { kind: 'number', value, decimals: decimalsOf(digits) } as const
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
