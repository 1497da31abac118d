import { BASES, FACT_TABLES, type Basis, type FactTable } from '../dataset/dimensions'
import { FACT_KEY_NAMES, FACT_KEYS, type FactKeyName } from '../dataset/fact-tables/fact-keys'
import {
  forEachTable,
  MEASURE_IDS,
  measureIdsOf,
  shapeOf,
  statedKeysOf,
  type MeasureId,
} from '../dataset/fact-tables/registry'

/** What a table becomes: the facts of one table of the dataset, or a series of its own. */
export const TARGETS = [...FACT_TABLES, 'series'] as const
export type ImportTarget = (typeof TARGETS)[number]

/**
 * What a dimension of the file is to the dataset. `measure`: its values are different measures (in-commuters,
 * out-commuters …). `category`: kept as it is; only in a series. `one`: only one of its values is read. `summed`: its values are the parts of a whole, and only their
 * sum is read.
 */
export const DIMENSION_USES = [...FACT_KEY_NAMES, 'measure', 'category', 'one', 'summed'] as const
export type DimensionUse = (typeof DIMENSION_USES)[number]

/** What a value of a `measure` dimension can be. */
export type Measure = MeasureId | Basis
export const MEASURES: readonly Measure[] = [...MEASURE_IDS, ...BASES]

/** What a table has a place for, and what it cannot do without. */
export interface TargetUses {
  readonly allowed: readonly DimensionUse[]
  readonly needed: readonly DimensionUse[]
  /** At least one of these, where there are any. */
  readonly oneOf: readonly DimensionUse[]
}

/** Offered after places, industries and campuses. */
const LATER: readonly FactKeyName[] = ['age', 'year', 'sex', 'basis']

function usesOf(table: FactTable): TargetUses {
  const { measures, mayLack } = shapeOf(table)
  const keys = statedKeysOf(table)
  const several: DimensionUse[] = measures.length > 1 ? ['measure'] : []
  const alsoBasis: DimensionUse[] = keys.includes('basis') ? ['measure'] : []
  return {
    allowed: [
      ...keys.filter((key) => !LATER.includes(key)),
      ...LATER.filter((key) => keys.includes(key)),
      ...several,
      ...alsoBasis,
      'one',
      'summed',
    ],
    needed: [...keys.filter((key) => FACT_KEYS[key].stored === 'id' && !mayLack.includes(key)), ...several],
    oneOf: mayLack,
  }
}

/** By target. */
export const TARGET_USES: Readonly<Record<ImportTarget, TargetUses>> = {
  ...forEachTable(usesOf),
  series: { allowed: ['region', 'year', 'category', 'one'], needed: [], oneOf: [] },
}

/** What the values of a `measure` dimension can be for a target: one of several measures, or day and night. */
export function measuresFor(target: ImportTarget): readonly Measure[] {
  if (target === 'series') return []
  const ids = measureIdsOf(target)
  return ids.length > 1 ? ids : statedKeysOf(target).includes('basis') ? BASES : []
}
