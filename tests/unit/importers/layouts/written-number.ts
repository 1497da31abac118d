import fc from 'fast-check'
import type { Known, Measure } from './known-table'

/** How a file writes its numbers: one way for all of them, as programs do. */
export interface NumberForm {
  readonly decimal: '.' | ','
  readonly thousands: '' | ' ' | '\u00A0' | '.' | ',' | "'"
  /** "12,0 %" where a measure is one of per cent. */
  readonly sign: boolean
  /** R's and Excel's way with large numbers: 1e+05, 4,2E+06. */
  readonly exponent: boolean
  /** Without noughts at the end, as programs write that know nothing of a column's decimals. */
  readonly trimmed: boolean
  readonly minus: '-' | '−'
}

export const numberForm: fc.Arbitrary<NumberForm> = fc
  .record({
    decimal: fc.constantFrom('.' as const, ',' as const),
    thousands: fc.constantFrom<NumberForm['thousands'][]>('', '', '', ' ', '\u00A0', '.', ',', "'"),
    sign: fc.boolean(),
    exponent: fc.constantFrom(false, false, false, true),
    trimmed: fc.boolean(),
    minus: fc.constantFrom('-' as const, '-' as const, '−' as const),
  })
  .map((form) => (form.thousands === form.decimal ? { ...form, thousands: '' } : form))

/** The number that a figure is, however it is written. */
export const valueOf = ({ digits, decimals }: { digits: number; decimals: number }): number =>
  Number(plain(digits, decimals))

function plain(digits: number, decimals: number): string {
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  return `${digits < 0 ? '-' : ''}${whole}${decimals === 0 ? '' : `.${text.slice(-decimals)}`}`
}

/** Text of a cell. */
export function writeFigure(figure: Known, form: NumberForm, measure: Measure | undefined): string {
  if (figure.kind === 'blank') return ''
  if (figure.kind === 'sign') return figure.sign
  if (figure.kind === 'word') return figure.word
  const number = writeNumber(figure, form)
  const percent = form.sign && measure?.percent === true ? ' %' : ''
  return `${number}${percent}${figure.flag === '' ? '' : figure.flag.startsWith('*') ? figure.flag : ` ${figure.flag}`}`
}

function writeNumber(
  { digits, decimals }: { digits: number; decimals: number },
  { decimal, thousands, exponent, trimmed, minus }: NumberForm,
): string {
  const value = Number(plain(digits, decimals))
  if (exponent && decimals === 0 && digits >= 100_000) return value.toExponential().replace('.', decimal)
  const [whole = '', fraction = ''] = plain(Math.abs(digits), decimals).split('.')
  const rest = trimmed ? fraction.replace(/0+$/, '') : fraction
  const parted = thousands === '' ? whole : whole.replace(/\B(?=(\d{3})+$)/g, thousands)
  return `${digits < 0 ? minus : ''}${parted}${rest === '' ? '' : `${decimal}${rest}`}`
}
