import type { ViewPicture } from '../../view-picture'
import { buildCommutingContainmentOption, commutingContainmentTargets } from './chart'
import { drawContainment } from './native'

export const containmentPicture: ViewPicture = {
  chart: buildCommutingContainmentOption,
  native: drawContainment,
  marks: commutingContainmentTargets,
  least: { width: 375, height: 215 },
}
