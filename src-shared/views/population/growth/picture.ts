import { growthTargets } from './marks'
import type { ViewPicture } from '../../view-picture'
import { buildPopulationGrowthOption } from './chart'
import { buildPopulationGrowthMap } from './map'
import { drawGrowth } from './native'

export const growthPicture: ViewPicture = {
  chart: buildPopulationGrowthOption,
  map: buildPopulationGrowthMap,
  native: drawGrowth,
  marks: growthTargets,
  least: { width: 350, height: 210 },
  drawn: () => 'growth_per_year',
}
