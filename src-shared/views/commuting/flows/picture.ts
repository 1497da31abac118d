import type { ViewPicture } from '../../view-picture'
import { buildCommutingFlowMap } from './map'
import { flowTargets } from './marks'
import { largestFlow } from './focus'
import { specifyFlows } from './specification'

export const flowsPicture: ViewPicture = {
  specify: specifyFlows,
  map: buildCommutingFlowMap,
  mapMarks: flowTargets,
  least: { width: 300, height: 125 },
  leastMap: { width: 290, height: 230 },
  focus: largestFlow,
}
