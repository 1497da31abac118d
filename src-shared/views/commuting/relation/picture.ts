import { numbers } from '../../../view/view-data'
import type { ViewPicture } from '../../view-picture'
import { specifyRelation } from './specification'

export const relationPicture: ViewPicture = {
  specify: specifyRelation,
  least: { width: 430, height: 150 },
  // Women and men are in the table only.
  isExample: (data) => numbers(data, 'persons').quality === 'synthetic',
}
