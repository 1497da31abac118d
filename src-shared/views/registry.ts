import { commutingBalance } from './commuting-balance'
import { commutingFlows } from './commuting-flows'
import { industriesChange } from './industries-change'
import { industriesLargest } from './industries-largest'
import { overview } from './overview'
import { populationGrowth } from './population-growth'
import { seriesValues } from './series-values'
import { studentsCampus } from './students-campus'
import { studentsOrigin } from './students-origin'
import type { ViewDefinition } from './view-definition'
import type { ViewId } from './view-ids'

/** All views by id. */
export const VIEWS: Record<ViewId, ViewDefinition> = {
  overview,
  'commuting.balance': commutingBalance,
  'commuting.flows': commutingFlows,
  'industries.largest': industriesLargest,
  'industries.change': industriesChange,
  'students.campus': studentsCampus,
  'students.origin': studentsOrigin,
  'population.growth': populationGrowth,
  'series.values': seriesValues,
}
