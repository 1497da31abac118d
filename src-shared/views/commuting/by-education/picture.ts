import type { ViewPicture } from '../../view-picture'
import { specifyGroups } from '../by-group/specification'

export const byEducationPicture: ViewPicture = {
  specify: specifyGroups,
  least: { width: 430, height: 180 },
  longNames: true,
}
