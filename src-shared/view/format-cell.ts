import { shownSignOf } from '../dataset/sign'
import type { Language } from '../messages/language'
import { formatChange, formatDecimals, formatNumber } from '../messages/number-format'
import { markFlags } from './figure-flags'
import { isSignedAt, type NumberColumn, type ViewColumn } from './view-data'
import { nameAt } from './rows'

/** A number of a column, with as many decimals as the column states and so many `finer`: `1 234,5`. */
export function formatIn(column: NumberColumn, value: number, language: Language, finer = 0): string {
  if (column.signed) return formatChange(value, column.unit, language, finer)
  const { decimals, unit } = column
  return decimals === undefined
    ? formatNumber(value, unit, language, finer)
    : formatDecimals(value, decimals + finer, language)
}

/** One cell as text: a name, a number, or the sign that stands in a number's place. */
export function formatCell(column: ViewColumn, row: number, language: Language): string {
  if (column.type === 'code') return nameAt(column, row)[language]
  const sign = shownSignOf(column.signs[row] ?? 0)
  if (sign !== null) return sign
  const value = column.values[row] ?? Number.NaN
  return isSignedAt(column, row)
    ? formatChange(value, column.unit, language)
    : formatIn(column, value, language)
}

/** The same with the marks of its flags, for tables whose notes explain them. */
export const formatMarkedCell = (column: ViewColumn, row: number, language: Language): string =>
  markFlags(
    formatCell(column, row, language),
    column.type === 'number' ? (column.flags?.[row] ?? 0) : 0,
    language,
  )
