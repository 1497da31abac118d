import type { ViewPicture } from '../../view-picture'
import { specifyAcademicYears } from './specification'

export const academicYearsPicture: ViewPicture = {
  specify: specifyAcademicYears,
  least: { width: 430, height: 180 },
}
