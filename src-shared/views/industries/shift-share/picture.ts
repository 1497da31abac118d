import type { ViewPicture } from '../../view-picture'
import { specifyShiftShare } from './specification'

export const shiftSharePicture: ViewPicture = {
  specify: specifyShiftShare,
  least: { width: 430, height: 220 },
  longNames: true,
}
