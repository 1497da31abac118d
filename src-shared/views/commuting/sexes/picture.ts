import type { ViewPicture } from '../../view-picture'
import { buildCommutingSexesOption, commutingSexesTargets } from './chart'
import { drawSexes } from './native'

export const sexesPicture: ViewPicture = {
  chart: buildCommutingSexesOption,
  native: drawSexes,
  marks: commutingSexesTargets,
  least: { width: 430, height: 225 },
}
