import type { ViewPicture } from '../../view-picture'
import { buildStudentsDistanceOption, studentsDistanceTargets } from './chart'
import { drawDistance } from './native'

export const distancePicture: ViewPicture = {
  chart: buildStudentsDistanceOption,
  native: drawDistance,
  marks: studentsDistanceTargets,
  least: { width: 330, height: 160 },
}
