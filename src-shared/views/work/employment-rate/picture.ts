import type { ViewPicture } from '../../view-picture'
import { buildEmploymentRateMap } from './map'
import { specifyEmploymentRate } from './specification'

export const employmentRatePicture: ViewPicture = {
  specify: specifyEmploymentRate,
  map: buildEmploymentRateMap,
  least: { width: 340, height: 150 },
}
