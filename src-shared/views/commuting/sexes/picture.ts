import type { ViewPicture } from '../../view-picture'
import { specifySexes } from './specification'

export const sexesPicture: ViewPicture = {
  specify: specifySexes,
  least: { width: 430, height: 225 },
}
