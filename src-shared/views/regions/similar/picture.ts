import type { ViewPicture } from '../../view-picture'
import { buildRegionsSimilarOption, regionsSimilarTargets } from './chart'
import { buildRegionsSimilarMap } from './map'
import { drawSimilar } from './native'

export const similarPicture: ViewPicture = {
  chart: buildRegionsSimilarOption,
  map: buildRegionsSimilarMap,
  native: drawSimilar,
  marks: regionsSimilarTargets,
  least: { width: 370, height: 150 },
}
