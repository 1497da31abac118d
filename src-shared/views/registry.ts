import { commutingBalance } from './commuting/balance/view'
import { commutingContainment } from './commuting/containment/view'
import { commutingFlows } from './commuting/flows/view'
import { commutingLabourMarkets } from './commuting/labour-markets/view'
import { commutingMatrix } from './commuting/matrix/view'
import { commutingOneOrTwo } from './commuting/one-or-two/view'
import { commutingSexes } from './commuting/sexes/view'
import { industriesChange } from './industries/change/view'
import { industriesLargest } from './industries/largest/view'
import { industriesProfile } from './industries/profile/view'
import { industriesShiftShare } from './industries/shift-share/view'
import { industriesSpecialisation } from './industries/specialisation/view'
import { overview } from './overview/view'
import { populationGrowth } from './population/growth/view'
import { populationIndex } from './population/index/view'
import { regionsLabourMarkets } from './regions/labour-markets/view'
import { regionsRanks } from './regions/ranks/view'
import { regionsSimilar } from './regions/similar/view'
import { seriesValues } from './series/view'
import { studentsCampus } from './students/campus/view'
import { studentsDistance } from './students/distance/view'
import { studentsOrigin } from './students/origin/view'
import { studentsShare } from './students/share/view'
import type { View } from '../view/view'
import type { ViewId } from '../view/view-ids'

/** All views by id. */
export const VIEWS: Record<ViewId, View> = {
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
