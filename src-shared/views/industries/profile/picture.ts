import type { ViewPicture } from '../../view-picture'
import { specifyProfile } from './specification'

export const profilePicture: ViewPicture = {
  specify: specifyProfile,
  least: { width: 430, height: 150 },
  longNames: true,
}
