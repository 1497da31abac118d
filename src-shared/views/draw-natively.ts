import type { ViewData } from '../view/view-data'
import type { ChartContext } from '../charts/frame/chart-context'
import { drawFlows } from './commuting/flows/native'
import { drawContainment } from './commuting/containment/native'
import { drawSexes } from './commuting/sexes/native'
import { drawLargest } from './industries/largest/native'
import { drawProfile } from './industries/profile/native'
import { drawChange } from './industries/change/native'
import { drawSpecialisation } from './industries/specialisation/native'
import { drawShiftShare } from './industries/shift-share/native'
import { drawGrowth } from './population/growth/native'
import { drawIndex } from './population/index/native'
import { drawSimilar } from './regions/similar/native'
import { drawRanks } from './regions/ranks/native'
import { drawOfficialMarkets } from './regions/labour-markets/native'
import { drawCampus } from './students/campus/native'
import { drawOrigin } from './students/origin/native'
import { drawDistance } from './students/distance/native'
import { drawShare } from './students/share/native'
import type { NativeChart } from '../charts/native/native-chart'
import { drawBalance } from './commuting/balance/native'
import { drawSeries } from './series/native'

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
