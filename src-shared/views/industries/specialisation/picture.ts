import type { ViewPicture } from '../../view-picture'
import { buildIndustriesSpecialisationOption, industriesSpecialisationTargets } from './chart'
import { drawSpecialisation } from './native'

export const specialisationPicture: ViewPicture = {
  chart: buildIndustriesSpecialisationOption,
  native: drawSpecialisation,
  marks: industriesSpecialisationTargets,
  least: { width: 350, height: 220 },
  longNames: true,
}
