import { SEXES } from '#shared/dataset/dimensions'
import type { FlowRow } from '../../dataset-content'
import type { Facts } from './fact-rows'

/** Which of two figures with one key stays. */
export interface MergeRules {
  /** Ids of sources of sums among the added. */
  readonly sumSource: number
  /** Ids of sources of the earlier figures that are official: a sum does not take their place. */
  readonly official: ReadonlySet<number>
}

/** Up to 2^20 regions and 2^13 pairs of year and sex fit in a whole number. */
const REGIONS = 2 ** 20
const flowKey = ({ year, sex, home, work }: FlowRow): number =>
  ((year * SEXES.length + SEXES.indexOf(sex)) * REGIONS + home) * REGIONS + work

type Row = { readonly source: number }

/**
 * Earlier facts and added ones: of two figures with one key the added stays, but a sum never takes the place of a
 * published figure. Lazy; keys are gathered only when there are earlier facts at all.
 */
export function mergeFacts(before: Facts, added: Facts, rules: MergeRules): Facts {
  return {
    flows: merge(before.flows, added.flows, flowKey, rules),
    commutingTotals: merge(
      before.commutingTotals,
      added.commutingTotals,
      (r) => `${String(r.year)} ${r.sex} ${String(r.region)}`,
      rules,
    ),
    employment: merge(
      before.employment,
      added.employment,
      (r) => `${String(r.year)} ${r.sex} ${r.basis} ${String(r.region)} ${String(r.industry)}`,
      rules,
    ),
    students: merge(
      before.students,
      added.students,
      (r) => `${String(r.year)} ${r.sex} ${String(r.campus)} ${String(r.home)}`,
      rules,
    ),
    population: merge(
      before.population,
      added.population,
      (r) => `${String(r.year)} ${r.sex} ${String(r.region)} ${r.ageGroup}`,
      rules,
    ),
  }
}

function merge<T extends Row>(
  before: Iterable<T>,
  added: Iterable<T>,
  keyOf: (row: T) => string | number,
  { sumSource, official }: MergeRules,
): Iterable<T> {
  // Other tables than the target's have nothing to merge, and are not read twice.
  if (Array.isArray(added) && added.length === 0) return before
  return {
    *[Symbol.iterator]() {
      const keptKeys = new Set<string | number>()
      let stated: Set<string | number> | null = null
      let sums: Set<string | number> = new Set()
      for (const row of before) {
        if (stated === null) {
          stated = new Set()
          sums = new Set()
          for (const one of added) (one.source === sumSource ? sums : stated).add(keyOf(one))
        }
        const key = keyOf(row)
        if (stated.has(key)) continue
        if (sums.has(key)) {
          if (!official.has(row.source)) continue
          keptKeys.add(key)
        }
        yield row
      }
      for (const row of added) {
        if (row.source === sumSource && keptKeys.size > 0 && keptKeys.has(keyOf(row))) continue
        yield row
      }
    },
  }
}
