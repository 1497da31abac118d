import { rowTargets } from '../../../charts/frame/mark-target'
import type { ViewPicture } from '../../view-picture'
import { buildIndustriesLargestOption } from './chart'
import { drawLargest } from './native'

export const largestPicture: ViewPicture = {
  chart: buildIndustriesLargestOption,
  native: drawLargest,
  marks: rowTargets,
  least: { width: 370, height: 140 },
  longNames: true,
}
