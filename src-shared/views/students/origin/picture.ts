import { rowTargets } from '../../../charts/frame/mark-target'
import type { ViewPicture } from '../../view-picture'
import { buildStudentsOriginOption } from './chart'
import { buildStudentsOriginMap } from './map'
import { drawOrigin } from './native'

export const originPicture: ViewPicture = {
  chart: buildStudentsOriginOption,
  map: buildStudentsOriginMap,
  native: drawOrigin,
  marks: rowTargets,
  least: { width: 300, height: 125 },
  drawn: ({ filters }) => (filters.unit === 'per-1000' ? 'per_1000' : 'persons'),
}
