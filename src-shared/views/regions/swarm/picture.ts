import type { ViewPicture } from '../../view-picture'
import { specifySwarm } from './specification'

export const swarmPicture: ViewPicture = {
  specify: specifySwarm,
  least: { width: 320, height: 200 },
}
