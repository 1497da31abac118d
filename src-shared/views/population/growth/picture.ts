import type { ViewPicture } from '../../view-picture'
import { buildPopulationGrowthMap } from './map'
import { specifyGrowth } from './specification'

export const growthPicture: ViewPicture = {
  specify: specifyGrowth,
  map: buildPopulationGrowthMap,
  least: { width: 350, height: 210 },
  drawn: () => 'growth_per_year',
}
