import type { ViewPicture } from '../../view-picture'
import { buildRegionsRanksOption, regionsRanksTargets } from './chart'
import { buildRegionsRanksMap } from './map'
import { drawRanks } from './native'

export const ranksPicture: ViewPicture = {
  chart: buildRegionsRanksOption,
  map: buildRegionsRanksMap,
  native: drawRanks,
  marks: regionsRanksTargets,
  least: { width: 300, height: 150 },
}
