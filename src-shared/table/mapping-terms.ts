import { FACT_TABLES } from '../dataset/dimensions'

/** What a table becomes: the facts of one table of the dataset, or a series of its own. */
export const TARGETS = [...FACT_TABLES, 'series'] as const
export type ImportTarget = (typeof TARGETS)[number]

/**
 * What a dimension of the file is to the dataset. `measure`: its values are different measures (in-commuters,
 * out-commuters …). `category`: kept as it is; only in a series. `one`: only one of its values is read. `summed`: its values are the parts of a whole, and only their
 * sum is read.
 */
export const DIMENSION_USES = [
  'home',
  'work',
  'region',
  'year',
  'sex',
  'industry',
  'age',
  'campus',
  'basis',
  'measure',
  'category',
  'one',
  'summed',
] as const
export type DimensionUse = (typeof DIMENSION_USES)[number]

/** What a value of a `measure` dimension can be, by target. */
export const MEASURES = ['persons', 'in-commuters', 'out-commuters', 'live-and-work', 'day', 'night'] as const
