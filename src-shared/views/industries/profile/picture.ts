import type { ViewPicture } from '../../view-picture'
import { buildIndustriesProfileOption, industriesProfileTargets } from './chart'
import { drawProfile } from './native'

export const profilePicture: ViewPicture = {
  chart: buildIndustriesProfileOption,
  native: drawProfile,
  marks: industriesProfileTargets,
  least: { width: 430, height: 150 },
  longNames: true,
}
