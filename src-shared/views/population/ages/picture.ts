import type { ViewPicture } from '../../view-picture'
import { specifyAges } from './specification'

export const agesPicture: ViewPicture = {
  specify: specifyAges,
  least: { width: 430, height: 170 },
}
