import type { ViewPicture } from '../../view-picture'
import { specifyCampus } from './specification'

export const campusPicture: ViewPicture = {
  specify: specifyCampus,
  least: { width: 300, height: 125 },
}
