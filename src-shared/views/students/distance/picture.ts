import type { ViewPicture } from '../../view-picture'
import { specifyDistance } from './specification'

export const distancePicture: ViewPicture = {
  specify: specifyDistance,
  least: { width: 330, height: 160 },
}
