import { rowTargets } from '../../../charts/frame/mark-target'
import type { ViewPicture } from '../../view-picture'
import { buildCommutingFlowsOption } from './chart'
import { buildCommutingFlowMap } from './map'
import { drawFlows } from './native'
import { flowTargets } from './marks'
import { largestFlow } from './focus'

export const flowsPicture: ViewPicture = {
  chart: buildCommutingFlowsOption,
  map: buildCommutingFlowMap,
  native: drawFlows,
  marks: rowTargets,
  mapMarks: flowTargets,
  least: { width: 300, height: 125 },
  leastMap: { width: 290, height: 230 },
  focus: largestFlow,
}
