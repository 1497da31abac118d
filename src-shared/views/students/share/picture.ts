import type { ViewPicture } from '../../view-picture'
import { buildStudentsShareMap } from './map'
import { specifyShare } from './specification'

export const sharePicture: ViewPicture = {
  specify: specifyShare,
  map: buildStudentsShareMap,
  least: { width: 300, height: 125 },
}
