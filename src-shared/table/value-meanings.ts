import { BASES, SEXES } from '../dataset/dimensions'
import { isTextKey } from '../dataset/fact-tables/fact-keys'
import { isOneOf } from '../dataset/one-of'
import type { DimensionMapping } from './import-mapping'
import { MEASURES, type DimensionUse } from './mapping-terms'
import { basisOf } from './dimension-words'
import type { DimensionValue } from './statistical-table'
import { ageGroupOf, ageSpanOf, isTotal, measureOf, sexOf, yearOf } from './value-words'

/** What is read of a dimension of which only one value is. */
export const READ = 'read'
/** All ages together, and so with other keys that are kept as texts. */
export const TOTAL_MEANING = 'total'

/**
 * What a value means by itself, without a mapping: a year, a sex, an age … Null when it is none. For regions,
 * industries and campuses the whole dimension decides (`readRegions`, `readIndustries`); here their code stands.
 */
export function ownMeaning(value: DimensionValue, use: DimensionUse): string | null {
  switch (use) {
    case 'year': {
      const year = yearOf(value)
      return year === null ? null : String(year)
    }
    case 'sex':
      return sexOf(value)
    case 'age': {
      if (isTotal(value)) return TOTAL_MEANING
      const span = ageSpanOf(value)
      return span === null ? null : ageGroupOf(span)
    }
    case 'basis':
      return basisOf(value)
    case 'measure':
      return measureOf(value)
    case 'one':
      return null
    case 'summed':
      // A total among the parts would count everybody twice.
      return isTotal(value) ? null : value.code
    default:
      return isTextKey(use) && isTotal(value) ? TOTAL_MEANING : value.code
  }
}

/** What a value means under a mapping; null when it is left out. */
export function meaningOf(value: DimensionValue, { use, values }: DimensionMapping): string | null {
  const named = Object.hasOwn(values, value.code) ? values[value.code] : undefined
  return named === undefined ? ownMeaning(value, use) : named
}

/** The same of a table that becomes a series, which keeps its own values: months are none of its years, and kept. */
export const meaningInSeries = (value: DimensionValue, mapping: DimensionMapping): string | null =>
  mapping.use === 'one' || Object.hasOwn(mapping.values, value.code) ? meaningOf(value, mapping) : value.code

/** Whether a text can be the meaning of a value under this use. */
export function isMeaning(text: string, use: DimensionUse): boolean {
  switch (use) {
    case 'year':
      return /^(19\d\d|20\d\d|2100)$/.test(text)
    case 'sex':
      return isOneOf(SEXES, text)
    case 'basis':
      return isOneOf(BASES, text)
    case 'measure':
      return isOneOf(MEASURES, text)
    default:
      return text.trim() !== ''
  }
}
