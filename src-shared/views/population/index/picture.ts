import type { ViewPicture } from '../../view-picture'
import { buildPopulationIndexOption, populationIndexTargets } from './chart'
import { drawIndex } from './native'

export const indexPicture: ViewPicture = {
  chart: buildPopulationIndexOption,
  native: drawIndex,
  marks: populationIndexTargets,
  least: { width: 330, height: 150 },
}
