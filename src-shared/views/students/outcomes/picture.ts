import type { ViewPicture } from '../../view-picture'
import { specifyOutcomes } from './specification'

export const outcomesPicture: ViewPicture = {
  specify: specifyOutcomes,
  least: { width: 430, height: 180 },
}
