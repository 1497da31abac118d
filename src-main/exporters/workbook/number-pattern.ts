import type { MeasureUnit, NumberColumn } from '#shared/view/view-data'

/** As on screen: how many decimals each unit shows. Excel writes the signs of its own language. */
const PATTERNS: Readonly<Record<MeasureUnit, string>> = {
  persons: '#,##0',
  fraction: '0.0%',
  'fraction-per-year': '0.00%',
  'per-1000': '0.0',
  'per-100': '0.0',
  flag: '0',
  ratio: '0.000',
  coefficient: '0.0000',
  'fraction-points': '0.0',
  index: '0.0',
  kilometres: '#,##0',
  year: '0',
  rank: '0',
  none: 'General',
  other: 'General',
}

/** The number format of a column; changes and balances with `+` before growth. */
export function numberPattern({ unit, decimals, signed }: NumberColumn): string {
  const plain =
    decimals === undefined ? PATTERNS[unit] : decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`
  return signed && plain !== 'General' ? withPlus(plain) : plain
}

export const withPlus = (pattern: string): string => `+${pattern};-${pattern};${pattern}`

/** Percentage points are stored as fractions and written as points. */
export const cellNumber = (value: number, unit: MeasureUnit): number =>
  unit === 'fraction-points' ? value * 100 : value
