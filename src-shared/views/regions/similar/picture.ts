import type { ViewPicture } from '../../view-picture'
import { buildRegionsSimilarMap } from './map'
import { specifySimilar } from './specification'

export const similarPicture: ViewPicture = {
  specify: specifySimilar,
  map: buildRegionsSimilarMap,
  least: { width: 370, height: 150 },
}
