import { CELL_SIGNS } from '#shared/table/cell-store'

/** What a cell of a list says: a number, a sign (index into `CELL_SIGNS`), nothing, or something else. */
export type ReadFigure =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
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
const ENGLISH = /^[-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/
/** Blanks, points and commas may part thousands; a comma or a point begins the decimals. */
const NUMBER = /^([-−–]?)(\d+|\d{1,3}(?:([ \u00A0\u202F.,'’])\d{3})(?:\3\d{3})*)(?:([.,])(\d+))?\s*%?$/

/**
 * Reads a figure as people and programs in Europe write it: `57 819`, `57 819,5`, `57819.5`, `1.234.567`, `4,2 %`.
 * One group after a comma or a point (`1,234`) is decimals, unless `commasSeparate`: in a file whose columns are
 * separated by commas a comma is no decimal mark, so there it parts thousands.
 */
export function readFigure(cell: string | number | null | undefined, commasSeparate = false): ReadFigure {
  if (cell === null || cell === undefined) return BLANK
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? { kind: 'number', value: cell, decimals: decimalsOf(String(cell)) }
      : { kind: 'sign', sign: UNKNOWN }
  if (WHOLE.test(cell)) return { kind: 'number', value: Number(cell), decimals: 0 }
  const text = cell.trim()
  if (text === '') return BLANK
  const sign = SIGNS.get(text)
  if (sign !== undefined) return sign
  return readNumber(text, commasSeparate) ?? TEXT
}

function readNumber(text: string, commasSeparate: boolean): ReadFigure | null {
  if (commasSeparate && ENGLISH.test(text)) return readNumber(text.replaceAll(',', ''), false)
  const match = NUMBER.exec(text)
  if (match === null) {
    const value = /^-?\d+(\.\d+)?e[-+]?\d+$/i.test(text) ? Number(text) : NaN
    return Number.isFinite(value) ? { kind: 'number', value, decimals: decimalsOf(String(value)) } : null
  }
  const [, minus = '', whole = '', separator, mark, fraction = ''] = match
  if (separator !== undefined && separator === mark) return null
  // "1.234" alone: decimals, not thousands.
  const single =
    (separator === '.' || separator === ',') && mark === undefined && whole.split(separator).length === 2
  const digits = single
    ? whole.replace(separator, '.')
    : `${whole.replace(/[^\d]/g, '')}${mark === undefined ? '' : `.${fraction}`}`
  const value = Number(`${minus === '' ? '' : '-'}${digits}`)
  return { kind: 'number', value, decimals: decimalsOf(digits) }
}

const decimalsOf = (digits: string): number => {
  const at = digits.indexOf('.')
  return at < 0 ? 0 : digits.length - at - 1
}
