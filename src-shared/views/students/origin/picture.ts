import type { ViewPicture } from '../../view-picture'
import { buildStudentsOriginMap } from './map'
import { specifyOrigin } from './specification'

export const originPicture: ViewPicture = {
  specify: specifyOrigin,
  map: buildStudentsOriginMap,
  least: { width: 300, height: 125 },
  drawn: ({ filters }) => (filters.unit === 'per-1000' ? 'per_1000' : 'persons'),
}
