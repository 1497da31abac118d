import type { ViewPicture } from '../../view-picture'
import { specifyIndex } from './specification'

export const indexPicture: ViewPicture = {
  specify: specifyIndex,
  least: { width: 330, height: 150 },
}
