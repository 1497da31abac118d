import type { ViewPicture } from '../../view-picture'
import { specifyTies } from './specification'

export const tiesPicture: ViewPicture = {
  specify: specifyTies,
  least: { width: 430, height: 250 },
}
