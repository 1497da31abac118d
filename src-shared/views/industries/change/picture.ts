import type { ViewPicture } from '../../view-picture'
import { specifyChange } from './specification'

export const changePicture: ViewPicture = {
  specify: specifyChange,
  least: { width: 380, height: 200 },
  longNames: true,
  drawn: () => 'change',
}
