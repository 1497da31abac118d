import type { ViewPicture } from '../../view-picture'
import { buildRegionsRanksMap } from './map'
import { specifyRanks } from './specification'

export const ranksPicture: ViewPicture = {
  specify: specifyRanks,
  map: buildRegionsRanksMap,
  least: { width: 300, height: 150 },
}
