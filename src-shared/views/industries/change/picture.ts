import { yearTargets } from '../../../charts/lines/year-targets'
import type { ViewPicture } from '../../view-picture'
import { buildIndustriesChangeOption } from './chart'
import { drawChange } from './native'

export const changePicture: ViewPicture = {
  chart: buildIndustriesChangeOption,
  native: drawChange,
  marks: (data) => yearTargets(data, 'industry'),
  least: { width: 380, height: 200 },
  longNames: true,
}
