import type { ViewPicture } from '../../view-picture'
import { specifyProjection } from './specification'

export const projectionPicture: ViewPicture = {
  specify: specifyProjection,
  least: { width: 340, height: 150 },
  drawn: () => 'projection',
}
