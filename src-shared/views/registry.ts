import { commutingBalance } from './commuting-balance'
import { commutingContainment } from './commuting-containment'
import { commutingFlows } from './commuting-flows'
import { commutingLabourMarkets } from './commuting-labour-markets'
import { commutingMatrix } from './commuting-matrix'
import { commutingOneOrTwo } from './commuting-one-or-two'
import { commutingSexes } from './commuting-sexes'
import { industriesChange } from './industries-change'
import { industriesLargest } from './industries-largest'
import { industriesProfile } from './industries-profile'
import { industriesShiftShare } from './industries-shift-share'
import { industriesSpecialisation } from './industries-specialisation'
import { overview } from './overview'
import { populationGrowth } from './population-growth'
import { populationIndex } from './population-index'
import { regionsLabourMarkets } from './regions-labour-markets'
import { regionsRanks } from './regions-ranks'
import { regionsSimilar } from './regions-similar'
import { seriesValues } from './series-values'
import { studentsCampus } from './students-campus'
import { studentsDistance } from './students-distance'
import { studentsOrigin } from './students-origin'
import { studentsShare } from './students-share'
import type { ViewDefinition } from './view-definition'
import type { ViewId } from './view-ids'

/** All views by id. */
export const VIEWS: Record<ViewId, ViewDefinition> = {
  overview,
  'commuting.balance': commutingBalance,
  'commuting.flows': commutingFlows,
  'commuting.matrix': commutingMatrix,
  'commuting.labour-markets': commutingLabourMarkets,
  'commuting.one-or-two': commutingOneOrTwo,
  'commuting.containment': commutingContainment,
  'commuting.sexes': commutingSexes,
  'industries.largest': industriesLargest,
  'industries.change': industriesChange,
  'industries.profile': industriesProfile,
  'industries.specialisation': industriesSpecialisation,
  'industries.shift-share': industriesShiftShare,
  'students.campus': studentsCampus,
  'students.origin': studentsOrigin,
  'students.distance': studentsDistance,
  'students.share': studentsShare,
  'population.growth': populationGrowth,
  'population.index': populationIndex,
  'regions.similar': regionsSimilar,
  'regions.ranks': regionsRanks,
  'regions.labour-markets': regionsLabourMarkets,
  'series.values': seriesValues,
}
