import type { ViewPicture } from '../../view-picture'
import { specifySpecialisation } from './specification'

export const specialisationPicture: ViewPicture = {
  specify: specifySpecialisation,
  least: { width: 350, height: 220 },
  longNames: true,
}
