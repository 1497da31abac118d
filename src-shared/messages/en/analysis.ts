import { comparedRegions } from './analysis/compared-regions'
import { comparison } from './analysis/comparison'
import { counts } from './analysis/counts'
import { flags } from './analysis/flags'
import { groups } from './analysis/groups'
import { labourMarkets } from './analysis/labour-markets'
import { officialMarkets } from './analysis/official-markets'
import { references } from './analysis/references'
import type { analysis as original } from '../sv/analysis'

export const analysis: typeof original = {
  groups,
  labourMarkets,
  officialMarkets,
  comparedRegions,
  comparison,
  counts,
  flags,
  references,
}
