import type { ViewData } from '../../views/view-data'
import type { ChartContext } from '../chart-context'
import type { NativeChart } from './native-chart'
import { drawBalance } from './native-balance'
import { drawContainment, drawFlows, drawSexes } from './native-commuting'
import { drawChange, drawLargest, drawProfile, drawShiftShare, drawSpecialisation } from './native-industries'
import { drawGrowth, drawIndex } from './native-population'
import { drawOfficialMarkets, drawRanks, drawSimilar } from './native-regions'
import { drawSeries } from './native-series'
import { drawCampus, drawDistance, drawOrigin, drawShare } from './native-students'

/** Null: the view is no bars, lines or points. */
export function drawNatively(ctx: ChartContext, data: ViewData): NativeChart | null {
  switch (data.view) {
    case 'overview':
    case 'commuting.matrix':
    case 'commuting.labour-markets':
    case 'commuting.one-or-two':
      return null
    case 'commuting.balance':
      return drawBalance(ctx, data)
    case 'commuting.flows':
      return drawFlows(ctx, data)
    case 'commuting.containment':
      return drawContainment(ctx, data)
    case 'commuting.sexes':
      return drawSexes(ctx, data)
    case 'industries.largest':
      return drawLargest(ctx, data)
    case 'industries.change':
      return drawChange(ctx, data)
    case 'industries.profile':
      return drawProfile(ctx, data)
    case 'industries.specialisation':
      return drawSpecialisation(ctx, data)
    case 'industries.shift-share':
      return drawShiftShare(ctx, data)
    case 'students.campus':
      return drawCampus(ctx, data)
    case 'students.origin':
      return drawOrigin(ctx, data)
    case 'students.distance':
      return drawDistance(ctx, data)
    case 'students.share':
      return drawShare(ctx, data)
    case 'population.growth':
      return drawGrowth(ctx, data)
    case 'population.index':
      return drawIndex(ctx, data)
    case 'regions.similar':
      return drawSimilar(ctx, data)
    case 'regions.ranks':
      return drawRanks(ctx, data)
    case 'regions.labour-markets':
      return drawOfficialMarkets(ctx, data)
    case 'series.values':
      return drawSeries(ctx, data)
  }
}
