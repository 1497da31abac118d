import type { ViewPicture } from '../../view-picture'
import { buildComponentsMap } from './map'
import { specifyComponents } from './specification'

export const componentsPicture: ViewPicture = {
  specify: specifyComponents,
  map: buildComponentsMap,
  least: { width: 360, height: 200 },
  drawn: () => 'net',
}
