import type { ViewPicture } from '../../view-picture'
import { specifyBorder } from './specification'

export const borderPicture: ViewPicture = {
  specify: specifyBorder,
  least: { width: 430, height: 250 },
}
