import type { ViewPicture } from '../../view-picture'
import { specifyBalance } from './specification'

export const balancePicture: ViewPicture = {
  specify: specifyBalance,
  least: { width: 300, height: 228 },
}
