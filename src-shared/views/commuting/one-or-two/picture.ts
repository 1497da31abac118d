import type { ViewPicture } from '../../view-picture'
import { buildCommutingOneOrTwoOption, commutingOneOrTwoTargets } from './chart'
import { measuredFlow } from './focus'

export const oneOrTwoPicture: ViewPicture = {
  chart: buildCommutingOneOrTwoOption,
  native: null,
  marks: commutingOneOrTwoTargets,
  least: { width: 420, height: 300 },
  focus: measuredFlow,
  isDense: true,
}
