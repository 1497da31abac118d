import type { DimensionLook } from './dimension-words'
import { readRegions } from './region-codes'

/** Codes of places are numbers of some length; fewer digits may be ages, industries or anything. */
const PLACE_CODE = /^\d{4,15}$/
/** So large a part of the shorter list of codes must stand in the other, too. */
const COMMON_SHARE = 0.5

/**
 * Two dimensions of codes of one kind that no heading calls places: from where and to where, in their order. Null when
 * there are not exactly two.
 */
export function findCodePair(
  looks: readonly DimensionLook[],
  languages: readonly string[],
): readonly DimensionLook[] | null {
  const coded = looks.filter(
    ({ use, dimension: { values } }) =>
      use === 'category' && values.length > 1 && values.every(({ code }) => PLACE_CODE.test(code)),
  )
  const [first, second, ...others] = coded.map(
    ({ dimension }) => new Set(dimension.values.map(({ code }) => code)),
  )
  if (first === undefined || second === undefined || others.length > 0) return null
  const common = [...first].filter((code) => second.has(code)).length
  if (common < COMMON_SHARE * Math.min(first.size, second.size)) return null
  return coded.map((look) => ({ ...look, use: 'region', reading: readRegions(look.dimension, languages) }))
}
