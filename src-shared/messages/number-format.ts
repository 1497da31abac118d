import type { MeasureUnit } from '../view/view-data'
import { localeOf, type Language } from './language'
import { messagesIn } from './messages'

/** Kept, for making an `Intl` formatter costs more than using it a thousand times. */
const formats = new Map<string, Intl.NumberFormat>()

function formatWith(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language}:${JSON.stringify(options)}`
  const kept = formats.get(key)
  if (kept) return kept
  const made = new Intl.NumberFormat(localeOf(language), options)
  formats.set(key, made)
  return made
}

const oneDecimal = { minimumFractionDigits: 1, maximumFractionDigits: 1 }

const OPTIONS: Record<MeasureUnit, Intl.NumberFormatOptions> = {
  persons: { maximumFractionDigits: 0 },
  fraction: { style: 'percent', ...oneDecimal },
  'fraction-per-year': { style: 'percent', minimumFractionDigits: 2, maximumFractionDigits: 2 },
  'per-1000': oneDecimal,
  'per-100': oneDecimal,
  flag: { maximumFractionDigits: 0 },
  ratio: { minimumFractionDigits: 3, maximumFractionDigits: 3 },
  coefficient: { minimumFractionDigits: 4, maximumFractionDigits: 4 },
  'fraction-points': { ...oneDecimal },
  index: oneDecimal,
  kilometres: { maximumFractionDigits: 0 },
  year: { maximumFractionDigits: 0, useGrouping: false },
  rank: { maximumFractionDigits: 0, useGrouping: false },
  none: { maximumFractionDigits: 2 },
  other: { maximumFractionDigits: 6 },
}

const decimalsOf = (unit: MeasureUnit): number => OPTIONS[unit].maximumFractionDigits ?? 0

/**
 * The number that a reader of `formatNumber` sees: 14.9 kilometres are 15. `decimals`: instead of those of the unit;
 * `finer`: so many more.
 */
export function roundAsWritten(
  value: number,
  unit: MeasureUnit,
  finer: number,
  decimals = decimalsOf(unit),
): number {
  const isPercent = OPTIONS[unit].style === 'percent' || unit === 'fraction-points'
  const factor = 10 ** (decimals + finer) * (isPercent ? 100 : 1)
  return (Math.sign(value) * Math.round(Math.abs(value) * factor)) / factor
}

/** Of each unit, by language and sign: tables ask for a million numbers, and a key in words costs more than a number. */
const unitFormats = new Map<MeasureUnit, Map<string, Intl.NumberFormat>>()

function formatUnit(
  unit: MeasureUnit,
  signDisplay: 'negative' | 'exceptZero',
  language: Language,
  finer: number,
): Intl.NumberFormat {
  if (finer > 0) {
    const decimals = decimalsOf(unit) + finer
    return formatWith(language, {
      ...OPTIONS[unit],
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay,
    })
  }
  const ofUnit = unitFormats.get(unit) ?? new Map<string, Intl.NumberFormat>()
  unitFormats.set(unit, ofUnit)
  const key = signDisplay === 'negative' ? language : `${language}+`
  const kept = ofUnit.get(key)
  if (kept) return kept
  const made = formatWith(language, { ...OPTIONS[unit], signDisplay })
  ofUnit.set(key, made)
  return made
}

/** A true minus sign: English `Intl` writes a hyphen. */
const withMinus = (text: string): string => text.replace('-', '−')

/**
 * A number as people read it: `57 819` (no-break space), `4,2 %`, `−1 204`; years without grouping.
 * A value that is not a number gives SCB's `..`. `finer`: so many decimals more than the unit has.
 */
export function formatNumber(value: number, unit: MeasureUnit, language: Language, finer = 0): string {
  if (!Number.isFinite(value)) return '..'
  if (unit === 'flag') return messagesIn(language).views.flags[value === 1 ? 'yes' : 'no']
  const shown = unit === 'fraction-points' ? value * 100 : value
  return withMinus(formatUnit(unit, 'negative', language, finer).format(shown))
}

/** The same with `+` before growth: `+371`, `−12`, `0`. */
export function formatChange(value: number, unit: MeasureUnit, language: Language, finer = 0): string {
  if (!Number.isFinite(value)) return '..'
  const shown = unit === 'fraction-points' ? value * 100 : value
  return withMinus(formatUnit(unit, 'exceptZero', language, finer).format(shown))
}

/** With always so many decimals: `1 234,50`. */
export function formatDecimals(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return '..'
  const options = { minimumFractionDigits: decimals, maximumFractionDigits: decimals }
  return withMinus(formatWith(language, { ...options, signDisplay: 'negative' }).format(value))
}

/** A fraction in whole per cent, for sentences: `42 %`. */
export const formatWholePercent = (fraction: number, language: Language): string =>
  withMinus(formatWith(language, { style: 'percent', maximumFractionDigits: 0 }).format(fraction))

/** A fraction beside a limit, where tenths would hide the distance: `7,16 %`. */
export const formatFinePercent = (fraction: number, language: Language): string =>
  formatNumber(fraction, 'fraction-per-year', language)

/** A change in per cent with one decimal: `+18,2 %`. */
export const formatPercentChange = (fraction: number, language: Language): string =>
  formatChange(fraction, 'fraction', language)

/** A coefficient with two decimals: `0,62`. */
export const formatCoefficient = (value: number, language: Language): string =>
  withMinus(formatWith(language, { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(value))

/** `2008`, or `2004–2015`. */
export const formatYears = (years: { readonly from: number; readonly to: number }): string =>
  years.from === years.to ? String(years.from) : `${String(years.from)}–${String(years.to)}`

/** `Norrköping, Linköping eller Motala`. */
export const formatChoices = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'disjunction' }).format(items)

/** `Norrköping, Linköping och Motala`. */
export const formatList = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(items)
