import type { ShownSign } from '../dataset/sign'
import type { FigureFormat } from '../charts/specification/chart-specification'
import type { Language } from '../messages/language'
import { formatChange, formatDecimals } from '../messages/number-format'
import type { MeasureUnit } from '../view/view-data'

/** A number, or the sign that stands in its place. */
export interface Counted {
  readonly value: number | null
  readonly sign: ShownSign | null
}

/** What a difference of two such numbers is counted in: shares differ by percentage points. */
export const unitOfDifference = (unit: MeasureUnit): MeasureUnit =>
  unit === 'fraction' || unit === 'fraction-per-year' ? 'fraction-points' : unit

/** `after − before`. `-` counts as nil; where a number is missing its sign stays, and `..` outweighs `.`. */
export function subtractCounted(after: Counted, before: Counted): Counted {
  const signs = [after, before].flatMap(({ value, sign }) =>
    value !== null || sign === '-' ? [] : [sign ?? '..'],
  )
  if (signs.length > 0) return { value: null, sign: signs.includes('..') ? '..' : (signs[0] ?? '..') }
  return { value: (after.value ?? 0) - (before.value ?? 0), sign: null }
}

/** As it is read: `+1 021`, `−3,2`, or the sign. */
export function writeDifference(
  { value, sign }: Counted,
  { unit, decimals }: FigureFormat,
  language: Language,
): string {
  if (value === null) return sign ?? '..'
  if (decimals === undefined) return formatChange(value, unitOfDifference(unit), language)
  return `${value > 0 ? '+' : ''}${formatDecimals(value, decimals, language)}`
}
