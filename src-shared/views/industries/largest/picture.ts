import type { ViewPicture } from '../../view-picture'
import { specifyLargest } from './specification'

export const largestPicture: ViewPicture = {
  specify: specifyLargest,
  least: { width: 370, height: 140 },
  longNames: true,
}
