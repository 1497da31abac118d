import type { DatasetDescription } from './description'

/** Years with commuting, as totals or as flows; ascending. */
export function commutingYears({ coverage }: DatasetDescription): readonly number[] {
  const years = new Set([...coverage['commuting-totals'].years, ...coverage['commuting-flows'].years])
  return [...years].sort((a, b) => a - b)
}
