import type { Language } from '../../messages/language'
import { formatChange, formatNumber } from '../../messages/number-format'
import { localeOf } from '../../messages/language'
import type { FigureFormat } from '../specification/chart-specification'

/** Decimals of each unit, as `formatNumber` shows them. */
const DECIMALS: Partial<Record<FigureFormat['unit'], number>> = {
  fraction: 1,
  'fraction-per-year': 2,
  'fraction-points': 1,
  'per-1000': 1,
  'per-100': 1,
  ratio: 3,
  coefficient: 4,
  index: 1,
}

/** The locale of a format in Windows' numbers. */
const LOCALE: Record<Language, string> = { sv: '[$-41D]', en: '[$-809]' }

const isPercent = (unit: FigureFormat['unit']): boolean => unit === 'fraction' || unit === 'fraction-per-year'

/**
 * The number format of office programs: `#,##0`, `0.0%`. Comma and point stand for whatever the reader's program groups
 * and divides with; a true minus sign as in our own texts.
 */
export function writeFormatCode(format: FigureFormat, language: Language, decimals?: number): string {
  const { unit, signed, unsigned } = format
  if (unit === 'none') return 'General'
  const grouped = unit === 'year' || unit === 'rank' || isPercent(unit) ? '0' : '#,##0'
  const places = decimals ?? format.decimals ?? DECIMALS[unit] ?? 0
  const number = places > 0 ? `${grouped}.${'0'.repeat(places)}` : grouped
  // Swedish writes a no-break space before the per cent sign.
  const amount = isPercent(unit) ? `${number}${language === 'sv' ? '"\u00a0"%' : '%'}` : number
  // Readers whose own language groups otherwise still write the deck's.
  const as = LOCALE[language]
  if (unsigned) return `${as}${amount};${as}${amount}`
  return signed ? `${as}"+"${amount};${as}"−"${amount};${as}${amount}` : `${as}${amount};${as}"−"${amount}`
}

/** The same number as text, to measure how wide it is. */
export function formatNative(
  value: number,
  { unit, decimals, signed, unsigned }: FigureFormat,
  language: Language,
): string {
  if (unsigned)
    return formatNative(Math.abs(value), { unit, ...(decimals !== undefined && { decimals }) }, language)
  if (signed) return formatChange(value, unit, language)
  if (decimals === undefined) return formatNumber(value, unit, language)
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return new Intl.NumberFormat(localeOf(language), options).format(value)
}
