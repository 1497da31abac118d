import type { ViewPicture } from '../../view-picture'
import { specifyContainment } from './specification'

export const containmentPicture: ViewPicture = {
  specify: specifyContainment,
  least: { width: 375, height: 215 },
}
