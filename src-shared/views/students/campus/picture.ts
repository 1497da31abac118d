import { campusTargets } from './marks'
import type { ViewPicture } from '../../view-picture'
import { buildStudentsCampusOption } from './chart'
import { drawCampus } from './native'

export const campusPicture: ViewPicture = {
  chart: buildStudentsCampusOption,
  native: drawCampus,
  marks: campusTargets,
  least: { width: 300, height: 125 },
}
