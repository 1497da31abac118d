import type { ViewPicture } from '../../view-picture'
import { specifyStatus } from './specification'

export const statusPicture: ViewPicture = {
  specify: specifyStatus,
  least: { width: 430, height: 160 },
}
