import type { ViewPicture } from '../../view-picture'
import { buildStudentsShareOption, studentsShareTargets } from './chart'
import { buildStudentsShareMap } from './map'
import { drawShare } from './native'

export const sharePicture: ViewPicture = {
  chart: buildStudentsShareOption,
  map: buildStudentsShareMap,
  native: drawShare,
  marks: studentsShareTargets,
  least: { width: 300, height: 125 },
}
