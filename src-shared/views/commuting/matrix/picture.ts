import type { ViewPicture } from '../../view-picture'
import { buildCommutingMatrixOption, commutingMatrixTargets } from './chart'
import { pairsInFocus } from './focus'

export const matrixPicture: ViewPicture = {
  chart: buildCommutingMatrixOption,
  native: null,
  marks: commutingMatrixTargets,
  least: { width: 350, height: 240 },
  focus: pairsInFocus,
  drawsDifference: true,
  isDense: true,
}
