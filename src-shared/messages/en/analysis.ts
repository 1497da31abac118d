import { commutingMeasures } from './analysis/commuting-measures'
import { comparedRegions } from './analysis/compared-regions'
import { comparison } from './analysis/comparison'
import { flags } from './analysis/flags'
import { groups } from './analysis/groups'
import { growthAndStudents } from './analysis/growth-and-students'
import { industryMeasures } from './analysis/industry-measures'
import { labourMarkets } from './analysis/labour-markets'
import { officialMarkets } from './analysis/official-markets'
import { oneOrTwo } from './analysis/one-or-two'
import type { analysis as original } from '../sv/analysis'

export const analysis: typeof original = {
  groups,
  labourMarkets,
  officialMarkets,
  oneOrTwo,
  commutingMeasures,
  industryMeasures,
  growthAndStudents,
  comparedRegions,
  comparison,
  flags,
}
