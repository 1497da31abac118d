import type { ViewPicture } from '../../view-picture'
import { buildIndustriesShiftShareOption, industriesShiftShareTargets } from './chart'
import { drawShiftShare } from './native'

export const shiftSharePicture: ViewPicture = {
  chart: buildIndustriesShiftShareOption,
  native: drawShiftShare,
  marks: industriesShiftShareTargets,
  least: { width: 430, height: 220 },
  longNames: true,
}
