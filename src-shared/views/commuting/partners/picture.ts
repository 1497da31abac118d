import { numbers } from '../../../view/view-data'
import type { ViewPicture } from '../../view-picture'
import { specifyPartners } from './specification'

export const partnersPicture: ViewPicture = {
  specify: specifyPartners,
  least: { width: 430, height: 220 },
  isExample: (data) => numbers(data, 'persons').quality === 'synthetic',
}
